import type { HeldFigures, HeldRow } from "./held-figures.ts";

/** Sections named in a text: several in "sections 2 and 6"; null is all of them together. */
export interface Mention {
  codes: (string | null)[];
  from: number;
  to: number;
}

/** Which sections a sentence speaks of, in its order. */
export function mentionsIn(sentence: string, held: HeldFigures): Mention[] {
  const named = [...numbered(sentence, held), ...byName(sentence, held)];
  const whole = [
    ...sentence.matchAll(/\b(?:all|the|across) (?:the )?(?:\w+ )?sections(?: together| combined)?\b|\bsection outcomes\b/gi),
  ].map(spanOf([null]));
  const mentions = [...named, ...whole].sort((one, other) => one.from - other.from || other.to - one.to);
  const apart = mentions.filter((mention, index) => !mentions.slice(0, index).some((earlier) => mention.from < earlier.to));
  if (apart.length > 0) return apart;
  return [...sentence.matchAll(/\boverall\b|\bin total\b|\baltogether\b/gi)].map(spanOf([null]));
}

const spanOf = (codes: Mention["codes"]) => (match: RegExpMatchArray) => ({
  codes,
  from: match.index ?? 0,
  to: (match.index ?? 0) + match[0].length,
});

function numbered(sentence: string, held: HeldFigures): Mention[] {
  const codes = held.sections.map(({ code }) => code ?? "");
  return [...numberedNames(sentence), ...(hasLetters(held) ? letteredNames(sentence) : [])]
    .map(({ list, ...span }) => ({ ...span, codes: codesOf(list, codes) }))
    .filter((mention) => mention.codes.length > 0);
}

// In "section 7, 9 of 24" and "section 1 and 38%" the second number is no section
const sectionNumber = String.raw`\d{1,3}[a-z]?(?![\w%]|\.\d|\s?(?:%|/|per\s?cent|(?:out )?of\b|agenc|organi|audits))`;
const sectionNumbers = new RegExp(
  String.raw`\b(?:sections (${sectionNumber}(?:(?:, ?| ?,? and | & | or | to | ?[-–/] ?)${sectionNumber})*)|(?:section|s\.) ?(${sectionNumber}))`,
  "gi",
);

// "Sections 2 (met by 18 of 24) and 3 (met by 17 of 24)"
const sectionNumberAfterBracket = new RegExp(String.raw`(?<=\)(?:,| and|, and) )(${sectionNumber})(?= \()`, "gi");

/** Every "section 7" and "sections 2, 6 and 9" of a text, whether or not the tables have such sections. */
export function numberedNames(sentence: string): { from: number; to: number; list: string }[] {
  const more = /\bsections \w+ \(/i.test(sentence) ? sentence.matchAll(sectionNumberAfterBracket) : [];
  return [...sentence.matchAll(sectionNumbers), ...more].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    list: match[1] ?? match[2] ?? "",
  }));
}

// Not "a" or "I" in small letters, and not "A1", which is a standard
const letter = String.raw`[A-Z](?![\w’'])`;
const sectionLetters = new RegExp(
  String.raw`\b(?:[Ss]ections (${letter}(?:(?:, ?| ?,? and | & | or | to | ?[-–/] ?)${letter})*)|[Ss]ection (${letter}))`,
  "g",
);
const letterAfterBracket = new RegExp(String.raw`(?<=\)(?:,| and|, and) )(${letter})(?= \()`, "g");

function letteredNames(sentence: string) {
  const more = /\b[Ss]ections [A-Z] \(/.test(sentence) ? sentence.matchAll(letterAfterBracket) : [];
  return [...sentence.matchAll(sectionLetters), ...more].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    list: match[1] ?? match[2] ?? "",
  }));
}

function hasLetters({ sections }: HeldFigures): boolean {
  return sections.some(({ code }) => /^[A-Z]$/.test(code ?? ""));
}

function codesOf(list: string, codes: string[]): string[] {
  const range = /^(\w+)(?: to |\s?[-–]\s?)(\w+)$/.exec(list);
  if (range) {
    const [from, to] = [codes.indexOf(range[1] ?? ""), codes.indexOf(range[2] ?? "")];
    return from >= 0 && to >= from ? codes.slice(from, to + 1) : [];
  }
  const named = list.match(/\w+/g)?.filter((word) => /\d|^[A-Z]$/.test(word)) ?? [];
  return named.every((code) => codes.includes(code)) ? named : [];
}

function byName(sentence: string, held: HeldFigures): Mention[] {
  const lower = sentence.toLowerCase().replaceAll("’", "'");
  return held.sections.flatMap((row) =>
    namesOf(row).flatMap((name) => {
      const from = lower.indexOf(name);
      return from >= 0 && !/\w/.test(lower.charAt(from + name.length)) ? [{ codes: [row.code], from, to: from + name.length }] : [];
    }),
  );
}

// A short name of one word, such as "Training", would be found in sentences about something else
function namesOf({ title, short }: HeldRow): string[] {
  const names = [title, short].map((name) => name.toLowerCase().replaceAll("’", "'"));
  return [...new Set(names)].filter((name) => name.includes(" ")).sort((one, other) => other.length - one.length);
}

/** The section a row or column of a table is about; undefined where it is about none, or says two things. */
export function sectionOfLabel(label: string, held: HeldFigures): string | null | undefined {
  const text = plain(label);
  if (
    /^(?:grand )?(?:total|all|overall)(?: sections| together)*$/.test(text) ||
    /^all (?:the )?(?:\w+ )?sections(?: together| combined)?$/.test(text)
  )
    return null;
  const lettered = hasLetters(held) ? /^(section )?([a-z])(?: (.*))?$/.exec(text) : null;
  const ofLetter = lettered && held.sections.find((row) => row.code?.toLowerCase() === lettered[2]);
  if (ofLetter && (lettered[1] || !lettered[3] || isNamed(ofLetter, lettered[3]))) return ofLetter.code;
  const [, code, name = ""] = /^(?:section |s)?(\d{1,3}[a-z]?)(?: (.*))?$/.exec(text) ?? [];
  const byName = held.sections.find((row) => isNamed(row, code ? name : text));
  if (!code) return byName?.code;
  const byCode = held.sections.find((row) => row.code === code);
  if (/^[\d ]+$/.test(name)) return undefined;
  return byName && byCode && byName !== byCode ? undefined : byCode?.code;
}

function isNamed({ title, short }: HeldRow, text: string): boolean {
  return (
    text.length > 3 &&
    [plain(title), plain(short)].some((name) => name === text || (text.includes(" ") && (name.startsWith(text) || text.startsWith(name))))
  );
}

export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}
