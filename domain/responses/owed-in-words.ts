import { dayInWords } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";

interface Owing {
  /** The organisation, in short. */
  name: string;
  answers?: { left: number; dueOn: string | null } | null;
  questions?: { open: number; dueOn: string } | null;
}

/** "Riverbend has to answer the response by 30 April 2027"; null where it owes no answer. */
export function answersOwedInWords({ name, answers }: Owing, today: string): string | null {
  if (!answers || answers.left === 0) return null;
  const { dueOn } = answers;
  if (dueOn && dueOn < today) return `${name} had to answer the response by ${dayInWords(dueOn)}`;
  return `${name} has to answer the response${dueOn ? ` by ${dayInWords(dueOn)}` : ""}`;
}

/** "Riverbend has to answer 2 questions of the partnership by 7 December 2026"; null where none is open. */
export function questionsOwedInWords({ name, questions }: Owing, today: string): string | null {
  if (!questions || questions.open === 0) return null;
  const { open, dueOn } = questions;
  return `${name} ${dueOn < today ? "had" : "has"} to answer ${counted(open, "question")} of the partnership by ${dayInWords(dueOn)}`;
}
