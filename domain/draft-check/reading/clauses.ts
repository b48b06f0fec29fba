import type { NumberInText } from "./numbers.ts";
import type { Mention } from "./section-names.ts";

/** Which sections or standards a figure of a sentence is about, and how surely. */
export interface Subject {
  codes: (string | null)[];
  isStandard?: true;
  /** Whether the words leave no other section of the sentence it could be about. */
  isSure: boolean;
  /** Not said in the sentence, but above it. */
  isFromHeading?: true;
}

export interface Clause {
  from: number;
  to: number;
}

const boundary = /[;:,–]|\b(?:while|whereas|but|and|though|although|against|compared (?:with|to)|with only)\b/gi;

/** A sentence cut where another thing may begin to be spoken of, but never inside a name or a number. */
export function clausesOf(sentence: string, names: Clause[], numbers: NumberInText[]): Clause[] {
  const whole = [...names, ...numbers.map(({ at, text }) => ({ from: at, to: at + text.length }))].sort(
    (one, other) => one.from - other.from,
  );
  let next = 0;
  const cuts = [...sentence.matchAll(boundary)]
    .map(({ index }) => index)
    .filter((at) => {
      while (next < whole.length && (whole[next] as Clause).to <= at) next++;
      return (whole[next]?.from ?? Number.POSITIVE_INFINITY) > at;
    });
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
  return { codes: mention.codes, isSure: isAlone, ...(mention.isStandard && { isStandard: true as const }) };
}

/** "Section 1, senior management commitment," names one section twice. */
export function isOneSubject(mentions: Mention[]): boolean {
  return new Set(mentions.map(({ codes }) => codes.join())).size === 1;
}

/** "Sections 1 and 7 were met by 75% and 38% respectively": each figure has its own section. */
export function respectively(sentence: string, numbers: NumberInText[], mentions: Mention[]): Map<NumberInText, Subject> {
  const subjects = new Map<NumberInText, Subject>();
  if (!/\brespectively\b|\bin that order\b/i.test(sentence)) return subjects;
  const each = mentions.flatMap(({ codes, isStandard }) =>
    codes.map((code) => ({ codes: [code], isSure: true, ...(isStandard && { isStandard }) })),
  );
  for (const kind of ["percent", "share", "count"] as const) {
    const alike = numbers.filter((number) => number.kind === kind && !number.reason);
    if (alike.length !== each.length) continue;
    for (const [index, number] of alike.entries()) subjects.set(number, each[index] as Subject);
  }
  return subjects;
}
