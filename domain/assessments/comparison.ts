import { earlierAnswer } from "./carried-answer.ts";
import { counted } from "#domain/words.ts";
import { findStandard } from "#standards/find-standard.ts";
import type { StandardSet } from "#standards/schema.ts";
import { type Rating, ratings } from "./rating.ts";
import { findStandardOfReturn, type ReturnDocument, type StandardOfReturn } from "./return-document.ts";

export type Comparability = "same" | "reworded" | "new";

/** Whether two cycles may be set beside each other at one standard. Only the set can say so. */
export function comparabilityOf(set: StandardSet, code: string, earlier: ReturnDocument): Comparability {
  const before = findStandardOfReturn(earlier, code);
  if (!before) return "new";
  if (earlier.set.key === set.key && earlier.set.version === set.version) return "same";
  if (earlier.set.key !== set.key || earlier.set.version !== set.compared_with) return "reworded";
  const change = findStandard(set, code)?.standard.change;
  if (!change || change.kind === "new") return "new";
  return change.kind === "unchanged" || change.comparable ? "same" : "reworded";
}

export interface Change {
  code: string;
  short: string;
  before: Rating | null;
  now: Rating | null;
  /** It was not asked: its profile says so, and nobody has to defend it. */
  isByProfile?: true;
}

export interface Comparison {
  better: Change[];
  worse: Change[];
  same: Change[];
  /** Left out of every count below, because the standard asks for something else now. */
  reworded: Change[];
  isNew: Change[];
  notApplicable: Change[];
  /** No rating to compare with: it did not apply, or was not answered, in one of the two. */
  notRated: Change[];
  likeForLike: { base: number; metNow: number; metBefore: number };
}

/** What became of each standard since an earlier return. Every standard is in exactly one list. */
export function compareReturns(now: ReturnDocument, earlier: ReturnDocument, set: StandardSet): Comparison {
  const lists = { better: [], worse: [], same: [], reworded: [], isNew: [], notApplicable: [], notRated: [] } as Record<
    Exclude<keyof Comparison, "likeForLike">,
    Change[]
  >;
  for (const standard of now.sections.flatMap((section) => section.standards)) {
    const change = changeOf(standard, findStandardOfReturn(earlier, standard.code));
    lists[listOf(change, comparabilityOf(set, standard.code, earlier))].push(change);
  }
  const compared = [...lists.better, ...lists.worse, ...lists.same];
  return {
    ...lists,
    likeForLike: {
      base: compared.length,
      metNow: compared.filter((one) => one.now === "met").length,
      metBefore: compared.filter((one) => one.before === "met").length,
    },
  };
}

function changeOf(standard: StandardOfReturn, before: StandardOfReturn | undefined): Change {
  const { code, short, rating, byProfile } = standard;
  return {
    code,
    short,
    before: before?.rating ?? null,
    now: rating,
    ...(byProfile && { isByProfile: byProfile }),
  };
}

function listOf({ before, now }: Change, comparability: Comparability): Exclude<keyof Comparison, "likeForLike"> {
  if (now === "not-applicable") return "notApplicable";
  if (comparability === "new") return "isNew";
  if (comparability === "reworded") return "reworded";
  if (!now || !before || before === "not-applicable") return "notRated";
  const step = ratings.indexOf(now) - ratings.indexOf(before);
  if (step === 0) return "same";
  return step < 0 ? "better" : "worse";
}

/** "2024" or "2025 to 2026", as people call a cycle. */
export function cycleInShort(title: string): string {
  return yearsIn(title) ?? "the last audit";
}

/** The years of a cycle at the end of a table's title. */
export function periodOf({ title, opensOn }: { title: string; opensOn: string }): string {
  return yearsIn(title) ?? opensOn.slice(0, 4);
}

// A school's audit belongs to a school year, so one calendar year would name two of them
function yearsIn(title: string): string | undefined {
  return title.match(/\b\d{4}(?: to \d{4})?\b/)?.[0];
}

/**
 * Why more standards changed than are left out of the comparison: of those reworded since an earlier return, some ask the
 * same in other words. "19 standards were reworded. 10 of them ask for something else now, so they are not compared with
 * last time; the other 9 ask the same in other words, and are." Null where none was.
 */
export function rewordingInWords(asked: StandardSet, earlier: ReturnDocument | undefined): string | null {
  if (!earlier) return null;
  const reworded = asked.sections
    .flatMap((section) => section.standards)
    .filter((standard) => earlierAnswer(asked, standard, earlier)?.reworded);
  const other = reworded.filter(({ code }) => comparabilityOf(asked, code, earlier) === "reworded").length;
  const same = reworded.length - other;
  if (reworded.length === 0) return null;
  const all = `${counted(reworded.length, "standard was", "standards were")} reworded.`;
  const left = `${other} of them ${other === 1 ? "asks" : "ask"} for something else now, so ${other === 1 ? "it is" : "they are"} not compared with last time`;
  const kept = `${other === 0 ? `${reworded.length === 1 ? "It asks" : "They ask"}` : `the other ${same} ${same === 1 ? "asks" : "ask"}`} the same in other words, and ${same === 1 ? "is" : "are"} compared`;
  if (other === 0) return `${all} ${kept}.`;
  return same === 0 ? `${all} ${left}.` : `${all} ${left}; ${kept}.`;
}
