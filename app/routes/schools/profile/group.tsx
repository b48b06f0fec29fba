import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { SetFields, setFieldTargets } from "#app/routes/schools/set-fields.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { dayOf } from "#domain/dates.ts";
import { fixedValues, withRegisterHints } from "#domain/schools/profile.ts";
import { entriesOf, fieldName, placesOf, valueInWords, valuesOfGroups } from "#domain/schools/set-fields.ts";
import { setFieldsForm } from "#app/forms/schools/set-fields.ts";
import { requireSchoolEditor } from "#app/routes/schools/require-school.ts";
import { markOf, readProfile, saveProfile } from "#db/schools/profiles.ts";
import type { Route } from "./+types/group.ts";

async function requireGroup({ request, context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const view = await requireSchoolEditor({ request, context, params }, "edit-profile");
  const profile = await readProfile(view.db, view);
  const group = profile.groups.find((one) => one.code === params.group);
  if (!group) throw data("There is no such part of the profile", 404);
  return { ...view, profile, group, own: valuesOfGroups([group], profile.fields) };
}

export async function loader(given: Route.LoaderArgs) {
  const { assessment, organisation, locked, profile, group, own } = await requireGroup(given);
  const fixed = fixedValues(group, organisation);
  const page = {
    assessmentId: assessment.id,
    organisation: organisation.name,
    locked,
    group: Object.keys(fixed).length > 0 ? group : withRegisterHints(group, organisation),
    fixed,
    values: own,
    base: markOf(own),
    savedBy: profile.savedByName,
    isFull: group.repeats_up_to !== undefined && entriesOf(own, group).length >= group.repeats_up_to,
  };
  return data(page, locked ? 403 : 200);
}

export async function action({ request, context, params, ...rest }: Route.ActionArgs) {
  const { db, author, now, locked, profile, group, ...view } = await requireGroup({ request, context, params, ...rest });
  const formData = await request.formData();
  const schema = setFieldsForm([group], { all: profile.groups, saved: profile.fields, today: dayOf(now) });
  const submission = parseWithZod(formData, { schema });
  const refuse = (reason: string, isStale = false) =>
    data({ reply: submission.reply({ formErrors: [`${reason} What you typed is still here`] }), isStale }, 409);
  if (locked) return refuse(locked);
  if (submission.status !== "success") return data({ reply: submission.reply(), isStale: false }, 400);

  const result = await saveProfile(db, author, view, { group, fields: submission.value, base: String(formData.get("base")) });
  if (result === "locked") return refuse("The return went for signature since you opened this page.");
  if (result === "stale")
    return refuse(
      `${profile.savedByName ?? "A colleague"} has changed this part since you opened it. Save again to put yours in its place.`,
      true,
    );
  const page = href("/assessments/:assessmentId/profile", params);
  if (result === "saved-what-applies") return redirect(`${page}?${new URLSearchParams({ was: flagsRaised(view.assessment).join(" ") })}`);
  return redirect(formData.get("intent") === "another" ? `${page}/${group.code}` : `${page}#group-${group.code}`);
}

export const handle = {
  back: (page: Awaited<ReturnType<typeof loader>>["data"]) => ({ href: `/assessments/${page.assessmentId}/profile`, label: "Profile" }),
};

export default function ProfileGroup({ loaderData: page, actionData }: Route.ComponentProps) {
  const { group, fixed, values } = page;
  if (page.locked && !actionData) return <LockedPage title={group.title} reason={page.locked} />;
  const reply = actionData?.reply;
  const given = placesOf([group], values).filter(({ value }) => value !== "");
  return (
    <>
      <title>{`${reply?.error ? "Error: " : ""}${group.title}, profile of ${page.organisation} - Safeguarding audit`}</title>
      <ErrorSummary errors={reply?.error} targets={setFieldTargets([group])} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <span className="govuk-caption-l">Profile of {page.organisation}</span>
          <h1 className="govuk-heading-l">{group.title}</h1>
          {group.hint && <p className="govuk-body">{group.hint}</p>}
          {actionData?.isStale && (
            <InsetText>
              <p className="govuk-body">In the profile now:</p>
              {given.length > 0 ? (
                <SummaryList rows={given.map((place) => ({ key: fieldName(place), value: valueInWords(place.field, place.value) }))} />
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
          <form method="post" noValidate>
            <input type="hidden" name="base" value={page.base} />
            <SetFields group={group} values={values} reply={reply} fixed={fixed} />
            <div className="govuk-button-group">
              <Button>Save and go back to the profile</Button>
              {group.repeats_up_to && !page.isFull && (
                <Button name="intent" value="another" classes="govuk-button--secondary">
                  Save and add another
                </Button>
              )}
              <a className="govuk-link" href={`/assessments/${page.assessmentId}/profile`}>
                Cancel
              </a>
            </div>
          </form>
        </div>
      </div>
    </>
  );
}
