import type { ReturnRow } from "#domain/cycles/cycle-returns.ts";
import { dayInWords } from "#domain/dates.ts";
import { governorStatusInShort } from "#domain/signing/governor-signature.ts";
import { groupOf, type Way, wayHeading } from "#domain/organisations/narrowing.ts";
import { agencyWords, meansSettings, settingWords } from "#domain/organisations/organisation-words.ts";
import { capitalised, listed } from "#domain/words.ts";
import type { Column } from "#app/tables/column.ts";

/** Where each return stands, in tables by state; standards is how many the audit has. */
export function returnColumns(standards: number, called = agencyWords, asksGovernor = false): Column<ReturnRow>[] {
  const isSettings = meansSettings(called);
  return [
    { key: "agency", heading: capitalised(called.one), value: (row) => row.organisation.name, width: 40 },
    { key: "kind", heading: wayHeading("kind", called), value: (row) => row.organisation.kind, width: 28 },
    ...(isSettings ? [way("phase"), way("trust")] : []),
    isSettings
      ? { key: "complete", heading: "Standards complete", value: (row) => `${row.complete} of ${row.asked ?? standards}`, width: 16 }
      : { key: "complete", heading: `Standards complete, of ${standards}`, kind: "number", value: (row) => row.complete },
    isSettings
      ? { key: "champion", heading: "Designated safeguarding lead", value: (row) => listed(row.champions) || "Nobody", width: 28 }
      : { key: "champion", heading: "Champion", value: (row) => listed(row.champions) || "No champion", width: 28 },
    { key: "due", heading: "Due", value: (row) => `${dayInWords(row.dueOn)}${row.isExtended ? " (extended)" : ""}`, width: 28 },
    { key: "standing", heading: "Where it stands", value: (row) => row.standing, width: 28 },
    ...(asksGovernor
      ? [
          {
            key: "governor",
            heading: "Governor’s signature",
            value: (row: ReturnRow) => governorStatusInShort(row.governor ?? null),
            width: 36,
          },
        ]
      : []),
    { key: "changed", heading: "Last change", value: (row) => dayInWords(row.changedAt), width: 20 },
  ];
}

function way(one: Way): Column<ReturnRow> {
  return { key: one, heading: wayHeading(one, settingWords), value: (row) => groupOf(row.organisation, one).name, width: 28 };
}
