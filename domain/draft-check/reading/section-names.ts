import type { HeldSnapshot } from "../held-figures.ts";

/** What a text names: sections, several in "sections 2 and 6"; null is all of them together; or standards. */
export interface Mention {
  codes: (string | null)[];
  isStandard?: true;
  from: number;
  to: number;
}

type Named = Pick<HeldSnapshot, "sections">;

/** Which sections and standards a sentence speaks of, in its order. */
export function mentionsIn(sentence: string, held: Named): Mention[] {
  const whole = [
    ...sentence.matchAll(/\b(?:all|the|across) (?:the )?(?:\w+ )?sections(?: together| combined)?\b|\bsection outcomes\b/gi),
  ].map((match) => ({ codes: [null], from: match.index, to: match.index + match[0].length }));
  const named = [...standardsIn(sentence, held), ...numbered(sentence, held), ...byName(sentence, held)];
  const mentions = [...named, ...whole].sort((one, other) => one.from - other.from || other.to - one.to);
  let end = 0;
  return mentions.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** "Overall" and "in total", which mean all sections where none is named. */
export function wholeIn(sentence: string): Mention[] {
  return [...sentence.matchAll(/\boverall\b|\bin total\b|\baltogether\b/gi)].map(({ index, 0: text }) => ({
    codes: [null],
    from: index,
    to: index + text.length,
  }));
}

// "Section 11" and "S175/157" are names of the law, where the set has no such section
const law =
  /\b(?:sections?|ss?\.?) ?\d{1,3}[a-z]?(?![\d%]|\.\d|\s?(?:%|per\s?cent|(?:out )?of (?:the |all )?\d))(?:\(\d\))?(?: ?(?:\/|and|or|&) ?\d{2,3})*(?: of the [a-z ]{0,40}?\bact\b)?(?: \d{4}\b)?|\b[a-z]+ act \d{4}\b/gi;

/** Names of the law, which are no figures and no sections of the set. */
export function lawIn(sentence: string, { sections }: Named): { from: number; to: number }[] {
  const codes = new Set(sections.map(({ code }) => code.toLowerCase()));
  return [...sentence.matchAll(law)]
    .filter(([text]) => / act /i.test(text) || !(text.match(/\d+[a-z]?/gi) ?? []).some((number) => codes.has(number.toLowerCase())))
    .filter(([text]) => !/ \d{4}$/.test(text) || / act /i.test(text))
    .map(({ index, 0: text }) => ({ from: index, to: index + text.length }));
}

function numbered(sentence: string, held: Named): Mention[] {
  const codes = held.sections.map(({ code }) => code);
  return [...numberedNames(sentence), ...(hasLetters(held) ? letteredNames(sentence) : []), ...listedCodes(sentence)]
    .map(({ list, ...span }) => ({ ...span, codes: codesOf(list, codes) }))
    .filter((mention) => mention.codes.length > 0);
}

// In "sections 1, 7, 9 of 24" and "section 1 and 38%" the last number is no section
const sectionNumber = String.raw`\d{1,3}[a-z]?(?![\w%]|\.\d|\s?(?:%|/\s?\d|per\s?cent|(?:out )?of (?:the |all )?\d)|\s(?:agenc|organi|audits|schools))`;
const single = String.raw`\d{1,3}[a-z]?(?![\w%]|\.\d|\s?(?:%|per\s?cent))`;
const between = String.raw`(?:, ?| ?,? and | & | or | to | ?[-–/] ?)`;
const sectionNumbers = new RegExp(
  String.raw`\b(?:sections (${sectionNumber}(?:${between}${sectionNumber})*)|(?:section (?:(?:was|is|remains) )?|s\.) ?(${single}))`,
  "gi",
);

// "Sections 2 (met by 18 of 24) and 3 (met by 17 of 24)", "Sections met: 1 (75%), 2 (58%)"
const listedSections = /(?<=(?:\)(?:,| and|, and)?|:|\bsections(?: met)?:?) )(\d{1,3}[a-z]?|[A-Z])(?= ?\()/g;

function listedCodes(sentence: string) {
  if (!/\bsections\b/i.test(sentence)) return [];
  return [...sentence.matchAll(listedSections)].map(spanOf);
}

function spanOf(match: RegExpMatchArray) {
  const index = match.index ?? 0;
  return { from: index, to: index + match[0].length, list: match[1] ?? match[2] ?? match[3] ?? "" };
}

function numberedNames(sentence: string) {
  return [...sentence.matchAll(sectionNumbers)].map(spanOf);
}

// Not "a" or "I" in small letters, and not "A1", which is a standard
const letter = String.raw`[A-Z](?![\w’'])`;
const sectionLetters = new RegExp(
  String.raw`\b(?:[Ss]ections (${letter}(?:${between}${letter})*)|[Ss]ection (?:(?:was|is|remains) )?(${letter}))`,
  "g",
);

function letteredNames(sentence: string) {
  return [...sentence.matchAll(sectionLetters)].map(spanOf);
}

function hasLetters({ sections }: Named): boolean {
  return sections.some(({ code }) => /^[A-Z]$/.test(code));
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

const standardCode = String.raw`(?:\d{1,2}\.\d{1,2}|[A-Z]\d{1,2})(?![\w%]|\.\d)`;
// "Standards 1.2 and 1.4", "(7.3)", "K9", "7.2 (63%)"
const standardCodes = new RegExp(
  [
    String.raw`\b(?:[Ss]tandards? )(${standardCode}(?:${between}${standardCode})*)`,
    String.raw`(?<=\()(${standardCode})(?=\))`,
    String.raw`(?<![\w.])([A-Z]\d{1,2}(?![\w%]|\.\d)|\d{1,2}\.\d{1,2}(?= ?\(\d{1,3} ?%))`,
  ].join("|"),
  "g",
);

function standardsIn(sentence: string, { sections }: Named): Mention[] {
  const codes = new Set(sections.flatMap(({ standards }) => standards.map((one) => one.code)));
  if (codes.size === 0) return [];
  return [...sentence.matchAll(standardCodes)].map(spanOf).flatMap(({ list, ...span }) => {
    const named = list.match(new RegExp(standardCode, "g")) ?? [];
    return named.every((code) => codes.has(code)) ? [{ ...span, codes: named, isStandard: true as const }] : [];
  });
}

interface Name {
  name: string;
  code: string;
  isStandard: boolean;
}

const known = new WeakMap<Named["sections"], Name[]>();

// A name of one word, such as "Training", would be found in sentences about something else
function namesOf(sections: Named["sections"]): Name[] {
  const found = known.get(sections);
  if (found) return found;
  const names: Name[] = [];
  const add = (code: string, isStandard: boolean, ...texts: string[]) => {
    for (const name of new Set(texts.map(written)))
      if (/\S[ -]\S/.test(name) && !names.some((one) => one.name === name)) names.push({ name, code, isStandard });
  };
  for (const { code, title, short } of sections) add(code, false, title, short);
  for (const { standards } of sections) for (const { code, short } of standards) add(code, true, short);
  // "Safer recruitment" alone means "Safer recruitment and managing allegations"
  for (const { code, title, short } of sections) add(code, false, beginning(title), beginning(short));
  known.set(sections, names);
  return names;
}

function beginning(name: string): string {
  return name.split(/,| and /)[0] ?? "";
}

function written(text: string): string {
  return text.toLowerCase().replaceAll("’", "'").trim();
}

function byName(sentence: string, { sections }: Named): Mention[] {
  const lower = sentence.toLowerCase().replaceAll("’", "'");
  return namesOf(sections).flatMap(({ name, code, isStandard }) => {
    const from = lower.indexOf(name);
    if (from < 0 || /\w/.test(lower.charAt(from + name.length)) || (from > 0 && /\w/.test(lower.charAt(from - 1)))) return [];
    return [{ codes: [code], from, to: from + name.length, ...(isStandard && { isStandard: true as const }) }];
  });
}

/** The section a row or column of a table is about, null for all together; undefined where it is about none, or says two things. */
export function sectionOfLabel(label: string, held: Named): string | null | undefined {
  const text = plain(label);
  if (
    /^(?:grand )?(?:total|all|overall)(?: sections| together)*$/.test(text) ||
    /^all (?:the )?(?:\w+ )?sections(?: together| combined)?$/.test(text)
  )
    return null;
  const lettered = hasLetters(held) ? /^(section )?([a-z])(?: (.*))?$/.exec(text) : null;
  const ofLetter = lettered && held.sections.find((row) => row.code.toLowerCase() === lettered[2]);
  if (ofLetter && (lettered[1] || !lettered[3] || isNamed(ofLetter, lettered[3]))) return ofLetter.code;
  const [, code, name = ""] = /^(?:section |s)?(\d{1,3}[a-z]?)(?: (.*))?$/.exec(text) ?? [];
  const byName = held.sections.find((row) => isNamed(row, code ? name : text));
  if (!code) return byName?.code;
  const byCode = held.sections.find((row) => row.code === code);
  if (/^[\d ]+$/.test(name)) return undefined;
  return byName && byCode && byName !== byCode ? undefined : byCode?.code;
}

/** Whether a label begins with the code of a standard: "7.1", "C7". */
export function hasStandardCode(label: string): boolean {
  return /^\s*(?:standard )?(?:\d{1,2}\.\d{1,2}|[A-Z]\d{1,2})\b/.test(label);
}

/** The standard a row of a table is about, by its code, its name or both. */
export function standardOfLabel(label: string, { sections }: Named): string | undefined {
  const [, code, name = ""] = /^(?:standard )?((?:\d{1,2}\.\d{1,2}|[a-z]\d{1,2}))?[\s.:)–-]*(.*)$/i.exec(label.trim()) ?? [];
  const standards = sections.flatMap((section) => section.standards);
  const text = plain(name);
  const byName = text
    ? standards.find((one) => plain(one.short) === text || (text.length > 7 && plain(one.short).startsWith(text)))
    : undefined;
  if (!code) return byName?.code;
  const byCode = standards.find((one) => one.code.toLowerCase() === code.toLowerCase());
  return text === "" || byName === byCode ? byCode?.code : undefined;
}

function isNamed({ title, short }: { title: string; short: string }, text: string): boolean {
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
