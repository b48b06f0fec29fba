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
    telephone: column("TelephoneNum"),
    website: column("SchoolWebsite"),
    setting_group: kindByType[column("TypeOfEstablishment (code)").padStart(2, "0")] ?? setting.kind,
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
  const columns = setting.register ?? {};
  const says = (heading: string, yes: (value: string) => boolean) => (columns[heading]?.trim() ? yes(columns[heading].trim()) : null);
  const either = (...answers: (boolean | null)[]) => (answers.includes(true) ? true : answers.includes(false) ? false : null);
  const filled = (heading: string) => (heading in columns ? Boolean(columns[heading]?.trim()) : null);
  const type = (codes: string[]) => says("TypeOfEstablishment (code)", (code) => codes.includes(code.padStart(2, "0")));
  const rules: Record<string, boolean | null> = {
    in_trust: setting.trustId ? true : either(filled("Trusts (code)"), filled("Federations (code)")),
    eyfs: either(
      says("StatutoryLowAge", (age) => Number(age) < 5),
      says("NurseryProvision (name)", (value) => /^has nursery/i.test(value)),
    ),
    // Any other type of setting may use it too, so only a yes says something
    uses_ap: type(["14", "38", "42", "43"]) || null,
    boarding: either(
      says("Boarders (name)", (value) => /board/i.test(value) && !/^no\b/i.test(value)),
      says("BoardingEstablishment (name)", (value) => /^has/i.test(value)),
    ),
    p16: type(["18", "31", "32", "39", "45", "46"]),
  };
  return Object.fromEntries(flags.map(({ code }) => [code, rules[code] ?? null]));
}

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

/** The register writes 15-01-2026. Nothing where it writes no day. */
export function dayOfRegister(value: string): string {
  const [, day, month, year] = /^(\d{2})[-/](\d{2})[-/](\d{4})/.exec(value) ?? [];
  return day ? `${year}-${month}-${day}` : /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : "";
}
