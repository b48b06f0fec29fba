import { type ReactNode, useId } from "react";
import type { Column } from "#app/tables/column.ts";
import { classNames } from "./govuk/class-names.ts";
import { Notes } from "./notes.tsx";

interface DataTableProps<Row> {
  id?: string;
  caption: string;
  /** Unit and base, in a quieter line under the caption. */
  unit?: string;
  columns: Column<Row>[];
  rows: Row[];
  /** Whether the last row adds the others up. */
  hasTotal?: boolean;
  notes?: string[];
  keyOf?: (row: Row) => string;
  /** Where the first cell of a row leads. */
  hrefOf?: (row: Row) => string | undefined;
}

/** A numbered table of figures; scrolls in itself on a narrow screen. */
export function DataTable<Row>({ id, caption, unit, columns, rows, hasTotal, notes, keyOf, hrefOf }: DataTableProps<Row>) {
  const own = useId();
  const [first] = columns;
  if (!first) return null;
  // Under two levels of headings a cell has to name its own: what stands above it does not follow from where it is
  const isGrouped = columns.some(({ group }) => group);
  const headersOf = isGrouped
    ? (column: Column<Row>, row?: number) =>
        classNames(row !== undefined && `${own}-row-${row}`, column.group && groupId(own, column, columns), columnId(own, column)) ||
        undefined
    : undefined;
  return (
    <>
      <div className="app-scroll" role="region" aria-labelledby={`${own}-caption`} tabIndex={0} id={id}>
        <table className="app-table">
          <caption>
            <span id={`${own}-caption`} className="app-table__caption">
              {caption}
            </span>
            {unit && <span>{unit}</span>}
          </caption>
          <Head columns={columns} own={own} />
          <tbody>
            {rows.map((row, index) => (
              <tr
                key={keyOf?.(row) ?? String(first.value(row))}
                className={hasTotal && index === rows.length - 1 ? "app-table__total" : undefined}
              >
                {columns.map((column) =>
                  column === first ? (
                    <th scope="row" key={column.key} id={isGrouped ? `${own}-row-${index}` : undefined} headers={headersOf?.(column)}>
                      <Linked href={hrefOf?.(row)}>{column.value(row)}</Linked>
                    </th>
                  ) : (
                    <td key={column.key} className={cellClass(column, columns)} headers={headersOf?.(column, index)}>
                      {shown(column, row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes && <Notes lines={notes} />}
    </>
  );
}

function Linked({ href, children }: { href: string | undefined; children: ReactNode }) {
  if (!href) return children;
  return (
    <a className="govuk-link" href={href}>
      {children}
    </a>
  );
}

function columnId<Row>(own: string, { key }: Column<Row>): string {
  // A space would make two ids of one
  return `${own}-${key.replaceAll(" ", "-")}`;
}

function groupId<Row>(own: string, { group }: Column<Row>, columns: Column<Row>[]): string {
  return `${own}-group-${columns.findIndex((one) => one.group === group)}`;
}

function Head<Row>({ columns, own }: { columns: Column<Row>[]; own: string }) {
  const isGrouped = columns.some(({ group }) => group);
  const heading = (column: Column<Row>, span?: number) => (
    <th
      scope="col"
      rowSpan={span}
      className={cellClass(column, columns)}
      key={column.key}
      id={isGrouped ? columnId(own, column) : undefined}
      headers={column.group ? groupId(own, column, columns) : undefined}
    >
      {column.heading}
    </th>
  );
  if (!isGrouped) {
    return (
      <thead>
        <tr>{columns.map((column) => heading(column))}</tr>
      </thead>
    );
  }
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          if (!column.group) return heading(column, 2);
          return startsGroup(column, columns) ? (
            <th
              scope="colgroup"
              colSpan={columns.filter((one) => one.group === column.group).length}
              key={column.key}
              id={groupId(own, column, columns)}
            >
              {column.group}
            </th>
          ) : null;
        })}
      </tr>
      <tr>{columns.filter((column) => column.group).map((column) => heading(column))}</tr>
    </thead>
  );
}

function startsGroup<Row>(column: Column<Row>, columns: Column<Row>[]): boolean {
  return Boolean(column.group) && columns.find((one) => one.group === column.group) === column;
}

function cellClass<Row>(column: Column<Row>, columns: Column<Row>[]): string | undefined {
  return classNames(isNumber(column) && "n", startsGroup(column, columns) && "g") || undefined;
}

function isNumber<Row>({ kind }: Column<Row>): boolean {
  return kind === "number" || kind === "percent";
}

function shown<Row>(column: Column<Row>, row: Row): ReactNode {
  const value = column.value(row);
  if (typeof value !== "number") return value;
  return column.kind === "percent" ? `${value}%` : value.toLocaleString("en-GB");
}
