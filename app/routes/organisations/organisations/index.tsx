import { href } from "react-router";
import { DataTable } from "#app/components/data-table.tsx";
import { Button, LinkButton } from "#app/components/govuk/button.tsx";
import { Input } from "#app/components/govuk/fields/input.tsx";
import { Select } from "#app/components/govuk/fields/select.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { Pagination } from "#app/components/govuk/pagination.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { heldColumns } from "#app/tables/organisations/held.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/index.ts";
import { backToPartnership } from "../partnership/back.ts";
import { requireSeenOrganisations } from "../requirements.ts";
import { readOrganisations } from "./index.server.ts";

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireSeenOrganisations({ request, context, params });
  const isAsked = url.searchParams.get("done") === "asked";
  return { ...(await readOrganisations(view, url.searchParams)), isAsked };
}

export const handle = { back: backToPartnership, wide: true };

export default function Organisations({ loaderData: page, params }: Route.ComponentProps) {
  return (
    <>
      {page.isAsked && <NotificationBanner isSuccess>The other partnership has been asked. You are told of its answer</NotificationBanner>}
      <PageHead caption={page.partnership.name} title="Organisations" lead={page.lead} />
      {page.isAdministrator && <Adding partnershipId={params.partnershipId} />}
      <form method="get" className="app-filters" role="search" aria-label="Organisations">
        <Input name="search" label="Name or URN" defaultValue={page.search.search} />
        <Select
          name="category"
          label="What it is"
          defaultValue={page.search.category}
          items={[
            { value: "", text: "All" },
            { value: "agency", text: "Agencies" },
            { value: "setting", text: "Schools and colleges" },
            { value: "trust", text: "Trusts" },
          ]}
        />
        <Select
          name="state"
          label="Open or closed"
          defaultValue={page.search.state}
          items={[
            { value: "open", text: "Open" },
            { value: "closed", text: "Closed" },
          ]}
        />
        <Button classes="govuk-button--secondary">Show these</Button>
      </form>
      {page.rows.length === 0 ? (
        <p className="govuk-body">No organisation is found by this.</p>
      ) : (
        <DataTable
          caption={counted(page.found, "organisation")}
          unit={page.pages > 1 ? `Page ${page.page} of ${page.pages}` : undefined}
          columns={heldColumns(page.rows)}
          rows={page.rows}
          keyOf={({ id }) => id}
          hrefOf={({ id }) => href("/organisations/:organisationId", { organisationId: id })}
        />
      )}
      {page.pages > 1 && <Pagination previous={pageLink(page, -1)} next={pageLink(page, 1)} landmarkLabel="Pages of organisations" />}
    </>
  );
}

function Adding({ partnershipId }: { partnershipId: string }) {
  return (
    <div className="govuk-button-group">
      <LinkButton href={href("/partnerships/:partnershipId/organisations/import", { partnershipId })}>Add agencies from a file</LinkButton>
      <LinkButton href={href("/partnerships/:partnershipId/register", { partnershipId })} classes="govuk-button--secondary">
        Add schools from the national register
      </LinkButton>
      <a className="govuk-link" href={href("/partnerships/:partnershipId/organisations/new", { partnershipId })}>
        Add one
      </a>
    </div>
  );
}

function pageLink(page: Route.ComponentProps["loaderData"], step: number) {
  const to = page.page + step;
  if (to < 1 || to > page.pages) return undefined;
  return { href: `?${new URLSearchParams({ ...page.search, page: String(to) })}` };
}
