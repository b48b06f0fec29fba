import type { Rating } from "#domain/assessments/rating.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { askedAgain } from "./asked-again.ts";

interface Proposal {
  panelId: string;
  assessmentId: string;
  standardCode: string;
  rating: Rating;
  reason: string;
}

/** Keeps which rating a member proposes, in the place of what they proposed before; a reason where they may not, or null. */
export async function propose(db: Db, author: Author, { rating, reason, ...about }: Proposal): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    const asked = await askedAgain(trx, author, "propose", about);
    if ("refused" in asked) return asked.refused;
    const proposed = { rating, reason, madeAt: author.at };
    await trx
      .insertInto("proposals")
      .values({ ...about, personId: author.by, ...proposed })
      .onConflict((conflict) => conflict.columns(["panelId", "assessmentId", "standardCode", "personId"]).doUpdateSet(proposed))
      .execute();
    return null;
  });
}

/** What members of a panel propose about a return, the oldest first, with who. */
export async function listProposals(db: Db, { panelId, assessmentId }: { panelId: string; assessmentId: string }) {
  return db
    .selectFrom("proposals")
    .innerJoin("people", "people.id", "proposals.personId")
    .selectAll("proposals")
    .select("people.name")
    .where("panelId", "=", panelId)
    .where("assessmentId", "=", assessmentId)
    .orderBy("madeAt")
    .orderBy("people.id")
    .execute();
}
