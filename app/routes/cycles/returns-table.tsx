import { useId } from "react";
import type { ReturnRow } from "#domain/cycles/cycle-returns.ts";
import type { Called } from "#domain/organisations/organisation-words.ts";
import { returnColumns } from "#app/tables/cycles/returns.ts";

type ShownReturn = ReturnRow & { href: string | null };

interface Props {
  title: string;
  rows: ShownReturn[];
  standards: number;
  called: Called;
  asksGovernor: boolean;
}

/** The returns in one state. What nobody looks after and what is late stand out in bold. */
export function ReturnsTable({ title, rows, standards, called, asksGovernor }: Props) {
  const [agency, ...columns] = returnColumns(standards, called, asksGovernor);
  const captionId = useId();
  const caption = `${title} (${rows.length})`;
  return (
    <div className="app-scroll" role="region" aria-labelledby={captionId} tabIndex={0}>
      <table className="app-table">
        <caption className="govuk-table__caption--m" id={captionId}>
          {caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">{agency?.heading}</th>
            {columns.map((column) => (
              <th scope="col" key={column.key} className={column.kind === "number" ? "n g" : "g"}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.assessmentId}>
              <th scope="row">
                {row.href ? (
                  <a className="govuk-link" href={row.href}>
                    {agency?.value(row)}
                  </a>
                ) : (
                  agency?.value(row)
                )}
              </th>
              {columns.map((column) => (
                <td key={column.key} className={column.kind === "number" ? "n g" : "g"}>
                  {standsOut(column.key, row) ? <strong>{column.value(row)}</strong> : column.value(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function standsOut(key: string, row: ReturnRow): boolean {
  if (key === "standing") return row.isOverdue;
  if (key === "governor") return row.governor?.status === "overdue";
  return key === "champion" && row.champions.length === 0 && !row.isReturned && !row.withdrawnOn;
}
