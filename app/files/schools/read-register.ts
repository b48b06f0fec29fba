import { damagedNumbers, registerSetting, type RegisterSetting, requiredColumns } from "#domain/schools/register.ts";
import { dayOfRegister } from "#domain/schools/register-values.ts";
import { counted, listed } from "#domain/words.ts";
import { misshapenBecause, registerRows } from "./register-rows.ts";

interface ReadRegister {
  settings: RegisterSetting[];
  /** Rows that were left out, and why. */
  problems: string[];
  /** The newest day on which a row was changed in the register, where the file says so. */
  newestChange: string | null;
}

const mostProblems = 50;
const mostSettings = 5000;

/**
 * The establishments of some local authorities in a file of the national register. The register is written in
 * windows-1252; a file that some program saved again may be in UTF-8. Columns are found by their headings.
 */
export function readRegister(bytes: Uint8Array, authorities: string[]): ReadRegister | { problem: string } {
  const other = otherFormat(bytes);
  if (other) return { problem: other };
  const misshapen = misshapenBecause(bytes);
  if (misshapen) return { problem: `${misshapen}. Select the register’s file of establishment fields, as it was downloaded` };
  const wanted = new Set(authorities.map(withoutZeros));
  const settings = new Map<string, RegisterSetting>();
  const problems: string[] = [];
  let left = 0;
  const leaveOut = (why: string) => void (problems.length < mostProblems ? problems.push(why) : left++);
  const others = new Map<string, number>();
  let headings: string[] | null = null;
  let rows = 0;
  let newestChange = "";
  for (const found of registerRows(bytes)) {
    if (headings === null) {
      headings = "cells" in found ? found.cells.map((heading) => heading.replace(/^\uFEFF/, "").trim()) : [];
      const missing = missingIn(headings);
      if (missing) return { problem: missing };
      continue;
    }
    rows += 1;
    if ("isCutOff" in found) {
      leaveOut(`Row ${found.row} is not complete: the file was cut off there. Download it again, since rows after it are missing`);
      continue;
    }
    if ("broken" in found) {
      leaveOut(`Row ${found.row} ${found.broken}`);
      continue;
    }
    const record = Object.fromEntries(headings.map((heading, at) => [heading, found.cells[at] ?? ""]));
    const authority = withoutZeros((record["LA (code)"] ?? "").trim());
    if (!wanted.has(authority)) {
      if (others.size < 400) others.set(authority, (others.get(authority) ?? 0) + 1);
      continue;
    }
    const damaged = damagedNumbers(record);
    const setting = damaged ? { problem: damaged } : registerSetting(record);
    if ("problem" in setting) leaveOut(`Row ${found.row} ${setting.problem}`);
    else if (settings.has(setting.urn)) leaveOut(`Row ${found.row} has the URN ${setting.urn} again`);
    else settings.set(setting.urn, setting);
    const changed = dayOfRegister(record["LastChangedDate"] ?? "");
    if (changed > newestChange) newestChange = changed;
    if (settings.size > mostSettings)
      return { problem: "The file has more than 5,000 establishments of these authorities. Check the codes" };
  }
  if (headings === null) return { problem: "The file is empty. Download it again" };
  if (settings.size === 0) return { problem: nothingRead(problems, left, others, rows, authorities) };
  return {
    settings: [...settings.values()],
    problems: left > 0 ? [...problems, `and ${left} more rows`] : problems,
    newestChange: newestChange || null,
  };
}

function withoutZeros(code: string): string {
  return code.replace(/^0+/, "");
}

function missingIn(headings: string[]): string | null {
  const missing = requiredColumns.filter((name) => !headings.includes(name));
  if (missing.length === 0) return null;
  return `The file has no ${missing.length === 1 ? "column" : "columns"} ${listed(missing.map((name) => `“${name}”`))}. Select the register’s file of establishment fields, as it was downloaded`;
}

function nothingRead(problems: string[], left: number, others: Map<string, number>, rows: number, authorities: string[]): string {
  if (problems.length > 0)
    return `No row of the file could be read. ${problems[0]}${problems.length > 1 ? `, and ${counted(problems.length - 1 + left, "more row")} likewise` : ""}`;
  const codes = [...others.keys()].filter(Boolean).sort().slice(0, 12);
  const found =
    codes.length > 0
      ? ` It has ${codes.length === 1 ? "authority" : "authorities"} ${listed(codes)}${others.size > codes.length ? " and others" : ""}`
      : "";
  return `The file has ${counted(rows, "row")}, and none is an establishment of authority ${listed(authorities)}.${found}`;
}

/** What to do where the file is none of text, as the register’s site and spreadsheet programs hand out. */
function otherFormat(bytes: Uint8Array): string | null {
  const starts = (...wanted: number[]) => wanted.every((byte, at) => bytes[at] === byte);
  if (starts(0x50, 0x4b)) {
    const inside = Buffer.from(bytes.subarray(0, 4000)).toString("latin1");
    return inside.includes("[Content_Types].xml") || inside.includes("xl/")
      ? "This is an Excel workbook. Select the CSV file as it was downloaded: Excel changes numbers and dates in it"
      : "This is a zip file. Unpack it, and select the CSV file that is in it";
  }
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    return "This is an Excel workbook. Select the CSV file as it was downloaded: Excel changes numbers and dates in it";
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff))
    return "This file was saved as Unicode text by another program. Select the CSV file as it was downloaded";
  return null;
}
