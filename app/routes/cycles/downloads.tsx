interface DownloadsProps {
  /** Of the page, without the ending of a file. */
  path: string;
  /** What the page is narrowed to, from the question mark. */
  query: string;
  tables: { id: string; number: string }[];
}

/** The files of a page's tables: one workbook, and a CSV each. */
export function Downloads({ path, query, tables }: DownloadsProps) {
  const [first] = tables;
  if (!first) return null;
  const csv = (id: string) => `${path}.csv${query}${id === first.id ? "" : `${query ? "&" : "?"}table=${id}`}`;
  return (
    <ul className="app-inline-links">
      <li>
        <a className="govuk-link" href={`${path}.xlsx${query}`} download>
          Download {tables.length === 1 ? first.number : "all tables"} (Excel)
        </a>
      </li>
      {tables.map(({ id, number }) => (
        <li key={id}>
          <a className="govuk-link" href={csv(id)} download>
            Download {number} (CSV)
          </a>
        </li>
      ))}
    </ul>
  );
}
