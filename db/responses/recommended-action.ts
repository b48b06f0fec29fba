import { randomUUID } from "node:crypto";
import { dayOf } from "#domain/dates.ts";
import { findStandard } from "#standards/find-standard.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { refreshSummary } from "#db/assessments/section-summaries.ts";
import type { Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { findCycleSet } from "#db/standard-sets.ts";

export interface ActionGiven {
  what: string;
  owner: string;
  dueOn: string;
}

interface Asked {
  id: string;
  code: string;
  words: string;
}

/** Puts an action that answers a recommendation into the plan of the return, also after it was submitted; returns its id. */
export async function insertAction(
  trx: Trx,
  author: Author,
  { assessment, cycle }: Pick<ReturnView, "assessment" | "cycle">,
  { id: recommendationId, code, words }: Asked,
  given: ActionGiven,
): Promise<string> {
  const id = randomUUID();
  const place = { assessmentId: assessment.id, standardCode: code };
  const text = { ...given, gap: words, successMeasure: "" };
  await trx
    .insertInto("actions")
    .values({
      id,
      ...place,
      ...text,
      progress: "not-started",
      agreedOn: dayOf(author.at),
      recommendationId,
      revision: 1,
      savedBy: author.by,
      savedAt: author.at,
    })
    .execute();
  await recordHistory(trx, author, { ...place, event: "action-added", after: text });
  const found = findStandard(await findCycleSet(trx, cycle), code);
  if (found) await refreshSummary(trx, assessment.id, found.section);
  return id;
}
