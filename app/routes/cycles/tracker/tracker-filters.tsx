import { href } from "react-router";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { CycleFilters } from "#app/routes/cycles/cycle-filters.tsx";
import { trackerOrders } from "#domain/cycles/tracker.ts";
import type { TrackerPage } from "./tracker.server.ts";

/** Counts that are the filter as well, then a name, groups and the order. */
export function TrackerFilters({ page, cycleId }: { page: TrackerPage; cycleId: string }) {
  const here = href("/cycles/:cycleId/tracker", { cycleId });
  const join = page.query ? "&" : "?";
  return (
    <>
      <nav aria-label="Lists of the tracker">
        <ul className="app-counts">
          <Count href={`${here}${page.query}`} count={page.all} label="All" isShown={page.pile === null} />
          {page.piles.map(({ code, label, count }) => (
            <Count key={code} href={`${here}${page.query}${join}pile=${code}`} count={count} label={label} isShown={page.pile === code} />
          ))}
        </ul>
      </nav>
      <CycleFilters {...page.filters} button="Show">
        {page.pile && <input type="hidden" name="pile" value={page.pile} />}
        <Input id="name" name="name" label="Name" defaultValue={page.name} />
        <Select
          id="order"
          name="order"
          label="Order"
          defaultValue={page.order}
          items={Object.entries(trackerOrders).map(([value, text]) => ({ value, text }))}
        />
      </CycleFilters>
    </>
  );
}

function Count({ href: to, count, label, isShown }: { href: string; count: number; label: string; isShown: boolean }) {
  return (
    <li>
      <a className="govuk-link" href={to} aria-current={isShown ? "page" : undefined}>
        <span className="app-counts__number">{count}</span> {label}
      </a>
    </li>
  );
}
