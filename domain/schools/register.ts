import { dayOfRegister, kindByType, type Registered, registerSays } from "./register-values.ts";
import { dayInWords } from "#domain/dates.ts";
import { kindOf, wordsFor } from "#domain/organisations/words-by-kind.ts";
import { capitalised, byName } from "#domain/words.ts";

/** One establishment as a file of the national register says it; its columns are kept under their own headings. */
export interface RegisterSetting {
  urn: string;
  dfeNumber: string;
  ukprn: string;
  name: string;
  kind: string;
  governance: string;
  phase: string;
  trust: { id: string; name: string } | null;
  status: "open" | "closing" | "proposed" | "closed";
  closedOn: string | null;
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

/** What profiles and flags are filled from besides. Columns that a later file adds are not needed. */
export const otherColumns = [
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

const keptColumns = [...requiredColumns, ...otherColumns];

const statuses: Record<string, RegisterSetting["status"]> = { "1": "open", "2": "closed", "3": "closing", "4": "proposed" };

/** One row as a setting, or why it is left out. Codes lose their leading zeros in some spreadsheet programs; they are given back. */
export function registerSetting(row: Record<string, string>): RegisterSetting | { problem: string } {
  const value = (heading: string) => (row[heading] ?? "").trim();
  const urn = value("URN");
  if (!/^\d{5,7}$/.test(urn)) return { problem: `has no URN, but “${urn.slice(0, 20)}”` };
  const name = value("EstablishmentName");
  if (!name) return { problem: `with the URN ${urn} has no name` };
  const kind = kindByType[value("TypeOfEstablishment (code)").padStart(2, "0")];
  if (!kind) return { problem: `for ${name} is of the type “${value("TypeOfEstablishment (code)")}”, which makes no return` };
  const status = statuses[value("EstablishmentStatus (code)").replace(/^0+/, "")];
  if (!status) return { problem: `for ${name} has the status “${value("EstablishmentStatus (code)")}”, which is not known` };
  const columns = Object.fromEntries(keptColumns.flatMap((heading) => (value(heading) ? [[heading, value(heading)]] : [])));
  return {
    urn,
    dfeNumber: `${value("LA (code)").padStart(3, "0")}/${value("EstablishmentNumber").padStart(4, "0")}`,
    ukprn: value("UKPRN"),
    name,
    kind,
    governance: governanceOf(kind),
    phase: value("PhaseOfEducation (name)") || "Not applicable",
    trust: trustOf(value),
    status,
    closedOn: status === "closed" ? dayOfRegister(value("CloseDate")) || null : null,
    columns,
  };
}

// A trust where there is one, else the federation: both group settings, and their codes are from different lists
function trustOf(value: (heading: string) => string): RegisterSetting["trust"] {
  for (const [list, prefix] of [
    ["Trusts", "trust"],
    ["Federations", "federation"],
  ] as const) {
    const code = value(`${list} (code)`);
    const name = value(`${list} (name)`);
    if (code && name && !/^(not applicable|does not apply)$/i.test(name))
      return { id: `${prefix}-${code.replace(/[^A-Za-z0-9]/g, "")}`, name };
  }
  return null;
}

/** Who governs a setting of this kind. */
export function governanceOf(kind: string): string {
  if (/academy|free school/i.test(kind)) return "Academy";
  if (/^maintained|referral/i.test(kind)) return "Maintained";
  if (/further education/i.test(kind)) return "College";
  if (/secure/i.test(kind)) return "Secure setting";
  return "Independent";
}

/** A setting the partnership knows already. */
export interface HeldSetting extends Registered {
  id: string;
  governance: string | null;
  trustName: string | null;
  closedOn: string | null;
}

export interface RegisterChange {
  /** Its URN in the file. */
  urn: string;
  what: "new" | "conversion" | "closed" | "changed";
  name: string;
  /** The setting it is about; null for a new one. */
  heldId: string | null;
  details: { label: string; before: string; now: string }[];
  note: string;
  setting: RegisterSetting;
}

export interface RegisterDiff {
  changes: RegisterChange[];
  unchanged: number;
  /** As held but for a later count of pupils, which is taken along: it decides on nothing. */
  recounted: { id: string; pupils: string; on: string }[];
  /** Held and open, of an authority in the file, and not in it: somebody has to look, nothing happens by itself. */
  gone: { id: string; name: string; urn: string | null }[];
}

/** What a file says differently from what is held. Matched by URN; the same DfE number under a new URN is a conversion. */
export function registerDiff(held: HeldSetting[], read: RegisterSetting[]): RegisterDiff {
  const byUrn = new Map(held.flatMap((one) => (one.urn ? [[one.urn, one] as const] : [])));
  const open = new Set(read.filter((one) => one.status !== "closed").map((one) => one.urn));
  const converted = new Set<string>();
  const changes: RegisterChange[] = [];
  const recounted: RegisterDiff["recounted"] = [];
  let unchanged = 0;
  for (const setting of read.filter((one) => one.status !== "closed")) {
    const known = byUrn.get(setting.urn);
    const before =
      known ?? held.find((one) => one.dfeNumber === setting.dfeNumber && one.urn !== null && !open.has(one.urn) && !converted.has(one.id));
    if (!before) {
      changes.push(changeOf("new", setting, null, setting.status === "proposed" ? "Proposed to open" : ""));
      continue;
    }
    if (!known) converted.add(before.id);
    const change = changeOf(
      known ? "changed" : "conversion",
      setting,
      before,
      known ? noteOf(setting) : "The same DfE number under a new URN. Its earlier returns stay with it",
    );
    const keepsFlags = sameFlags(before, setting);
    if (known && change.details.length === 0 && before.closedOn === null && keepsFlags) {
      unchanged += 1;
      recounted.push(...recountOf(before, setting));
    } else
      changes.push(keepsFlags ? change : { ...change, note: [change.note, "What applies to it may change"].filter(Boolean).join(". ") });
  }
  for (const setting of read.filter((one) => one.status === "closed")) {
    const before = byUrn.get(setting.urn);
    if (before && before.closedOn === null && !converted.has(before.id)) {
      const when = setting.closedOn ? `Closed on ${dayInWords(setting.closedOn)}` : "Closed";
      changes.push({ ...changeOf("closed", setting, before, `${when}. It leaves open cycles, and its returns stay`), details: [] });
    }
  }
  const authorities = new Set(read.map((one) => one.dfeNumber.slice(0, 3)));
  const inFile = new Set(read.map((one) => one.urn));
  return {
    changes: changes.sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || byName.compare(a.name, b.name)),
    unchanged,
    recounted,
    gone: held
      .filter(
        (one) =>
          one.closedOn === null &&
          one.urn !== null &&
          !inFile.has(one.urn) &&
          !converted.has(one.id) &&
          authorities.has((one.dfeNumber ?? "").slice(0, 3)),
      )
      .map(({ id, name, urn }) => ({ id, name, urn })),
  };
}

// An older file takes nothing back
function recountOf({ id, register }: HeldSetting, { columns }: RegisterSetting): RegisterDiff["recounted"] {
  const { NumberOfPupils: pupils, CensusDate: on } = columns;
  if (!pupils || !on || pupils === register?.["NumberOfPupils"]) return [];
  return dayOfRegister(on) > dayOfRegister(register?.["CensusDate"] ?? "") ? [{ id, pupils, on }] : [];
}

const order: RegisterChange["what"][] = ["new", "conversion", "closed", "changed"];

const noteOf = ({ status }: RegisterSetting) =>
  status === "closing" ? "Open, but proposed to close" : status === "proposed" ? "Proposed to open" : "";

function changeOf(what: RegisterChange["what"], setting: RegisterSetting, before: HeldSetting | null, note: string): RegisterChange {
  const lines: [label: string, before: string, now: string][] = before
    ? [
        ["Name", before.name, setting.name],
        ["URN", before.urn ?? "", setting.urn],
        ["DfE number", before.dfeNumber ?? "", setting.dfeNumber],
        ["UKPRN", before.ukprn ?? "", setting.ukprn],
        ["Kind", before.kind, setting.kind],
        ["Phase", before.phase ?? "", setting.phase],
        ["Governance", before.governance ?? "", setting.governance],
        ["Trust or federation", before.trustName ?? "", setting.trust?.name ?? ""],
        [
          capitalised(wordsFor({ kind: kindOf({ ...setting, category: "setting" }) }).head),
          headOf(before.register ?? {}),
          headOf(setting.columns),
        ],
        ["Closed on", before.closedOn ?? "", ""],
      ]
    : [];
  const details = lines.filter(([, then, now]) => then !== now).map(([label, then, now]) => ({ label, before: then, now }));
  return { urn: setting.urn, what, name: setting.name, heldId: before?.id ?? null, details, note, setting };
}

function headOf(columns: Record<string, string>): string {
  return ["HeadFirstName", "HeadLastName"]
    .map((heading) => columns[heading] ?? "")
    .filter(Boolean)
    .join(" ");
}

// Addresses and pupil numbers change with every file; what decides on standards is worth a look
function sameFlags(before: HeldSetting, setting: RegisterSetting): boolean {
  const now = { ...before, register: setting.columns };
  return JSON.stringify(registerSays(before)) === JSON.stringify(registerSays(now));
}
