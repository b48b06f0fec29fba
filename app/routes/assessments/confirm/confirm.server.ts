import { basisFor } from "#standards/for-setting.ts";
import { findStandard } from "#standards/find-standard.ts";
import { flagsRaised, setAsked, type WholeSection } from "#domain/assessments/applicability.ts";
import { lookAt, lookInWords, lookRule, type LookRule } from "#domain/assessments/evidence/to-look-at.ts";
import { actionsNow, type EarlierAnswer, earlierAnswer, isMarkedByItself, markInWords } from "#domain/assessments/carried-answer.ts";
import { isOverdue } from "#domain/assessments/actions/progress.ts";
import { slippedInWords } from "#domain/assessments/actions/action-standing.ts";
import { dayOf } from "#domain/dates.ts";
import { refusedBecause } from "#domain/assessments/permissions.ts";
import { type PiledStandard, pilesOf, sectionsLeft } from "#domain/assessments/piles.ts";
import { listActions } from "#db/assessments/actions.ts";
import { listAnswers } from "#db/assessments/answers.ts";
import { blankAnswer, isSameText } from "#domain/assessments/answer-text.ts";
import { type Evidence, listEvidence } from "#db/assessments/evidence.ts";
import { listMarks, type Marked } from "#db/assessments/marks.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { isProfileOwed } from "#db/assessments/profile-owed.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { readTaskList } from "#db/assessments/task-lists.ts";
import { readProfile } from "#db/schools/profiles.ts";
import { standingsOf } from "#domain/schools/this-year.ts";
import { readDoubtsSoFar } from "#db/schools/profile-doubts.ts";
import { listOffers } from "#db/schools/trust-answers.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { RequiredAssessment } from "#app/routes/assessments/requirements.ts";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";

/** One of last cycle's answers, as a page offers it. */
export interface ToConfirm {
  code: string;
  short: string;
  sentence: string;
  section: WholeSection;
  earlier: EarlierAnswer;
  needsRating: boolean;
  /** The box for the rest may confirm it; otherwise it is marked by itself. */
  mayBeTogether: boolean;
  /** The revision of the answer now; 0 when there is none. */
  baseRevision: number;
  /** Open: nobody has answered it. In hand: begun, not complete. */
  state: "open" | "in-hand" | "done";
  mark: Marked | null;
  evidence: EvidenceToLookAt[];
  /** Its actions that are still open, as they stand today. */
  actions: OpenAction[];
  /** Actions of last cycle's answer that were done since it was signed. */
  doneSince: { id: string; what: string; closedOn: string | null }[];
  /** What the trust offers for it, unless it was declined. */
  trustOffer: { rating: Rating; statement: string } | null;
}

type EvidenceToLookAt = EarlierAnswer["standard"]["evidence"][number] & {
  /** Somebody looked at it today already, for another standard. */
  isDatedToday: boolean;
};

interface OpenAction {
  id: string;
  what: string;
  gap: string;
  owner: string;
  successMeasure: string;
  dueOn: string;
  slipped: string;
  isOverdue: boolean;
}

/**
 * The standards of a part: a section's that ask what they asked, all with evidence to look at, or all that were reworded.
 * Undefined where there is no such part.
 */
