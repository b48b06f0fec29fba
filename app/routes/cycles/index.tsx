import { data, href } from "react-router";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { calledIn } from "#domain/organisations/organisation-words.ts";
import { partnershipRoles } from "#domain/people/roles.ts";
import { returnedSentence } from "#domain/figures/cycle-sentences.ts";
import { returnedAmong } from "#domain/assessments/assessment-state.ts";
import { listed } from "#domain/words.ts";
import { asked } from "#app/routes/require-person.ts";
import { listCycleCounts, listCyclesOf, listPartnershipsOfCycles } from "#db/cycles/cycles.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { listPartnershipsOf } from "#db/organisations/partnerships.ts";
import type { Route } from "./+types/index.ts";
import { LinkButton } from "#app/components/govuk/button.tsx";
import { Details } from "#app/components/govuk/details.tsx";
import { PageHead } from "#app/components/page-head.tsx";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, person, now } = asked(context, request);
  if (!person.roles.some(({ role }) => partnershipRoles.some((one) => one === role))) throw data("Page not found", 404);
  const cycles = await listCyclesOf(db, person.id);
  const ids = cycles.map((cycle) => cycle.id);
  const [counts, partnerships] = await Promise.all([listCycleCounts(db, ids), listPartnershipsOfCycles(db, ids)]);
  const called = new Map(await Promise.all(cycles.map(async (cycle) => [cycle.id, calledIn(await findCycleSet(db, cycle))] as const)));
  const administered = person.roles.filter(({ role }) => role === "administrator").map((one) => one.partnershipId);
  const today = dayOf(now);
  return {
    administered: (await listPartnershipsOf(db, person))
      .filter(({ id }) => administered.includes(id))
      .map(({ id, name }) => ({ id, name })),
    mayMake: administered.length > 0,
    cycles: cycles.map((cycle) => {
      const { all, returned, openAgain } = returnedAmong(counts.filter((one) => one.cycleId === cycle.id));
      return {
        id: cycle.id,
        title: cycle.title,
        isArchived: cycle.archivedAt !== null,
        href:
          cycle.state === "preparing"
            ? href("/cycles/:cycleId/set-up", { cycleId: cycle.id })
            : href("/cycles/:cycleId", { cycleId: cycle.id }),
        place: listed(partnerships.filter((one) => one.cycleId === cycle.id).map((one) => one.shortName)),
        state: { preparing: "In preparation", open: "Open", closed: "Closed" }[cycle.state],
        sentence:
          cycle.state === "preparing"
            ? "Nobody has been written to yet."
            : returnedSentence({ agencies: all, returned, openAgain }, cycle.state !== "closed", called.get(cycle.id)),
        due: `${dayOf(cycle.dueAt) < today ? "Returns were due" : "Returns are due"} ${dayInWords(cycle.dueAt)}`,
      };
    }),
  };
}

export default function Cycles({ loaderData }: Route.ComponentProps) {
  const archived = loaderData.cycles.filter(({ isArchived }) => isArchived);
  return (
    <>
      <PageHead title="Cycles" />
      {loaderData.cycles.length === 0 && <p className="govuk-body">Your partnership has no audit yet.</p>}
      <CycleList cycles={loaderData.cycles.filter(({ isArchived }) => !isArchived)} />
      {loaderData.mayMake && <LinkButton href={href("/cycles/new")}>Set up a new audit</LinkButton>}
      {archived.length > 0 && (
        <Details summary={`Put away (${archived.length})`}>
          <CycleList cycles={archived} />
        </Details>
      )}
      {loaderData.administered.length > 0 && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-top-8">What you look after</h2>
          <ul className="govuk-list">
            {loaderData.administered.map(({ id, name }) => (
              <li key={id} className="govuk-!-margin-bottom-4">
                {name}
                <br />
                <a className="govuk-link" href={href("/partnerships/:partnershipId/register", { partnershipId: id })}>
                  Schools and colleges from the national register
                </a>
                <br />
                <a className="govuk-link" href={href("/partnerships/:partnershipId/export", { partnershipId: id })}>
                  Downloads everything that is held here
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function CycleList({ cycles }: { cycles: Route.ComponentProps["loaderData"]["cycles"] }) {
  return cycles.map((cycle) => (
    <section key={cycle.id} className="govuk-!-margin-bottom-6">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-1">
        <a className="govuk-link" href={cycle.href}>
          {cycle.title}
        </a>
      </h2>
      <p className="govuk-body govuk-!-margin-bottom-0">
        {cycle.place}. {cycle.state}. {cycle.due}.
      </p>
      <p className="govuk-body">{cycle.sentence}</p>
    </section>
  ));
}
