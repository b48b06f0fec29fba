import type { StandardSet } from "#standards/schema.ts";
import { dayInWords } from "#domain/dates.ts";
import { kindOf, wordsFor } from "#domain/organisations/words-by-kind.ts";
import { capitalised, listed } from "#domain/words.ts";
import { changedStandards } from "./profile.ts";
import type { RegisterSetting } from "./register.ts";
import { trustChange } from "./register-trust.ts";
import { dayOfRegister, raisedByRegister, type Registered } from "./register-values.ts";

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
  /** It is closed, and the file has no day that can be read. */
  asksDay?: true;
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

/** The sets of the cycles that run: what of them applies may change. */
type Sets = Pick<StandardSet, "flags" | "sections">[];

/** What a file says differently from what is held. Matched by URN; the same DfE number under a new URN is a conversion. */
export function registerDiff(held: HeldSetting[], read: RegisterSetting[], sets: Sets = []): RegisterDiff {
  const byUrn = new Map(held.flatMap((one) => (one.urn ? [[one.urn, one] as const] : [])));
  const open = new Set(read.filter((one) => one.status !== "closed").map((one) => one.urn));
  const converted = new Set<string>();
  const changes: RegisterChange[] = [];
  const recounted: RegisterDiff["recounted"] = [];
  let unchanged = 0;
  for (const setting of read.filter((one) => one.status !== "closed")) {
    const known = byUrn.get(setting.urn);
    const before =
      known ??
      held.find(
        (one) =>
          setting.dfeNumber !== "" &&
          one.dfeNumber === setting.dfeNumber &&
          one.urn !== null &&
          !open.has(one.urn) &&
          !converted.has(one.id),
      );
    if (!before) {
      changes.push({ ...about(setting, null), what: "new", note: inOneNote(noteOf(setting), whereabouts(setting)) });
      continue;
    }
    if (!known) converted.add(before.id);
    const note = known ? noteOf(setting) : "The same DfE number under a new URN. Its earlier returns stay with it";
    const applies = whatApplies(before, setting, sets);
    const change = about(setting, before);
    if (known && change.details.length === 0 && before.closedOn === null && !applies) {
      unchanged += 1;
      recounted.push(...recountOf(before, setting));
    } else changes.push({ ...change, what: known ? "changed" : "conversion", note: inOneNote(note, applies) });
  }
  for (const setting of read.filter((one) => one.status === "closed")) {
    const before = byUrn.get(setting.urn);
    if (before && before.closedOn === null && !converted.has(before.id)) changes.push(closing(setting, before));
  }
  return {
    changes: changes.sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || a.name.localeCompare(b.name, "en-GB")),
    unchanged,
    recounted,
    gone: goneFrom(held, read, converted),
  };
}

// An older file takes nothing back
function recountOf({ id, register }: HeldSetting, { columns }: RegisterSetting): RegisterDiff["recounted"] {
  const { NumberOfPupils: pupils, CensusDate: on } = columns;
  if (!pupils || !on || pupils === register?.["NumberOfPupils"]) return [];
  return dayOfRegister(on) > dayOfRegister(register?.["CensusDate"] ?? "") ? [{ id, pupils, on }] : [];
}

const order: RegisterChange["what"][] = ["new", "conversion", "closed", "changed"];

function closing(setting: RegisterSetting, before: HeldSetting): RegisterChange {
  const said = setting.columns.CloseDate?.trim();
  const unread = said ? `Closed, on a day that cannot be read: “${said}”` : "Closed, and the file has no day";
  return {
    ...about(setting, before),
    what: "closed",
    details: [],
    note: `${setting.closedOn ? `Closed on ${dayInWords(setting.closedOn)}` : unread}. It leaves open cycles, and its returns stay`,
    ...(setting.closedOn ? {} : { asksDay: true as const }),
  };
}

