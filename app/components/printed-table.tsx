import { captionOf, columnsOf, type PrintedTable as Printed } from "#app/tables/printed.ts";
import { DataTable } from "./data-table.tsx";

/** A table of figures with its unit above and its notes below. */
export function PrintedTable({ table }: { table: Printed }) {
  return (
    <DataTable
      id={table.id}
      caption={captionOf(table)}
      unit={table.unit}
      columns={columnsOf(table)}
      rows={table.cells}
      hasTotal={table.hasTotal}
      notes={table.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    />
  );
}
