import { returnWord } from "#app/files/assessments/return-word.ts";
import { returnWorkbook } from "#app/files/assessments/return-workbook.ts";
import { download, fileAsked } from "#app/files/formats/download.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import { findSubmission, readReturn } from "#db/assessments/returns.ts";
import type { Route } from "./+types/return-files.ts";
import { governorOf } from "./governor-of.ts";

/** The return as it stands, at any time, for those of the organisation: as Word or as a workbook, for Excel or as OpenDocument. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const { db, assessment, cycle, organisation } = view;
  const document = await readReturn(db, view);
  const name = `${cycle.title} ${organisation.shortName} revision ${document.revision}`;
  const made = { madeAt: view.author.at, wasSubmitted: assessment.submittedAt !== null };
  const { extension } = fileAsked(request);
  if (extension === "xlsx" || extension === "ods") return download(await returnWorkbook(document, made, extension), name, extension);

  const submission = made.wasSubmitted ? await findSubmission(db, assessment.id, assessment.revision) : undefined;
  const signatures = { signature: submission?.document.signature ?? null, governor: await governorOf(view, assessment.revision) };
  return download(await returnWord(document, { ...made, ...signatures }), name, "docx");
}
