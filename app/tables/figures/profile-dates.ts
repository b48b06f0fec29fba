import { dayInWords } from "#domain/dates.ts";
import { groupOf, type Way, wayHeading } from "#domain/organisations/narrowing.ts";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { capitalised, counted } from "#domain/words.ts";
import type { DateRow, SettingDates } from "#domain/figures/profile-dates.ts";
import { type Column, notAvailable } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";

const dateColumns: Column<DateRow>[] = [
  { key: "date", heading: "Date", value: (row) => row.title, width: 60 },
  { key: "months", heading: "Overdue after", value: (row) => counted(row.months, "month"), width: 16 },
  { key: "overdue", heading: "Number", group: "Overdue", kind: "number", value: (row) => row.overdue },
  { key: "percent", heading: "%", group: "Overdue", kind: "percent", value: (row) => row.percent ?? notAvailable },
  { key: "base", heading: "Base", kind: "number", value: (row) => row.base },
  { key: "notGiven", heading: "No date given", kind: "number", value: (row) => row.notGiven },
];

interface About {
  about: string;
  called: Called;
  /** The day by which dates are reckoned. */
  day: string;
}

export function datesTable(rows: DateRow[], { about, called, day }: About): PrintedTable {
  return printed({
    id: "dates",
    number: "Table 1",
    sheet: "Dates_overdue",
    title: `Training, policy and check dates overdue, ${about}`,
    unit: `Unit: ${called.many} whose profile is confirmed, on ${dayInWords(day)}. Percentages are of the base: profiles that give the date.`,
    notes: [
      "Where there are several deputies, a date counts once: overdue if it is for any of them.",
      "A date is overdue once so many months have passed since the day that the profile gives. A blank is not overdue: it is counted in the last column.",
      ...(rows.some((row) => row.base === 0) ? [`${notAvailable} means not available: no confirmed profile gives the date.`] : []),
    ],
    columns: dateColumns,
    rows,
    hasTotal: false,
  });
}

export function behindTable(rows: SettingDates[], { about, called, day }: About, notes: string[]): PrintedTable {
  const way = (one: Way): Column<SettingDates> => ({
    key: one,
    heading: wayHeading(one, called),
    value: (row) => groupOf(row.organisation, one).name,
    width: 28,
  });
  return printed({
    id: "settings",
    number: "Table 2",
    sheet: "Who_is_behind",
    title: `${capitalised(called.many)} with dates overdue, ${about}`,
    unit: `As confirmed profiles say on ${dayInWords(day)}, with the day on which each was last done.`,
    notes,
    columns: [
      { key: "setting", heading: capitalised(called.one), value: (row) => row.organisation.name, width: 40 },
      way("phase"),
      way("trust"),
      { key: "number", heading: "Dates overdue", kind: "number", value: (row) => row.overdue.length },
      { key: "dates", heading: "Which, and when last done", value: (row) => row.overdue.join("; "), width: 90 },
    ],
    rows,
    hasTotal: false,
  });
}
