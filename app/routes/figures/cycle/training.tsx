import { PrintedTable } from "#app/components/printed-table.tsx";
import type { Route } from "./+types/training.ts";
import { CycleFilters } from "#app/routes/cycles/cycle-filters.tsx";
import { backToCycle, CycleHeading } from "#app/routes/cycles/cycle-heading.tsx";
import { Downloads } from "#app/routes/cycles/downloads.tsx";
import { frameOf } from "#app/routes/cycles/frame.ts";
import { readTraining } from "./training.server.ts";

export async function loader(request: Route.LoaderArgs) {
  const { view, narrowed, tables, sentence, confirmed } = await readTraining(request);
  return { ...frameOf(view, narrowed), tables, sentence, confirmed, agenciesRefused: view.agenciesRefused };
}

export const handle = { back: backToCycle, wide: true };

export default function TrainingDates({ loaderData: page }: Route.ComponentProps) {
  const [dates, settings] = page.tables;
  return (
    <>
      <CycleHeading cycle={page.cycle} place={page.place} title="Training and policy dates" pages={page.pages} sentence={page.sentence} />
      <p className="govuk-body">{page.confirmed} Only confirmed profiles are counted here, whether or not the return has been submitted.</p>
      <CycleFilters {...page.filters} />
      {dates && <PrintedTable table={dates} />}
      {settings && settings.cells.length > 0 && <PrintedTable table={settings} />}
      {page.agenciesRefused && <p className="govuk-body">{page.agenciesRefused}</p>}
      <Downloads cycleId={page.cycle.id} name="training" query={page.query} tables={page.tables} />
    </>
  );
}
