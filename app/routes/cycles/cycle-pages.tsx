export interface CyclePage {
  href: string;
  label: string;
}

/** The way between the pages of a cycle; the one shown is not a link. */
export function CyclePages({ pages, current }: { pages: CyclePage[]; current: string }) {
  return (
    <nav aria-label="Pages of this cycle">
      <ul className="app-inline-links">
        {pages.map(({ href, label }) => (
          <li key={label}>
            {label === current ? (
              <strong aria-current="page">{label}</strong>
            ) : (
              <a className="govuk-link" href={href}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
