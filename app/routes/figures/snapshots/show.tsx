import type { ReactNode } from "react";
import { ChartFiles, ChartPicture } from "./chart-picture.tsx";
import { CopyButton } from "./copy-button.tsx";
import { OutcomeBars } from "#app/components/outcome-bars.tsx";
import { PrintedTable } from "#app/components/printed-table.tsx";
import { dayInWords } from "#domain/dates.ts";
import { type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { mostOnPage } from "#app/tables/figures/agency-grid.ts";
import { captionOf, type PrintedTable as Table } from "#app/tables/printed.ts";
import { sectionRows } from "#app/tables/figures/section-table.ts";
import type { Route } from "./+types/show.ts";
import { chosenIn, notesOn, queryOf, readTables } from "./figures.server.ts";
import { FigureFilters } from "./filters.tsx";
import { requireSnapshot } from "./requirements.ts";

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
  back: (loaderData: { cycle?: { id: string; title: string } } | undefined) =>
    loaderData?.cycle
      ? { href: `/cycles/${loaderData.cycle.id}/snapshots`, label: `Figures: ${loaderData.cycle.title}` }
      : { href: "/cycles", label: "All cycles" },
  wide: true,
};

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.snapshot.name ?? "Figures"}: figures, ${loaderData?.cycle.title ?? ""} - Safeguarding audit` },
];

export default function Snapshot({ loaderData: page }: Route.ComponentProps) {
  const { snapshot, query, called } = page;
  const file = (name: string) => `/snapshots/${snapshot.id}/${name}${query}`;
  return (
    <>
      <span className="govuk-caption-l">
        {page.cycle.title}, frozen {dayInWords(snapshot.frozenAt)} by {snapshot.frozenBy}
      </span>
      <h1 className="govuk-heading-l govuk-!-margin-bottom-3">{snapshot.name}</h1>
      <p className="app-lead">Every figure here comes from the snapshot. Nothing that {called.many} change later moves it.</p>
      {snapshot.note && <p className="govuk-body">{snapshot.note}</p>}
      {snapshot.correctedBy && (
        <p className="govuk-body">
          These figures have been corrected: use{" "}
          <a className="govuk-link" href={`/snapshots/${snapshot.correctedBy.id}`}>
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
      <Copied id="sentence">{page.sentence}</Copied>
      <p className="app-notes">{page.source}</p>

      {!page.withheld && (
        <ul className="app-inline-links govuk-!-margin-bottom-7">
          <File href={file("workbook.xlsx")}>Download all tables (Excel)</File>
          <File href={file("workbook.ods")}>Download all tables (OpenDocument)</File>
          <File href={file("annual-report.docx")}>Download a section for the annual report (Word)</File>
          <File href={file("tidy.csv")}>Download all figures, one a row (CSV)</File>
          {!page.isPublic && <File href={file("agency-ratings.csv")}>Download all ratings by {called.one}, one a row (CSV)</File>}
          <File href={file("dictionary.csv")}>Download the data dictionary (CSV)</File>
          {!page.agenciesRefused && (
            <li>
              <a className="govuk-link" href={`/snapshots/${snapshot.id}/trend`}>
                Compare with an earlier audit
              </a>
            </li>
          )}
          {!page.agenciesRefused && (
            <li>
              <a className="govuk-link" href={`/snapshots/${snapshot.id}/beside`}>
                Set beside an audit of another kind
              </a>
            </li>
          )}
          {!page.agenciesRefused && (
            <li>
              <a className="govuk-link" href={`/snapshots/${snapshot.id}/draft-check${query}`}>
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
            <ChartFiles what="Chart 1" address={(extension) => file(`chart.${extension}`)} />
          </ul>
        </>
      )}

      {page.tables.map((table) => (
        <section key={table.id}>
          {table.id === "completion" && page.completionChart && (
            <ChartPicture title={page.completionChart.title} table={table} address={(extension) => file(`completion-chart.${extension}`)} />
          )}
          {table.cells.length > mostOnPage ? <TooLong table={table} called={called} /> : <PrintedTable table={table} />}
          {page.sentences[table.id] && <Copied id={`${table.id}-sentence`}>{page.sentences[table.id]}</Copied>}
          <ul className="app-inline-links govuk-!-margin-bottom-8">
            <File href={file(`${table.id}.csv`)}>Download {table.number} (CSV)</File>
          </ul>
        </section>
      ))}

      <h2 className="govuk-heading-m">Notes on all tables</h2>
      <div className="app-notes">
        {page.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
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

/** A sentence to quote. The button is there where scripts run. */
function Copied({ id, children }: { id: string; children: ReactNode }) {
  return (
    <>
      <p className="app-copy" id={id}>
        {children}
      </p>
      <CopyButton id={id} />
    </>
  );
}

function File({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a className="govuk-link" href={href} download>
        {children}
      </a>
    </li>
  );
}
