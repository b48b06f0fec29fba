import type { NarrowedList } from "#domain/assessments/narrowed-list.ts";

interface NarrowLinksProps {
  narrowed: NarrowedList;
  path: string;
  /** The place on the page to which a choice leads back. */
  anchor: string;
}

/** The ways to narrow a list of standards, each with how many it leaves. */
export function NarrowLinks({ narrowed: { all, show, views }, path, anchor }: NarrowLinksProps) {
  const choices = [{ view: null, label: "All", count: all }, ...views];
  return (
    <nav aria-label="Narrow the standards" className="govuk-!-display-none-print">
      <ul className="app-inline-links">
        {choices.map(({ view, label, count }) => (
          <li key={label}>
            {view === show ? (
              <strong aria-current="true">
                {label} ({count})
              </strong>
            ) : (
              <a className="govuk-link" href={`${path}${view ? `?show=${view}` : ""}#${anchor}`}>
                {label} ({count})
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
