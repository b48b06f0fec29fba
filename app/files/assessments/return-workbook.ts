import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { standingInWords } from "#domain/assessments/return-words.ts";
import {
  actionRows,
  actionSheetColumns,
  answerRows,
  answerSheetColumns,
  evidenceRows,
  evidenceSheetColumns,
  sectionColumns,
} from "#app/tables/assessments/return.ts";
import { createWorkbook } from "#app/files/writing/workbook.ts";

export interface ReturnFacts {
  receipt?: string;
  madeAt: string;
  /** Whether this revision was submitted, where the return is not shown as it was signed. */
  wasSubmitted?: boolean;
  /** What was removed from it after it was signed, a sentence each. */
  removed?: string[];
}

/** A return as a spreadsheet, submitted or not. It says which of the two it is. */
export async function returnWorkbook(
  document: ReturnDocument,
  { receipt, madeAt, wasSubmitted, removed = [] }: ReturnFacts,
  format: "xlsx" | "ods" = "xlsx",
) {
  const { organisation, cycle } = document;
  const title = `${cycle.title}: ${organisation.name}`;
  const statements = ["These are the organisation's own ratings."];
  const answers = answerRows(document);
  return createWorkbook(
    {
      title,
      creator: organisation.name,
      about: [
        standingInWords(document, madeAt, wasSubmitted),
        ...removed,
        ...(receipt ? [`Receipt ${receipt}.`] : []),
        `The words of the standards are those of ${document.set.title}.`,
      ],
      notes: [],
      sheets: [
        { name: "Answers", title: `Answers, ${title}`, statements, columns: answerSheetColumns(answers), rows: answers },
        { name: "Evidence", title: `Evidence, ${title}`, statements: [], columns: evidenceSheetColumns, rows: evidenceRows(document) },
        { name: "Actions", title: `Actions, ${title}`, statements: [], columns: actionSheetColumns, rows: actionRows(document) },
        { name: "Sections", title: `Sections, ${title}`, statements, columns: sectionColumns, rows: document.sections },
      ],
    },
    format,
  );
}
