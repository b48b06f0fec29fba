import type { Change, Comparison } from "#domain/assessments/comparison.ts";
import { changesInWords, ended, rewordedInWords } from "./signing-sentence.ts";
import { listed } from "#domain/words.ts";

interface ChangeLine {
  /** "Better (2):", or "As in 2024 (20)." where nothing more is said. */
  name: string;
  text: string;
  isNotApplicable: boolean;
}

/** More reworded standards than this are named, without what became of each; more without an answer are only counted. */
const mostInWords = 6;

/** What became of the standards since the last return, and what is left out of the comparison, a line for each. */
export function changeLines({
  cycle,
  better,
  worse,
  same,
  reworded,
  isNew,
  notApplicable,
  notRated,
}: Comparison & { cycle: string }): ChangeLine[] {
  const unanswered = notRated.filter((change) => change.now === null);
  const ratedNow = notRated.filter((change) => change.now !== null);
  const byProfile = notApplicable.filter((change) => change.isByProfile);
  const byChoice = notApplicable.filter((change) => !change.isByProfile);
  const reasons = byChoice.map(({ code, short, reason }) => `${code} ${short}. Reason given: ${ended(reason)}`).join(" ");
  return [
    ...line("Better", better, changesInWords(better)),
    ...line("Worse", worse, changesInWords(worse)),
    ...line(`As in ${cycle}`, same, ""),
    ...line(
      "Reworded, so not compared",
      reworded,
      reworded.length > mostInWords ? names(reworded) : reworded.map(rewordedInWords).join(" "),
    ),
    ...line("New, so not compared", isNew, names(isNew)),
    ...line("Not answered yet, so not compared", unanswered, unanswered.length > mostInWords ? "" : names(unanswered)),
    ...line(`Not rated in ${cycle}, so not compared`, ratedNow, names(ratedNow)),
    ...line("Does not apply", byChoice, reasons, true),
    ...line("Does not apply, as the profile says", byProfile, names(byProfile)),
  ];
}

function line(name: string, changes: Change[], text: string, isNotApplicable = false): ChangeLine[] {
  return changes.length === 0 ? [] : [{ name: `${name} (${changes.length})${text ? ":" : "."}`, text, isNotApplicable }];
}

function names(changes: Change[]): string {
  return `${listed(changes.map(({ code, short }) => `${code} ${short}`))}.`;
}
