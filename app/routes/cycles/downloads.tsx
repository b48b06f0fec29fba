import { href } from "react-router";
import { FileLink } from "#app/components/file-link.tsx";

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
      <FileLink href={`${href(`/cycles/:cycleId/${name}.xlsx`, { cycleId })}${query}`}>
        Download {tables.length === 1 ? first.number : "all tables"} (Excel)
      </FileLink>
      {tables.map(({ id, number }) => (
        <FileLink key={id} href={csv(id)}>
          Download {number} (CSV)
        </FileLink>
      ))}
    </ul>
  );
}
