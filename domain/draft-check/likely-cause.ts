import { type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { listed } from "#domain/words.ts";
import { type Against, type Finding, several } from "./finding.ts";
import { type HeldSnapshot, percentTo } from "./held-figures.ts";

interface Cell {
  code: string;
  printed: number;
  right: number;
  isWrong: boolean;
  against: Against;
}

/** What may have gone wrong in one table of a draft, where several of its figures tell the same story. */
export function likelyCauses(findings: Finding[], held: HeldSnapshot): string[] {
  const kinds = ["met", "partiallyMet", "notMet"].flatMap((measure) => (["percent", "count"] as const).map((unit) => ({ measure, unit })));
  return kinds.flatMap(({ measure, unit }) => {
    const cells = cellsOf(findings, held, measure, unit);
    const cause =
      cells.filter(({ isWrong }) => isWrong).length > 1 &&
      (moved(cells, unit) ?? swapped(cells, unit) ?? otherBase(cells, unit, held.called));
    return cause
      ? [[cause, whatAgrees(cellsOf(findings, held, measure, unit === "percent" ? "count" : "percent"), unit)].filter(Boolean).join(" ")]
      : [];
  });
}

function cellsOf(findings: Finding[], held: HeldSnapshot, measure: string, unit: Against["unit"]): Cell[] {
  return held.sections.flatMap(({ code }) => {
    const ofSection = findings.filter(({ against }) => against?.code === code && against?.measure === measure && against?.unit === unit);
    const [finding] = ofSection;
    // Where a table has several figures of a section, none of them can have been put in another's row
    if (!finding?.against || ofSection.length > 1) return [];
    const { against, printed, verdict } = finding;
    return [{ code, against, printed: numberOf(printed), right: numberOf(against.right), isWrong: verdict === "differs" }];
  });
}

function numberOf(text: string): number {
  return Number(text.replaceAll(/[^\d.]/g, ""));
}

function moved(cells: Cell[], unit: "percent" | "count"): string | null {
  const first = cells.findIndex(({ isWrong }) => isWrong);
  const run = cells.slice(first, cells.findLastIndex(({ isWrong }) => isWrong) + 1);
  for (const step of [1, -1]) {
    const neighbours = run.map((_, index) => cells[first + index + step]);
    if (!run.every(({ printed }, index) => neighbours[index]?.right === printed)) continue;
    const how =
      step === 1
        ? "One cell seems to have been lost and the ones after it moved up."
        : "One cell seems to have been put in twice and the ones after it moved down.";
    return `the ${wordFor(unit)} printed for sections ${listed(run.map(codeOf))} are the right ones for sections ${listed(neighbours.flatMap((cell) => cell?.code ?? []))}. ${how}`;
  }
  return null;
}

function swapped(cells: Cell[], unit: "percent" | "count"): string | null {
  const [one, other, ...more] = cells.filter(({ isWrong }) => isWrong);
  if (!one || !other || more.length > 0 || one.printed !== other.right || other.printed !== one.right) return null;
  return `the ${wordFor(unit)} of sections ${one.code} and ${other.code} seem to have been swapped.`;
}

function otherBase(cells: Cell[], unit: "percent" | "count", called: Called): string | null {
  if (unit === "count") return null;
  const parts = cells.map(({ against, printed }) => ({ printed, share: against.share?.match(/\d+/g)?.map(Number) ?? [] }));
  const base = parts[0]?.share[1] ?? 0;
  for (const other of [base - 1, base + 1, base - 2, base + 2, base - 3, base + 3]) {
    const fits = ({ printed, share: [count = 0] }: (typeof parts)[number]) =>
      other >= count && other > 0 && Number(percentTo(0, count, other)) === printed;
    if (parts.every(({ share }) => share[1] === base) && parts.every(fits)) {
      return `all the percentages are right out of ${countedAs(other, called)} instead of ${base}.`;
    }
  }
  return null;
}

function whatAgrees(cells: Cell[], wrongUnit: "percent" | "count"): string | null {
  if (cells.length < 2 || cells.some(({ isWrong }) => isWrong)) return null;
  return `All ${several(cells.length, wrongUnit === "percent" ? "count" : "percentage")} agree.`;
}

function wordFor(unit: "percent" | "count"): string {
  return unit === "percent" ? "percentages" : "counts";
}

function codeOf({ code }: Cell): string {
  return code;
}
