import type { StandardSet } from "#standards/schema.ts";
import { earlierAnswer } from "./carried-answer.ts";
import { type LookRule, looksOf, toLookAtInWords } from "#domain/assessments/evidence/to-look-at.ts";
import type { ReturnDocument } from "./return-document.ts";
import type { SectionTask, TaskList } from "./task-list.ts";
import { counted, listed } from "#domain/words.ts";

type PileName = "changed" | "evidence" | "unchanged";

export interface PiledStandard {
  code: string;
  short: string;
  sectionCode: string;
  /** Complete, by the same rule as in the task list. */
  isDone: boolean;
  /** It has evidence or two versions to look at, by the same rule as in the task list: another count. */
  isToLookAt: boolean;
}

export interface Pile {
  standards: PiledStandard[];
  count: number;
  done: number;
  left: PiledStandard[];
  toLookAt: number;
}

type Piles = Record<PileName, Pile> & {
  /** Of the changed ones, those with no answer of the earlier return to start from. */
  withoutEarlier: number;
  /** Of the changed ones, those that were not applicable in the same words, which can no longer be chosen. */
  withoutRating: number;
};

/**
 * Every standard that is asked, sorted by what last year's answer leaves to do, whatever was answered since. Null where
 * there is no earlier return of this audit to sort by.
 */
export function pilesOf(
  asked: StandardSet,
  earlier: ReturnDocument | undefined,
  list: Pick<TaskList, "sections">,
  rule: LookRule,
): Piles | null {
  if (!earlier || earlier.set.key !== asked.key) return null;
  const tasks = list.sections.flatMap(({ standards }) => standards);
  const done = new Set(tasks.filter((one) => one.status === "completed").map((one) => one.code));
  const looks = new Set(tasks.filter((one) => one.look !== "").map((one) => one.code));
  const placed = asked.sections.flatMap((section) =>
    section.standards.map((standard) => {
      const then = earlierAnswer(asked, standard, earlier);
      const { code, short } = standard;
      const piled = { code, short, sectionCode: section.code, isDone: done.has(code), isToLookAt: looks.has(code) };
      return { ...piled, then, pile: pileOf(then, rule) };
    }),
  );
  const pile = (name: PileName): Pile => {
    const standards = placed.filter((one) => one.pile === name).map(({ then: _then, pile: _pile, ...piled }) => piled);
    const left = standards.filter((one) => !one.isDone);
    const toLookAt = standards.filter((one) => one.isToLookAt).length;
    return { standards, count: standards.length, done: standards.length - left.length, left, toLookAt };
  };
  return {
    changed: pile("changed"),
    evidence: pile("evidence"),
    unchanged: pile("unchanged"),
    withoutEarlier: placed.filter(({ then }) => !then).length,
    withoutRating: placed.filter(({ then }) => then?.needsRating && !then.reworded).length,
  };
}

function pileOf(then: ReturnType<typeof earlierAnswer>, rule: LookRule): PileName {
  if (!then || then.reworded || then.needsRating) return "changed";
  const { rating, evidence } = then.standard;
  return looksOf({ rating, checks: evidence }, rule).length > 0 ? "evidence" : "unchanged";
}

/** "62 of 84 standards are unchanged since last year, and their evidence is in date. 9 changed with the new guidance, and 13 need their evidence looked at." */
export function pilesInWords({ changed, evidence, unchanged, withoutEarlier, withoutRating }: Piles): string {
  const all = changed.count + evidence.count + unchanged.count;
  const reworded = changed.count - withoutEarlier - withoutRating;
  const others = [
    reworded > 0 && `${reworded} changed with the new guidance`,
    withoutEarlier > 0 && `${withoutEarlier} ${withoutEarlier === 1 ? "has" : "have"} no answer from last year`,
    withoutRating > 0 && `${withoutRating} can no longer be not applicable`,
    evidence.count > 0 && `${evidence.count} ${evidence.count === 1 ? "needs its" : "need their"} evidence looked at`,
  ].filter((part) => part !== false);
  const sentence = `${unchanged.count} of ${counted(all, "standard")} ${unchanged.count === 1 ? "is" : "are"} unchanged since last year${evidence.count > 0 ? ", and their evidence is in date" : ""}.`;
  if (others.length === 0) return sentence;
  return `${sentence} ${others.length === 1 ? others[0] : `${others.slice(0, -1).join(", ")}, and ${others.at(-1)}`}.`;
}

/** "10 complete, 3 to look at": what is complete, and beside it, as another count, what is to look at. */
export function pileDone({ count, done, left, toLookAt }: Pick<Pile, "count" | "done" | "toLookAt"> & { left: unknown[] }): string {
  const complete = left.length > 0 ? `${done} complete` : count === 1 ? "Complete" : `All ${count} complete`;
  return toLookAt > 0 ? `${complete}, ${toLookAtInWords(toLookAt)}` : complete;
}

/** "20 complete: sections A to C and 2 of D. 42 left", for a pile that is worked through section by section. */
export function pileBySection(pile: Pile): string {
  const { standards, done, left, toLookAt } = pile;
  if (left.length === 0) return pileDone(pile);
  const looks = toLookAt > 0 ? `, ${toLookAtInWords(toLookAt)}` : "";
  if (done === 0) return `${left.length} left${looks}`;
  const sections = [...Map.groupBy(standards, (one) => one.sectionCode)].map(([code, some]) => ({
    code,
    done: some.filter((one) => one.isDone).length,
    isWhole: some.every((one) => one.isDone),
  }));
  const runs: string[][] = [];
  let isRunning = false;
  for (const { code, isWhole } of sections) {
    if (isWhole && isRunning) runs.at(-1)?.push(code);
    else if (isWhole) runs.push([code]);
    isRunning = isWhole;
  }
  const codes = runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run));
  const isOne = codes.length === 1 && codes[0]?.length === 1;
  const begun = sections.filter((one) => !one.isWhole && one.done > 0);
  const parts = [
    ...(codes.length > 0 ? [`${isOne ? "section" : "sections"} ${listed(codes)}`] : []),
    ...(begun.length > 1 ? [`parts of ${listed(begun.map((one) => one.code))}`] : begun.map((one) => `${one.done} of ${one.code}`)),
  ];
  return `${done} complete: ${parts.join(" and ")}. ${left.length} left${looks}`;
}

/** The sections that still have standards of a pile to do, of those a person may change. */
export function sectionsLeft(pile: Pile, sections: (Pick<SectionTask, "code"> & { mayEdit: boolean })[]): string[] {
  const mine = new Set(sections.filter((section) => section.mayEdit).map((section) => section.code));
  return [...new Set(pile.left.map((one) => one.sectionCode))].filter((code) => mine.has(code));
}
