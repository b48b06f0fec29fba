import { type AnswerText, blankAnswer } from "./answer-text.ts";
import type { StandardSet } from "#standards/schema.ts";
import { type MissingItem as Item, missingForSigning } from "./check.ts";
import { type AnswerFacts, type Missing, standardStatus, type TaskStatus } from "./completeness.ts";
import {
  type EvidenceDates,
  type LookRule,
  looksInWords,
  looksOf,
  type StandardToLookAt,
  toLookAtInWords,
} from "#domain/assessments/evidence/to-look-at.ts";
import { codesInWords } from "./codes-in-words.ts";
import { listed } from "#domain/words.ts";

/** What is known of the answer to one standard, and when its evidence was looked at. */
export type StandardFacts = AnswerFacts & { checks: EvidenceDates[] };

interface WrittenSoFar {
  answers: readonly (AnswerText & { standardCode: string })[];
  evidence: readonly (EvidenceDates & { standards: readonly string[] })[];
  actions: readonly { standardCode: string }[];
}

/** What completeness asks about each answer, with the dates of its evidence; standards nobody has touched are left out. */
export function standardFacts({ answers, evidence, actions }: WrittenSoFar): StandardFacts[] {
  const known = new Map<string, StandardFacts>();
  const factsOf = (code: string) => {
    const facts = known.get(code) ?? { standardCode: code, ...blankAnswer, evidence: 0, checks: [], actions: 0 };
    known.set(code, facts);
    return facts;
  };
  for (const { standardCode, rating, statement, notApplicableReason, noActionReason } of answers)
    Object.assign(factsOf(standardCode), { rating, statement, notApplicableReason, noActionReason });
  for (const { standards, checkedOn, reviewBy } of evidence)
    for (const code of standards) {
      const facts = factsOf(code);
      facts.evidence++;
      facts.checks.push({ checkedOn, reviewBy });
    }
  for (const { standardCode } of actions) factsOf(standardCode).actions++;
  return [...known.values()];
}

/** What the list is worked out from. */
export interface TaskFacts {
  answers: StandardFacts[];
  drafts: { standardCode: string; personId: string; name: string; isStale: boolean }[];
  assignments: { sectionCode: string; personId: string; name: string }[];
  rule: LookRule;
  isProfileOwed?: boolean;
}

interface StandardTask {
  code: string;
  short: string;
  /** Completed: everything asked for is there. The partnership counts the same, so it depends neither on the day nor on drafts. */
  status: TaskStatus;
  /** What is still to do in it, in words; empty when there is nothing. */
  because: string;
  wants: Missing[];
  /** Why it is to be looked at, in words; empty when it is not. */
  look: string;
  /** Who has typed something here that is not saved. Stale: someone else saved meanwhile, so there are two versions. */
  typedBy: { personId: string; name: string; isStale: boolean }[];
}

