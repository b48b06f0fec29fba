import type { annualReportWord } from "#app/files/figures/annual-report-word.ts";
import { writtenApart } from "#app/files/apart/write-apart.ts";

/** The section of an annual report as Word, written in a process of its own: drawing and packing it takes long. */
export function createAnnualReport(...report: Parameters<typeof annualReportWord>): Promise<Buffer> {
  return writtenApart("annualReport", [report]);
}
