import { agencyWords, type Called } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import type { Against, Verdict } from "./finding.ts";
import { type CountMeasure, type HeldFigures, type HeldRow, isRating, percentTo, type RatingMeasure } from "./held-figures.ts";
import type { NumberInText } from "./numbers.ts";

export interface Comparison {
  verdict: Verdict;
  against: Against;
}

/** A printed number held against one figure; null where the table has no such figure. */
export function compare(printed: NumberInText, row: HeldRow, measure: CountMeasure, called = agencyWords): Comparison | null {
  if (printed.kind === "percent") return isRating(measure) ? comparePercent(printed, row, measure, called) : null;
  const against = { code: row.code, title: titleOf(row), measure, share: null, remark: null };
  if (printed.kind === "share") {
    if (!isRating(measure)) return null;
    const agrees = printed.value === row[measure] && printed.of === row.base;
    const right = printed.text.replace(/\d[\d,]*/, String(row[measure])).replace(/\d[\d,]*(?=\D*$)/, String(row.base));
    return result(agrees, { ...against, unit: "share", right, working: `${row[measure]} of ${row.base}` });
  }
  const working = isRating(measure) ? `${row[measure]} of ${row.base}` : `${row[measure]} in the table`;
  return result(printed.value === row[measure], { ...against, unit: "count", right: String(row[measure]), working });
}

function comparePercent(printed: NumberInText, row: HeldRow, measure: RatingMeasure, called: Called): Comparison | null {
  const { base } = row;
  const count = row[measure];
  const decimals = Math.min(printed.decimals, 4);
  const right = decimals === 0 ? (row.percentages[measure]?.toString() ?? null) : percentTo(decimals, count, base);
  if (right === null) return null;
  const agrees = printed.value === Number(right);
  return result(agrees, {
    code: row.code,
    title: titleOf(row),
    measure,
    unit: "percent",
    right: printed.text.replace(/\d[\d.,]*/, right),
    working: `${count} ÷ ${base} = ${percentTo(1, count, base)}%`,
    share: `${count} of ${base}`,
    remark: agrees ? null : remarkOn(printed.value, decimals, count, base, called),
  });
}

/** How many agencies returned, alone, of all or as a percentage. */
export function compareReturned(printed: NumberInText, held: HeldFigures): Comparison | null {
  const { returned, agencies, called } = held;
  const about = { code: null, title: `${capitalised(called.many)} that returned`, measure: "returned" as const, remark: null };
  if (printed.kind === "percent") {
    const right = percentTo(Math.min(printed.decimals, 4), returned, agencies);
    if (right === null) return null;
    const working = `${returned} ÷ ${agencies} = ${percentTo(1, returned, agencies)}%`;
    const text = printed.text.replace(/\d[\d.,]*/, right);
    return result(printed.value === Number(right), {
      ...about,
      unit: "percent",
      right: text,
      working,
      share: `${returned} of ${agencies}`,
    });
  }
  const working = `${returned} of ${agencies} returned`;
  if (printed.kind === "count") {
    return result(printed.value === returned, { ...about, unit: "count", right: String(returned), working, share: null });
  }
  const agrees = printed.value === returned && printed.of === agencies;
  const right = printed.text.replace(/\d[\d,]*/, String(returned)).replace(/\d[\d,]*(?=\D*$)/, String(agencies));
  return result(agrees, { ...about, unit: "share", right, working, share: null });
}

// Not every wrong percentage is a slip of the pen: some were worked out on another base, and some cannot come from this one
function remarkOn(value: number, decimals: number, count: number, base: number, { many }: Called): string | null {
  const gives = (some: number, all: number) => Number(percentTo(decimals, some, all)) === value;
  const others = [base - 1, base + 1, base - 2, base + 2].filter((all) => all > 0 && count <= all);
  const other = others.find((all) => gives(count, all));
  const otherBase = other ? ` ${count} of ${other} would.` : "";
  for (let some = 0; some <= base; some++) if (gives(some, base)) return null;
  return `No number of ${many} out of ${base} gives ${value}%.${otherBase}`;
}

function titleOf({ code, title, short }: HeldRow): string {
  return code === null ? title : `${code}. ${short}`;
}

function result(agrees: boolean, against: Against): Comparison {
  return { verdict: agrees ? "agrees" : "differs", against };
}
