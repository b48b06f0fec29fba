import { dayInWords } from "#domain/dates.ts";
import type { PlannedAction } from "#domain/assessments/actions/planned-actions.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import type { Column } from "#app/tables/column.ts";

const columns: Column<PlannedAction>[] = [
  { key: "standard", heading: "Standard", value: (row) => row.standard, width: 28 },
  { key: "gap", heading: "Gap", value: (row) => (row.recommendationId ? `Recommendation: ${row.gap}` : row.gap), width: 44 },
  { key: "what", heading: "Action", value: (row) => row.what, width: 44 },
  { key: "priority", heading: "Priority", value: (row) => row.priority, width: 12 },
  { key: "owner", heading: "Owner", value: (row) => row.owner, width: 26 },
  { key: "start", heading: "Start (date agreed)", value: (row) => row.start, width: 24 },
  { key: "dueOn", heading: "Due", value: (row) => dayInWords(row.dueOn), date: (row) => row.dueOn, width: 20 },
  { key: "successMeasure", heading: "Success measure", value: (row) => row.successMeasure, width: 40 },
  { key: "notes", heading: "Progress notes", value: (row) => row.notes.join("\n"), width: 50 },
  { key: "status", heading: "Status", value: (row) => row.status, width: 20 },
  { key: "evidence", heading: "Evidence of the standard", value: (row) => row.evidence.join("\n"), width: 36 },
  {
    key: "closedOn",
    heading: "Closed",
    value: (row) => (row.closedOn ? dayInWords(row.closedOn) : "Not closed"),
    date: (row) => row.closedOn,
    width: 20,
  },
];

interface Plan {
  actions: PlannedAction[];
  words: Pick<OrganisationWords, "governor">;
  isChecked: boolean;
}

/** The action plan as files give it. Sets for agencies do not say what their standards rest on, and so give no priority. */
export function planColumns({ actions, words, isChecked }: Plan): Column<PlannedAction>[] {
  const check: Column<PlannedAction> = {
    key: "check",
    heading: `Check by a ${words.governor}`,
    value: () => "To fill in",
    width: 20,
    isToFill: true,
  };
  const own = hasPriority(actions) ? columns : columns.filter(({ key }) => key !== "priority");
  return isChecked ? [...own, check] : own;
}

/** Whether any action has a priority: none has where the set does not say what its standards rest on. */
export function hasPriority(actions: Pick<PlannedAction, "priority">[]): boolean {
  return actions.some(({ priority }) => priority !== null);
}

const startColumns: Column<PlannedAction>[] = [
  { key: "start", heading: "Start (date agreed)", value: (row) => dayInWords(row.agreedOn), date: (row) => row.agreedOn, width: 20 },
  { key: "carriedOverFrom", heading: "Carried over from", value: (row) => row.carriedOverFrom ?? "This audit", width: 18 },
];

/** As a sheet holds it, when it began and where it came from are two columns, so that the day can be a date. */
export function planSheetColumns(plan: Plan): Column<PlannedAction>[] {
  return planColumns(plan).flatMap((column) => (column.key === "start" ? startColumns : [column]));
}

const overview = ["standard", "what", "priority", "owner", "dueOn", "status", "check"];

/** What fits the width of a page: the plan at one look, with room for the second check. */
export const inOverview = ({ key }: Column<PlannedAction>): boolean => overview.includes(key);

/** All there is to say of one action below its own heading, which names the standard and what is to be done. */
export const inDetail = ({ key }: Column<PlannedAction>): boolean => !["standard", "what", "check"].includes(key);
