import { agencyBases, basisOf } from "#domain/organisations/basis.ts";
import type { AgencyRow } from "#domain/organisations/organisation-changes.ts";
import { agencyColumns, agencyRowForm, mostAgencies } from "#app/forms/organisations/agency-row.ts";
import { readCsv } from "#app/files/formats/read-csv.ts";

export interface ReadAgencies {
  agencies: AgencyRow[];
  /** Rows that are left out, and why. */
  problems: string[];
}

/** The agencies of a file in the form of the template. */
export async function readAgencies(bytes: Uint8Array): Promise<ReadAgencies | { problem: string }> {
  const { name, kind, basis, shortName, otherNames } = agencyColumns;
  const advice = "Use the template: its first row has the headings";
  const read = await readCsv(bytes, { needed: [name, kind, basis], optional: [shortName, otherNames], advice }, mostAgencies);
  if ("problem" in read) return read;
  const agencies: AgencyRow[] = [];
  const problems: string[] = [];
  for (const { row, values, problem } of read.rows) {
    const said = agencyRowForm.safeParse(values);
    const known = basisOf(values[basis] ?? "");
    const wrong = problem ?? said.error?.issues[0]?.message ?? null;
    if (wrong !== null) problems.push(`Row ${row}${problem ? " " : ": "}${wrong}`);
    else if (known === null)
      problems.push(`Row ${row}: “${(values[basis] ?? "").slice(0, 40)}” is no basis. Use one of: ${agencyBases.join(", ")}`);
    else if (said.data) {
      const { Name, Kind } = said.data;
      const names = said.data["Other names"];
      agencies.push({ row, name: Name, kind: Kind, basis: known, shortName: said.data["Short name"], otherNames: names });
    }
  }
  return { agencies, problems };
}
