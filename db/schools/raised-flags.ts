import { flagsRaised } from "#domain/assessments/applicability.ts";
import { changedStandards, type FlagAnswers, flagFacts, raisedFlags } from "#domain/schools/profile.ts";
import type { Registered } from "#domain/schools/register-values.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Assessment } from "#db/rows.ts";
import { refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import type { Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";

type Raised = Pick<Assessment, "id" | "flags">;

/** Says which flags hold and recounts what is asked, in the caller's transaction. Answers to what is no longer asked stay. */
export async function raise(trx: Trx, { id }: Raised, set: StandardSet, flags: string[]) {
  await trx
    .updateTable("assessments")
    .set({ flags: JSON.stringify(flags) })
    .where("id", "=", id)
    .execute();
  await refreshAllSummaries(trx, id, set);
}

/** As raise, where a fact about the setting has changed and nobody chose the flags. False when they hold already. */
export async function raiseWhatFollows(trx: Trx, author: Author, assessment: Raised, set: StandardSet, flags: string[]): Promise<boolean> {
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

function namesOf(standards: { code: string; short: string }[]): string[] {
  return standards.map(({ code, short }) => `${code} ${short}`);
}

/** What the history says of a change of flags: the answers that differ, and the standards that come and go with them. */
export function flagLines(
  { set, answers, setting }: { set: StandardSet; answers: FlagAnswers; setting: Registered },
  assessment: { flags: string[] | null },
  own: FlagAnswers,
) {
  const lines = (given: FlagAnswers) =>
    flagFacts(set, given, setting).map(
      ({ label, raised, note }) => `${label}: ${raised === null ? "not answered" : raised ? "yes" : "no"}${note ? `. ${note}` : ""}`,
    );
  const [old, now] = [lines(answers), lines(own)];
  const { starts, stops } = changedStandards(set, flagsRaised(assessment), raisedFlags(set, own, setting));
  return {
    before: { flags: old.filter((line) => !now.includes(line)) },
    after: { flags: now.filter((line) => !old.includes(line)), starts: namesOf(starts), stops: namesOf(stops) },
  };
}
