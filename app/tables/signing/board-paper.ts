import { ratingLabel } from "#domain/assessments/rating.ts";
import type { SectionSummary } from "#domain/assessments/section-summary.ts";
import { dayInWords } from "#domain/dates.ts";
import { earlierInWords, type WeakStandard } from "#domain/signing/signing.ts";
import { ended } from "#domain/signing/signing-sentence.ts";
import { shortened } from "#domain/words.ts";
import type { Column } from "#app/tables/column.ts";

export type SectionBar = { label: string } & Pick<
  SectionSummary,
  "standards" | "answered" | "met" | "partiallyMet" | "notMet" | "notApplicable"
>;

export const barColumns: Column<SectionBar>[] = [
  { key: "section", heading: "Section", value: (row) => row.label, width: 90 },
  { key: "met", heading: "Met", value: (row) => row.met, kind: "number" },
  { key: "partiallyMet", heading: "Partially met", value: (row) => row.partiallyMet, kind: "number" },
  { key: "notMet", heading: "Not met", value: (row) => row.notMet, kind: "number" },
  { key: "notApplicable", heading: "Not applicable", value: (row) => row.notApplicable, kind: "number" },
  { key: "notAnswered", heading: "Not answered", value: (row) => row.standards - row.answered, kind: "number" },
];

export const weakColumns: Column<WeakStandard>[] = [
  { key: "standard", heading: "Standard", value: ({ code, short }) => `${code} ${short}`, width: 30 },
  { key: "rating", heading: "Rating", value: (row) => [`${ratingLabel(row.rating)}.`, earlierInWords(row)].join(" ").trim(), width: 30 },
  { key: "planned", heading: "What is planned", value: plannedInWords, width: 60 },
];

/** In letters: five of these, with all else, stay within two pages. */
const longest = { plan: 80, owner: 30 };

/** The first action that is not done, with who and by when, and how many more there are; or why there is none. */
function plannedInWords({ actions, noActionReason }: WeakStandard): string {
  const [first, ...more] = [...actions.filter((one) => one.progress !== "done"), ...actions.filter((one) => one.progress === "done")];
  if (!first) return `No action: ${ended(shortened(noActionReason || "no reason is given", longest.plan))}`;
  const others = more.length > 0 ? ` And ${more.length} more.` : "";
  return `${ended(shortened(first.what, longest.plan))} ${shortened(first.owner, longest.owner)}, by ${dayInWords(first.dueOn)}.${others}`;
}
