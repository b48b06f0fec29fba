import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { composeDraft } from "#db/responses/draft-letter.ts";
import { findDraft } from "#db/scrutiny/responses.ts";

/** The mark of the letter as it stands, which whoever approves or sends it has seen. */
export async function letterAsSeen(trx: Trx, author: Author, view: AssessmentView): Promise<string> {
  const draft = await findDraft(trx, view.assessment.id, view.assessment.revision);
  const composed = draft && (await composeDraft(trx, view, draft, author));
  if (!composed) throw new Error(`There is no letter to ${view.organisation.name}`);
  return composed.hash;
}
