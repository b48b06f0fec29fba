import type { PartnershipRole } from "#domain/people/roles.ts";

/** Reading a set, or writing one: a draft is nobody's business but theirs who write it. */
export type SetAct = "read" | "write";

/** Why somebody with these parts in a partnership may not do this with its standard sets, or null when they may. */
export function setRefusedBecause(act: SetAct, roles: PartnershipRole[]): string | null {
  if (roles.length === 0) return "not-there";
  if (act === "read" || roles.includes("administrator")) return null;
  return "Only an administrator of the partnership can change its standard sets.";
}