export async function readConfirming(view: RequiredAssessment, part: string) {
  const { db, assessment, cycle, now } = view;
  if (!assessment.previousAssessmentId) return undefined;
  const set = await findCycleSet(db, cycle);
  const today = dayOf(now);
  const rule = lookRule(set, cycle, today);
  const flags = flagsRaised(assessment);
  const asked = setAsked(set, flags);
  const [earlier, list, answers, marks, evidence, actionsThen, offers] = await Promise.all([
    findSubmission(db, assessment.previousAssessmentId),
    readTaskList(db, view, today),
    listAnswers(db, assessment.id),
    listMarks(db, assessment.id),
    listEvidence(db, assessment.id),
    listActions(db, assessment.previousAssessmentId),
    listOffers(db, view.organisation, assessment),
  ]);
  const piles = pilesOf(asked, earlier?.document, list, rule);
  const section = asked.sections.find((one) => one.code === part);
  const isWhole = part === "evidence" || part === "changed";
  if (!piles || (!isWhole && !section)) return undefined;

  const mayEdit = (code: string) => refusedBecause("edit", view.part, view.facts, code) === null;
  const mine = asked.sections.map(({ code }) => ({ code, mayEdit: mayEdit(code) }));
  const same = bySet(asked, [...piles.unchanged.standards, ...piles.evidence.standards]);
  const offered = section ? same : part === "changed" ? piles.changed.standards : piles.evidence.standards;
  const own = offered.filter((one) => (section ? one.sectionCode === section.code : mayEdit(one.sectionCode)));
  const begun = begunStandards(answers);
  const held = new Map(answers.map((answer) => [answer.standardCode, answer]));
  const looked = new Map(evidence.flatMap((item) => (item.carriedFrom ? [[item.carriedFrom, item] as const] : [])));

  const toConfirm = ({ code, short, isDone }: PiledStandard): ToConfirm[] => {
    const found = findStandard(asked, code);
    const whole = findStandard(set, code)?.section;
    const then = found && earlierAnswer(asked, found.standard, earlier?.document);
    if (!found || !whole || !then) return [];
    const answer = held.get(code);
    const mark = marks.find((one) => one.standardCode === code) ?? null;
    const actions = actionsNow(then.standard.actions, actionsThen);
    const isItself = isMarkedByItself({ rating: then.standard.rating, basis: basisFor(found.standard, flags) });
    return [
      {
        code,
        short,
        sentence: found.standard.sentence,
        section: whole,
        earlier: then,
        needsRating: then.needsRating,
        mayBeTogether: section !== undefined && !isItself,
        baseRevision: answer?.revision ?? 0,
        trustOffer: offers.find(({ offer, declined }) => offer.standardCode === code && !declined)?.offer ?? null,
        state: isDone ? "done" : begun.has(code) ? "in-hand" : "open",
        mark,
        evidence: then.standard.rating === "not-applicable" ? [] : then.standard.evidence.map((item) => asItStands(item, looked, today)),
        actions: actions
          .filter(({ progress }) => progress !== "done")
          .map((action) => ({ ...action, slipped: slippedInWords(action), isOverdue: isOverdue(action, today) })),
        doneSince: actions.filter(({ progress }) => progress === "done").map(({ id, what, closedOn }) => ({ id, what, closedOn })),
      },
    ];
  };
  const isOpen = ({ code, isDone }: PiledStandard) => !isDone && !begun.has(code);
  const left = sectionsLeft({ ...piles.unchanged, left: same.filter(isOpen) }, mine);
  const sections = asked.sections.map(({ code }) => code);
  const standards = own.flatMap(toConfirm);
  const rated = standards.map(({ code, short, earlier: { standard } }) => ({ code, short, rating: standard.rating }));
  return {
    part,
    section: section ? { code: section.code, title: section.title } : null,
    standards,
    /** Where the profile, as it is saved, speaks against last cycle's rating. */
    ...(await readDoubtsSoFar(db, view, { sections: [{ standards: rated }] }, today)),
    /** Changed, with no answer of last cycle to start from. */
    withoutEarlier:
      part === "changed" ? own.filter((one) => toConfirm(one).length === 0 && !one.isDone).map(({ code, short }) => ({ code, short })) : [],
    /** The next section with such standards to look at. */
    nextSection: left.find((code) => sections.indexOf(code) > sections.indexOf(part)) ?? left.find((code) => code !== part) ?? null,
    /** Reworded standards that nobody has answered. */
    changedLeft: piles.changed.left.filter((one) => isOpen(one) && mayEdit(one.sectionCode)).length,
    profileLeft: set.profile !== undefined ? await profileLeftTo(view) : null,
    today,
    rule,
  };
}

