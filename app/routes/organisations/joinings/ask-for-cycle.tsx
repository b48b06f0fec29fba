import { href } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import { findCycle } from "#db/cycles/cycles.ts";
import type { Route } from "./+types/ask-for-cycle.ts";
import { requireAdministrator } from "../requirements.ts";

/** Says of no cycle that is another partnership's whether there is one. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { db, person, partnerships } = await requireAdministrator({ request, context });
  const view = await findCycle(db, params.cycleId, person.id);
  const holds = (id: string) => view?.partnerships.some((one) => one.id === id) ?? false;
  return {
    title: view?.cycle.title ?? null,
    partnerships: partnerships.map(({ id, name }) => ({ id, name, holds: holds(id) })),
  };
}

export default function AskForCycle({ loaderData: page, params }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Run an audit together"
        lead="The partnership that sent you this address is asked whether you may join. Nothing is shared until it agrees."
      />
      <ul className="app-plain-list">
        {page.partnerships.map(({ id, name, holds }) =>
          holds ? (
            <li key={id}>
              <a className="govuk-link" href={href("/cycles/:cycleId", params)}>
                {page.title}
              </a>{" "}
              <span className="app-quiet">{name} runs it already</span>
            </li>
          ) : (
            <li key={id}>
              <a
                className="govuk-link"
                href={`${href("/partnerships/:partnershipId/joinings", { partnershipId: id })}?cycle=${params.cycleId}#ask`}
              >
                Ask for {name}
              </a>
            </li>
          ),
        )}
      </ul>
    </>
  );
}
