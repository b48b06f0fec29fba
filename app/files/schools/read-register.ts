import { otherColumns, registerSetting, type RegisterSetting, requiredColumns } from "#domain/schools/register.ts";
import { counted, listed } from "#domain/words.ts";
import { CsvProblem, csvRows } from "#app/files/formats/read-csv.ts";

interface ReadRegister {
  settings: RegisterSetting[];
  /** Rows of these authorities that were left out, and why. */
  problems: string[];
}

const mostProblems = 50;

/**
 * The establishments of some local authorities in a file of the national register. The register is written in
 * windows-1252; a file that some program saved again may be in UTF-8. Columns are found by their headings.
 */
export async function readRegister(bytes: Uint8Array, authorities: string[]): Promise<ReadRegister | { problem: string }> {
  const wanted = new Set(authorities.map((code) => code.replace(/^0+/, "")));
  const settings = new Map<string, RegisterSetting>();
  const problems: string[] = [];
  const others = new Map<string, number>();
  let rows = 0;
  try {
    for await (const { row, values: record, problem } of csvRows(bytes, { needed: requiredColumns, optional: otherColumns, advice })) {
      rows += 1;
      const authority = (record["LA (code)"] ?? "").replace(/^0+/, "");
      if (!wanted.has(authority)) {
        if (others.size < 400) others.set(authority, (others.get(authority) ?? 0) + 1);
        continue;
      }
      const setting = problem ? { problem } : registerSetting(record);
      if ("problem" in setting) problems.push(`Row ${row} ${setting.problem}`);
      else if (settings.has(setting.urn)) problems.push(`Row ${row} has the URN ${setting.urn} again`);
      else settings.set(setting.urn, setting);
      if (settings.size > 5000) return { problem: "The file has more than 5,000 establishments of these authorities. Check the codes" };
    }
  } catch (error) {
    if (error instanceof CsvProblem) return { problem: error.message };
    throw error;
  }
  if (settings.size === 0) {
    const codes = [...others.keys()].filter(Boolean).sort().slice(0, 12);
    const found = codes.length > 0 ? ` It has authorities ${listed(codes)}${others.size > codes.length ? " and others" : ""}` : "";
    return { problem: `The file has ${counted(rows, "row")}, and none is an establishment of authority ${listed(authorities)}.${found}` };
  }
  const left = problems.length - mostProblems;
  return {
    settings: [...settings.values()],
    problems: left > 0 ? [...problems.slice(0, mostProblems), `and ${left} more rows`] : problems,
  };
}

const advice = "Select the register’s file of establishment fields, as it was downloaded, and do not save it from another program";
