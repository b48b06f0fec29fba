import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { WorkList } from "#app/routes/work/work-list.tsx";
import type { QueuePage } from "./queue.server.ts";
import { placeHref } from "#app/routes/work/place-href.ts";

const shown = 5;

/** What the partnership is late with: the oldest first, with one button for it. */
export function OverdueFromUs({ page: { overdue, cycle } }: { page: QueuePage }) {
  const [oldest] = overdue;
  if (!oldest) return null;
  return (
    <section className="app-org" aria-labelledby="late">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-3" id="late">
        Overdue from us ({overdue.length})
      </h2>
      <WorkList items={overdue.slice(0, shown)} isLate />
      {overdue.length > shown && (
        <p className="govuk-body govuk-!-margin-top-3">
          <a className="govuk-link" href={`${href("/cycles/:cycleId/scrutiny", { cycleId: cycle.id })}?where=overdue#all`}>
            Show all {overdue.length} in the table
          </a>
        </p>
      )}
      <LinkButton href={placeHref(oldest.place)} classes="govuk-!-margin-top-4 govuk-!-margin-bottom-0">
        Open {oldest.title.replace(/: response$/, "")}, the oldest
      </LinkButton>
    </section>
  );
}
