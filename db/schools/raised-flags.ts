import { flagsRaised } from "#domain/assessments/applicability.ts";
import { changedStandards } from "#domain/schools/profile.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Assessment } from "#db/assessments/assessments.ts";
import { refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import type { Db } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";

type Raised = Pick<Assessment, "id" | "flags">;

/** Says which flags hold and recounts what is asked, in the caller's transaction. Answers to what is no longer asked stay. */
export async function raise(trx: Db, { id }: Raised, set: StandardSet, flags: string[]) {
  await trx
    .updateTable("assessments")
    .set({ flags: JSON.stringify(flags) })
    .where("id", "=", id)
    .execute();
  await refreshAllSummaries(trx, id, set);
}

/** As raise, where a fact about the setting has changed and nobody chose the flags. False when they hold already. */
export async function raiseWhatFollows(trx: Db, author: Author, assessment: Raised, set: StandardSet, flags: string[]): Promise<boolean> {
  const before = flagsRaised(assessment);
  if (sameFlags(before, flags)) return false;
  const changed = (set.flags ?? []).filter(({ code }) => before.includes(code) !== flags.includes(code));
  const lines = (raised: string[]) => changed.map(({ code, label }) => `${label}: ${raised.includes(code) ? "yes" : "no"}`);
  const { starts, stops } = changedStandards(set, before, flags);
  await recordHistory(trx, author, {
    assessmentId: assessment.id,
    event: "profile-flags-set",
    before: { flags: lines(before) },
    after: { flags: lines(flags), starts: namesOf(starts), stops: namesOf(stops) },
  });
  await raise(trx, assessment, set, flags);
  return true;
}

export function sameFlags(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}

export function namesOf(standards: { code: string; short: string }[]): string[] {
  return standards.map(({ code, short }) => `${code} ${short}`);
}
