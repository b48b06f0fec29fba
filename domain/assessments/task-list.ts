import type { StandardSet } from "#standards/schema.ts";
import { type MissingItem as Item, missingForSigning } from "./check.ts";
import { type AnswerFacts, missingFrom, standardStatus, type TaskStatus } from "./completeness.ts";
import { listed } from "#domain/words.ts";

/** What the list is worked out from. Today is a day in UK time. */
export interface TaskFacts {
  answers: AnswerFacts[];
  evidence: { standards: string[]; reviewBy: string | null }[];
  drafts: { standardCode: string; personId: string; name: string; isStale: boolean }[];
  assignments: { sectionCode: string; personId: string; name: string }[];
  today: string;
}

type Want = Item["missing"] | "versions";

interface StandardTask {
  code: string;
  short: string;
  status: TaskStatus;
  /** Everything asked for is there. The partnership counts the same, so it depends neither on the day nor on drafts. */
  isComplete: boolean;
  /** What is still to do in it, in words; empty when there is nothing. */
  because: string;
  wants: Want[];
  /** Who has typed something here that is not saved. Stale: someone else saved meanwhile, so there are two versions. */
  typedBy: { personId: string; name: string; isStale: boolean }[];
}

export interface SectionTask {
  code: string;
  title: string;
  short: string;
  standards: StandardTask[];
  complete: number;
  /** "2 of 3 complete, 1 needs evidence" */
  left: string;
  status: TaskStatus;
  /** The standard to open: the first that is not complete. */
  next: string;
  who: { personId: string; name: string } | null;
}

export interface MissingItem {
  sectionCode: string;
  /** The standard to open. */
  code: string;
  label: string;
  because: string;
  /** Nobody has the section, and nothing of it has been answered. */
  needsPerson: boolean;
  /** Whose typing is the second version of the answer. */
  typedBy: { personId: string; name: string }[];
}

export interface TaskList {
  sections: SectionTask[];
  standards: number;
  complete: number;
  missing: MissingItem[];
  /** Nothing keeps it from being sent. Two versions do not: only their writer can bring them together, and may be away. */
  canBeSent: boolean;
}

/** Everything the task list says, worked out in one place so that its sentence, rows and list cannot disagree. */
export function taskList(set: StandardSet, facts: TaskFacts): TaskList {
  const answers = new Map(facts.answers.map((answer) => [answer.standardCode, answer]));
  const missing = Map.groupBy(missingForSigning({ set, ...facts }), (item) => item.code);
  const sections = set.sections.map((section): SectionTask => {
    const standards = section.standards.map(({ code, short }): StandardTask => {
      const items = missing.get(code) ?? [];
      const typedBy = facts.drafts.filter((draft) => draft.standardCode === code);
      const hasTwo = typedBy.some((one) => one.isStale);
      const isStarted = standardStatus(answers.get(code)) !== "not-yet-started" || typedBy.length > 0;
      return {
        code,
        short,
        status: items.length === 0 && !hasTwo ? "completed" : isStarted ? "in-progress" : "not-yet-started",
        isComplete: missingFrom(answers.get(code)).length === 0,
        because: becauseOf(items, hasTwo),
        wants: [...(hasTwo ? ["versions" as const] : []), ...items.map((item) => item.missing)],
        typedBy: typedBy.map(({ personId, name, isStale }) => ({ personId, name, isStale })),
      };
    });
    const incomplete = standards.filter((standard) => standard.status !== "completed");
    const given = facts.assignments.find((one) => one.sectionCode === section.code);
    return {
      code: section.code,
      title: section.title,
      short: section.short,
      standards,
      complete: standards.filter((standard) => standard.isComplete).length,
      left: whatIsLeft(standards),
      status: sectionStatus(standards),
      next: (incomplete[0] ?? standards[0])?.code ?? section.code,
      who: given ? { personId: given.personId, name: given.name } : null,
    };
  });
  const add = (count: (section: SectionTask) => number) => sections.reduce((sum, section) => sum + count(section), 0);
  return {
    sections,
    standards: add((section) => section.standards.length),
    complete: add((section) => section.complete),
    missing: sections.flatMap(missingOf),
    canBeSent: missing.size === 0,
  };
}

// "rated met, with no statement and no evidence": the rating is said once
function becauseOf(items: Item[], hasTwo: boolean): string {
  const [first, ...rest] = items.filter((item) => item.missing !== "evidence-check").map((item) => item.words);
  const check = items.find((item) => item.missing === "evidence-check")?.words;
  const asked = first && listed([first, ...rest.map((words) => words.replace(/^.*, with /, ""))]);
  return [asked, check, hasTwo && "two versions to bring together"].filter(Boolean).join(", ");
}

function sectionStatus(standards: StandardTask[]): TaskStatus {
  if (standards.every((standard) => standard.status === "completed")) return "completed";
  return standards.every((standard) => standard.status === "not-yet-started") ? "not-yet-started" : "in-progress";
}

const leftover: Record<Want, (count: number) => string> = {
  rating: (count) => `${count} not answered`,
  statement: (count) => `${count} ${count === 1 ? "needs" : "need"} a statement`,
  evidence: (count) => `${count} ${count === 1 ? "needs" : "need"} evidence`,
  action: (count) => `${count} ${count === 1 ? "needs" : "need"} an action`,
  reason: (count) => `${count} ${count === 1 ? "needs" : "need"} a reason`,
  "evidence-check": (count) => `${count} ${count === 1 ? "has" : "have"} evidence to check`,
  versions: (count) => `${count} ${count === 1 ? "has" : "have"} two versions`,
};

// "2 of 4 complete, 2 need an action. 1 has evidence to check": a standard that is not complete is counted under the first
// thing it wants, so that the numbers of the first sentence add up; what is complete and wants another look comes after
function whatIsLeft(standards: StandardTask[]): string {
  const complete = standards.filter((standard) => standard.isComplete);
  const sum = `${complete.length} of ${standards.length} complete`;
  if (sectionStatus(standards) === "not-yet-started") return sum;
  const incomplete = standards.filter((standard) => !standard.isComplete);
  const again = complete.filter((standard) => standard.wants.length > 0);
  return [[sum, ...counted(incomplete, (want) => !looks.includes(want))].join(", "), ...counted(again, () => true)].join(". ");
}

const looks: readonly Want[] = ["versions", "evidence-check"];

function counted(standards: StandardTask[], isReason: (want: Want) => boolean): string[] {
  const reasons = Map.groupBy(standards, (standard) => standard.wants.find(isReason) ?? "rating");
  return [...reasons].map(([want, some]) => leftover[want](some.length));
}

function missingOf(section: SectionTask): MissingItem[] {
  const isUntouched = section.standards.every((one) => one.because === "not answered");
  const first = section.standards[0];
  const last = section.standards.at(-1);
  if (isUntouched && first && last && first !== last) {
    const because = section.who ? "not answered" : "not answered, and nobody has the section";
    const label = `${first.code} to ${last.code} ${section.title}`;
    return [{ sectionCode: section.code, code: first.code, label, because, needsPerson: !section.who, typedBy: [] }];
  }
  return section.standards
    .filter((standard) => standard.status !== "completed")
    .map(({ code, short, because, typedBy }) => ({
      sectionCode: section.code,
      code,
      label: `${code} ${short}`,
      because,
      needsPerson: false,
      typedBy: typedBy.filter((one) => one.isStale),
    }));
}
