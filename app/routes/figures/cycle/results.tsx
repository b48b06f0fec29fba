import { href } from "react-router";
import { DataTable } from "#app/components/data-table.tsx";
import { OutcomeBars } from "#app/components/outcome-bars.tsx";
import { SectionGrid } from "./section-grid.tsx";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import { capitalised } from "#domain/words.ts";
import { sectionColumns, sectionRows } from "#app/tables/figures/section-table.ts";
import type { Route } from "./+types/results.ts";
import { readGrid } from "./agency-rows.server.ts";
import { CycleFilters } from "#app/routes/cycles/cycle-filters.tsx";
import { CyclePages } from "#app/routes/cycles/cycle-pages.tsx";
import { readFigures } from "./figures.server.ts";
import { outcomeRule } from "#domain/figures/figure-notes.ts";
import { placeOf } from "#app/routes/cycles/about.ts";
import { queryOf } from "#app/routes/cycles/narrowed.ts";
import { pagesOf } from "#app/routes/cycles/pages-of.ts";
import { type RequiredCycle, requireCycle } from "#app/routes/cycles/requirements.ts";
import { backToCycles } from "#app/routes/back.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { Notes } from "#app/components/notes.tsx";
import { FileLink } from "#app/components/file-link.tsx";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const view = await requireCycle({ request, context, params }, "see-figures");
  const { set, agencies, narrowed, ...figures } = await readFigures(view);
  const { cycle, called, partnerships, only, agenciesRefused } = view;
  return {
    ...figures,
    cycle: { id: cycle.id, title: cycle.title, dueAt: cycle.dueAt },
    caption: `${captionOf(view)}${narrowed.inTitle}`,
    pages: pagesOf(view),
    called,
    narrowing: narrowed.narrowing,
    choices: narrowed.choices,
    query: queryOf(view, narrowed.narrowing),
    csvOfRatings: queryOf(view, narrowed.narrowing, { table: "ratings" }),
    partnerships: partnerships.map(({ id, shortName }) => ({ id, shortName })),
    only: only?.id,
    outcomeRule: outcomeRule(called),
    agenciesRefused,
    agencyGrid: agenciesRefused ? null : await readGrid(view, { set, agencies, narrowed }),
  };
}

function captionOf(view: RequiredCycle): string {
  const place = placeOf(view);
  if (view.partnerships.length < 2) return place;
  return view.only ? `${place}, part of a joint cycle` : `${place}, joint cycle`;
}

export const handle = { back: backToCycles, wide: true };

type FileName = "chart.svg" | `${"section-table" | "agency-grid"}.${"csv" | "xlsx"}`;

export default function CycleResults({ loaderData: page }: Route.ComponentProps) {
  const { cycle, table, ratings, sections, standards, chart, agencyGrid } = page;
  const params = { cycleId: cycle.id };
  const file = (name: FileName) => `${href(`/cycles/:cycleId/${name}`, params)}${page.query}`;
  return (
    <>
      <PageHead caption={page.caption} title={cycle.title} tab={`${cycle.title}: results, ${page.caption}`} lead={page.sentence} />
      <CyclePages pages={page.pages} current="Results" />
      <ul className="app-inline-links">
        <In href="#chart">Chart</In>
        <In href="#table">Section table</In>
        {agencyGrid && <In href="#agencies">{capitalised(page.called.many)}</In>}
        <In href="#ratings-table">Ratings</In>
      </ul>
      <p className="app-notes govuk-!-margin-bottom-7">{page.outcomeRule}</p>
      {page.isOpen && (
        <p className="govuk-body">
          This audit is open: figures change as {page.called.many} return. Returns are due by {timeInWords(cycle.dueAt)} on{" "}
          {dayInWords(cycle.dueAt)}.
        </p>
      )}
      <CycleFilters
        partnerships={page.partnerships}
        only={page.only}
        called={page.called}
        choices={page.choices}
        narrowing={page.narrowing}
      />

      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="chart">
        Chart 1: {chart.title}
      </h2>
      {table.returned > 0 && (
        <>
          <p className="app-notes govuk-!-margin-bottom-3">{chart.subtitle}</p>
          <OutcomeBars
            rows={sectionRows(table)
              .filter((row) => row.base > 0)
              .map(({ title, code, met, partiallyMet, notMet }) => ({ label: title, met, partiallyMet, notMet, isTotal: code === null }))}
          />
          <ul className="app-inline-links govuk-!-margin-bottom-8">
            <FileLink href={file("chart.svg")}>Download chart (SVG)</FileLink>
          </ul>
        </>
      )}

      <DataTable
        id="table"
        caption={sections.title}
        unit={sections.unit}
        columns={sectionColumns(table)}
        rows={sectionRows(table)}
        hasTotal
        notes={sections.notes}
      />
      <ul className="app-inline-links govuk-!-margin-bottom-8">
        <FileLink href={file("section-table.xlsx")}>Download Tables 1 and 3 (Excel)</FileLink>
        <FileLink href={file("section-table.csv")}>Download Table 1 (CSV)</FileLink>
      </ul>

      {agencyGrid && (
        <>
          {agencyGrid.tooMany === null ? (
            <SectionGrid
              id="agencies"
              firstHeading={capitalised(page.called.one)}
              caption={page.grid.title}
              sections={agencyGrid.sections}
              rows={agencyGrid.rows}
              foot={agencyGrid.foot}
            />
          ) : (
            <div id="agencies">
              <h2 className="govuk-heading-m">{page.grid.title}</h2>
              <p className="govuk-body">
                {agencyGrid.tooMany}{" "}
                {page.choices.length > 0 ? "Narrow the figures first, or download the table." : "Download the table to read it."}
              </p>
            </div>
          )}
          <Notes lines={agencyGrid.notes} />
          <ul className="app-inline-links govuk-!-margin-bottom-8">
            <FileLink href={file("agency-grid.xlsx")}>Download Table 2 (Excel)</FileLink>
            <FileLink href={file("agency-grid.csv")}>Download Table 2 (CSV)</FileLink>
          </ul>
        </>
      )}
      {page.agenciesRefused && (
        <p className="govuk-body">
          Table 2 names each {page.called.one}. {page.agenciesRefused}
        </p>
      )}

      <DataTable
        id="ratings-table"
        caption={standards.title}
        unit={standards.unit}
        columns={sectionColumns(ratings)}
        rows={sectionRows(ratings)}
        hasTotal
        notes={standards.notes}
      />
      <ul className="app-inline-links">
        <FileLink href={`${href("/cycles/:cycleId/section-table.csv", params)}${page.csvOfRatings}`}>Download Table 3 (CSV)</FileLink>
      </ul>
    </>
  );
}

function In({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a className="govuk-link" href={href}>
        {children}
      </a>
    </li>
  );
}
