import { ChartFiles, ChartPicture } from "./chart-picture.tsx";
import { FileLink } from "#app/components/file-link.tsx";
import { Notes } from "#app/components/notes.tsx";
import { OutcomeBars } from "#app/components/outcome-bars.tsx";
import { PrintedTable } from "#app/components/printed-table.tsx";
import { type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { mostOnPage } from "#app/tables/figures/agency-grid.ts";
import { captionOf, type PrintedTable as Table } from "#app/tables/printed.ts";
import { sectionRows } from "#app/tables/figures/section-table.ts";
import type { readTables } from "./figures.server.ts";
import { SentenceToCopy } from "./sentence-to-copy.tsx";

interface SnapshotFiguresProps {
  page: Awaited<ReturnType<typeof readTables>> & { notes: string[] };
  called: Called;
  /** Where the files of these figures are, and what else is made of them. */
  addresses: {
    csv(table: string): string;
    picture(chart: string): (extension: "svg" | "png") => string;
    workbook(extension: "xlsx" | "ods"): string;
    report: string;
    pages: { address: string; text: string }[];
  };
  /** Whether there is a file that names them. */
  hasAgencies: boolean;
}

/** Sentence, files, charts, tables and notes of a snapshot, internal or public. */
export function SnapshotFigures({ page, called, addresses, hasAgencies }: SnapshotFiguresProps) {
  const { csv, picture } = addresses;
  return (
    <>
      <h2 className="govuk-heading-m">The sentence that goes with them</h2>
      <SentenceToCopy id="sentence" source={page.source}>
        {page.sentence}
      </SentenceToCopy>

      <ul className="app-inline-links govuk-!-margin-bottom-7">
        <FileLink href={addresses.workbook("xlsx")}>Download all tables (Excel)</FileLink>
        <FileLink href={addresses.workbook("ods")}>Download all tables (OpenDocument)</FileLink>
        <FileLink href={addresses.report}>Download a section for the annual report (Word)</FileLink>
        <FileLink href={csv("tidy")}>Download all figures, one a row (CSV)</FileLink>
        {hasAgencies && <FileLink href={csv("agency-ratings")}>Download all ratings by {called.one}, one a row (CSV)</FileLink>}
        <FileLink href={csv("dictionary")}>Download the data dictionary (CSV)</FileLink>
        {addresses.pages.map(({ address, text }) => (
          <li key={address}>
            <a className="govuk-link" href={address}>
              {text}
            </a>
          </li>
        ))}
      </ul>

      {page.chart.table.returned > 0 && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="chart">
            {page.chart.title}
          </h2>
          <p className="app-notes govuk-!-margin-bottom-3">{page.chart.subtitle}</p>
          <OutcomeBars
            rows={sectionRows(page.chart.table)
              .filter((row) => row.base > 0)
              .map(({ title, code, met, partiallyMet, notMet }) => ({ label: title, met, partiallyMet, notMet, isTotal: code === null }))}
          />
          <ul className="app-inline-links govuk-!-margin-bottom-8">
            <ChartFiles what="Chart 1" address={picture("chart")} />
          </ul>
        </>
      )}

      {page.tables.map((table) => (
        <section key={table.id}>
          {table.id === "completion" && page.completionChart && (
            <ChartPicture title={page.completionChart.title} table={table} address={picture("completion-chart")} />
          )}
          {table.cells.length > mostOnPage ? <TooLong table={table} called={called} /> : <PrintedTable table={table} />}
          {page.sentences[table.id] && <SentenceToCopy id={`${table.id}-sentence`}>{page.sentences[table.id]}</SentenceToCopy>}
          <ul className="app-inline-links govuk-!-margin-bottom-8">
            <FileLink href={csv(table.id)}>Download {table.number} (CSV)</FileLink>
          </ul>
        </section>
      ))}

      <h2 className="govuk-heading-m">Notes on all tables</h2>
      <Notes lines={page.notes} />
    </>
  );
}

/** What stands where a table that names more agencies than a page can show would be. */
function TooLong({ table, called }: { table: Table; called: Called }) {
  return (
    <div id={`table-${table.id}`}>
      <h2 className="govuk-heading-m">{captionOf(table)}</h2>
      <p className="govuk-body">
        It lists {countedAs(table.cells.length, called)}, and a page shows at most {mostOnPage}. Narrow the figures first, or download the
        table.
      </p>
    </div>
  );
}
