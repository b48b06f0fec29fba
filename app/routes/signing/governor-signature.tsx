import { parseWithZod } from "@conform-to/zod/v4";
import { data, href, redirect } from "react-router";
import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { fieldsOf } from "#app/components/govuk/fields/fields-of.ts";
import { GovernorDesk } from "./governor-desk.tsx";
import { SecondSignatureFacts } from "./second-signature.tsx";
import { UnsentNote } from "./unsent-note.tsx";
import { environmentContext } from "#app/context.ts";
import { governorSignatureForm } from "#app/forms/signing/governor-signature.ts";
import { signAsGovernor } from "#db/signing/governor-signature.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import type { Asked } from "#app/routes/require-person.ts";
import type { Route } from "./+types/governor-signature.ts";
import { readGovernorSignaturePage } from "./governor-signature.server.ts";
import { requireSchool } from "#app/routes/schools/require-school.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { stepRefused } from "./step-refused.ts";

const changed = "The return was submitted anew after you opened this page, so it was not signed. Read it again before you sign";
const samePerson = ({ organisation }: OrganisationWords) =>
  `You signed this return first, for the ${organisation}. The second signature has to be somebody else’s`;
const overtaken = "It has been signed or reopened, since you opened this page";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSigning({ request, context, params });
  return { ...(await readGovernorSignaturePage(view)), locked: stepRefused(view, "sign-as-governor") };
}

async function requireSigning(request: Asked<{ assessmentId: string }>) {
  const view = await requireSchool(request, "read-return");
  stepRefused(view, "sign-as-governor");
  if (view.cycle.governorSignsBy === null) throw data("Page not found", 404);
  return view;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const view = await requireSigning({ request, context, params });
  const formData = await request.formData();
  const page = await readGovernorSignaturePage(view);
  const { PUBLIC_URL: publicUrl } = context.get(environmentContext);
  const leads = () => redirect(href("/assessments/:assessmentId/governor-signature", params));
  // Signed already: a second click, or another governor a moment before
  if (page.kept) return leads();

  const schema = governorSignatureForm({ declarations: page.declarations, opensOn: page.cycle.opensOn, today: page.today });
  const submission = parseWithZod(formData, { schema });
  // What was ticked was ticked about something else, so it has to be ticked again
  const refuse = (reason: string) => data(submission.reply({ formErrors: [reason], hideFields: ["declare", "revision", "hash"] }), 409);
  const locked = stepRefused(view, "sign-as-governor");
  if (locked) return refuse(locked);
  if (page.isHead) throw data(samePerson(view.words), 403);
  if (submission.status !== "success") return data(submission.reply(), 400);
  const { revision, hash, meetingOn, minuteReference } = submission.value;
  if (revision !== page.revision) return refuse(changed);

  const declarations = page.declarations.map((one) => one.text);
  const result = await signAsGovernor(view.db, view.author, view, {
    declarations,
    contentHash: hash,
    meetingOn,
    minuteReference,
    publicUrl,
  });
  if (result === "signed" || result === "already-signed") return leads();
  if (result === "same-person") throw data(samePerson(view.words), 403);
  return refuse(result === "changed" ? changed : overtaken);
}

export const handle = {
  back: ({ words }: Awaited<ReturnType<typeof loader>>, params: { assessmentId: string }) => ({
    href: href("/assessments/:assessmentId/governor", params),
    label: `For ${words.governors}`,
  }),
};

export default function GovernorSignaturePage({ loaderData: page, actionData: reply }: Route.ComponentProps) {
  const head = { caption: page.organisation, tab: `The ${page.words.governor}’s signature, ${page.cycle.title}`, error: reply?.error };
  return (
    <>
      <ErrorSummary errors={reply?.error} />
      {page.kept ? (
        <>
          <PageHead {...head} title={`A ${page.words.governor} has signed the ${page.cycle.title}`} />
          <SecondSignatureFacts signature={page.kept} />
          <p className="govuk-body">
            <a className="govuk-link" href={submissionHref(page.assessmentId, page.revision)}>
              Read or print what was signed
            </a>
          </p>
        </>
      ) : page.locked || page.isHead ? (
        <>
          <PageHead {...head} title={`The ${page.cycle.title} is not with you to sign`} />
          {/* That the head signs first is in both sentences */}
          {page.standing?.status !== "head-first" && <p className="govuk-body">{page.locked ?? `${samePerson(page.words)}.`}</p>}
          {page.locked && page.standing && <p className="govuk-body">{page.standing.inWords}.</p>}
          <UnsentNote note={fieldsOf(reply)("minuteReference").defaultValue} />
          <p className="govuk-body">
            <a className="govuk-link" href={href("/assessments/:assessmentId/governor", { assessmentId: page.assessmentId })}>
              Read it as it stands
            </a>
          </p>
        </>
      ) : (
        <GovernorDesk page={page} reply={reply} />
      )}
    </>
  );
}
