import { readFileSync } from "node:fs";
import path from "node:path";

const header = readFileSync(path.join(import.meta.dirname, "register-header.csv"), "latin1").trim();
const headings = header.split(",").map((name) => name.replaceAll('"', ""));

/** A row as the national register writes it; what is not given is empty. */
export function registerRow(values: Record<string, string>): Record<string, string> {
  return {
    "LA (code)": "899",
    "LA (name)": "Estmere",
    EstablishmentNumber: "2101",
    "TypeOfEstablishment (code)": "34",
    "EstablishmentStatus (code)": "1",
    "EstablishmentStatus (name)": "Open",
    "PhaseOfEducation (name)": "Primary",
    StatutoryLowAge: "4",
    StatutoryHighAge: "11",
    "Trusts (code)": "",
    "Trusts (name)": "",
    "Federations (code)": "",
    "Federations (name)": "",
    ...values,
  };
}

/** A file as it is downloaded: windows-1252, codes quoted, numbers bare. */
export function registerFile(rows: Record<string, string>[], name = "edubasealldata20261101.csv"): File {
  const bare = new Set(["URN", "StatutoryLowAge", "StatutoryHighAge", "UKPRN", "NumberOfPupils"]);
  const cell = (heading: string, value = "") => (bare.has(heading) || value === "" ? value : `"${value.replaceAll('"', '""')}"`);
  const lines = rows.map((row) => headings.map((heading) => cell(heading, row[heading])).join(","));
  return new File([Buffer.from(`${header}\r\n${lines.join("\r\n")}\r\n`, "latin1")], name, { type: "text/csv" });
}
