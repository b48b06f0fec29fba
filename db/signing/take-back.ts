import { takenBackMessage } from "#mail/messages.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { hold, move } from "#db/assessments/steps.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { holds, listHolders, nameOf } from "#db/people/people.ts";
import { tell } from "./sign-off.ts";

/** Takes a return back that was sent for signature and is not signed: it is open for changes again. The signatories are told. */
export async function takeBack(db: Db, author: Author, view: ReturnView, publicUrl: string): Promise<"taken-back" | "locked"> {
  const { assessment, organisation } = view;
  return inTransaction(db, async (trx) => {
    // Signing holds the same row: whichever comes second finds it done
    if (!(await hold(trx, view, "take-back"))) return "locked";
    if (!(await holds(trx, organisation.id, "champion", author.by))) return "locked";
    await move(trx, author, view, "take-back", { championNote: null, sentForSignOffAt: null });
    await recordHistory(trx, author, { assessmentId: assessment.id, event: "taken-back", after: { revision: assessment.revision } });
    const champion = await nameOf(trx, author.by);
    const signatories = await listHolders(trx, organisation.id, "signatory");
    const telling = { people: signatories, path: `/assessments/${assessment.id}`, publicUrl };
    await tell(trx, author, view, telling, (about) => takenBackMessage({ ...about, champion }));
    return "taken-back";
  });
}
