import type { EarlierRow } from "#domain/assessments/earlier/earlier-audit.ts";
import { earlierColumns, earlierRowForm, mostEarlierRows } from "#app/forms/organisations/earlier-audit.ts";
import { readCsv } from "#app/files/formats/read-csv.ts";

/** The rows of a file of an earlier audit in the form of the template. */
export async function readEarlierAudit(bytes: Uint8Array): Promise<{ rows: EarlierRow[]; problems: string[] } | { problem: string }> {
  const { organisation, standard, rating, ...others } = earlierColumns;
  const advice = "Use the template: its first row has the headings";
  const read = await readCsv(bytes, { needed: [organisation, standard, rating], optional: Object.values(others), advice }, mostEarlierRows);
  if ("problem" in read) return read;
  const rows: EarlierRow[] = [];
  const problems: string[] = [];
  for (const { row, values, problem } of read.rows) {
    const named = Object.fromEntries(Object.entries(earlierColumns).map(([key, heading]) => [key, values[heading] ?? ""]));
    const said = earlierRowForm.safeParse(named);
    if (problem !== null) problems.push(`Row ${row} ${problem}`);
    else if (said.success) rows.push({ row, ...said.data });
    else problems.push(`Row ${row}: ${said.error.issues[0]?.message ?? ""}`);
  }
  return { rows, problems };
}
