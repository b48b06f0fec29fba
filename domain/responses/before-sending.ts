import { dayInWords, dayOf } from "#domain/dates.ts";
import { type AskedQuestion, isUnanswered } from "#domain/scrutiny/asked-questions.ts";

interface Slot {
  isOn: boolean;
  heldAt: string | null;
  startsAt: string;
}

/** The day on which a panel will sit over a return, or null where none lies ahead. */
export function panelAhead(slot: Slot | null, today: string): string | null {
  if (!slot?.isOn || slot.heldAt !== null) return null;
  const day = dayOf(slot.startsAt);
  return day > today ? day : null;
}

type Question = Pick<AskedQuestion, "standardCode" | "question" | "since" | "dueOn" | "answeredAt">;

/** The questions that nobody has closed. */
export function stillOpen<One extends Question>(questions: One[]): One[] {
  return questions.filter(({ answeredAt }) => answeredAt === null);
}

/** "3.2 Designated safeguarding leads: Who is the deputy? Not answered yet, due 7 December 2026", to whoever would send the response. */
export function openQuestionInWords(asked: Question, short: string, today: string): string {
  const about = asked.standardCode === null ? "The whole return" : `${asked.standardCode} ${short}`.trim();
  const due = `${asked.dueOn < today ? "was due" : "due"} ${dayInWords(asked.dueOn)}`;
  return `${about}: ${asked.question} ${isUnanswered(asked) ? `Not answered yet, ${due}` : "Answered, and not closed yet"}`;
}
