import { counted } from "#domain/words.ts";

interface AboutLinksProps {
  all: { standard: string | null; title: string }[];
  /** What the list shows now: a standard's code, "whole", or null for all. */
  wanted: string | null;
  path: string;
}

/** The ways to the conversations about one standard, each with how many there are. */
export function AboutLinks({ all, wanted, path }: AboutLinksProps) {
  if (all.length === 0) return null;
  const groups = [...Map.groupBy(all, ({ standard }) => standard ?? "whole")].filter(([code]) => code !== wanted);
  return (
    <nav aria-label="Conversations by what they are about" className="govuk-!-display-none-print">
      <ul className="app-inline-links">
        {wanted && (
          <li>
            <a className="govuk-link" href={path}>
              All {counted(all.length, "conversation")}
            </a>
          </li>
        )}
        {groups.map(([code, some]) => (
          <li key={code}>
            <a className="govuk-link" href={`${path}?${new URLSearchParams({ standard: code })}`}>
              {some[0]?.title} ({some.length})
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
