import { href } from "react-router";

interface DownloadsProps {
  cycleId: string;
  name: "completion" | "law-not-met" | "training" | "profile-indicators";
  /** What the page is narrowed to, from the question mark. */
  query: string;
  tables: { id: string; number: string }[];
}

/** The files of a page's tables: one workbook, and a CSV each. */
export function Downloads({ cycleId, name, query, tables }: DownloadsProps) {
  const [first] = tables;
  if (!first) return null;
  const csv = (id: string) =>
    `${href(`/cycles/:cycleId/${name}.csv`, { cycleId })}${query}${id === first.id ? "" : `${query ? "&" : "?"}table=${id}`}`;
  return (
    <ul className="app-inline-links">
      <li>
        <a className="govuk-link" href={`${href(`/cycles/:cycleId/${name}.xlsx`, { cycleId })}${query}`} download>
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
