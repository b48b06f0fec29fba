import type { WholeSection } from "#domain/assessments/applicability.ts";
import { touchAssessment } from "./assessments.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { listEvidence, lookAtEvidence } from "./evidence.ts";
import type { Author } from "#db/history.ts";

/** An item of evidence as a page showed it, and the standard under which the history says so. */
export interface Seen {
  id: string;
  savedAt: string;
  section: WholeSection;
  standardCode: string;
}

/** Writes that somebody looked at all of these today. What a colleague changed since the page was shown is left, and counted. */
export async function lookAtTogether(
  db: Db,
  author: Author,
  assessmentId: string,
  seen: Seen[],
): Promise<{ dated: number; changed: number } | "locked"> {
  return inTransaction(db, async (trx) => {
    if (!(await touchAssessment(trx, assessmentId, author.at))) return "locked";
    const items = new Map((await listEvidence(trx, assessmentId)).map((item) => [item.id, item]));
    let dated = 0;
    for (const { id, savedAt, section, standardCode } of seen) {
      const item = items.get(id);
      if (item?.savedAt !== savedAt) continue;
      await lookAtEvidence(trx, author, { assessmentId, section, standardCode }, item, "section");
      dated += 1;
    }
    return { dated, changed: seen.length - dated };
  });
}
