import type { Db } from "#db/connection.server.ts";

export interface Gap {
  organisationId: string;
  /** Which parts nobody holds. Who waits to be confirmed does not hold it yet, and a deputy signs only for days. */
  lacks: ("champion" | "signatory")[];
  /** One leads it, and nobody else helps. */
  isAlone: boolean;
}

/** The organisations among these that have nobody who leads or nobody who signs, or one who leads alone. A trust needs no one to sign. */
export async function listGaps(db: Db, organisationIds: string[]): Promise<Gap[]> {
  if (organisationIds.length === 0) return [];
  const [organisations, roles] = await Promise.all([
    db.selectFrom("organisations").select(["id", "category"]).where("id", "in", organisationIds).execute(),
    db
      .selectFrom("roles")
      .select(["organisationId", "personId", "role", "deputyFor"])
      .where("organisationId", "in", organisationIds)
      .where("endedOn", "is", null)
      .execute(),
  ]);
  const held = Map.groupBy(roles, (one) => one.organisationId);
  const categories = new Map(organisations.map((one) => [one.id, one.category]));
  return organisationIds.flatMap((organisationId) => {
    const parts = held.get(organisationId) ?? [];
    const isTrust = categories.get(organisationId) === "trust";
    const leading = isTrust ? "trust-lead" : "champion";
    const isLed = parts.some(({ role }) => role === leading);
    const isSigned = isTrust || parts.some(({ role, deputyFor }) => role === "signatory" && deputyFor === null);
    const working = parts.filter(({ role }) => role === leading || role === "contributor");
    const isAlone = isLed && new Set(working.map(({ personId }) => personId)).size === 1;
    if (isLed && isSigned && !isAlone) return [];
    return [{ organisationId, lacks: [...(isLed ? [] : ["champion" as const]), ...(isSigned ? [] : ["signatory" as const])], isAlone }];
  });
}
