import { fractionSource, valueOfFraction, valueOfWords, wordSource } from "./number-words.ts";

/** A number as it stands in a text, and what kind its surroundings make it. */
export interface NumberInText {
  /** A fraction is one in words: "two thirds", "most", "all but two". */
  kind: "percent" | "share" | "count" | "fraction" | "other";
  text: string;
  at: number;
  value: number;
  decimals: number;
  /** The base of a share: 24 in "18 of 24"; 3 in "two thirds". */
  of: number | null;
  /** Said to be more or less than it, or near it. */
  bound: "over" | "under" | "near" | null;
  isWord: boolean;
  /** Why it can be no figure of the tables, where it cannot. */
  reason: string | null;
}

const month =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,9})`;
const either = `(?:${number}|${wordSource})`;
const named =
  "(?:pages?|pp?\\.|tables?|figures?|charts?|paragraphs?|appendix|annex|chapters?|questions?|recommendations?|priority|version|draft|aged?|key stage|working together|part|step|item)";

type Kind = NumberInText["kind"];

// No attempt may run on through digits and then give up: a run of them would be gone through from each of its places.
// In this order: what is surely something else comes before what could be a figure
const patterns: [Kind, string | null, string][] = [
  ["other", "a date", String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`],
  ["other", "a date", String.raw`\d{4}-\d{2}-\d{2}`],
  ["other", "a date", String.raw`\d{1,2}(?:st|nd|rd|th)?\s+${month}\b(?:\s+\d{4})?`],
  ["other", "a year", String.raw`(?:19|20)\d\d(?:\s?(?:[-–/]|to)\s?(?:(?:19|20)\d\d|\d\d))?(?![,.]*[\d%])`],
  ["other", "a time", String.raw`\d{1,2}(?:[:.]\d\d)?\s?[ap]m\b`],
  ["other", "money", String.raw`£\s?${number}(?:\.\d+)?`],
  ["other", "a reference", String.raw`\b${named}\s?\d[\d.]*|\b(?:part|chapter|appendix|annex|table|step) ${wordSource}`],
  ["percent", null, String.raw`${number}(?:\.\d{1,9})?\s?(?:%|per\s?cent\b)|${wordSource} per\s?cent\b`],
  ["fraction", null, String.raw`\b(?:all but|all except) ${either}`],
  ["fraction", null, fractionSource],
  ["share", null, String.raw`\b(?:none|neither|both|not (?:a single )?one) of (?:(?:the|all|our|these|those) )*${either}(?!\.*[\d/%])`],
  ["share", null, String.raw`${either}(?:\s?/\s?|\s+(?:out\s+)?of\s+(?:the\s+|all\s+)?)${either}(?!\.*[\d/%])`],
  ["other", "an ordinal", String.raw`\d{1,20}(?:st|nd|rd|th)\b`],
  ["other", "a decimal", String.raw`${number}(?:\.\d+)+`],
  ["count", null, number],
  ["count", null, wordSource],
  [
    "fraction",
    null,
    String.raw`\b(?:(?:almost|nearly) all|(?:the )?(?:great |vast |large )?majority|most|(?:the |a )?minority|none|every|(?<!\b(?:of|across|from|among|in|for|at|after|above|not) )all(?!\s+(?:of\s+)?(?:the\s+)?(?:\d|${wordSource})))\b`,
  ],
];

const all = new RegExp(patterns.map(([, , source]) => `(${source})`).join("|"), "gi");

/** Every number of a text, in digits or words, but for the names of sections, which are given as spans to leave out. */
export function numbersIn(text: string, leftOut: { from: number; to: number }[] = []): NumberInText[] {
  const masked = blanked(text, leftOut);
  return [...masked.matchAll(all)].map((match) => {
    const which = match.slice(1).findIndex((part) => part !== undefined);
    const [kind = "other", reason = null] = patterns[which] ?? [];
    return withBound({ ...numberFrom(match[0], match.index, kind), reason }, text);
  });
}

// A name is no number, and none is read across it; no letter or digit, so that words end there too
export function blanked(text: string, spans: { from: number; to: number }[], by = "\uE001"): string {
  let rest = "";
  let done = 0;
  for (const { from, to } of spans.toSorted((one, other) => one.from - other.from)) {
    if (to <= done) continue;
    rest += text.slice(done, Math.max(done, from)) + by.repeat(to - Math.max(done, from));
    done = to;
  }
  return rest + text.slice(done);
}

const values = new RegExp(String.raw`\d[\d,]*(?:\.\d+)?|${wordSource}`, "gi");
const allOrNone = /^(?:none|neither|both|not)\b/i;
const oneFraction = new RegExp(fractionSource, "i");
const bareNumber = new RegExp(String.raw`^(${number})(\.\d{1,9})?\s?(%)?$`);

function numberFrom(text: string, at: number, kind: Kind): Omit<NumberInText, "reason" | "bound"> {
  const isWord = !/\d/.test(text);
  const found = text.match(values) ?? [];
  const plain = (found[0] ?? "0").replaceAll(",", "");
  const value = /\d/.test(plain) ? Number(plain) : valueOfWords(plain);
  const about = { kind, text, at, isWord, value, decimals: plain.split(".")[1]?.length ?? 0, of: null };
  if (kind === "share" && allOrNone.test(text)) {
    const of = valueOf(found.at(-1));
    return { ...about, isWord: true, value: /^both/i.test(text) ? of : 0, of };
  }
  if (kind === "share") return { ...about, of: valueOf(found[1]) };
  if (kind === "fraction" && !/\bbut|except/i.test(text) && oneFraction.test(text)) {
    const { some, of } = valueOfFraction(text);
    return { ...about, value: some, of };
  }
  return about;
}

function valueOf(text = "0"): number {
  return /\d/.test(text) ? Number(text.replaceAll(",", "")) : valueOfWords(text);
}

const bounds: [RegExp, NumberInText["bound"] | "range"][] = [
  [/(?:\bbetween\s+|\btarget of\s+|\d%?\s?[-–]\s?)$/i, "range"],
  [
    /\b(?:just over|slightly over|just under|slightly under|just above|just below|nearly|almost|about|around|roughly|approximately|close to|some)\s+(?:a\s+)?$/i,
    "near",
  ],
  [/\b(?:over|above|more than|at least|upwards of|exceeding)\s+(?:a\s+)?$/i, "over"],
  [/\b(?:under|below|less than|fewer than|at most|up to|not more than)\s+(?:a\s+)?$/i, "under"],
];

function withBound(found: Omit<NumberInText, "bound">, text: string): NumberInText {
  const before = text.slice(Math.max(0, found.at - 24), found.at);
  const bound = bounds.find(([pattern]) => pattern.test(before))?.[1] ?? null;
  // "Half as many as met section 1"
  const isMeasured = /^\s+(?:as (?:many|much|often)|times|points?)\b/i.test(
    text.slice(found.at + found.text.length, found.at + found.text.length + 12),
  );
  if (isMeasured) return { ...found, bound: null, reason: found.reason ?? "compared with another figure" };
  if (bound === "range") return { ...found, bound: null, reason: found.reason ?? "given roughly or as a range" };
  return { ...found, bound };
}

/** What a cell of a table holds: a bare number is never taken for a year there. */
export function numbersInCell(cell: string): NumberInText[] {
  const text = cell.trim();
  const bare = bareNumber.exec(text);
  if (!bare) return numbersIn(cell);
  return [{ ...numberFrom(text, 0, bare[3] ? "percent" : "count"), bound: null, reason: null }];
}
