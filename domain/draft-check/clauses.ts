import type { HeldFigures } from "./held-figures.ts";
import type { NumberInText } from "./numbers.ts";
import { type Mention, mentionsIn } from "./section-names.ts";

/** Which sections a figure of a sentence is about, and how surely. */
export interface Subject {
  codes: (string | null)[];
  /** Whether the words leave no other section of the sentence it could be about. */
  isSure: boolean;
}

export interface Clause {
  from: number;
  to: number;
}

const boundary = /[;:,–]|\b(?:while|whereas|but|and|though|although|compared (?:with|to)|with only)\b/gi;

/** A sentence cut where another thing may begin to be spoken of, but never inside a section's name. */
export function clausesOf(sentence: string, mentions: Mention[], numbers: NumberInText[]): Clause[] {
  const whole = [...mentions, ...numbers.map(({ at, text }) => ({ from: at, to: at + text.length }))];
  const cuts = [...sentence.matchAll(boundary)]
    .map(({ index }) => index)
    .filter((at) => !whole.some(({ from, to }) => at >= from && at < to));
  return [0, ...cuts].map((from, index) => ({ from, to: cuts[index] ?? sentence.length }));
}

export function clauseAt(clauses: Clause[], at: number): Clause {
  return clauses.findLast(({ from }) => from <= at) ?? { from: 0, to: 0 };
}

export function subjectOf(number: NumberInText, mentions: Mention[], clauses: Clause[]): Subject | null {
  const clause = clauseAt(clauses, number.at);
  const here = mentions.filter(({ from }) => from >= clause.from && from < clause.to);
  const before = mentions.filter(({ from }) => from < number.at);
  const near = here.length > 0 ? here : mentions;
  const mention = near.findLast(({ from }) => from < number.at) ?? near.find(({ from }) => from > number.at) ?? before.at(-1);
  if (!mention) return null;
  const isAlone = isOneSubject(mentions) || (here.length > 0 && isOneSubject(here));
  return { codes: mention.codes, isSure: isAlone };
}

// "Section 1, senior management commitment," names one section twice
function isOneSubject(mentions: Mention[]): boolean {
  return new Set(mentions.map(({ codes }) => codes.join())).size === 1;
}

/** "Sections 1 and 7 were met by 75% and 38% respectively": each figure has its own section. */
export function respectively(sentence: string, numbers: NumberInText[], mentions: Mention[]): Map<NumberInText, Subject> {
  const subjects = new Map<NumberInText, Subject>();
  if (!/\brespectively\b|\bin that order\b/i.test(sentence)) return subjects;
  const codes = mentions.flatMap((mention) => mention.codes);
  for (const kind of ["percent", "share", "count"] as const) {
    const alike = numbers.filter((number) => number.kind === kind && !number.reason);
    if (alike.length !== codes.length) continue;
    for (const [index, number] of alike.entries()) subjects.set(number, { codes: [codes[index] ?? null], isSure: true });
  }
  return subjects;
}

/** What the sentence before was about, where this one says no more than "it". */
export function subjectCarried(sentence: string, previous: string, held: HeldFigures): Mention[] {
  if (!/\b(?:it|this section|this)\b/i.test(sentence)) return [];
  const mentions = mentionsIn(previous, held);
  return isOneSubject(mentions) ? mentions.slice(0, 1).map(({ codes }) => ({ codes, from: -1, to: -1 })) : [];
}
