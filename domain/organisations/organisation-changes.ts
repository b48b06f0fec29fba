import { counted } from "#domain/words.ts";
import { aliasesAfter, nameKey } from "./organisation-names.ts";

/** An agency as one row of a file says it. */
export interface AgencyRow {
  row: number;
  name: string;
  shortName: string;
  kind: string;
  basis: string;
  otherNames: string[];
}

/** An organisation that this partnership holds. */
export interface HeldAgency {
  id: string;
  name: string;
  shortName: string;
  kind: string;
  basis: string;
  aliases: string[];
  category: "setting" | "trust" | null;
}

export interface AgencyChange {
  row: number;
  what: "new" | "changed" | "asked";
  name: string;
  /** Whom it changes, or whom another partnership holds and is to be asked about; null for a new one. */
  organisationId: string | null;
  details: { label: string; before: string; now: string }[];
  agency: AgencyRow;
}

export interface AgencyDiff {
  changes: AgencyChange[];
  unchanged: number;
  problems: string[];
  /** Held, and not in the file: nothing happens to them. */
  absent: string[];
}

/**
 * What a file of agencies says differently from what is held. An agency is known by its name or by one of its other names; one
 * that another partnership holds under exactly this name can only be asked for.
 */
export function agencyDiff(rows: AgencyRow[], held: HeldAgency[], heldElsewhere: { id: string; name: string }[]): AgencyDiff {
  const byName = new Map(held.flatMap((one) => [...one.aliases, one.name].map((name) => [nameKey(name), one] as const)));
  const elsewhere = new Map(heldElsewhere.map((one) => [nameKey(one.name), one] as const));
  const diff: AgencyDiff = { changes: [], unchanged: 0, problems: [], absent: [] };
  const met = new Map<string, number>();
  for (const agency of rows) {
    const known = byName.get(nameKey(agency.name)) ?? agency.otherNames.map((name) => byName.get(nameKey(name))).find((one) => one);
    const other = known ? undefined : elsewhere.get(nameKey(agency.name));
    const key = known?.id ?? other?.id ?? nameKey(agency.name);
    const first = met.get(key);
    met.set(key, first ?? agency.row);
    if (first !== undefined) diff.problems.push(`Row ${agency.row} is the same agency as row ${first}: ${agency.name}`);
    else if (known && known.category !== null)
      diff.problems.push(`Row ${agency.row} has the name of a school, college or trust that you hold: ${known.name}`);
    else if (known) {
      const details = detailsOf(known, agency);
      if (details.length === 0) diff.unchanged += 1;
      else diff.changes.push({ row: agency.row, what: "changed", name: agency.name, organisationId: known.id, details, agency });
    } else {
      const what = other ? "asked" : "new";
      const details = other ? [] : detailsOf({ ...nothing, name: agency.name }, agency);
      diff.changes.push({ row: agency.row, what, name: agency.name, organisationId: other?.id ?? null, details, agency });
    }
  }
  diff.absent = held.filter((one) => one.category === null && !met.has(one.id)).map(({ name }) => name);
  return diff;
}

const nothing: HeldAgency = { id: "", name: "", shortName: "", kind: "", basis: "", aliases: [], category: null };

function detailsOf(held: HeldAgency, agency: AgencyRow) {
  const aliases = aliasesAfter(held, agency.name, [...held.aliases, ...agency.otherNames]);
  const lines: [label: string, before: string, now: string][] = [
    ["Name", held.name, agency.name],
    // What a cell leaves empty stays as it is
    ["Short name", held.shortName, agency.shortName || held.shortName],
    ["Kind", held.kind, agency.kind],
    ["Basis", held.basis, agency.basis],
    ["Other names", held.aliases.join("; "), aliases.join("; ")],
  ];
  return lines.filter(([, before, now]) => before !== now).map(([label, before, now]) => ({ label, before, now }));
}

/** "3 agencies are new, 1 is changed, 20 as held." */
export function diffInWords({ changes, unchanged }: { changes: Pick<AgencyChange, "what">[]; unchanged: number }): string {
  const count = (what: AgencyChange["what"]) => changes.filter((change) => change.what === what).length;
  const asked = count("asked");
  const parts = [
    `${counted(count("new"), "agency is", "agencies are")} new`,
    `${counted(count("changed"), "is", "are")} changed`,
    `${unchanged.toLocaleString("en-GB")} as held`,
  ];
  return `${parts.join(", ")}${asked > 0 ? `; ${counted(asked, "is", "are")} held by another partnership, which is asked first` : ""}.`;
}
