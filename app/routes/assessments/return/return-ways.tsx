/** Ways through a whole return, and ways to keep it: the files stand at its address. */
export function ReturnWays({
  address,
  sections,
  more = [],
}: {
  more?: { href: string; label: string }[];
  address: string;
  sections: { code: string; title: string }[];
}) {
  return (
    <div className="govuk-!-display-none-print">
      <ul className="app-inline-links">
        <li>
          <a className="govuk-link" href={`${address}.docx`} download>
            Download as a Word document (DOCX)
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${address}.xlsx`} download>
            Download as a spreadsheet (XLSX)
          </a>
        </li>
        {more.map(({ href, label }) => (
          <li key={href}>
            <a className="govuk-link" href={href} download>
              {label}
            </a>
          </li>
        ))}
        <li>To print it or keep it as a PDF, use your browser’s Print.</li>
      </ul>
      <nav aria-label="Sections">
        <ul className="app-plain-list">
          {sections.map(({ code, title }) => (
            <li key={code}>
              <a className="govuk-link" href={`#section-${code}`}>
                {code}. {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
