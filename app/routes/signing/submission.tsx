import { responseDueOn } from "#domain/scrutiny/review-clock.ts";
import { data, href } from "react-router";
import { Stages } from "#app/routes/assessments/stages.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { Panel } from "#app/components/govuk/panel.tsx";
import { SecondSignatureLine } from "./second-signature.tsx";
import { dayInWords, dayOf, dayWithoutYear, momentInWords } from "#domain/dates.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import { governorSignature } from "#domain/signing/governor-signature.ts";
import { stagesOf } from "#domain/work/stages.ts";
import { signedByInWords } from "#domain/people/deputy.ts";
import { listed } from "#domain/words.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { listGovernorSignatures } from "#db/signing/governor-signature.ts";
import { listPartnershipsOfCycle } from "#db/cycles/partnerships-of-cycle.ts";
import { findSlotOf } from "#db/scrutiny/panels/panels.ts";
import { findSubmission, listSubmissions } from "#db/assessments/returns.ts";
import { listRedactionsOf } from "#db/organisations/redactions/redactions.ts";
import { removedInWords } from "#domain/organisations/redaction.ts";
import type { Stage } from "#domain/work/stages.ts";
import type { Route } from "./+types/submission.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { backToReturn, backToWork } from "#app/routes/back.ts";
import { PageTitle } from "#app/components/page-head.tsx";
import { isSetting } from "#domain/organisations/words-by-kind.ts";
import { FileLink } from "#app/components/file-link.tsx";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-submission");
  const { db, assessment, cycle, organisation, part, facts, words } = view;
  const [submission, submissions, people, partnerships, signatures, slot] = await Promise.all([
    findSubmission(db, assessment.id),
    listSubmissions(db, assessment.id),
    listPeopleOf(db, organisation.id),
    listPartnershipsOfCycle(db, cycle.id, organisation.id),
    listGovernorSignatures(db, assessment.id),
    findSlotOf(db, assessment.id),
  ]);
  if (!submission) throw data("Page not found", 404);
  const removed = (await listRedactionsOf(db, submission.id)).map(removedInWords);
  const second = governorSignature({ cycle, assessment, signatures, today: dayOf(view.now), words });
  const setting = {
    governorSignsBy: cycle.governorSignsBy,
    governorSignedOn: second?.signature ? dayOf(second.signature.signedAt) : null,
    lastResponseOn: null,
  };
  return {
    words,
    isSetting: isSetting(facts),
    assessmentId: assessment.id,
    isOurs: part.inOrganisation.length > 0,
    wasReopened: url.searchParams.get("done") === "reopened" && assessment.submittedAt === null,
    organisation: organisation.name,
    cycle: {
      title: cycle.title,
      panelsFrom: cycle.panelsFrom,
      panelsTo: cycle.panelsTo,
      responseBy: responseDueOn({ cycle, ...assessment }),
    },
    receipt: submission.receipt,
    revision: submission.revision,
    removed,
    submittedAt: submission.submittedAt,
    signature: submission.document.signature,
    second,
    signHref: part.inOrganisation.includes("governor")
      ? href("/assessments/:assessmentId/governor-signature", { assessmentId: assessment.id })
      : null,
    earlier: submissions.filter((one) => one.revision !== submission.revision),
    isOpenAgain: assessment.submittedAt === null,
    currentRevision: assessment.revision,
    responseSentOn: assessment.responseSentOn,
    contacts: [...new Set(partnerships.map((one) => one.contactEmail))],
    stages: assessment.submittedAt
      ? stagesOf({
          assessment,
          cycle,
          due: dueDate(cycle, assessment),
          people,
          signedBy: submission.document.signature ?? undefined,
          slot,
          isOurs: part.inOrganisation.length > 0,
          ...(isSetting(facts) && { setting }),
          words,
        })
      : [],
  };
}

export const handle = {
  back: (page: Awaited<ReturnType<typeof loader>>, params: { assessmentId: string }) =>
    page.isOurs ? backToReturn("Task list")(page, params) : backToWork(),
};

