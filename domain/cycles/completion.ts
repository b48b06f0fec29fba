import { type AssessmentState, isWithPartnership } from "#domain/assessments/assessment-state.ts";
import { dayInWords } from "#domain/dates.ts";
import { groupOf, groupsIn, type ToldApart, type Way } from "#domain/organisations/narrowing.ts";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { countedOrOne, numberOrOne, percentage, shareInWords } from "#domain/percentage.ts";
import { owesGovernorSignature } from "#domain/signing/governor-signature.ts";
import { capitalised, listed } from "#domain/words.ts";

/** Returns of a cycle that are alike in all that is counted of them, and in what their organisations are told apart by. */
export interface CompletionReturns {
  organisation: ToldApart;
  state: AssessmentState;
  isWithdrawn: boolean;
  /** Returned at some time, by the due date, and by the final one, to the very moment. */
  hasReturned: boolean;
  isByDue: boolean;
  isByFinal: boolean;
  /** Whether a governor has signed the revision as it is now. */
  isSignedByGovernor: boolean;
  returns: number;
}

export interface CompletionDates {
  dueAt: string;
  /** Null where there is no second date. */
  finalDueAt: string | null;
  /** Null where one signature is enough. */
  governorSignsBy: string | null;
}

/** A rate of those expected: the base stands beside it. */
interface Rate {
  count: number;
  percent: number | null;
}

/** The returns of one group. Not started, in progress, awaiting signature and returned add up to those expected. */
export interface CompletionRow {
  /** Null is all groups together. */
  id: string | null;
  title: string;
  /** All but those withdrawn: the base. */
  expected: number;
  notStarted: number;
  inProgress: number;
  awaitingSignature: number;
  /** Ever returned: one that was reopened since counts as returned still. */
  returned: Rate;
  /** Of those returned. */
  reopened: number;
  /** Of those returned and not open again: no governor has signed what was submitted. */
  governorPending: number;
  byDue: Rate;
  byFinal: Rate;
  /** After the due date and by the final one; all that are late where there is none. */
  late: number;
  /** After the final date. */
  later: number;
  notReturned: number;
  withdrawn: number;
}

/** The rows of a table by one way of telling organisations apart, and all together. */
export function completionBy(
  way: Way,
  returns: CompletionReturns[],
  dates: CompletionDates,
): { rows: CompletionRow[]; total: CompletionRow } {
  const groups = groupsIn(
    returns.map((one) => one.organisation),
    way,
  );
  const grouped = Map.groupBy(returns, (one) => groupOf(one.organisation, way).id);
  return {
    rows: groups.map(({ id, name }) => completionOf(id, name, grouped.get(id) ?? [], dates)),
    total: completionOf(null, "All together", returns, dates),
  };
}

function completionOf(id: string | null, title: string, all: CompletionReturns[], dates: CompletionDates): CompletionRow {
  const there = all.filter((one) => !one.isWithdrawn);
  const expected = sum(there);
  const returned = there.filter((one) => one.hasReturned);
  const open = there.filter((one) => !one.hasReturned);
  const inState = (state: AssessmentState) => sum(open.filter((one) => one.state === state));
  const owing = ({ state, isSignedByGovernor }: CompletionReturns) =>
    owesGovernorSignature({ state, withdrawnOn: null, governorSignsBy: dates.governorSignsBy, isSigned: isSignedByGovernor });
  const everReturned = sum(returned);
  const byDue = sum(returned.filter((one) => one.isByDue));
  const byFinal = dates.finalDueAt === null ? byDue : sum(returned.filter((one) => one.isByFinal));
  const rate = (count: number): Rate => ({ count, percent: percentage(count, expected) });
  return {
    id,
    title,
    expected,
    notStarted: inState("invited"),
    inProgress: inState("in-progress"),
    awaitingSignature: inState("awaiting-sign-off"),
    returned: rate(everReturned),
    reopened: sum(returned.filter((one) => !isWithPartnership(one.state))),
    governorPending: sum(returned.filter(owing)),
    byDue: rate(byDue),
    byFinal: rate(byFinal),
    late: dates.finalDueAt === null ? everReturned - byDue : byFinal - byDue,
    later: dates.finalDueAt === null ? 0 : everReturned - byFinal,
    notReturned: expected - everReturned,
    withdrawn: sum(all) - expected,
  };
}

