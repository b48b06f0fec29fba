import { href } from "react-router";
import { ChartFiles, ChartPicture } from "./chart-picture.tsx";
import { OutcomeBars } from "#app/components/outcome-bars.tsx";
import { PrintedTable } from "#app/components/printed-table.tsx";
import { dayInWords } from "#domain/dates.ts";
import { type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { mostOnPage } from "#app/tables/figures/agency-grid.ts";
import { captionOf, type PrintedTable as Table } from "#app/tables/printed.ts";
import { sectionRows } from "#app/tables/figures/section-table.ts";
import { SentenceToCopy } from "./sentence-to-copy.tsx";
import type { Route } from "./+types/show.ts";
import { readTables } from "./figures.server.ts";
import { notesOn, queryOf } from "./about.ts";
import { chosenIn } from "./chosen.ts";
import { FigureFilters } from "./filters.tsx";
import { requireSnapshot } from "./requirements.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { Notes } from "#app/components/notes.tsx";
import { FileLink } from "#app/components/file-link.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireSnapshot({ request, context, params });
  const chosen = chosenIn(view, request);
  const { snapshot, cycle, agenciesRefused } = view;
  return {
    called: view.called,
    ...(await readTables(view, chosen)),
    snapshot,
    cycle: { id: cycle.id, title: cycle.title },
    notes: notesOn(view, chosen),
    query: queryOf(chosen),
    filters: {
      choices: chosen.choices,
      filter: chosen.filter,
      // Where nothing else can be had, the choice is left free for another partnership
      isPublic: chosen.isPublic && chosen.publicBecause === null,
    },
    agenciesRefused,
    isPublic: chosen.isPublic,
    publicBecause: chosen.publicBecause,
  };
}

export const handle = {
  back: ({ cycle }: Awaited<ReturnType<typeof loader>>) => ({
    href: href("/cycles/:cycleId/snapshots", { cycleId: cycle.id }),
    label: `Figures: ${cycle.title}`,
  }),
  wide: true,
};

export default function Snapshot({ loaderData: page, params }: Route.ComponentProps) {
  const { snapshot, query, called } = page;
  const narrowed = (address: string) => `${address}${query}`;
  const csv = (table: string) => narrowed(href("/snapshots/:snapshotId/:table.csv", { ...params, table }));
  const picture = (chart: string) => (extension: "svg" | "png") =>
    narrowed(href(`/snapshots/:snapshotId/:chart.${extension}`, { ...params, chart }));
  return (
    <>
      <PageHead
        caption={`${page.cycle.title}, frozen ${dayInWords(snapshot.frozenAt)} by ${snapshot.frozenBy}`}
        title={snapshot.name}
        tab={`${snapshot.name}: figures, ${page.cycle.title}`}
        lead={`Every figure here comes from the snapshot. Nothing that ${called.many} change later moves it.`}
      />
      {snapshot.note && <p className="govuk-body">{snapshot.note}</p>}
      {snapshot.correctedBy && (
        <p className="govuk-body">
          These figures have been corrected: use{" "}
          <a className="govuk-link" href={href("/snapshots/:snapshotId", { snapshotId: snapshot.correctedBy.id })}>
            {snapshot.correctedBy.name}
          </a>
          .
        </p>
      )}
      {page.publicBecause && (
        <p className="govuk-body">
          {page.publicBecause} You have the public version of the figures of all {called.many}.
        </p>
      )}
      {!page.agenciesRefused && <FigureFilters {...page.filters} called={called} />}

      <h2 className="govuk-heading-m">The sentence that goes with them</h2>
      <SentenceToCopy id="sentence" source={page.source}>
        {page.sentence}
      </SentenceToCopy>

      {!page.withheld && (
        <ul className="app-inline-links govuk-!-margin-bottom-7">
          <FileLink href={narrowed(href("/snapshots/:snapshotId/workbook.xlsx", params))}>Download all tables (Excel)</FileLink>
          <FileLink href={narrowed(href("/snapshots/:snapshotId/workbook.ods", params))}>Download all tables (OpenDocument)</FileLink>
          <FileLink href={narrowed(href("/snapshots/:snapshotId/annual-report.docx", params))}>
            Download a section for the annual report (Word)
          </FileLink>
          <FileLink href={csv("tidy")}>Download all figures, one a row (CSV)</FileLink>
          {!page.isPublic && <FileLink href={csv("agency-ratings")}>Download all ratings by {called.one}, one a row (CSV)</FileLink>}
          <FileLink href={csv("dictionary")}>Download the data dictionary (CSV)</FileLink>
          {!page.agenciesRefused && (
            <li>
              <a className="govuk-link" href={href("/snapshots/:snapshotId/trend", params)}>
                Compare with an earlier audit
              </a>
            </li>
          )}
          {!page.agenciesRefused && (
            <li>
              <a className="govuk-link" href={href("/snapshots/:snapshotId/beside", params)}>
                Set beside an audit of another kind
              </a>
            </li>
          )}
          {!page.agenciesRefused && (
            <li>
              <a className="govuk-link" href={narrowed(href("/snapshots/:snapshotId/draft-check", params))}>
                Check a draft report
              </a>
            </li>
          )}
        </ul>
      )}

      {page.chart && page.chart.table.returned > 0 && (
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
    <div id={table.id}>
      <h2 className="govuk-heading-m">{captionOf(table)}</h2>
      <p className="govuk-body">
        It lists {countedAs(table.cells.length, called)}, and a page shows at most {mostOnPage}. Narrow the figures first, or download the
        table.
      </p>
    </div>
  );
}
