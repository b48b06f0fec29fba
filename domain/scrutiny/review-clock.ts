import { isWithPartnership, reviewedStates, type AssessmentState } from "#domain/assessments/assessment-state.ts";
import { dayOf, daysBetween } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import { addDays, addWorkingDays } from "#domain/working-days.ts";

/** How long the partnership has for a return that came after the day on which all were due. */
export const weeksToAnswer = 6;

interface Due {
  cycle: { dueAt: string; responseBy: string };
  /** Null has never been submitted. */
  firstSubmittedAt: string | null;
}

/**
 * The day by which the response is owed: the cycle's own, and for what came late never earlier than six weeks after it first
 * came. A corrected revision changes nothing of it.
 */
export function responseDueOn({ cycle, firstSubmittedAt }: Due): string {
  if (firstSubmittedAt === null) return cycle.responseBy;
  const received = dayOf(firstSubmittedAt);
  if (received <= dayOf(cycle.dueAt)) return cycle.responseBy;
  const later = addDays(received, weeksToAnswer * 7);
  return later > cycle.responseBy ? later : cycle.responseBy;
}

const workingDaysToReply = 10;

/**
 * By when a question is asked to be answered: before the pack goes out, where that leaves time for an answer, and before the
 * panel that talks about it in any case.
 */
export function replyWantedBy({ today, packOn, panelOn }: { today: string; packOn: string | null; panelOn: string | null }): string {
  const wanted = packOn && packOn > addWorkingDays(today, 2) ? packOn : addWorkingDays(today, workingDaysToReply);
  if (panelOn === null || panelOn <= today || wanted < panelOn) return wanted;
  return addDays(panelOn, -1);
}

/** Where a return is that has been submitted at some time, each in exactly one place. */
export type ReviewStanding = "overdue" | "owed" | "sent" | "open-again";

interface Standing extends Due {
  state: AssessmentState;
  today: string;
}

/** Whether the response is sent, owed or overdue; what was reopened is with the organisation, and cannot be answered. */
export function reviewStanding({ state, today, ...due }: Standing): ReviewStanding {
  if (reviewedStates.includes(state)) return "sent";
  if (!isWithPartnership(state)) return "open-again";
  return responseDueOn(due) < today ? "overdue" : "owed";
}

/** "10 days overdue". */
export function overdueInWords(dueOn: string, today: string): string {
  return `${counted(daysBetween(dueOn, today), "day")} overdue`;
}
