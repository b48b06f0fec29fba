import { captionOf, columnsOf, type PrintedTable as Printed } from "#app/tables/printed.ts";
import { DataTable } from "./data-table.tsx";

/** A table of figures with its unit above and its notes below; links are where its rows lead, in their order. */
export function PrintedTable({ table, links }: { table: Printed; links?: (string | undefined)[] }) {
  return (
    <DataTable
      id={`table-${table.id}`}
      caption={captionOf(table)}
      unit={table.unit}
      columns={columnsOf(table)}
      rows={table.cells}
      hasTotal={table.hasTotal}
      keyOf={(row) => row.join("|")}
      hrefOf={(row) => links?.[table.cells.indexOf(row)]}
      notes={table.notes}
    />
  );
}
