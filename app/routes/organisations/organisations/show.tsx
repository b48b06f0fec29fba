import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { SummaryList } from "#app/components/govuk/summary-list.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { dayInWords } from "#domain/dates.ts";
import { partAndJob } from "#domain/people/roles.ts";
import type { Route } from "./+types/show.ts";
import { requireOrganisation } from "../requirements.ts";
import { readOrganisation } from "./show.server.ts";

const done: Record<string, string> = {
  saved: "What is held is changed",
  closed: "It is closed. Its returns and its history stay",
  opened: "It is open again. Add it to a cycle where it takes part",
};

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireOrganisation({ request, context, params });
  return { ...(await readOrganisation(view)), done: done[url.searchParams.get("done") ?? ""] ?? null };
}

export const handle = {
  back: (page: unknown) => {
    const { partnership } = page as { partnership: { id: string } };
    return { href: href("/partnerships/:partnershipId/organisations", { partnershipId: partnership.id }), label: "Organisations" };
  },
};

export default function Organisation({ loaderData: page }: Route.ComponentProps) {
  const address = { organisationId: page.id };
  return (
    <>
      {page.done && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <PageHead caption={page.partnership.name} title={page.name} />
      {page.closedOn && <InsetText>Closed on {dayInWords(page.closedOn)}.</InsetText>}
      <SummaryList rows={page.facts.map(([key, value]) => ({ key, value }))} />
      {page.isShared && page.isAdministrator && (
        <p className="govuk-body app-measure">
          You share it: what you change here is changed for the other partnership too, which is told.
        </p>
      )}
      {page.isAdministrator && (
        <div className="govuk-button-group">
          <LinkButton href={href("/organisations/:organisationId/edit", address)} classes="govuk-button--secondary">
            Change or rename it
          </LinkButton>
          <a className="govuk-link" href={href("/organisations/:organisationId/closing", address)}>
            {page.closedOn ? "Open it again" : "Close it"}
          </a>
          <a
            className="govuk-link"
            href={`${href("/partnerships/:partnershipId/history", { partnershipId: page.partnership.id })}?organisation=${page.id}`}
          >
            Its history
          </a>
        </div>
      )}
      <People people={page.people} />
      {page.isAdministrator && (
        <p className="govuk-body">
          <a className="govuk-link" href={href("/organisations/:organisationId/people", address)}>
            Change its people
          </a>
        </p>
      )}
      <h2 className="govuk-heading-m">Audits</h2>
      {page.audits.length === 0 && <p className="govuk-body">It has taken part in none of your cycles yet.</p>}
      <ul className="app-plain-list">
        {page.audits.map((audit) => (
          <li key={audit.id}>
            {audit.href ? (
              <a className="govuk-link" href={audit.href}>
                {audit.title}
              </a>
            ) : (
              audit.title
            )}{" "}
            <span className="app-quiet">{audit.standing}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function People({ people }: Pick<Route.ComponentProps["loaderData"], "people">) {
  return (
    <>
      <h2 className="govuk-heading-m">People</h2>
      {people.length === 0 && <p className="govuk-body">Nobody has a part in it yet.</p>}
      <ul className="app-plain-list">
        {people.map((one) => (
          <li key={`${one.email} ${one.part}`}>
            <strong>{one.name}</strong>
            <br />
            <span className="app-quiet">
              {partAndJob(one.part, one.jobTitle)}, since {dayInWords(one.since)}, <span className="app-break">{one.email}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
