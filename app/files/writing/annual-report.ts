import type { annualReportWord } from "#app/files/figures/annual-report-word.ts";
import { writtenElsewhere } from "./writing-thread.ts";

/** The section of an annual report as Word, written in the thread that writes workbooks: drawing and packing it takes long. */
export async function createAnnualReport(...report: Parameters<typeof annualReportWord>): Promise<Buffer> {
  return Buffer.from(
    await writtenElsewhere(async function* (job) {
      yield { job, report };
    }),
  );
}
