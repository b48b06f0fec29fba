import type { Clause } from "./clauses.ts";
import type { NumberInText } from "./numbers.ts";

const year = /\b((?:19|20)\d\d)(?:\s?(?:[-–/]|to)\s?((?:19|20)?\d\d)\b)?(?![,.]?\d|\s?%)/g;

/** "2024-25" are 2024 and 2025. */
export function yearsIn(text: string): number[] {
  return yearsWithPlaces(text).flatMap(({ years }) => years);
}

function yearsWithPlaces(text: string): { years: number[]; at: number }[] {
  return [...text.matchAll(year)].map(({ index, 1: first = "", 2: end }) => ({
    at: index,
    years: end ? [Number(first), Number(end.length === 2 ? first.slice(0, 2) + end : end)] : [Number(first)],
  }));
}

/** The year of a figure: "60% in 2022", else the last one named before it in its clause or sentence, else the sentence's only one. */
export function yearsAt(sentence: string, { at, text }: NumberInText, clause: Clause): number[] {
  const all = yearsWithPlaces(sentence);
  if (all.length === 0) return [];
  const after = /^(?:[^\d.;]{0,40}\(\d[^()]{0,20}\))?[^\d.;]{0,40}?\b(?:in|by|for|of|during) (?=(?:19|20)\d\d)/.exec(
    sentence.slice(at + text.length, at + text.length + 120),
  );
  const behind = after && all.find((one) => one.at === at + text.length + after[0].length);
  if (behind && behind.at < clause.to + 1) return behind.years;
  const here = all.filter((one) => one.at >= clause.from && one.at < clause.to);
  const isBehindBracket = (one: { at: number }) => one.at > at && /\([^)]*$/.test(sentence.slice(at + text.length, one.at));
  const before = here.findLast((one) => one.at < at) ?? all.findLast((one) => one.at < at);
  const found = before ?? (all.length === 1 ? all[0] : (here[0] ?? all[0]));
  // "38% (2022: 45%)" is of this year
  return found && !isBehindBracket(found) ? found.years : [];
}
