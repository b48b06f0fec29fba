import type { StandardSet } from "#standards/schema.ts";
import { isOverdue } from "#domain/assessments/actions/progress.ts";
import { type Comparability, type Comparison, comparabilityOf, compareReturns, cycleInShort } from "#domain/assessments/comparison.ts";
import { dayInWords } from "#domain/dates.ts";
import { needsAction, type Rating, ratingLabels } from "#domain/assessments/rating.ts";
import {
  findStandardOfReturn,
  notApplicableIn,
  type ReturnDocument,
  type StandardOfReturn,
  totalsOf,
} from "#domain/assessments/return-document.ts";
import { lookRuleFor, type StandardToLookAt, toLookAtIn } from "#domain/assessments/evidence/to-look-at.ts";
import { counted } from "#domain/words.ts";

interface Given {
  document: ReturnDocument;
  /** The last cycle's return as it was submitted. */
  earlier: ReturnDocument | undefined;
  set: StandardSet;
  cycle: { opensOn: string };
  /** Standards of which two versions wait to be brought together. */
  versions?: string[];
  /** Answers taken over from the last cycle as they stood. */
  confirmed: number;
  /** A day in UK time. */
  today: string;
}

export interface WeakStandard extends StandardOfReturn {
  earlier: { rating: Rating | null; cycle: string; comparability: Comparability } | null;
}

export interface SigningSummary {
  totals: ReturnType<typeof totalsOf>;
  weak: WeakStandard[];
  notApplicable: ReturnType<typeof notApplicableIn>;
  comparison: (Comparison & { cycle: string }) | null;
  evidence: { total: number; checkedThisYear: number };
  actions: { total: number; carriedOver: number; overdue: number };
  toLookAt: StandardToLookAt[];
  questions: string[];
}

/** What a signatory needs to know before signing, made from the same return that they sign. */
export function signingSummary(given: Given): SigningSummary {
  const { document, earlier, set } = given;
  const cycle = earlier && cycleInShort(earlier.cycle.title);
  const facts = {
    totals: totalsOf(document),
    weak: weakStandards(given),
    notApplicable: notApplicableIn(document),
    comparison: earlier && cycle ? { ...compareReturns(document, earlier, set), cycle } : null,
    evidence: evidenceFacts(document, given.today),
    actions: actionFacts(document, given.today),
    toLookAt: toLookAtIn(document, lookRuleFor(document, set, given.cycle, given.today), given.versions),
  };
  return {
    ...facts,
    questions: questionsAbout({
      ...facts,
      confirmed: given.confirmed,
      cycle,
      reader: set.profile ? "the partnership" : "the panel",
    }),
  };
}

/** Not met first, then partially met, each in the order of the set. */
function weakStandards({ document, earlier, set }: Pick<Given, "document" | "earlier" | "set">): WeakStandard[] {
  const standards = document.sections.flatMap((section) => section.standards).filter((one) => needsAction(one.rating));
  const rated = (rating: Rating) => standards.filter((one) => one.rating === rating);
  return [...rated("not-met"), ...rated("partially-met")].map((standard) => {
    const before = earlier && findStandardOfReturn(earlier, standard.code);
    return {
      ...standard,
      earlier:
        earlier && before
          ? {
              rating: before.rating,
              cycle: cycleInShort(earlier.cycle.title),
              comparability: comparabilityOf(set, standard.code, earlier),
            }
          : null,
    };
  });
}

/** "Was met in 2024, under the old wording." */
export function earlierInWords({ rating, earlier }: Pick<WeakStandard, "rating" | "earlier">): string {
  if (!earlier) return "";
  if (!earlier.rating) return `Was not answered in ${earlier.cycle}.`;
  const was = `Was ${ratingLabels[earlier.rating].toLowerCase()} in ${earlier.cycle}`;
  if (earlier.comparability !== "same") return `${was}, under the old wording.`;
  return earlier.rating === rating ? `${was} too.` : `${was}.`;
}

function evidenceFacts(document: ReturnDocument, today: string) {
  const items = distinct(document, (standard) => standard.evidence);
  return { total: items.length, checkedThisYear: items.filter((item) => isRecent(item.checkedOn, today)).length };
}

function actionFacts(document: ReturnDocument, today: string) {
  const actions = distinct(document, (standard) => standard.actions);
  return {
    total: actions.length,
    carriedOver: actions.filter((action) => action.carriedOver && action.progress !== "done").length,
    overdue: actions.filter((action) => isOverdue(action, today)).length,
  };
}

function distinct<Item extends { id: string }>(document: ReturnDocument, of: (standard: StandardOfReturn) => Item[]): Item[] {
  const items = document.sections.flatMap((section) => section.standards).flatMap(of);
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

// The same day a year ago still counts
function isRecent(checkedOn: string | null, today: string): boolean {
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return checkedOn !== null && checkedOn >= yearAgo;
}

interface Asked extends Omit<SigningSummary, "questions" | "toLookAt"> {
  confirmed: number;
  cycle: string | undefined;
  /** Who reads the return. */
  reader: string;
}

function questionsAbout({ totals, weak, notApplicable, comparison, evidence, actions, confirmed, cycle, reader }: Asked): string[] {
  const questions: string[] = [];
  for (const { code, short, rating, actions: planned } of weak) {
    const last = planned.filter((one) => one.progress !== "done").at(-1);
    if (rating === "not-met" && last) {
      questions.push(`${code} ${short} is not met. What keeps children safe until ${dayInWords(last.dueOn)}?`);
    } else if (planned.length === 0) {
      questions.push(`${code} ${short} has no action. Are we content with the reason given?`);
    }
  }
  if (comparison && comparison.worse.length > 0) {
    const are = comparison.worse.length === 1 ? "is" : "are";
    questions.push(`${counted(comparison.worse.length, "standard")} ${are} weaker than in ${comparison.cycle}. Do we know why?`);
  }
  const old = evidence.total - evidence.checkedThisYear;
  if (old > 0) {
    const were = old === 1 ? "item of evidence was" : "items of evidence were";
    const it = old === 1 ? "it" : "them";
    questions.push(`${old} ${were} not checked in the last 12 months. Would we be content to show ${it} to ${reader}?`);
  }
  if (actions.carriedOver > 0) {
    const [are, them] = actions.carriedOver === 1 ? ["is", "it"] : ["are", "them"];
    questions.push(`${counted(actions.carriedOver, "action")} ${are} from ${cycle ?? "the last audit"}. What has stopped ${them}?`);
  }
  if (actions.overdue > 0) {
    const [are, its] = actions.overdue === 1 ? ["is", "its"] : ["are", "their"];
    questions.push(`${counted(actions.overdue, "action")} ${are} past ${its} date. Who will put that right?`);
  }
  if (confirmed > 0) {
    const [were, they] = confirmed === 1 ? ["was", "it is still"] : ["were", "they are still"];
    questions.push(`${counted(confirmed, "answer")} ${were} confirmed as in ${cycle ?? "the last audit"}. How do we know ${they} true?`);
  }
  if (totals.applicable > 0 && totals.met === totals.applicable) {
    questions.push("Every standard that applies is rated met. Would our staff say the same?");
  }
  // What the profile rules out was not chosen, so there is nothing to agree about
  const ruledOut = notApplicable.byChoice.length;
  if (ruledOut > 0) {
    const [does, it] = ruledOut === 1 ? ["does", "it"] : ["do", "them"];
    questions.push(`${counted(ruledOut, "standard")} ${does} not apply, by our account. Would ${reader} agree about ${it}?`);
  }
  return questions;
}
