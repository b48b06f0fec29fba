import { PrintedTable } from "#app/components/printed-table.tsx";
import type { Route } from "./+types/profile-indicators.ts";
import { CycleFilters } from "#app/routes/cycles/cycle-filters.tsx";
import { backToCycle, CycleHeading } from "#app/routes/cycles/cycle-heading.tsx";
import { Downloads } from "#app/routes/cycles/downloads.tsx";
import { frameOf } from "#app/routes/cycles/frame.ts";
import { readIndicators } from "./profile-indicators.server.ts";

export async function loader(request: Route.LoaderArgs) {
  const { view, narrowed, tables, sentence, refused } = await readIndicators(request);
  return { ...frameOf(view, narrowed), tables, sentence, refused };
}

export const handle = { back: backToCycle, wide: true };

export default function ProfileIndicators({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <CycleHeading cycle={page.cycle} place={page.place} title="Profile indicators" pages={page.pages} sentence={page.sentence} />
      <p className="govuk-body">
        Only confirmed profiles are counted, whether or not the return has been submitted. These figures stay inside the partnership: small
        numbers are not suppressed, so do not publish them.
      </p>
      <CycleFilters {...page.filters} />
      {page.tables.map((table) => (
        <PrintedTable key={table.id} table={table} />
      ))}
      {page.refused && <p className="govuk-body">Figures by phase are not shown. {page.refused}</p>}
      <Downloads cycleId={page.cycle.id} name="profile-indicators" query={page.query} tables={page.tables} />
    </>
  );
}
