import { setImmediate } from "node:timers/promises";
import type { Column } from "#app/tables/column.ts";
import { bookOf, type Cell, type Format, type PlainContents, type WorkbookPart } from "#app/files/formats/book.ts";
import { writtenApart } from "#app/files/apart/write-apart.ts";

/** One worksheet with one table. Statements stand above it: what a reader needs before the figures. */
interface Sheet<Row> {
  name: string;
  title: string;
  statements: string[];
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

export interface Contents<Rows extends unknown[]> {
  title: string;
  /** The organisation that publishes the workbook. */
  creator: string;
  /** What the cover says below the title. */
  about?: string[];
  /** Numbered from 1 on their own worksheet. A note that no sheet marks with "[note 1]" is named above every table. */
  notes: string[];
  sheets: [...{ [Index in keyof Rows]: Sheet<Rows[Index]> }];
}

// About as many cells as are worked out and sent within a few milliseconds
const cellsAtATime = 5000;

/** A workbook with cover, contents, notes and tables. It is written in a process of its own, so nobody else waits for it. */
export async function createWorkbook<Rows extends unknown[]>(contents: Contents<Rows>, format: Format = "xlsx"): Promise<Buffer> {
  const sheets = contents.sheets as Sheet<unknown>[];
  return writtenApart("workbook", parts(plainOf(contents), sheets, format));
}

async function* parts(begin: PlainContents, sheets: Sheet<unknown>[], format: Format): AsyncGenerator<WorkbookPart> {
  // What is wrong with a heading or a name is told before anything is sent
  bookOf(begin);
  yield { begin, format };
  for (const [sheet, { columns, rows }] of sheets.entries()) {
    const rowsAtATime = Math.max(1, Math.floor(cellsAtATime / columns.length));
    for (let from = 0; from < rows.length; from += rowsAtATime) {
      yield { sheet, cells: rows.slice(from, from + rowsAtATime).map((row) => columns.map((column) => cellOf(column, row))) };
      await setImmediate();
    }
  }
}

function cellOf<Row>(column: Column<Row>, row: Row): Cell {
  const date = column.date?.(row);
  return date ? { date } : column.value(row);
}

/** All but the cells, as a message can carry it. */
function plainOf<Rows extends unknown[]>({ title, creator, about = [], notes, sheets }: Contents<Rows>): PlainContents {
  return {
    title,
    creator,
    about,
    notes,
    sheets: (sheets as Sheet<unknown>[]).map(({ name, title, statements, columns }) => ({
      name,
      title,
      statements,
      columns: columns.map(({ heading, group, kind, width }) => ({ heading, group, kind, width })),
      cells: [],
    })),
  };
}
