import { type Clause, clausesOf, isOneSubject, respectively, type Subject } from "./clauses.ts";
import type { HeldSnapshot } from "../held-figures.ts";
import type { TableId } from "../measures.ts";
import { measureLists, measuresIn, type Word } from "./measure-words.ts";
import { blanked, type NumberInText, numbersIn } from "./numbers.ts";
import { type Narrowing, organisationsIn, type PartMention, partsIn } from "./part-names.ts";
import { type Scene, topicOf } from "./scene.ts";
import { lawIn, type Mention, mentionsIn, wholeIn } from "./section-names.ts";

/** What a sentence has said that the next one of its paragraph may go on about. */
export interface Carried {
  subject: Pick<Mention, "codes" | "isStandard"> | null;
  narrowing: Narrowing | null;
  topic: TableId | null;
}

export const nothingCarried: Carried = { subject: null, narrowing: null, topic: null };

/** A sentence with what it names, each word of it read once. */
export interface ReadSentence {
  text: string;
  /** Names blanked: \uE001, or \uE002 where they are those that are counted, \uE003 where they are sections. */
  bare: string;
  numbers: NumberInText[];
  mentions: Mention[];
  parts: PartMention[];
  organisations: Clause[];
  clauses: Clause[];
  inOrder: Map<NumberInText, Subject>;
  topic: TableId | null;
  scene: Scene;
  carried: Carried;
  /** Which words of each list it has, found when first asked for. */
  words: Map<keyof typeof measureLists, Word[]>;
}

/** The words of a sentence that say what is counted. */
export function wordsOf({ bare, words }: ReadSentence, list: keyof typeof measureLists): Word[] {
  const found = words.get(list) ?? measuresIn(bare, measureLists[list]);
  words.set(list, found);
  return found;
}

/** Those of them in a part of it. */
export function wordsHere(sentence: ReadSentence, { from, to }: Clause, list: keyof typeof measureLists): Word[] {
  return wordsOf(sentence, list).filter(({ at }) => at >= from && at < to);
}

/** What a sentence names and counts. */
export function readSentence(text: string, held: HeldSnapshot, scene: Scene, carried: Carried): ReadSentence {
  const organisations = organisationsIn(text, held);
  const free = blanked(text, organisations);
  const laws = lawIn(free, held);
  const named = mentionsIn(blanked(free, laws), held);
  const parts = partsIn(blanked(free, [...laws, ...named]), held);
  const plain = blanked(free, [...laws, ...named.filter(({ codes }) => codes[0] !== null), ...parts.filter(({ isWhom }) => !isWhom)]);
  const marked = blanked(
    plain,
    parts.filter(({ isWhom }) => isWhom),
    "\uE002",
  );
  const bare = blanked(
    marked,
    named.filter(({ codes }) => codes[0] === null),
    "\uE003",
  );
  const numbers = numbersIn(bare);
  const mentions = named.length > 0 || carried.subject || scene.subject ? named : wholeIn(bare);
  const clauses = clausesOf(bare, [...named, ...parts, ...laws, ...organisations, ...pairsIn(bare)], numbers);
  return {
    text,
    bare,
    numbers,
    mentions,
    parts,
    organisations,
    clauses,
    inOrder: respectively(bare, numbers, mentions),
    topic: topicOf(bare),
    scene,
    carried,
    words: new Map(),
  };
}

// No clause ends inside "schools and colleges"
function pairsIn(bare: string): Clause[] {
  return [...bare.matchAll(/\b(?:schools|academies) and (?:colleges|free schools)\b/gi)].map(({ index, 0: words }) => ({
    from: index,
    to: index + words.length,
  }));
}

/** What it leaves for the next sentence of its paragraph. */
export function carriedOn({ mentions, parts, carried, topic, text }: ReadSentence): Carried {
  const subject = mentions.length > 0 ? (isOneSubject(mentions) ? (mentions[0] ?? null) : null) : carried.subject;
  const last = parts.length > 0 ? parts.reduce<Narrowing>((all, { narrowings }) => ({ ...all, ...narrowings[0] }), {}) : carried.narrowing;
  return { subject, narrowing: last, topic: topic ?? (mentions.length > 0 ? null : /\w/.test(text) ? carried.topic : null) };
}
