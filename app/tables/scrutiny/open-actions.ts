import { followedInWords, ageInWords } from "#domain/scrutiny/closing-actions.ts";
import type { Progress } from "#domain/assessments/actions/progress.ts";
import { dayInWords } from "#domain/dates.ts";
import type { Column } from "#app/tables/column.ts";
import { printed, type PrintedTable } from "#app/tables/printed.ts";

interface OpenAction {
  organisation: { name: string; kind: string };
  standardCode: string;
  what: string;
  owner: string;
  dueOn: string;
  firstDueOn: string | null;
  agreedOn: string;
  progress: Progress;
  closedOn: string | null;
  closureAt: string | null;
  recommendationId: string | null;
  themes: { name: string }[];
}

const firstDue = (row: OpenAction) => row.firstDueOn ?? row.dueOn;

function columns(today: string): Column<OpenAction>[] {
  return [
    { key: "organisation", heading: "Organisation", value: (row) => row.organisation.name, width: 34 },
    { key: "standard", heading: "Standard", value: (row) => row.standardCode, width: 10 },
    { key: "what", heading: "Action", value: (row) => row.what, width: 50 },
    { key: "owner", heading: "Owner", value: (row) => row.owner, width: 26 },
    { key: "due", heading: "Due", value: (row) => dayInWords(row.dueOn), date: (row) => row.dueOn, width: 18 },
    { key: "first", heading: "First due", value: (row) => dayInWords(firstDue(row)), date: firstDue, width: 18 },
    { key: "age", heading: "Age", value: (row) => ageInWords(row.agreedOn, today), width: 12 },
    { key: "standing", heading: "Standing", value: (row) => followedInWords(row, today), width: 34 },
    { key: "recommended", heading: "Answers a recommendation", value: (row) => (row.recommendationId ? "Yes" : "No"), width: 14 },
    { key: "themes", heading: "Themes", value: (row) => row.themes.map(({ name }) => name).join("; ") || "None", width: 30 },
  ];
}

interface ThemeCount {
  name: string;
  actions: number;
  organisations: number;
  overdue: number;
}

const themeColumns: Column<ThemeCount>[] = [
  { key: "theme", heading: "Theme", value: ({ name }) => name, width: 40 },
  { key: "actions", heading: "Open actions", kind: "number", value: ({ actions }) => actions },
  { key: "overdue", heading: "Of these overdue", kind: "number", value: ({ overdue }) => overdue },
  { key: "organisations", heading: "Organisations", kind: "number", value: ({ organisations }) => organisations },
];

/** Every action that is not closed, and how many there are of each theme. */
export function openActionTables(about: string, actions: OpenAction[], themes: ThemeCount[], today: string): PrintedTable[] {
  return [
    printed({
      id: "actions",
      number: "Table 1",
      sheet: "Actions",
      title: `Actions that are not closed, ${about}`,
      unit: "Actions of submitted returns, one a row. Age is counted from the day on which it was agreed.",
      notes: [],
      columns: columns(today),
      rows: actions,
      hasTotal: false,
    }),
    printed({
      id: "themes",
      number: "Table 2",
      sheet: "Themes",
      title: `Themes of actions that are not closed, ${about}`,
      unit: "An action may have several themes, so they do not add up.",
      notes: [],
      columns: themeColumns,
      rows: themes,
      hasTotal: false,
    }),
  ];
}
