import { findStandard } from "#standards/find-standard.ts";
import { flagsRaised, setAsked, type WholeSection } from "#domain/assessments/applicability.ts";
import { type EarlierAnswer, earlierAnswer } from "#domain/assessments/carried-answer.ts";
import { isPastReview } from "#domain/assessments/to-look-at.ts";
import { dayOf } from "#domain/dates.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { type PiledStandard, pilesOf, sectionsLeft } from "#domain/assessments/piles.ts";
import { listActions } from "#db/assessments/actions.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { blankAnswer, isSameText } from "#domain/assessments/answer-text.ts";
import { type Evidence, listEvidence } from "#db/assessments/evidence.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { readTaskList } from "#db/assessments/task-lists.ts";
import { listOffers } from "#db/schools/trust-answers.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";

/** One of last year's answers, as a page offers it. */
export interface ToConfirm {
  code: string;
  short: string;
  sentence: string;
  section: WholeSection;
  earlier: EarlierAnswer;
  /** The revision of the answer now; 0 when there is none. */
  baseRevision: number;
  /** Open: nobody has answered it. In hand: begun, not complete. */
  state: "open" | "in-hand" | "done";
  /** Evidence whose check date has passed, and that nobody has looked at in this return. */
  toCheck: { id: string; title: string }[];
  /** Actions of last year's answer that were done since it was signed. */
  doneSince: { id: string; what: string; closedOn: string | null }[];
  /** What the trust offers for it, unless it was declined. */
  trustOffer: { rating: Rating; statement: string } | null;
}

/** The standards of a part, a section's unchanged ones or all with evidence to look at; undefined where there is no such part. */
export async function readConfirming(view: RequiredAssessment, part: string) {
  const { db, assessment, cycle, now } = view;
  const set = await findCycleSet(db, cycle);
  if (!set.profile || !assessment.previousAssessmentId) return undefined;
  const today = dayOf(now);
  const asked = setAsked(set, flagsRaised(assessment));
  const [earlier, list, answers, evidence, actionsThen, offers] = await Promise.all([
    findSubmission(db, assessment.previousAssessmentId),
    readTaskList(db, view, today),
    listAnswers(db, assessment.id),
    listEvidence(db, assessment.id),
    listActions(db, assessment.previousAssessmentId),
    listOffers(db, view.organisation, assessment),
  ]);
  const piles = pilesOf(asked, earlier?.document, list, today);
  const section = asked.sections.find((one) => one.code === part);
  if (!piles || (part !== "evidence" && !section)) return undefined;

  const mayEdit = (code: string) => refusedBecause("edit", view.part, view.facts, code) === null;
  const pile = part === "evidence" ? piles.evidence : piles.unchanged;
  const own = pile.standards.filter((one) => (section ? one.sectionCode === section.code : mayEdit(one.sectionCode)));
  const held = new Map(answers.map((answer) => [answer.standardCode, answer]));
  const looked = new Map(evidence.flatMap((item) => (item.carriedFrom ? [[item.carriedFrom, item] as const] : [])));

  const toConfirm = ({ code, short, isDone }: PiledStandard): ToConfirm[] => {
    const found = findStandard(asked, code);
    const whole = findStandard(set, code)?.section;
    const then = found && earlierAnswer(asked, found.standard, earlier?.document);
    if (!found || !whole || !then) return [];
    const answer = held.get(code);
    const isBlank = !answer || (isSameText(answer, blankAnswer) && !answer.carried);
    const state = isDone ? "done" : isBlank ? "open" : "in-hand";
    const toCheck = then.standard.evidence
      .filter((item) => isPastReview(looked.get(item.id) ?? item, today))
      .map(({ id, title }) => ({ id, title }));
    const doneSince = actionsThen
      .filter((action) => action.standardCode === code && action.progress === "done")
      .map(({ id, what, closedOn }) => ({ id, what, closedOn }));
    return [
      {
        code,
        short,
        sentence: found.standard.sentence,
        section: whole,
        earlier: withDatesNow(then, looked),
        baseRevision: answer?.revision ?? 0,
        state,
        toCheck,
        doneSince,
        trustOffer: offers.find(({ offer, declined }) => offer.standardCode === code && !declined)?.offer ?? null,
      },
    ];
  };
  const left = sectionsLeft(
    piles.unchanged,
    asked.sections.map(({ code }) => ({ code, mayEdit: mayEdit(code) })),
  );
  return {
    section: section ? { code: section.code, title: section.title } : null,
    standards: own.flatMap(toConfirm),
    /** The next section with unchanged standards to look at. */
    nextSection: left.find((code) => code > part) ?? left.find((code) => code !== part) ?? null,
    today,
  };
}

// Evidence that serves another standard too may have been looked at there already
function withDatesNow(then: EarlierAnswer, looked: Map<string, Evidence>): EarlierAnswer {
  const evidence = then.standard.evidence.map((item) => {
    const now = looked.get(item.id);
    return now ? { ...item, checkedOn: now.checkedOn, reviewBy: now.reviewBy } : item;
  });
  return { ...then, standard: { ...then.standard, evidence } };
}

/** A year from today: what a page suggests for the next check. */
function nextCheck(today: string): string {
  const day = today.slice(4) === "-02-29" ? "-02-28" : today.slice(4);
  return `${Number(today.slice(0, 4)) + 1}${day}`;
}

/** The standards to confirm as the page shows them; the wording of last year's answers only where nobody has answered yet. */
export function confirmPage(
  { assessment, facts, organisation, cycle }: RequiredAssessment,
  { section, standards, nextSection, today }: Confirmable,
) {
  return {
    locked: lockedBecause("answer", facts),
    assessmentId: assessment.id,
    organisation: organisation.name,
    cycle: cycle.title,
    section,
    nextSection,
    open: standards.filter((one) => one.state === "open").map((one) => forPage(one, today)),
    inHand: standards.filter((one) => one.state === "in-hand").map(({ code, short }) => ({ code, short })),
    done: standards.filter((one) => one.state === "done").map(({ code, short }) => ({ code, short })),
  };
}

export type ConfirmPage = ReturnType<typeof confirmPage>;
type Confirmable = NonNullable<Awaited<ReturnType<typeof readConfirming>>>;

function forPage({ code, short, sentence, earlier, baseRevision, toCheck, doneSince, trustOffer }: ToConfirm, today: string) {
  const { rating, statement, notApplicableReason, noActionReason, evidence, actions } = earlier.standard;
  return {
    code,
    short,
    sentence,
    version: earlier.version,
    signedBy: earlier.signedBy,
    answer: { rating, statement, notApplicableReason, noActionReason },
    evidence: evidence.map((item) => ({ ...item, isPast: toCheck.some(({ id }) => id === item.id), suggested: nextCheck(today) })),
    actions: actions
      .filter((one) => one.progress !== "done" && !doneSince.some(({ id }) => id === one.id))
      .map(({ id, what, dueOn }) => ({ id, what, dueOn })),
    doneSince,
    trustOffer: trustOffer && { rating: trustOffer.rating, statement: trustOffer.statement },
    baseRevision,
  };
}
