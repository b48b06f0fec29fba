import type { Db } from "#db/connection.server.ts";
import { listOpenSchoolCycles } from "./open-school-cycles.ts";
import { listHeldSettings } from "./register.ts";

export interface LateSettings {
  cycle: { id: string; title: string };
  settings: { id: string; name: string; urn: string }[];
}

/** Which of these settings the partnership holds and an open cycle does not have, by cycle: those that came after its launch. */
export async function listLate(db: Db, partnershipId: string, urns: string[]): Promise<LateSettings[]> {
  const cycles = await listOpenSchoolCycles(db, partnershipId);
  if (cycles.length === 0 || urns.length === 0) return [];
  const named = new Set(urns);
  const held = (await listHeldSettings(db, partnershipId)).filter(
    ({ urn, closedOn }) => closedOn === null && urn !== null && named.has(urn),
  );
  return Promise.all(
    cycles.map(async ({ id, title }) => {
      const there = await db.selectFrom("assessments").select("organisationId").where("cycleId", "=", id).execute();
      const known = new Set(there.map(({ organisationId }) => organisationId));
      const settings = held.filter((one) => !known.has(one.id)).map((one) => ({ id: one.id, name: one.name, urn: one.urn ?? "" }));
      return { cycle: { id, title }, settings };
    }),
  ).then((all) => all.filter(({ settings }) => settings.length > 0));
}
