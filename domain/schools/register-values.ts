import type { FieldGroup, Flag } from "#standards/settings.ts";
import type { Entry } from "./set-fields.ts";

type Columns = Record<string, string>;

/** What is known of a setting without asking it. */
export interface Registered {
  name: string;
  kind: string;
  urn: string | null;
  dfeNumber: string | null;
  ukprn: string | null;
  phase: string | null;
  trustId: string | null;
  /** Column heading of the national register to value. */
  register: Columns | null;
  /** The kind it says it is, where the register has that wrong. */
  correctedKind?: string;
}

/** The fields of the profile that the register fills in, by field code. What it leaves blank is left out. */
export function registerValues(setting: Registered, groups: FieldGroup[]): Entry {
  const columns = setting.register ?? {};
  const column = (heading: string) => columns[heading]?.trim() ?? "";
  const from: Record<string, string> = {
    urn: setting.urn ?? column("URN"),
    dfe_number: setting.dfeNumber ?? "",
    ukprn: setting.ukprn ?? column("UKPRN"),
    name: setting.name,
    address: ["Street", "Locality", "Address3", "Town", "County (name)"].map(column).filter(Boolean).join(", "),
    postcode: column("Postcode"),
    telephone: telephoneMended(column("TelephoneNum")),
    website: column("SchoolWebsite"),
    setting_group: kindOf(columns) ?? setting.kind,
    phase: setting.phase ?? column("PhaseOfEducation (name)"),
    lowest_age: column("StatutoryLowAge"),
    highest_age: column("StatutoryHighAge"),
    trust: column("Trusts (name)") || column("Federations (name)"),
    pupils: column("NumberOfPupils"),
    census_date: dayOfRegister(column("CensusDate")),
    head_name: [column("HeadFirstName"), column("HeadLastName")].filter(Boolean).join(" "),
  };
  const fields = groups.flatMap((group) => group.fields);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = field.register === undefined ? "" : (from[field.code] ?? "");
      const isChoice = field.choices === undefined || field.choices.includes(value);
      return value && isChoice ? [[field.code, value]] : [];
    }),
  );
}

/** What the register says of each flag: null where it says nothing, and the setting answers. */
export function flagsByRegister(setting: Registered, flags: Pick<Flag, "code">[]): Record<string, boolean | null> {
  const says = registerSays(setting);
  return Object.fromEntries(flags.map(({ code }) => [code, says[code] ?? null]));
}

/** Which flags the register alone raises: what holds until the setting has said otherwise. */
export function raisedByRegister(setting: Registered, flags: Pick<Flag, "code">[]): string[] {
  return Object.entries(flagsByRegister(setting, flags)).flatMap(([code, is]) => (is ? [code] : []));
}

/** What the register says of everything that flags ask and it can know; null where it says nothing. */
export function registerSays(setting: Registered): Record<string, boolean | null> {
  const columns = setting.register ?? {};
  const says = (heading: string, yes: (value: string) => boolean | null) =>
    columns[heading]?.trim() ? yes(columns[heading].trim()) : null;
  const either = (...answers: (boolean | null)[]) => (answers.includes(true) ? true : answers.includes(false) ? false : null);
  const filled = (heading: string) => (heading in columns ? Boolean(columns[heading]?.trim()) : null);
  const among = (yes: string[], no: string[]) => (value: string) => {
    const said = value.toLowerCase().replaceAll("'", "’");
    return yes.includes(said) ? true : no.includes(said) ? false : null;
  };
  const type = (codes: string[]) =>
    setting.correctedKind === undefined
      ? says("TypeOfEstablishment (code)", (code) => codes.includes(code.padStart(2, "0")))
      : isOfTypes(setting.correctedKind, codes);
  return {
    in_trust: setting.trustId ? true : either(filled("Trusts (code)"), filled("Federations (code)")),
    eyfs: either(
      says("StatutoryLowAge", (age) => Number(age) < 5),
      says("NurseryProvision (name)", (value) => /^has nursery/i.test(value)),
    ),
    nursery_only: either(
      says("PhaseOfEducation (name)", (phase) => phase === "Nursery"),
      type(["15"]),
      says("StatutoryHighAge", (age) => Number(age) < 5),
    ),
    is_ap: type(["14", "38", "42", "43"]),
    boarding: either(
      says("Boarders (name)", among(boardersSayYes, ["no boarders", "not applicable"])),
      says("BoardingEstablishment (name)", among(["has boarders"], ["does not have boarders", "not applicable"])),
    ),
    ...Object.fromEntries(Object.entries(typesOfKind).map(([flag, codes]) => [flag, type(codes)])),
  };
}

