interface ReturnWaysProps {
  word: string;
  workbook: string;
  /** Further files made from it. */
  more?: { href: string; label: string }[];
  sections: { code: string; title: string }[];
}

/** Ways through a whole return, and ways to keep it. */
export function ReturnWays({ word, workbook, more = [], sections }: ReturnWaysProps) {
  return (
    <div className="govuk-!-display-none-print">
      <ul className="app-inline-links">
        <li>
          <a className="govuk-link" href={word} download>
            Download as a Word document (DOCX)
          </a>
        </li>
        <li>
          <a className="govuk-link" href={workbook} download>
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
