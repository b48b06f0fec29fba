import { agencyWords, type Called } from "#domain/organisations/organisation-words.ts";
import type { Against, Verdict } from "./finding.ts";
import { type HeldRow, percentTo } from "./held-figures.ts";
import { type Measure, shares } from "./measures.ts";
import type { NumberInText } from "./reading/numbers.ts";

export interface Comparison {
  verdict: Verdict;
  against: Against;
}

/** A printed number held against one figure; null where the table has no such figure, or the words are too near to tell. */
export function compare(printed: NumberInText, row: HeldRow, measure: Measure, called = agencyWords): Comparison | null {
  const count = row.counts[measure];
  const { base = 0 } = row.counts;
  if (count === undefined) return null;
  const hasShare = shares[row.table].includes(measure);
  const about = { source: row.source, code: row.code, title: row.title, measure, share: null, remark: null };
  const shareOf = { ...about, share: `${count} of ${base}`, working: workingOf(count, base) };
  if (printed.kind === "percent") return hasShare && base > 0 ? percent(printed, count, base, shareOf, called) : null;
  if (printed.kind === "fraction") return hasShare && base > 0 ? fraction(printed, count, base, shareOf) : null;
  if (printed.kind === "share") {
    if (!hasShare) return null;
    const agrees = printed.value === count && printed.of === base;
    return result(agrees, { ...about, unit: "share", right: shareAs(printed, count, base), working: `${count} of ${base}` });
  }
  const working = hasShare ? `${count} of ${base}` : `${count} in the table`;
  const agrees = printed.bound === null ? printed.value === count : holds(printed, count, printed.value / 10);
  return agrees === null ? null : result(agrees, { ...about, unit: "count", right: alike(printed, count), working });
}

function percent(
  printed: NumberInText,
  count: number,
  base: number,
  about: Omit<Against, "unit" | "right">,
  called: Called,
): Comparison | null {
  const decimals = Math.min(printed.decimals, 4);
  const right = percentTo(decimals, count, base);
  if (right === null) return null;
  const text = printed.isWord ? `${right} per cent` : printed.text.replace(/\d[\d.,]*/, right);
  if (printed.bound) {
    const agrees = holds(printed, (100 * count) / base, 5);
    return agrees === null ? null : result(agrees, { ...about, unit: "percent", right: text });
  }
  const agrees = printed.value === Number(right);
  const remark = agrees || about.measure === "returned" ? null : remarkOn(printed.value, decimals, count, base, called);
  return result(agrees, { ...about, unit: "percent", right: text, remark });
}

// Words are not exact: "two thirds" may be said of 65%, but not of 58%
function fraction(printed: NumberInText, count: number, base: number, about: Omit<Against, "unit" | "right">): Comparison | null {
  const { text } = printed;
  const found = (agrees: boolean | null) =>
    agrees === null ? null : result(agrees, { ...about, unit: "share", right: `${count} of ${base}` });
  const share = (100 * count) / base;
  if (/\ball (?:but|except)/i.test(text)) return found(count === base - printed.value);
  if (/^(?:almost|nearly) all$|vast majority|great majority|large majority/i.test(text))
    return found(share >= 80 ? true : share < 65 ? false : null);
  if (/majority|^most$/i.test(text)) return found(2 * count > base);
  if (/minority/i.test(text)) return found(2 * count < base);
  if (/^(?:every|all)$/i.test(text)) return found(count === base);
  if (/^none$/i.test(text)) return found(count === 0);
  const said = (100 * printed.value) / (printed.of ?? 1);
  if (printed.bound === "over" || printed.bound === "under") return found(printed.bound === "over" ? share >= said : share <= said);
  const away = Math.abs(share - said);
  return found(away <= (printed.bound ? 5 : 2.5) ? true : away > (printed.bound ? 10 : 4.5) ? false : null);
}

function holds({ bound, value }: NumberInText, right: number, near: number): boolean | null {
  if (bound === "over") return right >= value;
  if (bound === "under") return right <= value;
  const away = Math.abs(right - value);
  return away <= near ? true : away > 2 * near ? false : null;
}

function shareAs({ text, isWord }: NumberInText, count: number, base: number): string {
  if (isWord || !/\d.*\D\d/.test(text))
    return text.replace(/^.*?(\s?\/\s?|\s+(?:out\s+)?of\s+(?:the\s+|all\s+)?).*$/i, (_, between: string) => `${count}${between}${base}`);
  return text.replace(/\d[\d,]*/, String(count)).replace(/\d[\d,]*(?=\D*$)/, String(base));
}

function alike({ text, isWord }: NumberInText, count: number): string {
  return isWord || !text.includes(",") ? String(count) : count.toLocaleString("en-GB");
}

function workingOf(count: number, base: number): string {
  return `${count} ÷ ${base} = ${percentTo(1, count, base)}%`;
}

// Not every wrong percentage is a slip of the pen: some were worked out on another base, and some cannot come from this one
function remarkOn(value: number, decimals: number, count: number, base: number, { many }: Called): string | null {
  // With so many, any whole percentage can come from it
  if (base > 200) return null;
  const gives = (some: number, all: number) => Number(percentTo(decimals, some, all)) === value;
  const others = [base - 1, base + 1, base - 2, base + 2].filter((all) => all > 0 && count <= all);
  const other = others.find((all) => gives(count, all));
  const otherBase = other ? ` ${count} of ${other} would.` : "";
  for (let some = 0; some <= base; some++) if (gives(some, base)) return null;
  return `No number of ${many} out of ${base} gives ${value}%.${otherBase}`;
}

function result(agrees: boolean, against: Against): Comparison {
  return { verdict: agrees ? "agrees" : "differs", against };
}
