import { PrintedTable } from "#app/components/printed-table.tsx";
import type { Route } from "./+types/law-not-met.ts";
import { CycleFilters } from "#app/routes/cycles/cycle-filters.tsx";
import { backToCycle, CycleHeading } from "#app/routes/cycles/cycle-heading.tsx";
import { Downloads } from "#app/routes/cycles/downloads.tsx";
import { frameOf } from "#app/routes/cycles/frame.ts";
import { readLawNotMet } from "./law-not-met.server.ts";

export async function loader(request: Route.LoaderArgs) {
  const { view, narrowed, tables, sentence, links, namesRefused } = await readLawNotMet(request);
  return { ...frameOf(view, narrowed), tables, sentence, links, namesRefused };
}

export const handle = { back: backToCycle, wide: true };

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: `${loaderData?.cycle.title ?? "Cycle"}: law not met - Safeguarding audit` },
];

export default function LawNotMet({ loaderData: page }: Route.ComponentProps) {
  const [standards, ...names] = page.tables;
  return (
    <>
      <CycleHeading cycle={page.cycle} place={page.place} title="Law not met" pages={page.pages} sentence={page.sentence} />
      <CycleFilters {...page.filters} />
      {standards && <PrintedTable table={standards} />}
      {names.map((table, at) => table.cells.length > 0 && <PrintedTable key={table.id} table={table} links={page.links[at]} />)}
      {page.namesRefused && <p className="govuk-body">{page.namesRefused}</p>}
      <Downloads path={`/cycles/${page.cycle.id}/law-not-met`} query={page.query} tables={page.tables} />
    </>
  );
}
