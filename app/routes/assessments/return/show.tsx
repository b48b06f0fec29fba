import { href } from "react-router";
import { ReturnText } from "./return-document.tsx";
import { ReturnWays } from "./return-ways.tsx";
import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import { momentInWords } from "#domain/dates.ts";
import { stateLabels } from "#domain/assessments/assessment-state.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { listSubmissions, readReturn } from "#db/assessments/returns.ts";
import type { Route } from "./+types/show.ts";
import { backToReturn } from "#app/routes/back.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  return {
    assessmentId: view.assessment.id,
    state: view.assessment.state,
    document: await readReturn(view.db, view),
    submissions: await listSubmissions(view.db, view.assessment.id),
    madeAt: view.author.at,
    isFromSigning: new URL(request.url).searchParams.get("from") === "sign-off",
    files: view.organisation.category === "setting" ? schoolFiles(view.assessment.id) : [],
  };
}

export const handle = {
  back: (page: Awaited<ReturnType<typeof loader>>, params: { assessmentId: string }) =>
    page.isFromSigning
      ? { href: href("/assessments/:assessmentId/sign-off", params), label: "Read and sign" }
      : backToReturn("Task list")(page, params),
};

export default function Return({ loaderData: { assessmentId, state, document, submissions, madeAt, files } }: Route.ComponentProps) {
  const { organisation, cycle, revision } = document;
  const signed = submissions.find((one) => one.revision === revision);
  return (
    <>
      <PageHead
        caption={organisation.name}
        title={`${cycle.title}: the whole return`}
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
        sections={document.sections}
        more={files}
      />
      <ReturnText document={document} />
    </>
  );
}

/** What the return of a school or college serves beside the partnership: its governors and its inspection. */
function schoolFiles(assessmentId: string) {
  return [
    { href: href("/assessments/:assessmentId/governors-report.docx", { assessmentId }), label: "Report to governors (DOCX)" },
    { href: href("/assessments/:assessmentId/inspection-file.docx", { assessmentId }), label: "Inspection file (DOCX)" },
    { href: href("/assessments/:assessmentId/action-plan.docx", { assessmentId }), label: "Action plan (DOCX)" },
  ];
}
