import { PrintedTable } from "#app/components/printed-table.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import type { Route } from "./+types/completion.ts";
import { readCompletion } from "./completion.server.ts";
import { CycleFilters } from "./cycle-filters.tsx";
import { backToCycle, CycleHeading } from "./cycle-heading.tsx";
import { Downloads } from "./downloads.tsx";
import { placeOf } from "./about.ts";
import { queryOf } from "./narrowed.ts";
import { pagesOf } from "./pages-of.ts";

export async function loader(request: Route.LoaderArgs) {
  const { view, tables, by, ways, links, sentence, isBeforeDue, refused } = await readCompletion(request);
  const { cycle, only, called, partnerships } = view;
  return {
    cycle: { id: cycle.id, title: cycle.title },
    place: placeOf(view),
    pages: pagesOf(view),
    partnerships: partnerships.map(({ id, shortName }) => ({ id, shortName })),
    only: only?.id,
    called,
    tables,
    by,
    ways,
    links,
    sentence,
    isBeforeDue,
    refused,
    query: queryOf(view, {}, { by }),
  };
}

export const handle = { back: backToCycle, wide: true };

export default function CycleCompletion({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <CycleHeading cycle={page.cycle} place={page.place} title="Completion" pages={page.pages} sentence={page.sentence} />
      {page.isBeforeDue && <p className="govuk-body">Not every date has passed yet: rates can still rise.</p>}
      {page.refused && <p className="govuk-body">Figures of all together are shown. {page.refused}</p>}
      <CycleFilters partnerships={page.partnerships} only={page.only} called={page.called} button="Show these tables">
        {page.ways.length > 1 && (
          <Select
            name="by"
            label="Rows of the tables"
            defaultValue={page.by}
            items={page.ways.map(({ way, heading }) => ({ value: way, text: `By ${heading.toLowerCase()}` }))}
          />
        )}
      </CycleFilters>
      {page.tables.map((table) => (
        <PrintedTable key={table.id} table={table} links={page.links} />
      ))}
      <Downloads cycleId={page.cycle.id} name="completion" query={page.query} tables={page.tables} />
    </>
  );
}
