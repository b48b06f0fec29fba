import { basisLabels } from "#domain/assessments/basis-words.ts";
import { checkedInWords, checkerInWords } from "#domain/assessments/return-words.ts";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { progressLabels } from "#domain/assessments/actions/progress.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import type {
  ActionOfReturn,
  EvidenceOfReturn,
  ReturnDocument,
  SectionOfReturn,
  StandardOfReturn,
} from "#domain/assessments/return-document.ts";
import type { Column } from "#app/tables/column.ts";

export type AnswerRow = StandardOfReturn & { section: string };
type EvidenceRow = EvidenceOfReturn & { standards: string[] };
type ActionRow = ActionOfReturn & { standard: string };

const answerPlace: Column<AnswerRow>[] = [
  { key: "section", heading: "Section", value: (row) => row.section, width: 40 },
  { key: "code", heading: "Standard", value: (row) => row.code, width: 12 },
  { key: "sentence", heading: "What it asks", value: (row) => row.sentence, width: 50 },
];

/** What was answered to one standard: a page shows these one below the other. */
const answerColumns: Column<AnswerRow>[] = [
  { key: "rating", heading: "Rating", value: (row) => ratingLabel(row.rating), width: 16 },
  { key: "basis", heading: "Basis", value: (row) => (row.basis ? basisLabels[row.basis] : null), width: 24 },
  { key: "statement", heading: "Statement", value: (row) => row.statement, width: 90 },
  { key: "notApplicableReason", heading: "Why it does not apply", value: (row) => row.notApplicableReason, width: 40 },
  { key: "noActionReason", heading: "Why there is no action", value: (row) => row.noActionReason, width: 40 },
  {
    key: "ratingReason",
    heading: "Why the rating is right, though the profile says otherwise",
    value: (row) => row.ratingReason ?? null,
    width: 40,
  },
  { key: "savedBy", heading: "Saved by", value: (row) => row.savedBy, width: 24 },
  {
    key: "savedAt",
    heading: "Saved",
    value: (row) => row.savedAt && momentInWords(row.savedAt),
    date: (row) => row.savedAt,
    width: 28,
  },
];

/** What is said of a standard below its rating: what the set does not tell, or the rating does not ask for, only where it is given. */
export function saidColumns(standard: StandardOfReturn): Column<AnswerRow>[] {
  const isSaid: Record<string, boolean> = {
    basis: standard.basis !== undefined,
    statement: standard.rating !== "not-applicable" || standard.statement !== "",
    notApplicableReason: standard.rating === "not-applicable" || (standard.rating === null && standard.notApplicableReason !== ""),
    noActionReason: standard.noActionReason !== "",
    ratingReason: Boolean(standard.ratingReason),
  };
  return answerColumns.filter(({ key }) => isSaid[key]);
}

/** The columns of a sheet of answers. A set for agencies does not say what its standards rest on, and has no profile. */
export function answerSheetColumns(rows: AnswerRow[]): Column<AnswerRow>[] {
  const columns = [...answerPlace, ...answerColumns];
  const isGiven: Record<string, boolean> = { basis: rows.some((row) => row.basis), ratingReason: rows.some((row) => row.ratingReason) };
  return columns.filter(({ key }) => isGiven[key] ?? true);
}

export const evidenceColumns: Column<EvidenceRow>[] = [
  { key: "title", heading: "Evidence", value: (row) => row.title, width: 40 },
  { key: "shows", heading: "What it shows", value: (row) => row.shows, width: 50 },
  { key: "kept", heading: "Where it is kept", value: (row) => row.kept, width: 40 },
  { key: "checkedOn", heading: "Checked", value: checkedInWords, width: 30 },
  {
    key: "reviewBy",
    heading: "Check again by",
    value: (row) => row.reviewBy && dayInWords(row.reviewBy),
    date: (row) => row.reviewBy,
    width: 20,
  },
];

const checkedColumns: Column<EvidenceRow>[] = [
  {
    key: "checkedOn",
    heading: "Checked",
    value: (row) => row.checkedOn && dayInWords(row.checkedOn),
    date: (row) => row.checkedOn,
    width: 20,
  },
  { key: "checkedBy", heading: "Checked by", value: checkerInWords, width: 28 },
];

/** As a sheet holds it, the day and who looked are two columns, so that the day can be a date. */
export const evidenceSheetColumns: Column<EvidenceRow>[] = [
  { key: "standards", heading: "Standards", value: (row) => row.standards.join(", "), width: 16 },
  ...evidenceColumns.flatMap((column) => (column.key === "checkedOn" ? checkedColumns : [column])),
];

export const actionColumns: Column<ActionRow>[] = [
  { key: "what", heading: "Action", value: (row) => row.what, width: 50 },
  { key: "gap", heading: "Gap it closes", value: (row) => row.gap, width: 50 },
  { key: "owner", heading: "Owner", value: (row) => row.owner, width: 28 },
  { key: "dueOn", heading: "Due", value: (row) => dayInWords(row.dueOn), date: (row) => row.dueOn, width: 20 },
  { key: "successMeasure", heading: "Done when", value: (row) => row.successMeasure, width: 40 },
  { key: "progress", heading: "Progress", value: (row) => progressLabels[row.progress], width: 16 },
  { key: "agreedOn", heading: "First agreed", value: (row) => dayInWords(row.agreedOn), date: (row) => row.agreedOn, width: 20 },
  { key: "carriedOver", heading: "From an earlier audit", value: (row) => (row.carriedOver ? "Yes" : "No"), width: 14 },
];

export const actionSheetColumns: Column<ActionRow>[] = [
  { key: "standard", heading: "Standard", value: (row) => row.standard, width: 12 },
  ...actionColumns,
];

export const sectionColumns: Column<SectionOfReturn>[] = [
  { key: "section", heading: "Section", value: (row) => `${row.code}. ${row.title}`, width: 50 },
  { key: "standards", heading: "Standards", value: (row) => row.summary.standards, kind: "number" },
  { key: "met", heading: "Met", value: (row) => row.summary.met, kind: "number" },
  { key: "partiallyMet", heading: "Partially met", value: (row) => row.summary.partiallyMet, kind: "number" },
  { key: "notMet", heading: "Not met", value: (row) => row.summary.notMet, kind: "number" },
  { key: "notApplicable", heading: "Not applicable", value: (row) => row.summary.notApplicable, kind: "number" },
  { key: "notAnswered", heading: "Not answered", value: (row) => row.summary.standards - row.summary.answered, kind: "number" },
  {
    key: "outcome",
    heading: "Section outcome",
    value: (row) => (row.summary.outcome ? ratingLabel(row.summary.outcome) : "Not all answered"),
    width: 20,
  },
];

export function answerRows(document: ReturnDocument): AnswerRow[] {
  return document.sections.flatMap((section) =>
    section.standards.map((standard) => ({ ...standard, section: `${section.code}. ${section.title}` })),
  );
}

/** Each item of evidence once, with all the standards it serves. */
export function evidenceRows(document: ReturnDocument): EvidenceRow[] {
  const rows = new Map<string, EvidenceRow>();
  for (const { code, evidence } of answerRows(document)) {
    for (const item of evidence) {
      const row = rows.get(item.id) ?? { ...item, standards: [] };
      row.standards.push(code);
      rows.set(item.id, row);
    }
  }
  return [...rows.values()];
}

export function actionRows(document: ReturnDocument): ActionRow[] {
  return answerRows(document).flatMap(({ code, actions }) => actions.map((action) => ({ ...action, standard: code })));
}
