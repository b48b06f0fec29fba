import { annualReportWord } from "#app/files/figures/annual-report-word.ts";
import { bookOf, type WorkbookPart } from "#app/files/formats/book.ts";
import { writeOds } from "#app/files/formats/ods.ts";
import { writeXlsx } from "#app/files/formats/xlsx.ts";

const writers = { xlsx: writeXlsx, ods: writeOds };

/** A workbook of its contents and the cells that came after them. */
export async function writeWorkbook([first, ...parts]: WorkbookPart[]): Promise<Uint8Array> {
  if (!first || !("begin" in first)) throw new Error("A workbook begins with its contents");
  const { begin, format } = first;
  for (const part of parts) if ("cells" in part) begin.sheets[part.sheet]?.cells.push(...part.cells);
  return writers[format](bookOf(begin));
}

export function writeAnnualReport([report]: [Parameters<typeof annualReportWord>]): Promise<Uint8Array> {
  return annualReportWord(...report);
}
