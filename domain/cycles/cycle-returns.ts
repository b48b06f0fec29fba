import {
  type AssessmentState,
  assessmentStates,
  isOpenAgain,
  isReturned,
  openAgainInWords,
  stateLabels,
} from "#domain/assessments/assessment-state.ts";
import { dayInWords, dayOf, daysBetween, daysInWords } from "#domain/dates.ts";
import { dueDate } from "#domain/assessments/due-date.ts";
import type { GovernorSignature } from "#domain/signing/governor-signature.ts";
import { agencyWords, meansSettings } from "#domain/organisations/organisation-words.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { countedOrOne, countInWords } from "#domain/percentage.ts";
import { byName, capitalised, counted, listed } from "#domain/words.ts";

/** Where one agency's return stands, as the database has it. */
export interface CycleReturn {
  assessmentId: string;
  organisation: OrganisationFacts;
  state: AssessmentState;
  extendedTo: string | null;
  withdrawnOn: string | null;
  reopenedOn: string | null;
  sentForSignOffAt: string | null;
  hasSubmission: boolean;
  submittedAt: string | null;
  responseSentOn: string | null;
  revision: number;
  changedAt: string;
  /** Standards that have all that signing asks of them. */
  complete: number;
  /** Standards it is asked, where that depends on its profile; then complete counts among these. */
  asked: number | null;
  champions: string[];
}

export interface ReturnRow extends CycleReturn {
  dueOn: string;
  isExtended: boolean;
  isOverdue: boolean;
  isReturned: boolean;
  /** "Due in 26 days", "Returned, open again since 3 March 2027", "Returned 12 December 2024" */
  standing: string;
  /** Where the second signature stands; only in cycles that ask for it. */
  governor?: (GovernorSignature & { remindedAt: string | null }) | null;
}

export function returnRows(cycle: { dueAt: string }, returns: CycleReturn[], now: Date): ReturnRow[] {
  const today = dayOf(now);
  return returns
    .map((one) => {
      const { day, isExtended } = dueDate(cycle, one);
      const returned = isReturned(one);
      const instant = one.extendedTo ?? cycle.dueAt;
      const isPast = instant.length === 10 ? today > instant : now.getTime() > Date.parse(instant);
      const isOverdue = isPast && !returned && one.withdrawnOn === null;
      return { ...one, dueOn: day, isExtended, isOverdue, isReturned: returned, standing: standing(one, isOverdue, day, today) };
    })
    .sort((a, b) => byName.compare(a.organisation.name, b.organisation.name));
}

function standing(one: CycleReturn, isOverdue: boolean, dueOn: string, today: string): string {
  if (one.withdrawnOn) return `Withdrawn ${dayInWords(one.withdrawnOn)}`;
  if (isOpenAgain(one)) return one.reopenedOn ? `Returned, open again since ${dayInWords(one.reopenedOn)}` : "Returned, open again";
  if (isReturned(one)) return one.submittedAt ? `Returned ${dayInWords(one.submittedAt)}` : "Returned";
  const days = daysBetween(dueOn, today);
  const late = days === 0 ? "overdue since today" : `overdue by ${counted(days, "day")}`;
  const words = isOverdue ? late : `due ${daysInWords(-days)}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface ReturnGroup<Row extends ReturnRow> {
  title: string;
  rows: Row[];
}

/** Returns by state, what has to be chased first; those withdrawn last. States without a return are left out. */
export function returnGroups<Row extends ReturnRow>(rows: Row[]): ReturnGroup<Row>[] {
  const there = rows.filter((row) => !row.withdrawnOn);
  return [
    ...assessmentStates.map((state) => ({
      title: stateLabels[state],
      rows: there.filter((row) => row.state === state && !isOpenAgain(row)),
    })),
    { title: "Returned, open again", rows: there.filter(isOpenAgain) },
    { title: "Withdrawn", rows: rows.filter((row) => row.withdrawnOn) },
  ].filter((group) => group.rows.length > 0);
}

/** "7 of 23 agencies have returned. 2 are waiting for a signature and 14 are in progress. 1 is overdue." */
export function returnsSentence(rows: ReturnRow[], called = agencyWords): string {
  const there = rows.filter((row) => !row.withdrawnOn);
  if (there.length === 0) return `No ${called.one} has been invited yet.`;
  const returned = there.filter((row) => row.isReturned).length;
  const again = openAgainInWords(there.filter(isOpenAgain).length);
  const inState = (state: AssessmentState, are: string, is: string) => {
    const count = there.filter((row) => row.state === state && !isOpenAgain(row)).length;
    return count > 0 ? [countedOrOne(count, { one: is, many: are })] : [];
  };
  const rest = listed([
    ...inState("awaiting-sign-off", "are waiting for a signature", "is waiting for a signature"),
    ...inState("in-progress", "are in progress", "is in progress"),
    ...inState("invited", "have not started", "has not started"),
  ]);
  const overdue = there.filter((row) => row.isOverdue).length;
  const alone = there.filter((row) => row.champions.length === 0 && !row.isReturned).length;
  return [
    returned === 0 && there.length === 1
      ? `The one ${called.one} has not returned.`
      : `${capitalised(countInWords(returned, there.length, called))} ${returned <= 1 ? "has" : "have"} returned${again}.`,
    ...(rest ? [`${capitalised(rest)}.`] : []),
    ...(overdue > 0 ? [`${capitalised(countedOrOne(overdue, { one: "is", many: "are" }))} overdue.`] : []),
    ...(alone > 0
      ? [
          `${capitalised(countedOrOne(alone, called))} ${alone === 1 ? "has" : "have"} no ${meansSettings(called) ? "designated safeguarding lead" : "champion"}.`,
        ]
      : []),
  ].join(" ");
}
