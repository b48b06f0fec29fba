import { href } from "react-router";
import { cycleRefusedBecause } from "#domain/cycles/permissions.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { type CycleScrutinyAct, cycleScrutinyRefusedBecause } from "#domain/scrutiny/permissions.ts";
import type { CyclePage } from "./cycle-pages.tsx";
import { queryOf } from "./narrowed.ts";
import type { RequiredCycle } from "./requirements.ts";

/** The pages of a cycle that this person may open, each with the partnership that is chosen. */
export function pagesOf(view: RequiredCycle): CyclePage[] {
  const params = { cycleId: view.cycle.id };
  const query = queryOf(view);
  return [
    { href: `${href("/cycles/:cycleId", params)}${query}`, label: "Results" },
    { href: `${href("/cycles/:cycleId/completion", params)}${query}`, label: "Completion" },
    ...(view.agenciesRefused ? [] : [{ href: `${href("/cycles/:cycleId/returns", params)}${query}`, label: "Returns and progress" }]),
    ...(administers(view) ? [{ href: `${href("/cycles/:cycleId/tracker", params)}${query}`, label: "Tracker" }] : []),
    ...(isForSettings(view.set)
      ? [
          { href: `${href("/cycles/:cycleId/law-not-met", params)}${query}`, label: "Law not met" },
          { href: `${href("/cycles/:cycleId/training", params)}${query}`, label: "Training and policy dates" },
          { href: `${href("/cycles/:cycleId/profile-indicators", params)}${query}`, label: "Profile indicators" },
        ]
      : []),
    ...(mayTogether("see-themes", view) ? [{ href: href("/cycles/:cycleId/scrutiny/themes", params), label: "Actions and themes" }] : []),
    ...(isForSettings(view.set) && mayTogether("send-batch", view)
      ? [{ href: href("/cycles/:cycleId/responses", params), label: "Responses" }]
      : []),
    { href: href("/cycles/:cycleId/snapshots", params), label: "Figures for publication" },
    ...(view.roles.some(({ role }) => role === "administrator")
      ? [{ href: href("/cycles/:cycleId/set-up", params), label: "Run the audit" }]
      : []),
  ];
}

function mayTogether(act: CycleScrutinyAct, { roles }: RequiredCycle): boolean {
  return (
    cycleScrutinyRefusedBecause(
      act,
      roles.map(({ role }) => role),
    ) === null
  );
}

function administers({ roles, called }: RequiredCycle): boolean {
  return (
    cycleRefusedBecause(
      "administer",
      roles.map(({ role }) => role),
      called,
    ) === null
  );
}
