import { dayInWords } from "#domain/dates.ts";
import type { PlannedAction } from "#domain/assessments/actions/planned-actions.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import type { Column } from "#app/tables/column.ts";

/** The action plan of a school or college as files give it. */
export const plannedColumns = ({ governor }: Pick<OrganisationWords, "governor">): Column<PlannedAction>[] => [
  { key: "standard", heading: "Standard", value: (row) => row.standard, width: 28 },
  { key: "gap", heading: "Gap", value: (row) => row.gap, width: 44 },
  { key: "what", heading: "Action", value: (row) => row.what, width: 44 },
  { key: "priority", heading: "Priority", value: (row) => row.priority, width: 12 },
  { key: "owner", heading: "Owner", value: (row) => row.owner, width: 26 },
  { key: "start", heading: "Start (date agreed)", value: (row) => row.start, width: 24 },
  { key: "dueOn", heading: "Due", value: (row) => dayInWords(row.dueOn), width: 20 },
  { key: "successMeasure", heading: "Success measure", value: (row) => row.successMeasure, width: 40 },
  { key: "notes", heading: "Progress notes", value: (row) => row.notes.join("\n"), width: 50 },
  { key: "status", heading: "Status", value: (row) => row.status, width: 20 },
  { key: "evidence", heading: "Evidence of the standard", value: (row) => row.evidence.join("\n"), width: 36 },
  { key: "closedOn", heading: "Closed", value: (row) => (row.closedOn ? dayInWords(row.closedOn) : "Not closed"), width: 20 },
  { key: "check", heading: `Check by a ${governor}`, value: () => "To fill in", width: 20, isToFill: true },
];

const overview = ["standard", "what", "priority", "owner", "dueOn", "status", "check"];

/** What fits the width of a page: the plan at one look, with room for the second check. */
export const inOverview = ({ key }: Column<PlannedAction>): boolean => overview.includes(key);

/** All there is to say of one action below its own heading, which names the standard and what is to be done. */
export const inDetail = ({ key }: Column<PlannedAction>): boolean => !["standard", "what", "check"].includes(key);
