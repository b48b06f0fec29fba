import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { SetFields } from "#app/routes/schools/set-fields.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { dayOf } from "#domain/dates.ts";
import { fixedValues, withLastYear, withRegisterHints } from "#domain/schools/profile.ts";
import { entriesOf, fieldName, placesOf, valueInWords, valuesOfGroups } from "#domain/schools/set-fields.ts";
import { setFieldsForm } from "#app/forms/schools/set-fields.ts";
import { requireSchoolEditor } from "#app/routes/schools/require-school.ts";
import { markOf, readProfile, saveProfile } from "#db/schools/profiles.ts";
import type { Route } from "./+types/group.ts";
import { backToProfile } from "./back.ts";
import { IsThatRight } from "#app/components/is-that-right.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

async function requireGroup({ request, context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const view = await requireSchoolEditor({ request, context, params }, "edit-profile");
  const profile = await readProfile(view.db, view);
  const group = profile.groups.find((one) => one.code === params.group);
  if (!group) throw data("There is no such part of the profile", 404);
  return { ...view, profile, group, own: valuesOfGroups([group], profile.counted) };
}

export async function loader({ url, ...request }: Route.LoaderArgs) {
  const { assessment, organisation, locked, profile, group, own } = await requireGroup({ url, ...request });
  const fixed = fixedValues(group, organisation);
  const page = {
    assessmentId: assessment.id,
    organisation: organisation.name,
    locked,
    group: withLastYear(Object.keys(fixed).length > 0 ? group : withRegisterHints(group, organisation), profile),
    fixed,
    values: own,
    base: markOf(own),
    savedBy: profile.savedByName,
    isSaved: url.searchParams.get("done") === "saved",
    isFull: group.repeats_up_to !== undefined && entriesOf(own, group).length >= group.repeats_up_to,
  };
  return data(page, locked ? 403 : 200);
}

export async function action({ request, context, params, ...rest }: Route.ActionArgs) {
  const { db, author, now, locked, profile, group, ...view } = await requireGroup({ request, context, params, ...rest });
  const formData = await request.formData();
  const schema = setFieldsForm([group], {
    all: profile.groups,
    saved: profile.counted,
    today: dayOf(now),
    isSure: formData.get("sure") === "yes",
  });
  const submission = parseWithZod(formData, { schema });
  const refuse = (reason: string, isStale = false) =>
    data(
      { reply: submission.reply({ formErrors: [`${reason} What you typed is still here`], hideFields: isStale ? ["base"] : [] }), isStale },
      409,
    );
  if (locked) return refuse(locked);
  if (submission.status !== "success") return data({ reply: submission.reply(), isStale: false }, 400);

  const result = await saveProfile(db, author, view, { groups: [group], fields: submission.value, base: String(formData.get("base")) });
  if (result === "locked") return refuse("The return went for signature since you opened this page.");
  if (result === "stale")
    return refuse(
      `${profile.savedByName ?? "A colleague"} has changed this part since you opened it. Save again to put yours in its place.`,
      true,
    );
  if (result === "saved-what-applies") {
    const was = new URLSearchParams({ was: flagsRaised(view.assessment).join(" ") });
    return redirect(`${href("/assessments/:assessmentId/profile", params)}?${was}`);
  }
  if (formData.get("intent") === "another") return redirect(`${href("/assessments/:assessmentId/profile/:group", params)}?done=saved#main`);
  return redirect(`${href("/assessments/:assessmentId/profile", params)}?${new URLSearchParams({ saved: group.code })}#main`);
}

export const handle = { back: backToProfile };

export default function ProfileGroup({ loaderData: page, actionData, params }: Route.ComponentProps) {
  const { group, fixed, values } = page;
  if (page.locked && !actionData) return <LockedPage title={group.title} reason={page.locked} />;
  const reply = actionData?.reply;
  const filled = placesOf([group], values).filter(({ value }) => value !== "");
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      {page.isSaved && !reply && <NotificationBanner isSuccess>That one is saved</NotificationBanner>}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={`Profile of ${page.organisation}`}
            title={group.title}
            tab={`${group.title}, profile of ${page.organisation}`}
            error={reply?.error}
          />
          {group.hint && <p className="govuk-body">{group.hint}</p>}
          {actionData?.isStale && (
            <InsetText>
              <p className="govuk-body">In the profile now:</p>
              {filled.length > 0 ? (
                <SummaryList rows={filled.map((place) => ({ key: fieldName(place), value: valueInWords(place.field, place.value) }))} />
              ) : (
                <p className="govuk-body">Nothing.</p>
              )}
            </InsetText>
          )}
          {Object.keys(fixed).length > 0 && (
            <SummaryList
              rows={group.fields
                .filter(({ code }) => code in fixed)
                .map((field) => ({ key: field.label, value: valueInWords(field, fixed[field.code] ?? "") }))}
            />
          )}
          <PostForm>
            <Hidden name="base" value={page.base} reply={reply} />
            <SetFields group={group} values={values} reply={reply} fixed={fixed} />
            <IsThatRight reply={reply} />
            <div className="govuk-button-group">
              <Button>Save and go back to the profile</Button>
              {group.repeats_up_to && !page.isFull && (
                <Button name="intent" value="another" classes="govuk-button--secondary">
                  Save and add another
                </Button>
              )}
              <a className="govuk-link" href={href("/assessments/:assessmentId/profile", params)}>
                Cancel
              </a>
            </div>
          </PostForm>
        </div>
      </div>
    </>
  );
}
