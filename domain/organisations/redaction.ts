import { dayInWords } from "#domain/dates.ts";

export const shortestWords = 2;
export const longestWords = 200;
/** Words that stand in more places than these are no name: more of them has to be entered. */
export const mostPlaces = 450;

/** What is looked for, and whether it is found inside longer words too. */
export interface Wanted {
  words: string;
  insideWords: boolean;
}

/** What stands where words were taken out. */
export function removedMark(at: string): string {
  return `[removed on ${dayInWords(at)}]`;
}

/** What a submission says of the words that were taken out of it, so that nobody takes it for forged. */
export function removedInWords({ at, by, reason }: { at: string; by: string; reason: string }): string {
  return `Words were removed from it on ${dayInWords(at)} by ${by}: ${reason}${/[.!?]$/.test(reason) ? "" : "."} Ratings and signatures are as they were given.`;
}

const mark = String.raw`\[removed on \d{1,2} [A-Z][a-z]+ \d{4}\]`;
const letter = String.raw`[\p{L}\p{M}\p{N}]`;

// Signs that nobody sees, such as a soft hyphen that came along from a document
const unseen = String.raw`\p{Cf}*`;

/** Finds the words whatever their capitals, their white space, their accents' spelling, their apostrophes and what is unseen in them. */
function patternOf({ words, insideWords }: Wanted): RegExp {
  const spelled = wordsIn(words)
    .map(spellings)
    .join(String.raw`[\s\p{Cf}]+`);
  const own = insideWords ? spelled : `(?<!${letter})${spelled}(?!${letter})`;
  // Where something was removed before, nothing is left to remove
  return new RegExp(`${mark}|(${own})`, "giu");
}

function wordsIn(words: string): string[] {
  return words.normalize("NFC").trim().split(/\s+/);
}

const alike = ["'’‘ʼ`´", "-‐‑–"];

function spellings(word: string): string {
  return [...word]
    .map((one) => {
      const same = alike.find((group) => group.includes(one));
      const all = same ? [...same] : [...new Set([one, one.normalize("NFD")])];
      const escaped = all.map((text) => text.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`));
      return escaped.length === 1 ? escaped[0] : `(?:${escaped.join("|")})`;
    })
    .join(unseen);
}

export interface Finder {
  /** How often the words stand in a text. */
  count(text: string): number;
  /** The text with the mark in their place. */
  replace(text: string, by: string): string;
  /** The text in pieces, those that are found marked. */
  pieces(text: string): { text: string; isFound: boolean }[];
}

export function finderOf(wanted: Wanted): Finder {
  const pattern = patternOf(wanted);
  const found = (text: string) => [...text.matchAll(pattern)].filter(([, own]) => own !== undefined);
  return {
    count: (text) => found(text).length,
    replace: (text, by) => text.replace(pattern, (whole: string, own: string | undefined) => (own === undefined ? whole : by)),
    pieces(text) {
      let end = 0;
      const pieces = found(text).flatMap(({ index, 0: own }) => {
        const before = text.slice(end, index);
        end = index + own.length;
        return [
          { text: before, isFound: false },
          { text: own, isFound: true },
        ];
      });
      return [...pieces, { text: text.slice(end), isFound: false }].filter((one) => one.text !== "");
    },
  };
}

/**
 * Small letters and digits without marks that every text with the words holds in this order, whatever its spelling: with these a database
 * can leave out most rows. Undefined where there are none.
 */
export function surelyIn({ words }: Wanted): string | undefined {
  const runs =
    words
      .normalize("NFC")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return runs.toSorted((a, b) => b.length - a.length).at(0);
}

const around = 60;

/** The first place in a text and what stands around it, shortened. */
export function snippetOf(finder: Finder, text: string): { text: string; isFound: boolean }[] {
  const pieces = finder.pieces(text);
  const first = pieces.findIndex(({ isFound }) => isFound);
  return pieces.slice(Math.max(0, first - 1), first + 2).map((piece, at, all) => {
    if (piece.isFound || piece.text.length <= around) return piece;
    const isBefore = at === 0 && all.length > 1;
    return { ...piece, text: isBefore ? `… ${piece.text.slice(-around)}` : `${piece.text.slice(0, around)} …` };
  });
}
