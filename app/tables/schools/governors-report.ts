import { dayInWords } from "#domain/dates.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import type { EarlierAction, Training } from "#domain/schools/governors-report.ts";
import type { Column } from "#app/tables/column.ts";

export const earlierActionColumns: Column<EarlierAction>[] = [
  { key: "standard", heading: "Standard", value: (row) => row.standardCode, width: 14 },
  { key: "what", heading: "Action", value: (row) => row.what, width: 44 },
  { key: "owner", heading: "Owner", value: (row) => row.owner, width: 24 },
  { key: "dueOn", heading: "Was due", value: (row) => dayInWords(row.dueOn), width: 22 },
  { key: "became", heading: "What became of it", value: (row) => row.became, width: 36 },
];

export const trainingColumns: Column<Training>[] = [
  { key: "what", heading: "Training", value: (row) => row.what, width: 60 },
  { key: "value", heading: "When, or how many", value: (row) => row.value, width: 40 },
];

/** What is written down at the meeting. */
export const minuteColumns: Column<string>[] = [
  { key: "what", heading: "What to record", value: (row) => row, width: 30 },
  { key: "minute", heading: "Minute", value: () => "To fill in", width: 70, isToFill: true },
];

export const minuteRows = ({ governors }: Pick<OrganisationWords, "governors">) => [
  "Date of the meeting and who was there",
  `What ${governors} asked, and what they were told`,
  "What was agreed, who does it and by when",
  "Minute reference",
  "Signed by the chair",
];
