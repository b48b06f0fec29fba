import { momentInWords } from "#app/domain/dates.ts";
import type { ReturnDocument } from "#app/domain/return-document.ts";
import {
  actionRows,
  actionSheetColumns,
  answerRows,
  answerSheetColumns,
  evidenceRows,
  evidenceSheetColumns,
  sectionColumns,
} from "#app/tables/return.ts";
import { createWorkbook } from "./workbook.ts";

/** A return as a spreadsheet, submitted or not. It says which of the two it is. */
export async function returnWorkbook(document: ReturnDocument, { receipt, madeAt }: { receipt?: string; madeAt: string }) {
  const { organisation, cycle, signature, revision } = document;
  const title = `${cycle.title}: ${organisation.name}`;
  const standing = signature
    ? `Revision ${revision}, as signed by ${signature.name}, ${signature.jobTitle}, at ${momentInWords(signature.signedAt)}.`
    : `Revision ${revision}, as it stood at ${momentInWords(madeAt)}. It has not been submitted.`;
  const statements = ["These are the organisation's own ratings."];
  return createWorkbook({
    title,
    creator: organisation.name,
    about: [standing, ...(receipt ? [`Receipt ${receipt}.`] : []), `The words of the standards are those of ${document.set.title}.`],
    notes: [],
    sheets: [
      { name: "Answers", title: `Answers, ${title}`, statements, columns: answerSheetColumns, rows: answerRows(document) },
      { name: "Evidence", title: `Evidence, ${title}`, statements: [], columns: evidenceSheetColumns, rows: evidenceRows(document) },
      { name: "Actions", title: `Actions, ${title}`, statements: [], columns: actionSheetColumns, rows: actionRows(document) },
      { name: "Sections", title: `Sections, ${title}`, statements, columns: sectionColumns, rows: document.sections },
    ],
  });
}