function goneFrom(held: HeldSetting[], read: RegisterSetting[], converted: Set<string>): RegisterDiff["gone"] {
  const authorities = new Set(read.map((one) => one.columns["LA (code)"]));
  const inFile = new Set(read.map((one) => one.urn));
  return held
    .filter(
      (one) =>
        one.closedOn === null &&
        one.urn !== null &&
        !inFile.has(one.urn) &&
        !converted.has(one.id) &&
        one.dfeNumber &&
        authorities.has(one.dfeNumber.slice(0, 3)),
    )
    .map(({ id, name, urn }) => ({ id, name, urn }));
}

function inOneNote(...parts: string[]): string {
  return parts.filter(Boolean).join(". ");
}

const noteOf = ({ status }: RegisterSetting) =>
  status === "closing" ? "Open, but proposed to close" : status === "proposed" ? "Proposed to open" : "";

// Two schools of the same name are told apart by where they are
function whereabouts({ kind, columns }: RegisterSetting): string {
  const place = [columns.Town, columns["LA (name)"] || `authority ${columns["LA (code)"]}`].filter(Boolean).join(", ");
  return `${kind} in ${place}`;
}

function about(setting: RegisterSetting, before: HeldSetting | null): Omit<RegisterChange, "what" | "note"> {
  const details = before ? linesOf(setting, before).filter((line) => line.before !== line.now) : [];
  return { urn: setting.urn, name: setting.name, heldId: before?.id ?? null, details, setting };
}

// What the file has no column for is no difference
function linesOf(setting: RegisterSetting, before: HeldSetting): RegisterChange["details"] {
  const has = (heading: string) => heading in setting.columns;
  const line = (label: string, then: string | null, now: string) => ({ label, before: then ?? "", now });
  const trust = trustChange(before, setting);
  return [
    line("Name", before.name, setting.name),
    line("URN", before.urn, setting.urn),
    line("DfE number", before.dfeNumber, setting.dfeNumber),
    ...(has("UKPRN") ? [line("UKPRN", before.ukprn, setting.ukprn)] : []),
    line("Kind", before.kind, setting.kind),
    line("Phase", before.phase, setting.phase),
    line("Governance", before.governance, setting.governance),
    ...(trust ? [line("Trust or federation", trust.before, trust.now)] : []),
    ...(has("HeadFirstName") && has("HeadLastName")
      ? [
          line(
            capitalised(wordsFor({ kind: kindOf({ ...setting, category: "setting" }) }).head),
            headOf(before.register ?? {}),
            headOf(setting.columns),
          ),
        ]
      : []),
    line("Closed on", before.closedOn, ""),
  ];
}

function headOf(columns: Record<string, string>): string {
  return ["HeadFirstName", "HeadLastName"]
    .map((heading) => columns[heading]?.trim() ?? "")
    .filter(Boolean)
    .join(" ");
}

/** "K2 will be asked": what of the cycles that run begins or stops to apply, as far as the register decides it. */
function whatApplies(before: HeldSetting, setting: RegisterSetting, sets: Sets): string {
  const now: Registered = {
    ...before,
    kind: setting.kind,
    phase: setting.phase,
    trustId: setting.trust === undefined ? before.trustId : (setting.trust?.id ?? null),
    register: mergedColumns(before.register, setting),
  };
  const changes = sets.map((set) => {
    const raised = (one: Registered) => raisedByRegister(one, set.flags ?? []);
    return changedStandards(set, raised(before), raised(now));
  });
  const codes = (which: "starts" | "stops") => [...new Set(changes.flatMap((change) => change[which].map(({ code }) => code)))];
  const [starts, stops] = [codes("starts"), codes("stops")];
  return inOneNote(
    starts.length > 0 ? `${listed(starts)} will be asked` : "",
    stops.length > 0 ? `${listed(stops)} will not be asked any more` : "",
  );
}

/** What is held with what the file says; what the file has no column for stays. */
export function mergedColumns(held: Record<string, string> | null, { columns }: RegisterSetting): Record<string, string> {
  return { ...held, ...columns };
}
