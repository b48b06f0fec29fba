import { href } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import { environmentContext } from "#app/context.ts";
import { asideHeading, WithAside } from "#app/components/with-aside.tsx";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/show.ts";
import { requirePartnership } from "../requirements.ts";
import { FirstSteps } from "./first-steps.tsx";
import { type PartnershipHome, readPartnershipHome } from "./show.server.ts";

export async function loader({ request, context, params }: Route.LoaderArgs) {
  return readPartnershipHome(await requirePartnership({ request, context, params }), context.get(environmentContext));
}

export default function Partnership({ loaderData: page }: Route.ComponentProps) {
  return (
    <WithAside aside={<Aside page={page} />}>
      {page.isNew ? (
        <>
          <PageHead
            caption={page.partnership.name}
            title="What now"
            tab={page.partnership.name}
            lead="Your partnership is set up, and mail works: your code came through. Nothing is asked of anybody until you launch an audit."
          />
          <Waiting page={page} />
          <FirstSteps page={page} />
        </>
      ) : (
        <>
          <PageHead title={page.partnership.name} lead={leadOf(page)} />
          <Waiting page={page} />
          <Held page={page} />
        </>
      )}
    </WithAside>
  );
}

function leadOf({ kinds, cycles, waits }: PartnershipHome): string {
  const open = cycles.open === 0 ? "no audit is open" : `${counted(cycles.open, "audit is", "audits are")} open`;
  const first = `${kinds}; ${open}.`;
  return waits.length > 0 ? `${first} Something waits for you.` : first;
}

function Waiting({ page: { waits } }: { page: PartnershipHome }) {
  if (waits.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">Waits for you</h2>
      <ul className="govuk-list govuk-list--bullet">
        {waits.map(({ text, href: to }) => (
          <li key={text}>
            <a className="govuk-link" href={to}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Held({ page }: { page: PartnershipHome }) {
  const { id: partnershipId } = page.partnership;
  return (
    <>
      <h2 className="govuk-heading-m">What is here</h2>
      <ul className="app-plain-list">
        {page.seesOrganisations && (
          <li>
            <a className="govuk-link" href={href("/partnerships/:partnershipId/organisations", { partnershipId })}>
              Organisations
            </a>{" "}
            <span className="app-quiet">{page.kinds}</span>
          </li>
        )}
        <li>
          <a className="govuk-link" href={href("/cycles")}>
            Cycles
          </a>{" "}
          <span className="app-quiet">
            {page.cycles.preparing} in preparation, {page.cycles.open} open, {page.cycles.closed} closed
          </span>
        </li>
        {!page.isAdministrator && (
          <li>
            <a className="govuk-link" href={href("/partnerships/:partnershipId/standard-sets", { partnershipId })}>
              Standard sets
            </a>
          </li>
        )}
      </ul>
    </>
  );
}

function Aside({ page }: { page: PartnershipHome }) {
  const { id: partnershipId, name, area, contactEmail } = page.partnership;
  return (
    <>
      {page.hasLogo && (
        <p>
          <img src={href("/partnerships/:partnershipId/logo", { partnershipId })} alt={`Logo of ${name}`} className="app-logo" />
        </p>
      )}
      <h2 id={asideHeading}>The partnership</h2>
      <p>
        {area && (
          <>
            {area}
            <br />
          </>
        )}
        <a className="govuk-link app-break" href={`mailto:${contactEmail}`}>
          {contactEmail}
        </a>
      </p>
      {page.isAdministrator && (
        <>
          <h2>Look after it</h2>
          <ul className="app-plain-list govuk-!-font-size-16">
            {careLinks.map(({ path, label }) => (
              <li key={path}>
                <a className="govuk-link" href={href(path, { partnershipId })}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const careLinks = [
  { path: "/partnerships/:partnershipId/people", label: "People of the partnership" },
  { path: "/partnerships/:partnershipId/people/import", label: "People of organisations from a file" },
  { path: "/partnerships/:partnershipId/register", label: "Schools from the national register" },
  { path: "/partnerships/:partnershipId/standard-sets", label: "Standard sets" },
  { path: "/partnerships/:partnershipId/notices", label: "Notices" },
  { path: "/partnerships/:partnershipId/mail-texts", label: "E-mail texts" },
  { path: "/partnerships/:partnershipId/joinings", label: "Joint organisations and cycles" },
  { path: "/partnerships/:partnershipId/earlier-audits", label: "Bring in an earlier audit" },
  { path: "/partnerships/:partnershipId/history", label: "History" },
  { path: "/partnerships/:partnershipId/redactions", label: "Words taken out" },
  { path: "/partnerships/:partnershipId/settings", label: "Settings" },
  { path: "/partnerships/:partnershipId/backups", label: "Backups" },
  { path: "/partnerships/:partnershipId/export", label: "Take everything along" },
] as const;
