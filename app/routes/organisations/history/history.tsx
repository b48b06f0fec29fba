import { href } from "react-router";
import { DataTable } from "#app/components/data-table.tsx";
import { Button } from "#app/components/govuk/button.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { Pagination } from "#app/components/govuk/pagination.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { historyColumns } from "#app/tables/organisations/history.ts";
import { historyKinds } from "#domain/organisations/partnership-history.ts";
import type { Route } from "./+types/history.ts";
import { backToPartnership } from "../partnership/back.ts";
import { requireAdministered } from "../requirements.ts";
import { readHistory } from "./history.server.ts";

const perPage = 50;

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireAdministered({ request, context, params });
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(url.searchParams.get("page"))) || 1));
  // One more than is shown says whether there is another page
  const { asked, rows } = await readHistory(view, url.searchParams, { offset: (page - 1) * perPage, limit: perPage + 1 });
  return { partnership: view.partnership.name, asked, rows: rows.slice(0, perPage), page, hasMore: rows.length > perPage };
}

export const handle = { back: backToPartnership, wide: true };

export default function History({ loaderData: page, params }: Route.ComponentProps) {
  const { asked, rows } = page;
  const query = new URLSearchParams(asked);
  const link = (to: number) => ({ href: `?${new URLSearchParams({ ...asked, page: String(to) })}` });
  return (
    <>
      <PageHead
        caption={page.partnership}
        title="History"
        lead="Who did what and when, for good. What organisations write in their audits is in the history of each audit."
      />
      <form method="get" className="app-filters" role="search" aria-label="History">
        <Input name="person" label="Person" defaultValue={asked.person} />
        <Input name="organisation" label="Organisation" defaultValue={asked.organisation} />
        <Select
          name="kind"
          label="Kind"
          defaultValue={asked.kind}
          items={[{ value: "", text: "All" }, ...Object.entries(historyKinds).map(([value, text]) => ({ value, text }))]}
        />
        <Input name="from" label="From" type="date" defaultValue={asked.from} />
        <Input name="until" label="Until" type="date" defaultValue={asked.until} />
        <Button classes="govuk-button--secondary">Show these</Button>
      </form>
      {rows.length === 0 ? (
        <p className="govuk-body">Nothing is found by this.</p>
      ) : (
        <>
          <DataTable caption="The newest first" columns={historyColumns} rows={rows} keyOf={({ id }) => id} />
          <p className="govuk-body">
            <a className="govuk-link" href={`${href("/partnerships/:partnershipId/history.xlsx", params)}?${query}`}>
              Download these as Excel
            </a>{" "}
            or{" "}
            <a className="govuk-link" href={`${href("/partnerships/:partnershipId/history.csv", params)}?${query}`}>
              as CSV
            </a>
          </p>
        </>
      )}
      {(page.page > 1 || page.hasMore) && (
        <Pagination
          previous={page.page > 1 ? { ...link(page.page - 1), text: "Newer" } : undefined}
          next={page.hasMore ? { ...link(page.page + 1), text: "Older" } : undefined}
          landmarkLabel="Pages of the history"
        />
      )}
    </>
  );
}