// Whether the profile waits for this person to bring it up to date, or only to be confirmed
async function profileLeftTo(view: RequiredAssessment): Promise<"this-year" | "whole" | null> {
  if (refusedBecause("edit-profile", view.part, view.facts) !== null || !(await isProfileOwed(view.db, view))) return null;
  const profile = await readProfile(view.db, view);
  return standingsOf(profile.groups, profile, view.organisation, dayOf(view.now)).some(({ isToDo }) => isToDo) ? "this-year" : "whole";
}

/** A part of an audit that has no earlier one. */
export function nothingToConfirm({ now, cycle }: { now: Date; cycle: { opensOn: string } }, part: string): Confirmable {
  const today = dayOf(now);
  const none = { section: null, standards: [], withoutEarlier: [], nextSection: null, changedLeft: 0, profileLeft: null };
  return { part, ...none, doubts: [], isConfirmed: false, today, rule: lookRule({}, cycle, today) };
}

/** The standards to which somebody has said something already, be it only that last cycle's answer is out of date. */
export function begunStandards(answers: Awaited<ReturnType<typeof listAnswers>>): Set<string> {
  const begun = answers.filter((answer) => !isSameText(answer, blankAnswer) || answer.carried !== null || answer.marked !== null);
  return new Set(begun.map((answer) => answer.standardCode));
}

function bySet(asked: { sections: { standards: { code: string }[] }[] }, standards: PiledStandard[]): PiledStandard[] {
  const codes = asked.sections.flatMap((one) => one.standards.map(({ code }) => code));
  return standards.sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
}

// Evidence that serves another standard too may have been looked at there already
function asItStands(item: EarlierAnswer["standard"]["evidence"][number], looked: Map<string, Evidence>, today: string): EvidenceToLookAt {
  const now = looked.get(item.id);
  const dates = now ? { checkedOn: now.checkedOn, reviewBy: now.reviewBy } : { checkedOn: item.checkedOn, reviewBy: item.reviewBy };
  return { ...item, ...dates, isDatedToday: now?.checkedOn === today };
}

type Confirmable = NonNullable<Awaited<ReturnType<typeof readConfirming>>>;

/** The standards to confirm as the page shows them; the wording of last cycle's answers only where nobody has answered yet. */
export function confirmPage({ assessment, facts, organisation, cycle, person }: RequiredAssessment, confirming: Confirmable) {
  const { part, section, standards, doubts, isConfirmed, withoutEarlier, nextSection, changedLeft, rule } = confirming;
  const doubtOf = (code: string) => {
    const doubt = doubts.find((one) => one.code === code);
    return doubt ? { ...doubt, isConfirmed } : null;
  };
  return {
    locked: lockedBecause("answer", facts),
    assessmentId: assessment.id,
    organisation: organisation.name,
    cycle: cycle.title,
    person: person.name,
    part,
    section,
    nextSection,
    changedLeft,
    withoutEarlier,
    open: standards.filter((one) => one.state === "open").map((one) => ({ ...forPage(one, rule), doubt: doubtOf(one.code) })),
    inHand: standards
      .filter((one) => one.state === "in-hand")
      .map(({ code, short, mark }) => ({ code, short, said: mark && markInWords(mark) })),
    done: standards.filter((one) => one.state === "done").map(({ code, short }) => ({ code, short, said: null })),
  };
}

export type ConfirmPage = ReturnType<typeof confirmPage>;

function forPage(one: ToConfirm, rule: LookRule) {
  const { code, short, sentence, needsRating, mayBeTogether, baseRevision, actions, doneSince, earlier, trustOffer } = one;
  const { rating, statement, notApplicableReason, noActionReason } = earlier.standard;
  return {
    code,
    short,
    sentence,
    needsRating,
    mayBeTogether,
    baseRevision,
    actions,
    doneSince,
    version: earlier.version,
    signedBy: earlier.signedBy,
    reworded: earlier.reworded,
    answer: { rating, statement, notApplicableReason, noActionReason },
    trustOffer: trustOffer && { rating: trustOffer.rating, statement: trustOffer.statement },
    evidence: one.evidence.map((item) => {
      const look = lookAt(item, rule);
      return { ...item, look: look && lookInWords(look, item, rule) };
    }),
  };
}
