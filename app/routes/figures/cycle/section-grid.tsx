import { useId } from "react";
import { type GridCell, gridCellLabel } from "#app/tables/figures/agency-grid.ts";

interface GridRow {
  id: string;
  name: string;
  /** Where the viewer can read this organisation's return. */
  href?: string;
  kind: string;
  cells: GridCell[];
}

interface SectionGridProps {
  id?: string;
  caption: string;
  sections: { code: string; word: string }[];
  rows: GridRow[];
  foot?: { label: string; cells: string[] };
  firstHeading?: string;
}

/** Organisations by section, with the word in every cell; grouped by kind. */
export function SectionGrid({ id, caption, sections, rows, foot, firstHeading = "Agency" }: SectionGridProps) {
  const own = useId();
  const kinds = [...Map.groupBy(rows, (row) => row.kind)];
  return (
    <div className="app-scroll" role="region" aria-labelledby={`${own}-caption`} tabIndex={0} id={id}>
      <table className="app-grid">
        <caption id={`${own}-caption`}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" id={`${own}-first`}>
              {firstHeading}
            </th>
            {sections.map((section) => (
              <th scope="col" key={section.code} id={`${own}-section-${section.code}`}>
                {section.code}
                <br />
                {section.word}
              </th>
            ))}
          </tr>
        </thead>
        {kinds.map(([kind, members], at) => (
          <tbody key={kind}>
            <tr className="app-grid__kind">
              <th colSpan={sections.length + 1} scope="colgroup" id={`${own}-kind-${at}`}>
                {kind}
              </th>
            </tr>
            {members.map((row, number) => (
              <tr key={row.id}>
                <th scope="row" id={`${own}-row-${at}-${number}`} headers={`${own}-kind-${at} ${own}-first`}>
                  {row.href ? (
                    <a className="govuk-link" href={row.href}>
                      {row.name}
                    </a>
                  ) : (
                    row.name
                  )}
                </th>
                {row.cells.map((cell, index) => (
                  <td
                    key={sections[index]?.code}
                    className={`app-grid__cell app-grid__cell--${cell ?? "not-answered"}`}
                    headers={`${own}-kind-${at} ${own}-row-${at}-${number} ${own}-section-${sections[index]?.code}`}
                  >
                    {gridCellLabel(cell)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
        {foot && (
          <tfoot>
            <tr>
              <th scope="row" id={`${own}-foot`}>
                {foot.label}
              </th>
              {foot.cells.map((cell, index) => (
                <td key={sections[index]?.code} headers={`${own}-foot ${own}-section-${sections[index]?.code}`}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
