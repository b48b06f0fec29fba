import { href } from "react-router";
import { ReturnText } from "./return-document.tsx";
import { ReturnWays } from "./return-ways.tsx";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { NarrowLinks } from "#app/routes/assessments/narrow-links.tsx";
import { narrowedLists } from "#domain/assessments/narrowed-list.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { counted } from "#domain/words.ts";
import { listAnswerFacts } from "#db/assessments/section-summaries.ts";
import { readTaskList } from "#db/assessments/task-lists.ts";
import { dayOf, momentInWords } from "#domain/dates.ts";
import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import { stateLabels } from "#domain/assessments/assessment-state.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { listSubmissions, readReturn } from "#db/assessments/returns.ts";
import type { Route } from "./+types/show.ts";
import { backToReturn } from "#app/routes/back.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const { db, assessment, person } = view;
  const [list, ratings, document] = await Promise.all([
    readTaskList(db, view, dayOf(view.now)),
    listAnswerFacts(db, assessment.id),
    readReturn(db, view),
  ]);
  const narrowed = narrowedLists(list.sections, { ratings, personId: person.id }, url.searchParams.get("show"));
  return {
    narrowed,
    shown: narrowedTo(document, narrowed.codes),
    assessmentId: view.assessment.id,
    state: view.assessment.state,
    audit: view.words.audit,
    document,
    submissions: await listSubmissions(view.db, view.assessment.id),
    madeAt: view.author.at,
    isFromSigning: url.searchParams.get("from") === "sign-off",
    files: filesBeside(view.assessment.id, view.words, view.organisation.category === "setting"),
  };
}

export const handle = {
  back: (page: Awaited<ReturnType<typeof loader>>, params: { assessmentId: string }) =>
    page.isFromSigning
      ? { href: href("/assessments/:assessmentId/sign-off", params), label: "Read and sign" }
      : backToReturn("Task list")(page, params),
};

export default function Return({
  loaderData: { assessmentId, state, audit, document, submissions, madeAt, files, narrowed, shown },
}: Route.ComponentProps) {
  const { organisation, cycle, revision } = document;
  const signed = submissions.find((one) => one.revision === revision);
  return (
    <>
      <PageHead
        caption={organisation.name}
        title={`${cycle.title}: the whole ${audit}`}
        tab={`${cycle.title}, ${organisation.name}`}
        lead={`Revision ${revision}, as it stood at ${momentInWords(madeAt)}. ${stateLabels[state]}.`}
      />
      {togetherInWords(document) && <p className="govuk-body">{togetherInWords(document)}.</p>}
      {signed && (
        <p className="govuk-body">
          This shows how the actions stand today. What was signed is kept word for word:{" "}
          <a className="govuk-link" href={submissionHref(assessmentId, revision)}>
            read revision {revision} as submitted
          </a>
          .
        </p>
      )}
      <ReturnWays
        word={href("/assessments/:assessmentId/return.docx", { assessmentId })}
        workbook={href("/assessments/:assessmentId/return.xlsx", { assessmentId })}
        openDocument={href("/assessments/:assessmentId/return.ods", { assessmentId })}
        sections={document.sections}
        more={files}
      />
      <div id="standards">
        <NarrowLinks narrowed={narrowed} path={href("/assessments/:assessmentId/return", { assessmentId })} anchor="standards" />
        {narrowed.codes && <p className="govuk-body">{`${counted(narrowed.codes.length, "standard")} of ${narrowed.all} shown.`}</p>}
      </div>
      <ReturnText document={shown} />
    </>
  );
}

// The sections keep their own words and counts: only standards are left out
function narrowedTo(document: ReturnDocument, codes: string[] | null): ReturnDocument {
  if (codes === null) return document;
  const sections = document.sections.map((section) => ({
    ...section,
    standards: section.standards.filter(({ code }) => codes.includes(code)),
  }));
  return { ...document, sections: sections.filter((section) => section.standards.length > 0) };
}

/** What the return serves beside the partnership: the board that answers for it, and in schools and colleges the inspection. */
function filesBeside(assessmentId: string, { board, governors }: OrganisationWords, isSetting: boolean) {
  const params = { assessmentId };
  return [
    { href: href("/assessments/:assessmentId/board-paper.docx", params), label: `Two-page paper for the ${board} (DOCX)` },
    ...(isSetting
      ? [
          { href: href("/assessments/:assessmentId/governors-report.docx", params), label: `Report to ${governors} (DOCX)` },
          { href: href("/assessments/:assessmentId/inspection-file.docx", params), label: "Inspection file (DOCX)" },
        ]
      : []),
    { href: href("/assessments/:assessmentId/action-plan.docx", params), label: "Action plan (DOCX)" },
  ];
}
