import { type Rating, ratingLabel } from "#domain/assessments/rating.ts";
import { wayHeading } from "#domain/organisations/narrowing.ts";
import { agencyWords, calledInSnapshot, countedAs } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import type { Agency } from "#domain/figures/section-table.ts";
import type { SnapshotSet } from "#domain/figures/snapshot.ts";
import type { Column } from "#app/tables/column.ts";
import { type PrintedTable, printed } from "#app/tables/printed.ts";

interface Headings {
  sections: { code: string; word: string }[];
}

/** More agencies than this are not listed on a page, only in files: nobody reads them all, and others wait while it is made. */
export const mostOnPage = 300;

/** An agency's outcome of a section: a rating, not answered (null), or not returned. */
export type GridCell = Rating | null | "not-returned";

export function gridCell(agency: Agency, sectionCode: string): GridCell {
  return agency.isReturned ? (agency.sections.get(sectionCode)?.outcome ?? null) : "not-returned";
}

export function gridCellLabel(cell: GridCell): string {
  return cell === "not-returned" ? "Not returned" : ratingLabel(cell);
}

/** One row an agency. The page shows the kind as a heading over its agencies, files as a column. */
export function gridColumns(set: Headings, called = agencyWords): Column<Agency>[] {
  return [
    { key: "kind", heading: wayHeading("kind", called), value: (row) => row.organisation.kind, width: 28 },
    { key: "agency", heading: capitalised(called.one), value: (row) => row.organisation.name, width: 40 },
    ...set.sections.map(({ code, word }) => ({
      key: code,
      heading: `${code} ${word}`,
      value: (row: Agency) => gridCellLabel(gridCell(row, code)),
      width: 17,
    })),
  ];
}

/** The same of a snapshot, as a table among its others. It names agencies, so it is never public. */
export function gridTable(
  set: SnapshotSet,
  agencies: Agency[],
  { number, judged, about, notReviewed }: { number: string; judged: string; about: string; notReviewed: number },
): PrintedTable {
  const called = calledInSnapshot(set);
  const [kind, agency, ...outcomes] = gridColumns({ sections: set.sections.map(({ code, short }) => ({ code, word: short })) }, called);
  const waiting = notReviewed > 0 ? [`Not listed, because their review has not ended: ${countedAs(notReviewed, called)}.`] : [];
  return printed({
    id: "agencies",
    number,
    sheet: `Outcomes_by_${called.inFiles.one}`,
    title: `Section outcomes by ${called.one}, ${judged}, ${about}`,
    unit: `One row ${called.any}. Totals are in Table 1.`,
    notes: [`${capitalised(called.many)} that were withdrawn are not listed.`, ...waiting],
    columns: [agency, kind, ...outcomes].filter((column) => column !== undefined),
    rows: agencies,
    hasTotal: false,
  });
}
