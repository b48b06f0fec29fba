import type { Db } from "#db/connection.server.ts";
import { exportRows } from "#db/organisations/export-rows.ts";
import { exportedTables, exportTables, leftOutTables } from "#db/organisations/export-tables.ts";
import type { ExportedTable } from "#db/organisations/export/described.ts";

/** The files of everything that a partnership takes along; their rows are read when they are asked for. */
export function exportedFiles(db: Db, partnershipId: string) {
  return exportedTables().map(([table, described]) => ({
    ...described,
    name: fileName(table),
    rows: () => exportRows(db, table, described, partnershipId),
  }));
}

/** The sets of standards that its cycles ask. */
export function exportedSets(db: Db, partnershipId: string) {
  return exportRows(db, "standardSets", exportTables.standardSets as ExportedTable, partnershipId);
}

/** What is left out, with the reason. */
export function filesLeftOut(): { name: string; reason: string }[] {
  return leftOutTables().map(([table, reason]) => ({ name: fileName(table), reason }));
}

// "answerDrafts" is called "answer-drafts"
function fileName(table: string): string {
  return table.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
