import type { Against, Finding } from "./finding.ts";
import { measureWords } from "./measures.ts";

interface WrongTable {
  table: number;
  page?: number;
  cells: WrongCell[];
}

export interface WrongCell {
  section: string;
  figure: string;
  printed: string;
  right: string;
  working: string;
  remark: string | null;
}

/** The wrong cells of each table of a draft, in its order. */
export function wrongTables(findings: Finding[]): WrongTable[] {
  const tables = new Map<number, WrongTable>();
  for (const { place, verdict, printed, against } of findings) {
    if (place.kind !== "cell" || verdict !== "differs" || !against) continue;
    const { table, page } = place;
    const wrong = tables.get(table) ?? { table, ...(page && { page }), cells: [] };
    tables.set(table, wrong);
    const [draft, right] = [withSign(printed, against), withSign(against.right, against)];
    wrong.cells.push({
      section: against.title,
      figure: figureOf(against),
      printed: draft,
      right,
      working: against.working,
      remark: against.remark,
    });
  }
  return [...tables.values()];
}

/** "71%", also where the draft's column says "%" once for all. */
export function withSign(figure: string, { unit }: Pick<Against, "unit">): string {
  return unit === "percent" && /\d$/.test(figure) ? `${figure}%` : figure;
}

/** "Met, %". */
export function figureOf({ measure, unit }: Pick<Against, "measure" | "unit">): string {
  return `${measureWords[measure]}${unit === "percent" ? ", %" : ""}`;
}
