import { ratingLabels } from "#domain/assessments/rating.ts";
import { dayInWords } from "#domain/dates.ts";
import type { SettingDates } from "#domain/figures/profile-dates.ts";
import type { TrustSetting } from "#domain/schools/trust.ts";
import type { OfferUse, WeakSpot } from "#domain/schools/trust-overview.ts";
import { listed } from "#domain/words.ts";
import type { Column } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";
import { trustSettingColumns } from "./trust-settings.ts";

interface About {
  /** "Hartsmoor Learning Trust, Safeguarding audit 2026 to 2027". */
  about: string;
  day: string;
}

export function settingsTable(rows: TrustSetting[], { about }: About): PrintedTable {
  return printed({
    id: "settings",
    number: "Table 1",
    sheet: "Settings",
    title: `Settings of the trust (${rows.length}), ${about}`,
    unit: "Unit: standards, as each setting has rated them so far.",
    notes: [],
    columns: trustSettingColumns,
    rows,
    hasTotal: false,
  });
}

const names = (some: string[]) => listed(some) || "None";

const offerColumns: Column<OfferUse>[] = [
  { key: "standard", heading: "Standard", value: (row) => `${row.code} ${row.short}`, width: 36 },
  { key: "offered", heading: "Offered", value: (row) => ratingLabels[row.rating], width: 14 },
  { key: "used", heading: "Used", kind: "number", value: (row) => row.usedBy.length },
  { key: "base", heading: "Base", kind: "number", value: (row) => row.usedBy.length + row.declined.length + row.open.length },
  { key: "users", heading: "Used by", value: (row) => names(row.usedBy), width: 40 },
  {
    key: "declined",
    heading: "Declined by, and why",
    value: (row) => row.declined.map(({ name, reason }) => `${name}: ${reason}`).join("; ") || "None",
    width: 60,
  },
  { key: "open", heading: "Not used or declined yet", value: (row) => names(row.open), width: 40 },
];

export function offersTable(rows: OfferUse[], { about }: About): PrintedTable {
  return printed({
    id: "offers",
    number: "Table 2",
    sheet: "Answers_offered",
    title: `What became of the answers offered, ${about}`,
    unit: "Unit: settings. Base: settings to which the standard applies.",
    notes: ["Used: the setting’s answer says what is offered now. Declined: it said so since the offer was last changed."],
    columns: offerColumns,
    rows,
    hasTotal: false,
  });
}

const weakColumns: Column<WeakSpot>[] = [
  { key: "standard", heading: "Standard", value: (row) => `${row.code} ${row.short}`, width: 36 },
  { key: "notMet", heading: "Not met", kind: "number", value: (row) => row.notMet.length },
  { key: "partiallyMet", heading: "Partially met", kind: "number", value: (row) => row.partiallyMet.length },
  { key: "base", heading: "Base", kind: "number", value: (row) => row.base },
  { key: "notMetBy", heading: "Not met by", value: (row) => names(row.notMet), width: 40 },
  { key: "partiallyMetBy", heading: "Partially met by", value: (row) => names(row.partiallyMet), width: 40 },
];

export function weakTable(rows: WeakSpot[], { about }: About): PrintedTable {
  return printed({
    id: "weak",
    number: "Table 3",
    sheet: "Weak_in_several",
    title: `Standards not met or partially met in two settings or more, ${about}`,
    unit: "Unit: settings, as they have rated themselves so far. Base: settings to which it applies and that have rated it.",
    notes: [],
    columns: weakColumns,
    rows,
    hasTotal: false,
  });
}

export function overdueTable(rows: SettingDates[], { about, day }: About, confirmed: string): PrintedTable {
  return printed({
    id: "overdue",
    number: "Table 4",
    sheet: "Dates_overdue",
    title: `Training, policy and check dates overdue, ${about}`,
    unit: `As confirmed profiles say on ${dayInWords(day)}. ${confirmed}`,
    notes: [],
    columns: [
      { key: "setting", heading: "Setting", value: (row) => row.organisation.name, width: 36 },
      { key: "number", heading: "Dates overdue", kind: "number", value: (row) => row.overdue.length },
      { key: "dates", heading: "Which, and when last done", value: (row) => row.overdue.join("; "), width: 90 },
    ],
    rows,
    hasTotal: false,
  });
}
