import { data, href, redirect } from "react-router";
import { PageHead } from "#app/components/page-head.tsx";
import { asked } from "#app/routes/require-person.ts";
import { cycleScrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import { type PartnershipRole, partnershipRoles } from "#domain/people/roles.ts";
import { listCyclesOf } from "#db/cycles/cycles.ts";
import type { Route } from "./+types/index.ts";

/** Leads to the queue of the newest cycle that is open, or else of the last; lists them where there is no one such cycle. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, person } = asked(context, request);
  const roles = person.roles
    .map(({ role }) => role)
    .filter((role): role is PartnershipRole => partnershipRoles.some((one) => one === role));
  const refused = cycleScrutinyRefusedBecause("see-panels", roles);
  if (refused) throw data(refused === "not-there" ? "Page not found" : refused, refused === "not-there" ? 404 : 403);
  const cycles = (await listCyclesOf(db, person.id)).filter(({ state, archivedAt }) => state !== "preparing" && archivedAt === null);
  const open = cycles.filter(({ state }) => state === "open");
  const [newest, ...others] = open.length > 0 ? open : cycles.slice(0, 1);
  if (newest && others.length === 0 && cycleScrutinyRefusedBecause("see-queue", roles) === null)
    throw redirect(href("/cycles/:cycleId/scrutiny", { cycleId: newest.id }));
  // Who sits on panels and reads no queue has their panels
  if (newest && others.length === 0) throw redirect(href("/cycles/:cycleId/panels", { cycleId: newest.id }));
  return { cycles: cycles.map(({ id, title, state }) => ({ id, title, isOpen: state === "open" })) };
}

export default function Scrutiny({ loaderData: { cycles } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Scrutiny" lead="What the partnership reads and answers, by audit." />
      {cycles.length === 0 && <p className="govuk-body">Your partnership has no audit yet.</p>}
      <ul className="app-plain-list">
        {cycles.map(({ id, title, isOpen }) => (
          <li key={id}>
            <a className="govuk-link" href={href("/cycles/:cycleId/scrutiny", { cycleId: id })}>
              {title}
            </a>{" "}
            <span className="app-quiet">{isOpen ? "Open" : "Finished"}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
