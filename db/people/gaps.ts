import type { Db } from "#db/connection.server.ts";

export interface Gap {
  organisationId: string;
  /** Which parts nobody holds, apart from those who wait to be confirmed. */
  missing: ("champion" | "signatory")[];
  /** Somebody is named to sign, and waits to be confirmed. */
  isSignatoryNamed: boolean;
  /** One person holds every part there is. */
  isAlone: boolean;
}

/** The organisations among these that have nobody who leads or nobody who signs, or one person alone. A trust needs no one to sign. */
export async function listGaps(db: Db, organisationIds: string[]): Promise<Gap[]> {
  if (organisationIds.length === 0) return [];
  const [organisations, roles, named] = await Promise.all([
    db.selectFrom("organisations").select(["id", "category"]).where("id", "in", organisationIds).execute(),
    db
      .selectFrom("roles")
      .select(["organisationId", "personId", "role", "deputyFor"])
      .where("organisationId", "in", organisationIds)
      .where("endedOn", "is", null)
      .execute(),
    db
      .selectFrom("appointments")
      .select("organisationId")
      .where("organisationId", "in", organisationIds)
      .where("role", "=", "signatory")
      .where("deputyFor", "is", null)
      .where("confirmedAt", "is", null)
      .where("refusedAt", "is", null)
      .execute(),
  ]);
  const held = Map.groupBy(roles, (one) => one.organisationId);
  const waiting = new Set(named.map((one) => one.organisationId));
  const categories = new Map(organisations.map((one) => [one.id, one.category]));
  return organisationIds.flatMap((organisationId) => {
    const parts = held.get(organisationId) ?? [];
    const isTrust = categories.get(organisationId) === "trust";
    const missing: Gap["missing"] = [];
    if (!parts.some(({ role }) => role === (isTrust ? "trust-lead" : "champion"))) missing.push("champion");
    if (!isTrust && !parts.some(({ role, deputyFor }) => role === "signatory" && deputyFor === null)) missing.push("signatory");
    const isAlone = new Set(parts.map(({ personId }) => personId)).size === 1;
    if (missing.length === 0 && !isAlone) return [];
    return [{ organisationId, missing, isSignatoryNamed: waiting.has(organisationId), isAlone }];
  });
}
