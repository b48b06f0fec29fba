import { academyTypes, dayOfRegister, kindByType, telephoneMended } from "./register-values.ts";

/** From which day a file is: its name says so (edubasealldata20261101.csv), else the newest change in it. */
export function registerMadeOn(fileName: string, newestChange: string | null): string | null {
  const [, year, month, day] = /(20\d\d)-?(0[1-9]|1[0-2])-?([0-2]\d|3[01])(?!\d)/.exec(fileName) ?? [];
  return year ? `${year}-${month}-${day}` : newestChange;
}

interface RegisterTrust {
  id: string;
  name: string;
}

/** One establishment as a file of the national register says it; its columns are kept under their own headings. */
export interface RegisterSetting {
  urn: string;
  dfeNumber: string;
  ukprn: string;
  name: string;
  kind: string;
  governance: string;
  phase: string;
  /** Null where it says none; not there where the file does not say. */
  trust?: RegisterTrust | null;
  status: "open" | "closing" | "proposed" | "closed";
  closedOn: string | null;
  /** Blank where the file says nothing; not there where it has no such column. */
  columns: Record<string, string>;
}

/** As large as the register of the whole country is, with room to grow; in bytes. */
export const largestRegister = 90 * 1024 * 1024;

/** Without these a row says too little to be a setting. */
export const requiredColumns = [
  "URN",
  "LA (code)",
  "EstablishmentNumber",
  "EstablishmentName",
  "TypeOfEstablishment (code)",
  "EstablishmentStatus (code)",
  "PhaseOfEducation (name)",
] as const;

// What profiles and flags are filled from. Other columns, and those a later file adds, are not needed
const keptColumns = [
  ...requiredColumns,
  "LA (name)",
  "UKPRN",
  "CloseDate",
  "StatutoryLowAge",
  "StatutoryHighAge",
  "Boarders (name)",
  "BoardingEstablishment (name)",
  "NurseryProvision (name)",
  "CensusDate",
  "NumberOfPupils",
  "Trusts (code)",
  "Trusts (name)",
  "Federations (code)",
  "Federations (name)",
  "Street",
  "Locality",
  "Address3",
  "Town",
  "County (name)",
  "Postcode",
  "SchoolWebsite",
  "TelephoneNum",
  "HeadTitle (name)",
  "HeadFirstName",
  "HeadLastName",
  "HeadPreferredJobTitle",
  "TypeOfResourcedProvision (name)",
] as const;

const statuses: Record<string, RegisterSetting["status"]> = { "1": "open", "2": "closed", "3": "closing", "4": "proposed" };

// How many figures the register always writes, where some begin with a nought
const figuresIn = { "LA (code)": 3, EstablishmentNumber: 4, "TypeOfEstablishment (code)": 2 } as const;
const numberColumns = ["URN", "UKPRN", "NumberOfPupils", "Trusts (code)", "Federations (code)", "TelephoneNum", ...Object.keys(figuresIn)];

/** What a spreadsheet program did to the numbers of a row, in the words that follow "Row 4"; null where it did nothing. */
export function damagedNumbers(row: Record<string, string>): string | null {
  const of = row.EstablishmentName?.trim() ? ` for ${row.EstablishmentName.trim()}` : "";
  for (const heading of numberColumns) {
    const value = (row[heading] ?? "").trim();
    if (/^\d+([.,]\d+)?E\+?\d+$/i.test(value))
      return `${of.trimStart()} has “${value}” for ${heading}: a spreadsheet program wrote the number so. Select the file as it was downloaded`.trimStart();
    const figures = figuresIn[heading as keyof typeof figuresIn];
    if (figures && /^\d+$/.test(value) && value.length < figures)
      return `${of.trimStart()} has “${value}” for ${heading}: a spreadsheet program took its first nought away. Select the file as it was downloaded`.trimStart();
  }
  return null;
}

/** One row as a setting, or why it is left out. */
export function registerSetting(row: Record<string, string>): RegisterSetting | { problem: string } {
  const value = (heading: string) => (row[heading] ?? "").trim();
  const urn = value("URN");
  if (!/^\d{5,7}$/.test(urn)) return { problem: `has no URN, but “${urn.slice(0, 20)}”` };
  const name = value("EstablishmentName");
  if (!name) return { problem: `with the URN ${urn} has no name` };
  const type = value("TypeOfEstablishment (code)").padStart(2, "0");
  const kind = kindByType[type];
  if (!kind) return { problem: `for ${name} is of the type “${value("TypeOfEstablishment (code)")}”, which makes no return` };
  const status = statuses[value("EstablishmentStatus (code)").replace(/^0+/, "")];
  if (!status) return { problem: `for ${name} has the status “${value("EstablishmentStatus (code)")}”, which is not known` };
  const kept = (heading: string) => (heading === "TelephoneNum" ? telephoneMended(value(heading)) : value(heading));
  const columns = Object.fromEntries(keptColumns.flatMap((heading) => (heading in row ? [[heading, kept(heading)]] : [])));
  const trust = trustOf(row, value);
  return {
    urn,
    // Without its second half it is nobody's number, and the same as nobody else's
    dfeNumber: value("EstablishmentNumber") ? `${value("LA (code)")}/${value("EstablishmentNumber")}` : "",
    ukprn: value("UKPRN"),
    name,
    kind,
    governance: governanceOf(kind, type),
    phase: value("PhaseOfEducation (name)") || "Not applicable",
    ...(trust !== undefined && { trust }),
    status,
    closedOn: status === "closed" ? dayOfRegister(value("CloseDate")) || null : null,
    columns,
  };
}

// A trust where there is one, else the federation: both group settings, and their codes are from different lists
function trustOf(row: Record<string, string>, value: (heading: string) => string): RegisterSetting["trust"] {
  const isSaid = (list: string) => `${list} (code)` in row || `${list} (name)` in row;
  for (const [list, prefix] of [
    ["Trusts", "trust"],
    ["Federations", "federation"],
  ] as const) {
    const code = value(`${list} (code)`);
    const name = value(`${list} (name)`);
    if (code && name && !/^(not applicable|does not apply)$/i.test(name))
      return { id: `${prefix}-${code.replace(/[^A-Za-z0-9]/g, "")}`, name };
  }
  return isSaid("Trusts") && isSaid("Federations") ? null : undefined;
}

/** Who governs a setting of this kind; some kinds have colleges or secure units and academies among them, and the type tells. */
export function governanceOf(kind: string, type?: string): string {
  if (/academy|free school/i.test(kind) || (type && academyTypes.includes(type))) return "Academy";
  if (/^maintained|referral/i.test(kind)) return "Maintained";
  if (/further education/i.test(kind)) return "College";
  if (/secure/i.test(kind)) return "Secure setting";
  return "Independent";
}

/** How a file stands that is read while its page says so. Whoever reads it may have been stopped: it takes a minute at most, and may wait a while. */
export function readingOf({ readingSince, problem }: { readingSince: string | null; problem: string | null }, now: Date) {
  if (problem !== null) return { seconds: null, problem };
  if (readingSince === null) return null;
  const seconds = Math.max(0, Math.floor((now.getTime() - Date.parse(readingSince)) / 1000));
  return seconds > longestReading
    ? { seconds: null, problem: "Reading it was broken off. Send the file again." }
    : { seconds, problem: null };
}

const longestReading = 300;