const boardersSayYes = ["boarding school", "children’s home (boarding school)", "college / fe residential accommodation"];

// Which types of establishment are a kind of setting: a fact of the register, not for the setting to choose
const typesOfKind: Record<string, string[]> = {
  p16: ["18", "31", "32", "39", "45", "46"],
  sixteen_academy: ["39", "45", "46"],
  maintained: ["01", "02", "03", "05", "07", "12", "14", "15"],
  academy: ["06", "28", "33", "34", "35", "36", "38", "40", "41", "42", "43", "44"],
  independent: ["10", "11"],
  nmss: ["08"],
  secure: ["24", "57"],
  online: ["49"],
};

/** The types that are academies, those from 16 to 19 and the secure one included. */
export const academyTypes: readonly string[] = [...(typesOfKind["academy"] ?? []), ...(typesOfKind["sixteen_academy"] ?? []), "57"];

// Types of establishment in the national register, under the names that the profile offers
export const kindByType: Record<string, string> = Object.fromEntries(
  Object.entries({
    "Maintained school": ["01", "02", "03", "05"],
    "Maintained special school": ["07", "12"],
    "Maintained nursery school": ["15"],
    "Pupil referral unit": ["14"],
    "Academy or free school": ["06", "28", "34", "35", "40", "41"],
    "Special academy or free school": ["33", "36", "44"],
    "Alternative provision academy or free school": ["38", "42", "43"],
    "Independent school": ["10", "11"],
    "Non-maintained special school": ["08"],
    "16 to 19 or further education": ["18", "31", "32", "39", "45", "46"],
    "Secure setting": ["24", "57"],
    "Online provider": ["49"],
  }).flatMap(([kind, codes]) => codes.map((code) => [code, kind])),
);

/** The kinds of setting there are, as lists and figures call them. */
export const settingKinds: readonly string[] = [...new Set(Object.values(kindByType))];

/** The phases of education, as the register writes them. */
export const phases: readonly string[] = [
  "Nursery",
  "Primary",
  "Middle deemed primary",
  "Middle deemed secondary",
  "Secondary",
  "16 plus",
  "All-through",
  "Not applicable",
];

/** The flags that say of which kind a setting is. They follow from its type, and are not asked where that is known. */
export const kindFlags: readonly string[] = Object.keys(typesOfKind);

/** The setting as its profile says it is: the kind that stands there counts before the register's. */
export function asCorrected(setting: Registered, kind: string): Registered {
  const registered = kindOf(setting.register ?? {});
  const isKnown = Object.values(kindByType).includes(kind);
  return registered && isKnown && kind !== registered ? { ...setting, correctedKind: kind } : setting;
}

// A kind may have several types: null where some of them are among these, and others not
function isOfTypes(kind: string, codes: string[]): boolean | null {
  const types = Object.entries(kindByType).flatMap(([code, one]) => (one === kind ? [code] : []));
  const isAmong = types.map((code) => codes.includes(code));
  return isAmong.every(Boolean) ? true : isAmong.some(Boolean) ? null : false;
}

function kindOf(columns: Columns): string | undefined {
  return kindByType[columns["TypeOfEstablishment (code)"]?.trim().padStart(2, "0") ?? ""];
}

/**
 * Spreadsheet programs take the nought off a telephone number. A British one has nine or ten figures after it, and begins
 * with 1, 2, 3, 7 or 8; what has other figures stays as it is written.
 */
export function telephoneMended(value: string): string {
  const figures = value.trim();
  return /^([12378]\d{9}|[18]\d{8})$/.test(figures) ? `0${figures}` : value;
}

/** The register writes 15-01-2026, spreadsheet programs 15/1/2026, 15-Jan-26 or 2026-01-15. Nothing where it is no day. */
export function dayOfRegister(value: string): string {
  const [, first = "", middle = "", last = ""] =
    /^(\d{1,4})[-/. ]([A-Za-z]{3,9}|\d{1,2})[-/. ](\d{1,4})(?=$|[ T])/.exec(value.trim()) ?? [];
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  const named = months.indexOf(middle.slice(0, 3).toLowerCase());
  const month = /^\d+$/.test(middle) ? Number(middle) : named + 1;
  if ((year.length !== 4 && year.length !== 2) || day.length > 2) return "";
  const written = `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  // 31 February is no day, nor is the 8th of a 31st month
  const read = new Date(`${written}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== written ? "" : written;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
