/** A number as it stands in a text, and what kind its surroundings make it. */
export interface NumberInText {
  kind: "percent" | "share" | "count" | "other";
  text: string;
  at: number;
  value: number;
  decimals: number;
  /** The base of a share: 24 in "18 of 24". */
  of: number | null;
  /** Why it can be no figure of the tables, where it cannot. */
  reason: string | null;
}

const month =
  "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";
const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,9})`;
const named =
  "(?:pages?|pp?\\.|tables?|figures?|charts?|paragraphs?|appendix|annex|chapters?|standards?|questions?|recommendations?|priority|version|draft|aged?|key stage|working together|part|step|item)";

// No attempt may run on through digits and then give up: a run of them would be gone through from each of its places.
// In this order: what is surely something else comes before what could be a figure
const patterns: [NumberInText["kind"], string | null, string][] = [
  ["other", "a date", String.raw`\d{1,2}[/.]\d{1,2}[/.]\d{2,4}`],
  ["other", "a date", String.raw`\d{4}-\d{2}-\d{2}`],
  ["other", "a date", String.raw`\d{1,2}(?:st|nd|rd|th)?\s+${month}\b(?:\s+\d{4})?`],
  ["other", "a year", String.raw`(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?(?![,.]*[\d%])`],
  ["other", "a time", String.raw`\d{1,2}(?:[:.]\d\d)?\s?[ap]m\b`],
  ["other", "money", String.raw`£\s?${number}(?:\.\d+)?`],
  ["other", "a reference", String.raw`\b${named}\s?\d[\d.]*`],
  ["percent", null, String.raw`${number}(?:\.\d{1,9})?\s?(?:%|per\s?cent\b)`],
  ["share", null, String.raw`${number}(?:\s?/\s?|\s+(?:out\s+)?of\s+(?:the\s+|all\s+)?)${number}(?!\.*[\d/%])`],
  ["other", "an ordinal", String.raw`\d{1,20}(?:st|nd|rd|th)\b`],
  ["other", "a decimal", String.raw`${number}(?:\.\d+)+`],
  ["count", null, number],
];

const all = new RegExp(patterns.map(([, , source]) => `(${source})`).join("|"), "gi");

/** Every number of a text, but for the names of sections, which are given as spans to leave out. */
export function numbersIn(text: string, leftOut: { from: number; to: number }[] = []): NumberInText[] {
  return [...text.matchAll(all)]
    .filter(({ index }) => !leftOut.some(({ from, to }) => index >= from && index < to))
    .map((match) => {
      const which = match.slice(1).findIndex((part) => part !== undefined);
      const [kind = "other", reason = null] = patterns[which] ?? [];
      return { ...numberFrom(match[0], match.index, kind), reason: reason ?? rangeOf(text, match.index) };
    });
}

function numberFrom(text: string, at: number, kind: NumberInText["kind"]): Omit<NumberInText, "reason"> {
  const [first = "0", second] = text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const plain = first.replaceAll(",", "");
  return {
    kind,
    text,
    at,
    value: Number(plain),
    decimals: plain.split(".")[1]?.length ?? 0,
    of: kind === "share" && second ? Number(second.replaceAll(",", "")) : null,
  };
}

const rough =
  /(?:\b(?:over|under|above|below|nearly|almost|about|around|roughly|approximately|more than|less than|fewer than|at least|at most|up to|target of|between)\s+|\d%?\s?[-–]\s?)$/i;

function rangeOf(text: string, at: number): string | null {
  return rough.test(text.slice(Math.max(0, at - 20), at)) ? "given roughly or as a range" : null;
}

/** What a cell of a table holds: a bare number is never taken for a year there. */
export function numbersInCell(cell: string): NumberInText[] {
  const bare = new RegExp(String.raw`^(${number})(\.\d{1,9})?\s?(%)?$`).exec(cell.trim());
  if (!bare) return numbersIn(cell);
  return [{ ...numberFrom(cell.trim(), 0, bare[3] ? "percent" : "count"), reason: null }];
}
