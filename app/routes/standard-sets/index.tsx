import { href } from "react-router";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { PageHead } from "#app/components/page-head.tsx";
import { backToPartnership } from "#app/routes/organisations/partnership/back.ts";
import { counted } from "#domain/words.ts";
import type { Route } from "./+types/index.ts";
import { readSets } from "./index.server.ts";
import { requireSets } from "./requirements.ts";

const done = {
  removed: "The draft is removed",
  gone: "That draft is not there any more: it was registered or removed. Nothing else was done",
};

export async function loader({ request, context, params, url }: Route.LoaderArgs) {
  const view = await requireSets({ request, context, params });
  return { ...(await readSets(view)), done: done[url.searchParams.get("done") as keyof typeof done] ?? null };
}

export const handle = { back: backToPartnership };

export default function StandardSets({ loaderData: page, params }: Route.ComponentProps) {
  return (
    <>
      {page.done && <NotificationBanner>{page.done}</NotificationBanner>}
      <PageHead
        caption={page.partnership.name}
        title="Standard sets"
        tab={`Standard sets: ${page.partnership.name}`}
        lead="What an audit asks, version by version. A registered version never changes: other words are a new version."
      />
      {page.drafts.length > 0 && <Drafts page={page} />}
      {page.audits.map(({ audit, versions }) => (
        <section key={audit}>
          <h2 className="govuk-heading-m">{audit}</h2>
          <dl className="govuk-summary-list">
            {versions.map(({ id, title, version, standards, core, from, cycles }) => (
              <div className="govuk-summary-list__row" key={id}>
                <dt className="govuk-summary-list__key">
                  <a className="govuk-link" href={href("/partnerships/:partnershipId/standard-sets/:setId", { ...params, setId: id })}>
                    {title}, version {version}
                  </a>
                </dt>
                <dd className="govuk-summary-list__value">
                  {counted(standards, "standard")}, {core} of them core. {from}.
                  <br />
                  <Uses cycles={cycles} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      {page.mayWrite && (
        <p className="govuk-body app-measure">
          To write a version of your own, open the one it follows and choose “Edit as a new version”, or download it, change it in a text
          editor and send it here.
        </p>
      )}
      {page.mayWrite && (
        <LinkButton href={href("/partnerships/:partnershipId/standard-sets/upload", params)} classes="govuk-button--secondary">
          Upload a set
        </LinkButton>
      )}
    </>
  );
}

type Page = Route.ComponentProps["loaderData"];

function Uses({ cycles }: { cycles: Page["audits"][number]["versions"][number]["cycles"] }) {
  if (cycles.length === 0) return "No cycle of yours asks it.";
  return (
    <>
      Asked in{" "}
      {cycles.map(({ id, title, state }, index) => (
        <span key={id}>
          {index > 0 && ", "}
          <a
            className="govuk-link"
            href={state === "preparing" ? href("/cycles/:cycleId/set-up", { cycleId: id }) : href("/cycles/:cycleId", { cycleId: id })}
          >
            {title}
          </a>
          {state === "preparing" && " (in preparation)"}
        </span>
      ))}
      .
    </>
  );
}

function Drafts({ page }: { page: Page }) {
  return (
    <>
      <h2 className="govuk-heading-m">Being written</h2>
      <ul className="govuk-list govuk-list--bullet">
        {page.drafts.map(({ id, title, version, saved }) => (
          <li key={id}>
            <a
              className="govuk-link"
              href={href("/partnerships/:partnershipId/standard-set-drafts/:draftId", { partnershipId: page.partnership.id, draftId: id })}
            >
              {title}, version {version}
            </a>{" "}
            <span className="app-quiet">{saved}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
