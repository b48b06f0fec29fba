import { momentInWords } from "#domain/dates.ts";

interface ReadBeforeProps {
  imports: { id: string; fileName: string; readByName: string; readAt: string; acceptedAt: string | null }[];
  hrefOf(id: string): string;
}

/** Files that were read before, taken over or not. */
export function ReadBefore({ imports, hrefOf }: ReadBeforeProps) {
  if (imports.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">Files read before</h2>
      <ul className="app-plain-list">
        {imports.map((one) => (
          <li key={one.id}>
            <a className="govuk-link" href={hrefOf(one.id)}>
              {one.fileName}
            </a>{" "}
            <span className="app-quiet">
              read by {one.readByName} at {momentInWords(one.readAt)},{" "}
              {one.acceptedAt ? `taken over at ${momentInWords(one.acceptedAt)}` : "not taken over"}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
