import type { StandardSet } from "#standards/schema.ts";
import { type AnswerFacts, type Missing, missingFrom, missingInWords, standardStatus, type TaskStatus } from "./completeness.ts";
import { listed } from "./words.ts";

/** What the list is worked out from. Today is a day in UK time. */
export interface TaskFacts {
  answers: AnswerFacts[];
  evidence: { standardCode: string; reviewBy: string | null }[];
  drafts: { standardCode: string; personId: string; name: string; isStale: boolean }[];
  assignments: { sectionCode: string; personId: string; name: string }[];
  today: string;
}

export type Want = Missing | "check" | "versions";

export interface StandardTask {
  code: string;
  short: string;
  status: TaskStatus;
  /** What signing still asks of it, in words; empty when it is complete. */
  because: string;
  wants: Want[];
  /** Who has typed something here that is not saved. */
  typedBy: { personId: string; name: string }[];
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
}

export interface TaskList {
  sections: SectionTask[];
  standards: number;
  complete: number;
  missing: MissingItem[];
}

/** Everything the task list says, worked out in one place so that its sentence, rows and list cannot disagree. */
export function taskList(set: StandardSet, facts: TaskFacts): TaskList {
  const answers = new Map(facts.answers.map((answer) => [answer.standardCode, answer]));
  const sections = set.sections.map((section): SectionTask => {
    const standards = section.standards.map(({ code, short }) => standardTask({ code, short }, answers.get(code), facts));
    const incomplete = standards.filter((standard) => standard.status !== "completed");
    const given = facts.assignments.find((one) => one.sectionCode === section.code);
    return {
      code: section.code,
      title: section.title,
      short: section.short,
      standards,
      complete: standards.length - incomplete.length,
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
  };
}

function standardTask(
  { code, short }: { code: string; short: string },
  answer: AnswerFacts | undefined,
  { evidence, drafts, today }: TaskFacts,
): StandardTask {
  const missing = missingFrom(answer);
  const own = drafts.filter((draft) => draft.standardCode === code);
  const judged = answer?.rating && answer.rating !== "not-applicable";
  const isPast = evidence.some((item) => item.standardCode === code && item.reviewBy !== null && item.reviewBy < today);
  const wants: Want[] = [...missing];
  if (judged && isPast) wants.push("check");
  if (own.some((draft) => draft.isStale)) wants.push("versions");

  const started = standardStatus(answer) !== "not-yet-started" || own.length > 0;
  return {
    code,
    short,
    status: wants.length === 0 ? "completed" : started ? "in-progress" : "not-yet-started",
    because: becauseOf(answer, wants),
    wants,
    typedBy: own.map(({ personId, name }) => ({ personId, name })),
  };
}

// "rated met, with no statement and no evidence": the rating is said once
function becauseOf(answer: AnswerFacts | undefined, wants: Want[]): string {
  const missing = wants.filter((want): want is Missing => want !== "check" && want !== "versions");
  const [first = "", ...rest] = missing.map((one) => missingInWords(answer, one));
  const reasons = first ? [listed([first, ...rest.map((text) => text.replace(/^.*, with /, ""))])] : [];
  if (wants.includes("check")) reasons.push("evidence past its check date");
  if (wants.includes("versions")) reasons.push("two versions to bring together");
  return reasons.join(", ");
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
  check: (count) => `${count} with evidence to check`,
  versions: (count) => `${count} ${count === 1 ? "has" : "have"} two versions`,
};

// "2 of 4 complete, 1 needs an action": each standard is counted once, so that the numbers add up
function whatIsLeft(standards: StandardTask[]): string {
  const incomplete = standards.filter((standard) => standard.status !== "completed");
  const sum = `${standards.length - incomplete.length} of ${standards.length} complete`;
  if (sectionStatus(standards) === "not-yet-started") return sum;
  const reasons = Map.groupBy(incomplete, (standard) => mainWant(standard.wants));
  return [sum, ...[...reasons].map(([want, some]) => leftover[want](some.length))].join(", ");
}

function mainWant(wants: Want[]): Want {
  return wants.includes("versions") ? "versions" : (wants[0] ?? "rating");
}

function missingOf(section: SectionTask): MissingItem[] {
  const isUntouched = section.standards.every((one) => one.because === "not answered");
  const first = section.standards[0];
  const last = section.standards.at(-1);
  if (isUntouched && first && last && first !== last) {
    const because = section.who ? "not answered" : "not answered, and nobody has the section";
    const label = `${first.code} to ${last.code} ${section.title}`;
    return [{ sectionCode: section.code, code: first.code, label, because, needsPerson: !section.who }];
  }
  return section.standards
    .filter((standard) => standard.status !== "completed")
    .map(({ code, short, because }) => ({ sectionCode: section.code, code, label: `${code} ${short}`, because, needsPerson: false }));
}