export interface SectionTask {
  code: string;
  title: string;
  short: string;
  standards: StandardTask[];
  complete: number;
  /** Standards to look at: none of them keeps anything from being sent. */
  toLookAt: number;
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

/** A standard to look at, and whose typing is the second version of its answer. */
export interface LookItem extends StandardToLookAt {
  sectionCode: string;
  typedBy: { personId: string; name: string }[];
}

export interface TaskList {
  sections: SectionTask[];
  standards: number;
  complete: number;
  missing: MissingItem[];
  /** Evidence that wants another look, and answers of which there are two versions. */
  toLookAt: LookItem[];
  /** A school or college whose profile nobody has confirmed as it is now. */
  isProfileOwed: boolean;
  /** Nothing is missing: every standard is complete, and the profile is confirmed where there is one. */
  canBeSent: boolean;
}

/** Everything the task list says, worked out in one place so that its sentence, rows and list cannot disagree. */
export function taskList(
  set: Pick<StandardSet, "sections">,
  { answers: given, drafts, assignments, rule, isProfileOwed = false }: TaskFacts,
): TaskList {
  const answers = new Map(given.map((answer) => [answer.standardCode, answer]));
  const missing = Map.groupBy(missingForSigning({ set, answers: given }), (item) => item.code);
  const sections = set.sections.map((section): SectionTask => {
    const standards = section.standards.map(({ code, short }): StandardTask => {
      const answer = answers.get(code);
      const items = missing.get(code) ?? [];
      const typedBy = drafts.filter((draft) => draft.standardCode === code);
      const status = standardStatus(answer);
      const looks = looksOf(
        { rating: answer?.rating ?? null, checks: answer?.checks ?? [], hasVersions: typedBy.some((one) => one.isStale) },
        rule,
      );
      return {
        code,
        short,
        status: status === "not-yet-started" && typedBy.length > 0 ? "in-progress" : status,
        because: becauseOf(items),
        wants: items.map((item) => item.missing),
        look: looksInWords(looks, rule),
        typedBy: typedBy.map(({ personId, name, isStale }) => ({ personId, name, isStale })),
      };
    });
    const incomplete = standards.filter((standard) => standard.status !== "completed");
    const who = assignments.find((one) => one.sectionCode === section.code);
    return {
      code: section.code,
      title: section.title,
      short: section.short,
      standards,
      complete: standards.length - incomplete.length,
      toLookAt: standards.filter((standard) => standard.look !== "").length,
      left: whatIsLeft(standards),
      status: sectionStatus(standards),
      next: (incomplete[0] ?? standards[0])?.code ?? section.code,
      who: who ? { personId: who.personId, name: who.name } : null,
    };
  });
  const add = (count: (section: SectionTask) => number) => sections.reduce((sum, section) => sum + count(section), 0);
  return {
    sections,
    standards: add((section) => section.standards.length),
    complete: add((section) => section.complete),
    missing: sections.flatMap(missingOf),
    toLookAt: sections.flatMap(toLookAtOf),
    isProfileOwed,
    canBeSent: missing.size === 0 && !isProfileOwed,
  };
}

// "rated met, with no statement and no evidence": the rating is said once
function becauseOf(items: Item[]): string {
  const [first, ...rest] = items.map((item) => item.words);
  return first ? listed([first, ...rest.map((words) => words.replace(/^.*, with /, ""))]) : "";
}

function sectionStatus(standards: StandardTask[]): TaskStatus {
  if (standards.every((standard) => standard.status === "completed")) return "completed";
  return standards.every((standard) => standard.status === "not-yet-started") ? "not-yet-started" : "in-progress";
}

const leftover: Record<Missing, (count: number) => string> = {
  rating: (count) => `${count} not answered`,
  statement: (count) => `${count} ${count === 1 ? "needs" : "need"} a statement`,
  evidence: (count) => `${count} ${count === 1 ? "needs" : "need"} evidence`,
  action: (count) => `${count} ${count === 1 ? "needs" : "need"} an action`,
  reason: (count) => `${count} ${count === 1 ? "needs" : "need"} a reason`,
};

// "2 of 4 complete, 2 need an action. 1 to look at": a standard that is not complete is counted under the first thing it
// wants, so that the numbers of the first sentence add up; what is to be looked at is another count
function whatIsLeft(standards: StandardTask[]): string {
  const complete = standards.filter((standard) => standard.status === "completed").length;
  const sum = `${complete} of ${standards.length} complete`;
  if (sectionStatus(standards) === "not-yet-started") return sum;
  const wanting = Map.groupBy(
    standards.filter((standard) => standard.status !== "completed"),
    (standard) => standard.wants[0] ?? "rating",
  );
  const looks = standards.filter((standard) => standard.look !== "").length;
  const left = [sum, ...[...wanting].map(([want, some]) => leftover[want](some.length))].join(", ");
  return looks > 0 ? `${left}. ${toLookAtInWords(looks)}` : left;
}

function missingOf(section: SectionTask): MissingItem[] {
  const isUntouched = section.standards.every((one) => one.because === "not answered");
  const first = section.standards[0];
  const last = section.standards.at(-1);
  if (isUntouched && first && last && first !== last) {
    const because = section.who ? "not answered" : "not answered, and nobody has the section";
    const label = `${codesInWords(section.standards.map(({ code }) => code))} ${section.title}`;
    return [{ sectionCode: section.code, code: first.code, label, because, needsPerson: !section.who }];
  }
  return section.standards
    .filter((standard) => standard.status !== "completed")
    .map(({ code, short, because }) => ({ sectionCode: section.code, code, label: `${code} ${short}`, because, needsPerson: false }));
}

function toLookAtOf(section: SectionTask): LookItem[] {
  return section.standards
    .filter((standard) => standard.look !== "")
    .map(({ code, short, look, typedBy }) => ({
      sectionCode: section.code,
      code,
      short,
      because: look,
      typedBy: typedBy.filter((one) => one.isStale).map(({ personId, name }) => ({ personId, name })),
    }));
}
