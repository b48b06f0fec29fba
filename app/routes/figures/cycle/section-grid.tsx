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
  const kinds = [...Map.groupBy(rows, (row) => row.kind)];
  return (
    <div className="app-scroll" role="region" aria-label={caption} tabIndex={0} id={id}>
      <table className="app-grid">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{firstHeading}</th>
            {sections.map((section) => (
              <th scope="col" key={section.code}>
                {section.code}
                <br />
                {section.word}
              </th>
            ))}
          </tr>
        </thead>
        {kinds.map(([kind, members]) => (
          <tbody key={kind}>
            <tr className="app-grid__kind">
              <th colSpan={sections.length + 1} scope="colgroup">
                {kind}
              </th>
            </tr>
            {members.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {row.href ? (
                    <a className="govuk-link" href={row.href}>
                      {row.name}
                    </a>
                  ) : (
                    row.name
                  )}
                </th>
                {row.cells.map((cell, index) => (
                  <td key={sections[index]?.code} className={`app-grid__cell app-grid__cell--${cell ?? "not-answered"}`}>
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
              <th scope="row">{foot.label}</th>
              {foot.cells.map((cell, index) => (
                <td key={sections[index]?.code}>{cell}</td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
