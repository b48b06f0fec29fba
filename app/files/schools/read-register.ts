import { isUtf8 } from "node:buffer";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { registerSetting, type RegisterSetting, requiredColumns } from "#domain/schools/register.ts";
import { counted, listed } from "#domain/words.ts";

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
    for await (const record of recordsIn(bytes)) {
      rows += 1;
      const authority = (record["LA (code)"] ?? "").trim().replace(/^0+/, "");
      if (!wanted.has(authority)) {
        if (others.size < 400) others.set(authority, (others.get(authority) ?? 0) + 1);
        continue;
      }
      const setting = registerSetting(record);
      if ("problem" in setting) problems.push(`Row ${rows + 1} ${setting.problem}`);
      else if (settings.has(setting.urn)) problems.push(`Row ${rows + 1} has the URN ${setting.urn} again`);
      else settings.set(setting.urn, setting);
      if (settings.size > 5000) return { problem: "The file has more than 5,000 establishments of these authorities. Check the codes" };
    }
  } catch (error) {
    if (error instanceof MissingColumns) return { problem: error.message };
    if (error instanceof CsvError)
      return {
        problem: `The file cannot be read as CSV after row ${rows + 1}. Download it again, and do not save it from another program`,
      };
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

class MissingColumns extends Error {}

function recordsIn(bytes: Uint8Array): AsyncIterable<Record<string, string>> {
  const decoder = new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252");
  const parser = parse({
    bom: true,
    columns: (headings: string[]) => {
      const names = headings.map((heading) => heading.trim());
      const missing = requiredColumns.filter((name) => !names.includes(name));
      if (missing.length > 0)
        throw new MissingColumns(
          `The file has no ${missing.length === 1 ? "column" : "columns"} ${listed(missing.map((name) => `“${name}”`))}. Select the register’s file of establishment fields, as it was downloaded`,
        );
      return names;
    },
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 200_000,
  });
  return Readable.from(pieces(bytes, decoder)).pipe(parser);
}

function* pieces(bytes: Uint8Array, decoder: TextDecoder) {
  const size = 256 * 1024;
  for (let at = 0; at < bytes.length; at += size) yield decoder.decode(bytes.subarray(at, at + size), { stream: true });
  yield decoder.decode();
}
