import { standingInWords } from "#domain/assessments/return-words.ts";
import { download } from "#app/files/formats/download.ts";
import { boardPaperWord } from "#app/files/signing/board-paper-word.ts";
import { requireAssessment } from "#app/routes/assessments/requirements.ts";
import type { Route } from "./+types/board-paper.docx.ts";
import { readSigningPage } from "./sign-off.server.ts";

/** What the signatory reads before signing, as a paper for the board. Whoever may read the return may have it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireAssessment({ request, context, params }, "read-return");
  const { assessment, author, cycle, organisation, words } = view;
  const standing = standingInWords({ revision: assessment.revision, signature: null }, author.at, assessment.submittedAt !== null);
  const word = await boardPaperWord({ ...(await readSigningPage(view)), standing });
  return download(word, `${cycle.title} ${organisation.shortName} paper for the ${words.board}`, "docx");
}
