import type { HeldSnapshot } from "../held-figures.ts";
import { type Label, labelOf, merged } from "./table-labels.ts";
import type { Shape } from "./table-shape.ts";

/** What the heading of each column says, from all its rows; null where they say two things. */
export function columnLabels({ rows, headings, width }: Shape, held: HeldSnapshot): (Label | null)[] {
  const heads = filledForward(rows.slice(0, headings).filter((row) => !isTitle(row)));
  let last: Label | null = null;
  return Array.from({ length: width }, (_, column) => {
    const labels = heads.map((row) => labelOf(row[column] ?? "", held));
    const said = labels.reduce<Label | null>((all, one) => all && merged(all, one), labelOf("", held));
    // A "%" with no word of its own is that of the column before
    const isUnitAlone = said !== null && said.unit === "percent" && !said.measure && !said.row && !said.isUnknown && !isPart(said);
    const whole: Label | null = isUnitAlone && last ? merged({ ...last, unit: undefined }, said) : said;
    if (whole?.measure && whole.measure !== "base") last = whole;
    else if (whole && isPart(whole)) last = whole;
    return whole;
  });
}

function isPart({ narrowings }: Label): boolean {
  return narrowings.some((one) => Object.keys(one).length > 0);
}

function isTitle(row: string[]): boolean {
  const said = row.filter((cell) => cell.trim() !== "");
  return row.length > 2 && said.length > 0 && (row[0] ?? "").trim() !== "" && (said.length === 1 || new Set(said).size === 1);
}

// A heading over several columns comes from a spreadsheet as one cell and empty ones after it
function filledForward(rows: string[][]): string[][] {
  return rows.map((row, index) => {
    const below = rows[index + 1];
    if (!below) return row;
    return below.map((_, column) => {
      const cell = row[column] ?? "";
      if (cell.trim() !== "" || (below[column] ?? "").trim() === "" || column === 0) return cell;
      return row.slice(1, column).findLast((before) => before.trim() !== "") ?? "";
    });
  });
}
