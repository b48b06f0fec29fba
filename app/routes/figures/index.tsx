import { data, href } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import { asked } from "#app/routes/require-person.ts";
import { listCyclesOf } from "#db/cycles/cycles.ts";
import { listSnapshots } from "#db/figures/snapshots.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { dayInWords } from "#domain/dates.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { partnershipRoles } from "#domain/people/roles.ts";
import type { Route } from "./+types/index.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, person } = asked(context, request);
  if (!person.roles.some(({ role }) => partnershipRoles.some((one) => one === role))) throw data("Page not found", 404);
  const cycles = (await listCyclesOf(db, person.id)).filter(({ state }) => state !== "preparing");
  return {
    cycles: await Promise.all(
      cycles.map(async (cycle) => ({
        id: cycle.id,
        title: cycle.title,
        isOpen: cycle.state === "open",
        ofSettings: isForSettings(await findCycleSet(db, cycle)),
        frozen: (await listSnapshots(db, cycle.id)).map(({ id, name, frozenAt, correctedBy }) => ({
          id,
          name,
          frozenOn: dayInWords(frozenAt),
          isCorrected: correctedBy !== null,
        })),
      })),
    ),
  };
}

export default function Figures({ loaderData: { cycles } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Figures" lead="What changes with each return stands under its audit. What is frozen stays as it is, to be quoted." />
      {cycles.length === 0 && <p className="govuk-body">Your partnership has no audit yet that was launched.</p>}
      {cycles.map((cycle) => (
        <section key={cycle.id} className="govuk-!-margin-bottom-6" aria-labelledby={`of-${cycle.id}`}>
          <h2 className="govuk-heading-m govuk-!-margin-bottom-1" id={`of-${cycle.id}`}>
            {cycle.title}
          </h2>
          <ul className="app-inline-links">
            {pagesOf(cycle).map(({ to, label }) => (
              <li key={label}>
                <a className="govuk-link" href={to}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
          <Frozen {...cycle} />
        </section>
      ))}
    </>
  );
}

type OfCycle = Route.ComponentProps["loaderData"]["cycles"][number];

function Frozen({ frozen, isOpen }: OfCycle) {
  if (frozen.length === 0)
    return <p className="govuk-body">{isOpen ? "Nothing is frozen yet: the audit is open." : "Nothing is frozen yet."}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {frozen.map(({ id, name, frozenOn, isCorrected }) => (
        <li key={id}>
          <a className="govuk-link" href={href("/snapshots/:snapshotId", { snapshotId: id })}>
            {name}
          </a>
          , frozen on {frozenOn}
          {isCorrected && ". Other figures correct it"}
        </li>
      ))}
    </ul>
  );
}

function pagesOf({ id: cycleId, ofSettings }: OfCycle) {
  return [
    { to: href("/cycles/:cycleId", { cycleId }), label: "Results" },
    { to: href("/cycles/:cycleId/completion", { cycleId }), label: "Completion" },
    ...(ofSettings
      ? [
          { to: href("/cycles/:cycleId/law-not-met", { cycleId }), label: "Law not met" },
          { to: href("/cycles/:cycleId/training", { cycleId }), label: "Training and policy dates" },
          { to: href("/cycles/:cycleId/profile-indicators", { cycleId }), label: "Profile indicators" },
        ]
      : []),
    { to: href("/cycles/:cycleId/snapshots", { cycleId }), label: "Figures for publication" },
  ];
}
