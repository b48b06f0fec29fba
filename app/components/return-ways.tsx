/** Ways through a whole return, and ways to keep it. */
export function ReturnWays({ workbook, sections }: { workbook: string; sections: { code: string; title: string }[] }) {
  return (
    <div className="govuk-!-display-none-print">
      <ul className="app-inline-links">
        <li>
          <a className="govuk-link" href={workbook} download>
            Download as a spreadsheet (XLSX)
          </a>
        </li>
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
