import { FileLink } from "#app/components/file-link.tsx";

interface ReturnWaysProps {
  word: string;
  workbook: string;
  openDocument: string;
  /** Further files made from it. */
  more?: { href: string; label: string }[];
  sections: { code: string; title: string }[];
}

/** Ways through a whole return, and ways to keep it. */
export function ReturnWays({ word, workbook, openDocument, more = [], sections }: ReturnWaysProps) {
  return (
    <div className="govuk-!-display-none-print">
      <ul className="app-inline-links">
        <FileLink href={word}>Download as a Word document (DOCX)</FileLink>
        <FileLink href={workbook}>Download as a spreadsheet (XLSX)</FileLink>
        <FileLink href={openDocument}>Download as an OpenDocument spreadsheet (ODS)</FileLink>
        {more.map(({ href, label }) => (
          <FileLink key={href} href={href}>
            {label}
          </FileLink>
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
