import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { IsThatRight } from "#app/components/is-that-right.tsx";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { SetFields } from "#app/routes/schools/set-fields.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { confirmedInWords } from "#domain/assessments/what-was-done.ts";
import { dayOf } from "#domain/dates.ts";
import { fieldName, placesOf, valueInWords, valuesOfGroups } from "#domain/schools/set-fields.ts";
import { setFieldsForm } from "#app/forms/schools/set-fields.ts";
import { requireSchoolEditor } from "#app/routes/schools/require-school.ts";
import { justConfirmed } from "#db/assessments/confirming.ts";
import { markOf, saveProfile } from "#db/schools/profiles.ts";
import type { Route } from "./+types/this-year.ts";
import { backToProfile } from "./back.ts";
import { keptNames, namesOf, readThisYear } from "./this-year.server.ts";

const title = "Bring the profile up to date";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireSchoolEditor({ request, context, params }, "edit-profile");
  const { profile, groups, hinted } = await readThisYear(view, await keptNames(view, url.pathname));
  const values = valuesOfGroups(groups, profile.counted);
  const answers =
    url.searchParams.get("done") === "section" ? await justConfirmed(view.db, view.assessment.id, view.person.id, view.now) : null;
  const page = {
    organisation: view.organisation.name,
    locked: view.locked,
    groups: hinted,
    names: namesOf(groups),
    values,
    base: markOf(values),
    done: answers && confirmedInWords(answers),
  };
  return data(page, page.locked ? 403 : 200);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireSchoolEditor({ request, context, params }, "edit-profile");
  const formData = await request.formData();
  const { profile, groups, hinted } = await readThisYear(view, String(formData.get("names")).split(" "));
  const schema = setFieldsForm(groups, {
    all: profile.groups,
    saved: profile.counted,
    today: dayOf(view.now),
    isSure: formData.get("sure") === "yes",
    isPart: true,
  });
  const submission = parseWithZod(formData, { schema });
  // What was typed stands in the fields it was typed into, whatever is asked for by now
  const shown = { groups: hinted, names: namesOf(groups), values: valuesOfGroups(groups, profile.counted) };
  const refuse = (reason: string, isStale = false) =>
    data(
      {
        ...shown,
        isStale,
        base: markOf(shown.values),
        reply: submission.reply({ formErrors: [`${reason} What you typed is still here`], hideFields: isStale ? ["base"] : [] }),
      },
      409,
    );
  if (view.locked) return refuse(view.locked);
  if (submission.status !== "success")
    return data({ ...shown, isStale: false, base: markOf(shown.values), reply: submission.reply() }, 400);

  const asked = { groups, fields: submission.value, base: String(formData.get("base")) };
  const result = await saveProfile(view.db, view.author, view, asked);
  if (result === "locked") return refuse("The return went for signature since you opened this page.");
  if (result === "stale")
    return refuse(
      `${profile.savedByName ?? "A colleague"} has changed some of this since you opened it. Save again to put yours in its place.`,
      true,
    );
  const path = href("/assessments/:assessmentId/profile", params);
  if (result === "saved-what-applies") return redirect(`${path}?${new URLSearchParams({ was: flagsRaised(view.assessment).join(" ") })}`);
  return redirect(`${path}?saved=this-year#main`);
}

export const handle = { back: backToProfile };

export default function ThisYear({ loaderData, actionData, params }: Route.ComponentProps) {
  const page = { ...loaderData, ...actionData };
  if (page.locked && !actionData) return <LockedPage title={title} reason={page.locked} />;
  const { values } = page;
  const reply = actionData?.reply;
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      {page.done && !reply && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={`Profile of ${page.organisation}`}
            title={title}
            tab={`${title}, profile of ${page.organisation}`}
            lead={
              page.groups.length > 0
                ? "Type this year’s totals, and a newer date where there is one. What is still right can stay. Write dates like 10 9 2026."
                : "Nothing in it is old, missing or last year’s."
            }
            error={reply?.error}
          />
          {actionData?.isStale && (
            <InsetText>
              <p className="govuk-body">In the profile now:</p>
              <SummaryList
                rows={placesOf(page.groups, values).map((place) => ({
                  key: fieldName(place),
                  value: valueInWords(place.field, place.value) || "Not given",
                }))}
              />
            </InsetText>
          )}
          <PostForm>
            <Hidden name="base" value={page.base} reply={reply} />
            {/* Exactly the fields that are here: what is not among them is not blank, but stays */}
            <input type="hidden" name="names" value={page.names} />
            {page.groups.map((group) => (
              <section key={group.code} aria-labelledby={`part-${group.code}`}>
                <h2 className="govuk-heading-m" id={`part-${group.code}`}>
                  {group.title}
                </h2>
                <SetFields group={group} values={values} reply={reply} isPart />
              </section>
            ))}
            <IsThatRight reply={reply} />
            <div className="govuk-button-group">
              {page.groups.length > 0 && <Button>Save</Button>}
              <a className="govuk-link" href={href("/assessments/:assessmentId/profile", params)}>
                {page.groups.length > 0 ? "Cancel" : "Go on to the profile"}
              </a>
            </div>
          </PostForm>
        </div>
      </div>
    </>
  );
}
