import { download } from "#app/files/formats/download.ts";
import { returnWord } from "#app/files/assessments/return-word.ts";
import type { Route } from "./+types/revision.docx.ts";
import { governorOf } from "./governor-of.ts";
import { requireSubmission } from "./require-submission.ts";

/** A submitted revision as it was frozen. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSubmission({ request, context, params });
  const { submission, cycle, organisation } = view;
  const { document, receipt, submittedAt, revision } = submission;
  const word = await returnWord(document, { receipt, madeAt: submittedAt, signature: document.signature, governor: await governorOf(view, revision) });
  return download(word, `${cycle.title} ${organisation.shortName} revision ${revision} submitted`, "docx");
}