export default function Submission({ loaderData: page }: Route.ComponentProps) {
  const { assessmentId, cycle, receipt, revision, submittedAt, signature } = page;
  const file = { assessmentId, revision: String(revision) };
  return (
    <>
      <PageTitle title={`${cycle.title} submitted, receipt ${receipt}`} />
      {page.wasReopened && (
        <NotificationBanner isSuccess>
          {`${page.organisation} can change revision ${page.currentRevision} now. Their ${page.words.lead} gets an e-mail`}
        </NotificationBanner>
      )}
      <WithAside aside={page.stages.length > 0 && <WhereItIs stages={page.stages} />}>
        <Panel title={`${cycle.title} submitted`}>
          Receipt
          <br />
          <strong>{receipt}</strong>
        </Panel>
        <p className="govuk-body">
          {page.organisation} submitted revision {revision} at {momentInWords(submittedAt)}
          {signature && `, signed by ${signedByInWords(signature)}`}. The receipt was e-mailed to the {page.words.head} and the{" "}
          {page.words.lead}.
        </p>
        {page.removed.map((one) => (
          <p className="govuk-body" key={one}>
            {one}
          </p>
        ))}
        <SecondSignatureLine standing={page.second} signHref={page.signHref} />
        {page.isOpenAgain && (
          <p className="app-notice">
            The partnership has reopened it. Revision {page.currentRevision} is open for changes and has to be signed again. What you
            submitted stays readable.
          </p>
        )}
        <h2 className="govuk-heading-m">What happens next</h2>
        <NextSteps page={page} />
        <h2 className="govuk-heading-m">Keep a copy</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>
            <a className="govuk-link" href={submissionHref(assessmentId, revision)}>
              Read or print what was submitted
            </a>
          </li>
          <FileLink href={href("/assessments/:assessmentId/submissions/:revision.docx", file)}>
            Download it as a Word document (DOCX)
          </FileLink>
          <FileLink href={href("/assessments/:assessmentId/submissions/:revision.xlsx", file)}>
            Download it as a spreadsheet (XLSX)
          </FileLink>
          <FileLink href={href("/assessments/:assessmentId/submissions/:revision.ods", file)}>
            Download it as an OpenDocument spreadsheet (ODS)
          </FileLink>
          {page.earlier.map((one) => (
            <li key={one.revision}>
              <a className="govuk-link" href={submissionHref(assessmentId, one.revision)}>
                Read revision {one.revision}
              </a>
              , submitted on {dayInWords(one.submittedAt)}
            </li>
          ))}
        </ul>
        <p className="govuk-body">These stay here. You can come back to this page at any time.</p>
        {page.contacts.length > 0 && (
          <p className="govuk-body">Something is not right? Write to {listed(page.contacts)} and give the receipt.</p>
        )}
      </WithAside>
    </>
  );
}

function NextSteps({ page }: { page: Route.ComponentProps["loaderData"] }) {
  const { cycle, responseSentOn } = page;
  if (page.isOpenAgain) {
    return (
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Revision {page.revision} stands until revision {page.currentRevision} is signed and submitted: figures count it as it was signed.
        </li>
        <li>The reason for reopening is on the page of the audit.</li>
      </ul>
    );
  }
  return (
    <ul className="govuk-list govuk-list--bullet">
      <li>Nobody can change the answers now. How each action is going can still be recorded.</li>
      <li>
        {page.isSetting ? "The partnership" : "A scrutiny panel"} reads it between {dayWithoutYear(cycle.panelsFrom)} and{" "}
        {dayInWords(cycle.panelsTo)}.
      </li>
      <li>
        {responseSentOn ? (
          <>
            The partnership sent its response on {dayInWords(responseSentOn)}.{" "}
            <a className="govuk-link" href={href("/assessments/:assessmentId/response", { assessmentId: page.assessmentId })}>
              Read the response
            </a>
          </>
        ) : (
          `The partnership owes ${page.isOurs ? "you" : page.organisation} a response by ${dayInWords(cycle.responseBy)}.`
        )}
      </li>
      <li>If something has to change, the partnership can reopen it as the next revision.</li>
    </ul>
  );
}

function WhereItIs({ stages }: { stages: Stage[] }) {
  return (
    <>
      <h2 className="govuk-!-margin-bottom-3" id={asideHeading}>
        Where it is
      </h2>
      <Stages stages={stages} />
    </>
  );
}
