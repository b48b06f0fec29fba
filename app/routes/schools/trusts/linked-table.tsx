import type { Column } from "#app/tables/column.ts";

interface LinkedTableProps<Row> {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  hrefOf: (row: Row) => string | null;
  keyOf: (row: Row) => string;
}

/** A table whose first column leads to what each row is about; scrolls in itself on a narrow screen. */
export function LinkedTable<Row>({ caption, columns: [first, ...columns], rows, hrefOf, keyOf }: LinkedTableProps<Row>) {
  if (!first) return null;
  const classOf = (column: Column<Row>) => (column.kind === "number" || column.kind === "percent" ? "n g" : "g");
  return (
    <div className="app-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="app-table">
        <caption className="govuk-table__caption--m">
          {caption} ({rows.length})
        </caption>
        <thead>
          <tr>
            <th scope="col">{first.heading}</th>
            {columns.map((column) => (
              <th scope="col" key={column.key} className={classOf(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const href = hrefOf(row);
            return (
              <tr key={keyOf(row)}>
                <th scope="row">
                  {href ? (
                    <a className="govuk-link" href={href}>
                      {first.value(row)}
                    </a>
                  ) : (
                    first.value(row)
                  )}
                </th>
                {columns.map((column) => (
                  <td key={column.key} className={classOf(column)}>
                    {column.kind === "percent" && typeof column.value(row) === "number" ? `${column.value(row)}%` : column.value(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
