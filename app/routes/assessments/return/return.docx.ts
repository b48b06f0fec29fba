import { download } from "#app/files/formats/download.ts";
import { returnWord } from "#app/files/assessments/return-word.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { findSubmission, readReturn } from "#db/assessments/returns.ts";
import type { Route } from "./+types/return.docx.ts";
import { governorOf } from "./governor-of.ts";

/** The return as it stands, at any time, for those of the organisation. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const { db, assessment, cycle, organisation } = view;
  const document = await readReturn(db, view);
  const wasSubmitted = assessment.submittedAt !== null;
  const submission = wasSubmitted ? await findSubmission(db, assessment.id, assessment.revision) : undefined;
  const word = await returnWord(document, {
    madeAt: view.author.at,
    wasSubmitted,
    signature: submission?.document.signature ?? null,
    governor: await governorOf(view, assessment.revision),
  });
  return download(word, `${cycle.title} ${organisation.shortName} revision ${document.revision}`, "docx");
}