function sum(some: CompletionReturns[]): number {
  return some.reduce((total, { returns }) => total + returns, 0);
}

/** "95 of 108 schools and colleges (88%) have returned: 86 (80%) by 16 December 2026 …", from the row of all together. */
export function completionSentence(row: CompletionRow, dates: CompletionDates, called: Called, isOpen: boolean): string {
  const { expected, returned } = row;
  if (expected === 0) return `No ${called.one} has been invited yet.`;
  const verb = isOpen ? (returned.count <= 1 ? "has returned" : "have returned") : "returned";
  const whole =
    expected === 1 && returned.count === 0
      ? `The one ${called.one} ${isOpen ? "has not returned" : "did not return"}`
      : `${capitalised(shareInWords(returned.count, expected, called))} ${verb}`;
  const open = listed([
    ...(row.awaitingSignature > 0
      ? [countedOrOne(row.awaitingSignature, { one: "is awaiting a signature", many: "are awaiting a signature" })]
      : []),
    ...(row.inProgress > 0 ? [countedOrOne(row.inProgress, { one: "is in progress", many: "are in progress" })] : []),
    ...(row.notStarted > 0 ? [countedOrOne(row.notStarted, { one: "has not started", many: "have not started" })] : []),
  ]);
  return [
    returned.count === 0 ? `${whole}.` : `${whole}${whenInWords(row, dates)}.`,
    ...(row.reopened > 0 ? [reopenedInWords(row)] : []),
    ...(isOpen && open ? [`${capitalised(open)}.`] : []),
    ...(!isOpen && row.notReturned > 0 && returned.count > 0 ? [`${capitalised(numberOrOne(row.notReturned))} did not return.`] : []),
    ...(row.governorPending > 0
      ? [`${capitalised(countedOrOne(row.governorPending, { one: "return waits", many: "returns wait" }))} for a governor’s signature.`]
      : []),
    ...(row.withdrawn > 0
      ? [
          `${capitalised(countedOrOne(row.withdrawn, called))} ${row.withdrawn === 1 ? "was" : "were"} withdrawn and ${row.withdrawn === 1 ? "is" : "are"} not counted.`,
        ]
      : []),
  ].join(" ");
}

// ": 86 (80%) by the due date of 16 December 2026, 9 more by the final date of 15 January 2027"; of one, and of all at once, no list
function whenInWords({ returned: { count }, byDue, late, later, expected }: CompletionRow, { dueAt, finalDueAt }: CompletionDates): string {
  const byDay = `by the due date of ${dayInWords(dueAt)}`;
  const byFinal = finalDueAt ? `by the final date of ${dayInWords(finalDueAt)}` : "after the due date";
  const after = finalDueAt ? "after the final date" : "after the due date";
  const all = count === 1 ? "," : count === 2 ? ", both" : ", all";
  if (byDue.count === count) return `${all} ${byDay}`;
  if (late === count) return `${all} ${byFinal}`;
  if (later === count) return `${all} ${after}`;
  const percent = shareInWords(byDue.count, expected).includes("%") ? ` (${byDue.percent}%)` : "";
  return `: ${listed([
    `${numberOrOne(byDue.count)}${percent} ${byDay}`,
    ...(late > 0 ? [finalDueAt ? `${numberOrOne(late)}${byDue.count > 0 ? " more" : ""} ${byFinal}` : `${numberOrOne(late)} later`] : []),
    ...(later > 0 ? [`${numberOrOne(later)} later still`] : []),
  ])}`;
}

function reopenedInWords({ reopened, returned }: CompletionRow): string {
  if (returned.count === 1) return "It has been reopened.";
  if (reopened === returned.count) return `${reopened === 2 ? "Both" : "All"} of these have been reopened.`;
  return `${capitalised(numberOrOne(reopened))} of these ${reopened === 1 ? "has" : "have"} been reopened.`;
}
