import { href } from "react-router";
import { stateLabels } from "#domain/assessments/assessment-state.ts";
import { dayInWords } from "#domain/dates.ts";
import { kindOf, wordsFor } from "#domain/organisations/words-by-kind.ts";
import { roleTitle } from "#domain/people/roles.ts";
import { capitalised } from "#domain/words.ts";
import { listAuditsOf } from "#db/organisations/audits-of.ts";
import { findOrganisation } from "#db/organisations/organisations.ts";
import { listPeopleOf } from "#db/people/people.ts";
import type { requireOrganisation } from "../requirements.ts";

type View = Awaited<ReturnType<typeof requireOrganisation>>;

/** What a partnership sees of an organisation: what is held of it, its people and parts, and its audits. */
export async function readOrganisation({ db, organisation, holders, partnership, roles, person }: View) {
  const own = person.roles.flatMap((role) => role.partnershipId ?? []);
  const [people, audits, trust] = await Promise.all([
    listPeopleOf(db, organisation.id),
    listAuditsOf(db, organisation.id, own),
    organisation.trustId ? findOrganisation(db, organisation.trustId) : undefined,
  ]);
  const words = wordsFor({ kind: kindOf(organisation) });
  const { id, name, shortName, kind, basis, aliases, urn, phase, closedOn } = organisation;
  const facts: [string, string][] = [
    ["Short name", shortName],
    ["Kind", kind],
    ["Why it takes part", capitalised(basis)],
    ["URN", urn ?? ""],
    ["Phase", phase ?? ""],
    ["Trust", trust?.name ?? ""],
    ["Other names", aliases.join("; ")],
    ["Partnerships", holders.map((one) => (one.since ? `${one.name}, since ${dayInWords(one.since)}` : one.name)).join("; ")],
  ];
  return {
    id,
    name,
    partnership: { id: partnership.id, name: partnership.name },
    isAdministrator: roles.includes("administrator"),
    closedOn,
    facts: facts.filter(([, value]) => value !== ""),
    isShared: holders.length > 1,
    people: people.map((one) => ({
      name: one.name,
      jobTitle: one.jobTitle,
      email: one.email,
      part: roleTitle(one.role, words),
      since: one.since,
    })),
    audits: audits.map((one) => ({
      id: one.id,
      title: one.title,
      // Brought in from before, it is there to be confirmed and no audit of this service
      standing: one.origin ? "From before this service" : one.withdrawnOn ? "Withdrawn" : stateLabels[one.state],
      href: one.origin ? null : href("/cycles/:cycleId/returns", { cycleId: one.cycleId }),
    })),
  };
}
