import { returnWord } from "#app/files/assessments/return-word.ts";
import { returnWorkbook } from "#app/files/assessments/return-workbook.ts";
import { download, fileAsked } from "#app/files/formats/download.ts";
import type { Route } from "./+types/revision-files.ts";
import { governorOf } from "./governor-of.ts";
import { requireSubmission } from "./require-submission.ts";

/** A submitted revision as it was frozen: as Word or as a workbook, for Excel or as OpenDocument. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSubmission({ request, context, params });
  const { document, receipt, submittedAt, revision } = view.submission;
  const name = `${view.cycle.title} ${view.organisation.shortName} revision ${revision} submitted`;
  const made = { receipt, madeAt: submittedAt, removed: view.removed };
  const { extension } = fileAsked(request);
  if (extension === "xlsx" || extension === "ods") return download(await returnWorkbook(document, made, extension), name, extension);
  return download(
    await returnWord(document, { ...made, signature: document.signature, governor: await governorOf(view, revision) }),
    name,
    "docx",
  );
}
