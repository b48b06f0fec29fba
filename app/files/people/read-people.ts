import { isUtf8 } from "node:buffer";
import { CsvError, parse } from "csv-parse/sync";
import { colleagueForm } from "#app/forms/people/people.ts";
import type { PersonLine } from "#domain/people/import.ts";
import { counted, listed } from "#domain/words.ts";
import { peopleColumns } from "./people-template.ts";

export interface ReadPeople {
  lines: PersonLine[];
  /** Lines that were left out, and why. */
  problems: string[];
}

// Five people of each of 600 schools: taken over in less than a second
const mostLines = 3000;
const mostProblems = 100;

/** The lines of a file of people; columns are found by their headings, in any order. What cannot be read is said by line. */
export function readPeople(bytes: Uint8Array): ReadPeople | { problem: string } {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return { problem: "This is no CSV file. In your spreadsheet, save it as “CSV (comma delimited)”" };
  if (bytes.includes(0)) return { problem: "The file is not in an encoding that we can read. Save it as “CSV UTF-8”" };
  const text = new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
  let records: string[][];
  try {
    records = parse(text, { bom: true, delimiter: separatorOf(text), relax_column_count: true, max_record_size: 20_000 });
  } catch (error) {
    if (error instanceof CsvError) return { problem: `The file cannot be read as CSV near line ${error["lines"] ?? 1}: ${error.message}` };
    throw error;
  }
  const [headings = [], ...rows] = records;
  if (headings.length > 200) return { problem: "The file has more than 200 columns. Begin from the template" };
  const places = placesOf(headings);
  if ("problem" in places) return places;
  if (rows.length > mostLines)
    return { problem: `The file has ${counted(rows.length, "line")}. Split it: at most ${mostLines} are read at once` };
  const read: ReadPeople = { lines: [], problems: [] };
  rows.forEach((cells, index) => readLine(cells, index + 2, places.found, read));
  if (read.lines.length + read.problems.length === 0) return { problem: "The file names nobody. Fill in the lines of the template" };
  const left = read.problems.length - mostProblems;
  return left > 0 ? { ...read, problems: [...read.problems.slice(0, mostProblems), `and ${counted(left, "more line")}`] } : read;
}

// Excel writes semicolons where commas stand in numbers
function separatorOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const count = (separator: string) => first.split(separator).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

type Column = (typeof peopleColumns)[number]["key"];

function placesOf(headings: string[]): { found: Record<Column, number> } | { problem: string } {
  const names = headings.map((heading) => heading.trim().toLowerCase());
  const places = peopleColumns.map(({ key, heading }) => ({
    key,
    heading,
    at: names.flatMap((name, at) => (name === heading.toLowerCase() ? [at] : [])),
  }));
  const missing = places.filter(({ at }) => at.length === 0).map(({ heading }) => `“${heading}”`);
  if (missing.length > 0)
    return { problem: `The file has no ${missing.length === 1 ? "column" : "columns"} ${listed(missing)}. Begin from the template` };
  const twice = places.filter(({ at }) => at.length > 1).map(({ heading }) => `“${heading}”`);
  if (twice.length > 0) return { problem: `The file has ${listed(twice)} more than once. Take one of them out` };
  return { found: Object.fromEntries(places.map(({ key, at }) => [key, at[0] ?? 0])) as Record<Column, number> };
}

function readLine(cells: string[], row: number, places: Record<Column, number>, read: ReadPeople) {
  const cell = (key: Column) => (cells[places[key]] ?? "").trim();
  const [name, email, jobTitle] = [cell("name"), cell("email"), cell("jobTitle")];
  // A line of the template that nobody filled in
  if (name === "" && email === "" && jobTitle === "") return;
  const typed = colleagueForm.safeParse({ name, email, jobTitle });
  const organisation = cell("organisation");
  if (!typed.success) read.problems.push(`Line ${row}: ${typed.error.issues[0]?.message ?? "cannot be read"}`);
  else if (organisation === "") read.problems.push(`Line ${row}: Enter the organisation`);
  else read.lines.push({ row, organisation: organisation.slice(0, 300), part: cell("part").slice(0, 100), ...typed.data });
}
