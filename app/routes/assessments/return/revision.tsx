import { BulletList } from "#app/components/bullet-list.tsx";
import { href } from "react-router";
import { ReturnText } from "./return-document.tsx";
import { ReturnWays } from "./return-ways.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { ProfileDoubts } from "#app/components/profile-doubts.tsx";
import { ToLookAt } from "#app/components/to-look-at.tsx";
import { WhatDoesNotApply } from "#app/components/what-does-not-apply.tsx";
import { lookRuleFor, toLookAtIn } from "#domain/assessments/evidence/to-look-at.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { notApplicableIn, totalsOf } from "#domain/assessments/return-document.ts";
import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import { dayOf, momentInWords } from "#domain/dates.ts";
import { capitalised } from "#domain/words.ts";
import { governorSignature, secondSignatureInWords } from "#domain/signing/governor-signature.ts";
import { listGovernorSignatures } from "#db/signing/governor-signature.ts";
import { revisedStandards } from "#domain/assessments/revised-standards.ts";
import { findSubmission, listSubmissions } from "#db/assessments/returns.ts";
import { Since } from "./since.tsx";
import type { Route } from "./+types/revision.ts";
import { requireSubmission } from "./require-submission.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { backToReturn } from "#app/routes/back.ts";
import { signedByInWords } from "#domain/people/deputy.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, assessment, cycle, part, submission, removed, words, now } = await requireSubmission({ request, context, params });
  const { document, receipt, submittedAt, revision } = submission;
  const signatures = await listGovernorSignatures(db, assessment.id);
  const others = (await listSubmissions(db, assessment.id)).filter((one) => one.revision !== revision);
  const earlier = others.find((one) => one.revision < revision);
  const before = earlier && (await findSubmission(db, assessment.id, earlier.revision));
  const standing = governorSignature({ cycle, assessment, signatures, today: dayOf(now), words });
  return {
    assessmentId: assessment.id,
    words,
    removed,
    current: { revision: assessment.revision, isSubmitted: assessment.submittedAt !== null },
    isOurs: part.inOrganisation.length > 0,
    submission: { document, receipt, submittedAt, revision },
    toLookAt: toLookAtIn(document, lookRuleFor(document, await findCycleSet(db, cycle), cycle, dayOf(submittedAt))),
    second: signatures.find((one) => one.revision === revision) ?? null,
    // Of an earlier revision nothing is owed any more
    owed: revision === assessment.revision ? (standing?.inWords ?? null) : null,
    since: before ? { revision: before.revision, standards: revisedStandards(before.document, document) } : null,
    others,
  };
}

export const handle = {
  back: (page: Awaited<ReturnType<typeof loader>>, params: { assessmentId: string }) =>
    page.isOurs
      ? backToReturn("Task list")(page, params)
      : { href: href("/assessments/:assessmentId/submission", params), label: "Submission" },
};

export default function Submission({ loaderData: page }: Route.ComponentProps) {
  const { assessmentId, words, current, submission, toLookAt, second, owed, others, removed } = page;
  const { document, receipt, submittedAt, revision } = submission;
  const { organisation, cycle, signature } = document;
  const together = togetherInWords(document);
  const newest = others.every((one) => one.revision < revision);
  return (
    <>
      <PageHead
        caption={organisation.name}
        title={`${cycle.title}: revision ${revision} as submitted`}
        tab={`Revision ${revision} of ${cycle.title}, ${organisation.name}`}
        lead={`${
          signature
            ? `Signed by ${signedByInWords(signature)}, at ${momentInWords(signature.signedAt)}.`
            : `Submitted at ${momentInWords(submittedAt)}.`
        } ${newest ? "" : "A later revision has replaced it. "}${
          removed.length === 0 ? "It is kept word for word." : "It is kept word for word, but for words that were removed."
        }`}
      />
      {!current.isSubmitted && current.revision > revision && (
        <p className="govuk-body">Revision {current.revision} is open for changes and has not been submitted.</p>
      )}
      <SummaryList
        rows={[
          { key: "Receipt", value: receipt },
          { key: "Submitted", value: momentInWords(submittedAt) },
          ...(removed.length > 0 ? [{ key: "Words removed", value: <BulletList items={removed} /> }] : []),
          ...(signature && signature.declarations.length > 0
            ? [{ key: "Declared", value: <BulletList items={signature.declarations} /> }]
            : []),
          ...(second || owed
            ? [{ key: `${capitalised(words.governor)}’s signature`, value: second ? `${secondSignatureInWords(second)}.` : `${owed}.` }]
            : []),
          ...(second ? [{ key: `The ${words.governor} declared`, value: <BulletList items={second.declarations} /> }] : []),
          ...(together ? [{ key: "Confirmed together", value: `${together}.` }] : []),
          ...(others.length > 0 ? [{ key: "Other revisions", value: <Others assessmentId={assessmentId} others={others} /> }] : []),
        ]}
      />
      {page.since && <Since since={page.since} />}
      <ReturnWays
        word={href("/assessments/:assessmentId/submissions/:revision.docx", { assessmentId, revision: String(revision) })}
        workbook={href("/assessments/:assessmentId/submissions/:revision.xlsx", { assessmentId, revision: String(revision) })}
        openDocument={href("/assessments/:assessmentId/submissions/:revision.ods", { assessmentId, revision: String(revision) })}
        sections={document.sections}
      />
      <ProfileDoubts doubts={document.doubts ?? []} totals={totalsOf(document)} hrefOf={(code) => `#standard-${code}`} />
      <ToLookAt toLookAt={toLookAt} asked={totalsOf(document).asked} hrefOf={(code) => `#standard-${code}`} />
      <WhatDoesNotApply {...notApplicableIn(document)} returnHref="" />
      <ReturnText document={document} />
    </>
  );
}

function Others({ assessmentId, others }: { assessmentId: string; others: { revision: number; submittedAt: string; receipt: string }[] }) {
  return (
    <ul className="govuk-list">
      {others.map((one) => (
        <li key={one.revision}>
          <a className="govuk-link" href={submissionHref(assessmentId, one.revision)}>
            Revision {one.revision}
          </a>
          , submitted at {momentInWords(one.submittedAt)}, receipt {one.receipt}
        </li>
      ))}
    </ul>
  );
}
