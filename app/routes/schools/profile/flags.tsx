import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { FlagFields } from "./flag-fields.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { LockedPage } from "#app/routes/assessments/locked-page.tsx";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { flagFacts, flagSource, groupOfKind, kindField, standardsOfFlag } from "#domain/schools/profile.ts";
import { valueOf } from "#domain/schools/set-fields.ts";
import { flagsForm } from "#app/forms/schools/profile.ts";
import { requireSchoolEditor } from "#app/routes/schools/require-school.ts";
import { flagsMark, readProfile, setFlags } from "#db/schools/profiles.ts";
import type { Route } from "./+types/flags.ts";
import { backToProfile } from "./back.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { PostForm } from "#app/components/post-form.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";

async function requireFlags({ request, context, params }: Route.LoaderArgs | Route.ActionArgs) {
  const view = await requireSchoolEditor({ request, context, params }, "edit-profile");
  const profile = await readProfile(view.db, view);
  const flags = flagFacts(profile.set, profile.answers, profile.setting);
  return { ...view, profile, flags: flags.filter((flag) => flag.ofKind === null), ofKind: flags.filter((flag) => flag.ofKind !== null) };
}

export async function loader(request: Route.LoaderArgs) {
  const { assessment, organisation, words, locked, profile, flags, ofKind } = await requireFlags(request);
  const page = {
    assessmentId: assessment.id,
    organisation: organisation.name,
    locked,
    base: flagsMark(profile),
    kind: ofKind[0]
      ? { name: valueOf(profile.fields, kindField), source: flagSource(ofKind[0], words), at: groupOfKind(profile.groups) }
      : null,
    flags: flags.map((flag) => ({ ...flag, source: flagSource(flag, words), standards: standardsOfFlag(profile.set, flag.code) })),
  };
  return data(page, locked ? 403 : 200);
}

export async function action({ request, context, params, ...rest }: Route.ActionArgs) {
  const { db, author, locked, profile, flags, ...view } = await requireFlags({ request, context, params, ...rest });
  const formData = await request.formData();
  const submission = parseWithZod(formData, { schema: flagsForm(flags) });
  const refuse = (reason: string, isStale = false) =>
    data(
      { reply: submission.reply({ formErrors: [`${reason} What you chose is still here`], hideFields: isStale ? ["base"] : [] }), isStale },
      409,
    );
  if (locked) return refuse(locked);
  if (submission.status !== "success") return data({ reply: submission.reply(), isStale: false }, 400);

  const result = await setFlags(db, author, view, { answers: submission.value, base: String(formData.get("base")) });
  if (result === "locked") return refuse("The return went for signature since you opened this page.");
  if (result === "stale")
    return refuse(
      `${profile.savedByName ?? "A colleague"} has changed this since you opened it. Save again to put yours in its place.`,
      true,
    );
  const was = new URLSearchParams({ was: flagsRaised(view.assessment).join(" ") });
  return redirect(`${href("/assessments/:assessmentId/profile", params)}?${was}`);
}

export const handle = { back: backToProfile };

export default function Flags({ loaderData: page, actionData, params }: Route.ComponentProps) {
  if (page.locked && !actionData) return <LockedPage title="What applies" reason={page.locked} />;
  const reply = actionData?.reply;
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PageHead
            caption={`Profile of ${page.organisation}`}
            title="What applies"
            tab={`What applies to ${page.organisation}`}
            error={reply?.error}
          />
          <p className="govuk-body">
            These answers decide which standards you are asked. If a standard stops applying, your answer to it is kept, and comes back when
            this changes.
          </p>
          {page.kind && (
            <p className="govuk-body">
              The kind of setting decides too: <strong>{page.kind.name}</strong>. {page.kind.source}.{" "}
              <a
                className="govuk-link"
                href={`${href("/assessments/:assessmentId/profile", { assessmentId: page.assessmentId })}/${page.kind.at}`}
              >
                Change the kind of setting
              </a>
            </p>
          )}
          {actionData?.isStale && (
            <InsetText>
              <p className="govuk-body">In the profile now:</p>
              <ul className="govuk-list govuk-list--bullet">
                {page.flags.map((flag) => (
                  <li key={flag.code}>
                    {flag.label}: {flag.raised === null ? "not answered" : flag.raised ? "yes" : "no"}
                  </li>
                ))}
              </ul>
            </InsetText>
          )}
          <PostForm>
            <Hidden name="base" value={page.base} reply={reply} />
            <FlagFields flags={page.flags} reply={reply} />
            <div className="govuk-button-group">
              <Button>Save what applies</Button>
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
