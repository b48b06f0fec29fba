import { sortedByName } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";
import { listOpenSchoolCycles } from "./open-school-cycles.ts";
import { listHeldSettings } from "./register.ts";

export interface LateSettings {
  cycle: { id: string; title: string };
  settings: { id: string; name: string; urn: string }[];
}

/** The settings of a file that the partnership holds and that have no people yet, by name: somebody has to be invited there. */
export async function listWithoutPeople(db: Db, partnershipId: string, urns: string[]): Promise<{ id: string; name: string }[]> {
  const held = await listOpenHeld(db, partnershipId, urns);
  if (held.length === 0) return [];
  const ids = held.map(({ id }) => id);
  const [roles, named] = await Promise.all([
    db.selectFrom("roles").select("organisationId").where("organisationId", "in", ids).where("endedOn", "is", null).distinct().execute(),
    db
      .selectFrom("appointments")
      .select("organisationId")
      .where("organisationId", "in", ids)
      .where("confirmedAt", "is", null)
      .where("refusedAt", "is", null)
      .distinct()
      .execute(),
  ]);
  const peopled = new Set([...roles, ...named].map(({ organisationId }) => organisationId));
  return sortedByName(held.filter(({ id }) => !peopled.has(id)).map(({ id, name }) => ({ id, name })));
}

async function listOpenHeld(db: Db, partnershipId: string, urns: string[]) {
  const named = new Set(urns);
  return (await listHeldSettings(db, partnershipId)).filter(({ urn, closedOn }) => closedOn === null && urn !== null && named.has(urn));
}

/** Which of these settings the partnership holds and an open cycle does not have, by cycle: those that came after its launch. */
export async function listLate(db: Db, partnershipId: string, urns: string[]): Promise<LateSettings[]> {
  const cycles = await listOpenSchoolCycles(db, partnershipId);
  if (cycles.length === 0 || urns.length === 0) return [];
  const held = await listOpenHeld(db, partnershipId, urns);
  return Promise.all(
    cycles.map(async ({ id, title }) => {
      const there = await db.selectFrom("assessments").select("organisationId").where("cycleId", "=", id).execute();
      const known = new Set(there.map(({ organisationId }) => organisationId));
      const settings = held.filter((one) => !known.has(one.id)).map((one) => ({ id: one.id, name: one.name, urn: one.urn ?? "" }));
      return { cycle: { id, title }, settings };
    }),
  ).then((all) => all.filter(({ settings }) => settings.length > 0));
}
