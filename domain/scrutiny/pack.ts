import type { Rating } from "#domain/assessments/rating.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import { counted, countWords, listed } from "#domain/words.ts";

/** One standard that a panel walks through, as its pack shows it. */
export interface PackItem {
  code: string;
  short: string;
  /** Null was not answered; absent where there was no such standard, or no audit before. */
  then?: Rating | null;
  now: Rating | null;
  why: string;
  /** What the organisation says of it now. */
  words: string;
}

export interface PackEntry {
  assessmentId: string;
  name: string;
  slot: string;
  summary: string[];
  /** The audit before, as its column is called; null where there was none. */
  before: string | null;
  cycle: string;
  items: PackItem[];
  /** As they were written, each with what it is about. */
  keyLines: string[];
  /** What was asked of the organisation, each with what it is about, and what it answered or by when it has to. */
  asked: { question: string; answer: string }[];
  /** Actions past their date. */
  overdue: string[];
}

export interface Pack {
  entries: (PackEntry & { trimmed: string[] })[];
  words: number;
  /** What it takes to read it through. */
  minutes: number;
}

/** 6,000 words for three organisations: what somebody reads in half an hour. */
export const wordsEach = 2000;
const wordsAMinute = 220;
// Headings, captions and what the page itself says of each
const around = 120;

/** A pack that is no longer than can be read before a meeting: what is left out of an organisation is said there. */
export function packOf(entries: PackEntry[]): Pack {
  const shown = entries.map(trimmedTo);
  const words = shown.reduce((sum, entry) => sum + wordsOf(entry) + around, 0);
  return { entries: shown, words, minutes: Math.max(1, Math.ceil(words / wordsAMinute)) };
}

const lengths = [250, 150, 100, 60, 40, 20, 0];

// First what an organisation says is shortened, then whole lines go, questions last
function trimmedTo(entry: PackEntry): PackEntry & { trimmed: string[] } {
  const most = wordsEach - around;
  for (const length of lengths) {
    const shorter = withStatements(entry, length);
    if (wordsOf(shorter) <= most) return shorter;
  }
  const bare = withStatements(entry, 0);
  const dropped = { overdue: 0, items: 0, asked: 0, keyLines: 0 };
  const { overdue, items, asked, keyLines } = bare;
  const rest = { ...bare, overdue: [...overdue], items: [...items], asked: [...asked], keyLines: [...keyLines] };
  for (const key of ["overdue", "items", "asked", "keyLines"] as const)
    while (rest[key].length > 0 && wordsOf(rest) > most - 40) {
      rest[key].pop();
      dropped[key]++;
    }
  return {
    ...rest,
    trimmed: [
      ...bare.trimmed,
      ...(dropped.overdue > 0 ? [`${counted(dropped.overdue, "action")} past their date left out.`] : []),
      ...(dropped.items > 0 ? [`${counted(dropped.items, "standard")} left out.`] : []),
      ...(dropped.asked > 0 ? [`${counted(dropped.asked, "question")} asked of them left out.`] : []),
      ...(dropped.keyLines > 0 ? [`${counted(dropped.keyLines, "question")} left out.`] : []),
    ],
  };
}

function withStatements(entry: PackEntry, length: number): PackEntry & { trimmed: string[] } {
  const isLong = (text: string) => countWords(text) > length;
  const cut = (text: string) => (!isLong(text) ? text : length === 0 ? "" : firstWords(text, length));
  const items = entry.items.map((item) => ({ ...item, words: cut(item.words) }));
  const asked = entry.asked.map((one) => ({ ...one, answer: cut(one.answer) }));
  const standards = entry.items.filter(({ words }) => isLong(words)).length;
  const answers = entry.asked.filter(({ answer }) => isLong(answer)).length;
  const where = [
    ...(standards > 0 ? [counted(standards, "standard")] : []),
    ...(answers > 0 ? [`${counted(answers, "answer")} to questions`] : []),
  ];
  if (where.length === 0) return { ...entry, trimmed: [] };
  const said = length === 0 ? "What they say is left out of" : "What they say is shortened in";
  const whole = answers > 0 ? "The return and its questions have all of it." : "The return has all of it.";
  return { ...entry, items, asked, trimmed: [`${said} ${listed(where)}. ${whole}`] };
}

function firstWords(text: string, count: number): string {
  return `${text.trim().split(/\s+/).slice(0, count).join(" ")} …`;
}

/** Every word of an entry, in whichever form it is read. */
export function wordsOf({
  name,
  slot,
  summary,
  items,
  keyLines,
  asked,
  overdue,
  trimmed = [],
}: PackEntry & { trimmed?: string[] }): number {
  const texts = [
    name,
    slot,
    ...summary,
    ...items.flatMap((item) => [
      // Its name stands in the table and over what is said of it
      item.code,
      item.short,
      ...(item.words ? [item.code, item.short] : []),
      item.then === undefined ? "" : ratingLabel(item.then),
      ratingLabel(item.now),
      item.why,
      item.words,
    ]),
    ...keyLines,
    ...asked.flatMap(({ question, answer }) => [question, answer]),
    ...overdue,
    ...trimmed,
  ];
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}
