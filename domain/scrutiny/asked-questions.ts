import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import type { Side } from "#domain/conversations/permissions.ts";
import { dayInWords, dayWithoutYear } from "#domain/dates.ts";

interface Entry {
  side: Side;
  name: string;
  words: string;
  madeAt: string;
}

/** A question that the partnership asked an organisation, with what was said since. */
export interface AskedQuestion {
  id: string;
  /** Null is about the whole return. */
  standardCode: string | null;
  question: string;
  by: string;
  since: Entry[];
  dueOn: string;
  answeredAt: string | null;
}

interface Conversation {
  id: string;
  standardCode: string | null;
  dueOn: string;
  answeredAt: string | null;
  entries: Entry[];
}

/** What was asked first is the question, and the rest what came of it. */
export function askedQuestion({ entries, ...conversation }: Conversation): AskedQuestion {
  const [first, ...since] = entries;
  return { ...conversation, question: first?.words ?? "", by: first ? signed(first) : "", since };
}

/** By the standards of a return, those about the whole of it first. */
export function inOrderOf<Row extends { standardCode: string | null }>(document: Pick<ReturnDocument, "sections">, rows: Row[]): Row[] {
  const codes = document.sections.flatMap(({ standards }) => standards.map(({ code }) => code));
  const place = ({ standardCode }: Row) => (standardCode === null ? -1 : codes.indexOf(standardCode));
  return rows.toSorted((a, b) => place(a) - place(b));
}

/** Whether it waits for the organisation. */
export function isUnanswered({ since, answeredAt }: Pick<AskedQuestion, "since" | "answeredAt">): boolean {
  return answeredAt === null && since.at(-1)?.side !== "organisation";
}

/** "Priya Raman, 20 January: Both of them." with all that was said, or by when the answer is due. */
export function answerInWords(asked: AskedQuestion, today: string): string {
  const { since, answeredAt, dueOn } = asked;
  const said = since.map((entry) => `${signed(entry)}: ${entry.words}`);
  const answered = since.some(({ side }) => side === "organisation");
  return [
    ...said,
    ...(isUnanswered(asked) ? [`Not answered yet, ${dueOn < today ? "was due" : "due"} ${dayInWords(dueOn)}.`] : []),
    ...(answeredAt !== null && !answered ? [`Closed on ${dayWithoutYear(answeredAt)} without an answer.`] : []),
  ].join(" ");
}

function signed({ name, madeAt }: Entry): string {
  return `${name}, ${dayWithoutYear(madeAt)}`;
}
