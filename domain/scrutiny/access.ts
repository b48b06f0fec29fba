import { isSetting, type OrganisationKind } from "#domain/organisations/words-by-kind.ts";
import { type HeldRole, isOrganisationRole, type OrganisationRole, type PartnershipRole } from "#domain/people/roles.ts";

/** What of one return decides which of somebody's parts in the partnership count towards it. */
export interface Towards {
  kind: OrganisationKind;
  /** Whether they said that they must have nothing to do with it. */
  hasConflict: boolean;
  /** Whether they are a member of a panel that has it. */
  sits: boolean;
}

type Held = Pick<HeldRole, "role" | "limitedTo">;

/**
 * Somebody's parts towards one return: those in its organisation or trust, and those of the partnership that count. Nobody
 * reads for the partnership what is their own organisation's, or what they declared a conflict about; a member of panels
 * reads what a panel of theirs has; a reviewer of agencies or of schools these alone.
 */
export function partsTowards(
  held: Held[],
  { kind, hasConflict, sits }: Towards,
): { inOrganisation: OrganisationRole[]; inPartnership: PartnershipRole[] } {
  const inOrganisation = held.flatMap(({ role }) => (isOrganisationRole(role) ? [role] : []));
  const isApart = inOrganisation.length > 0 || hasConflict;
  const counts = ({ role, limitedTo }: Held) => {
    if (isApart && readsForPartnership.includes(role as PartnershipRole)) return false;
    if (role === "panel-member") return sits;
    if (role === "reviewer" && limitedTo) return (limitedTo === "schools") === isSetting({ kind });
    return true;
  };
  const inPartnership = held.filter(counts).flatMap(({ role }) => (isOrganisationRole(role) ? [] : [role]));
  return { inOrganisation: [...new Set(inOrganisation)], inPartnership: [...new Set(inPartnership)] };
}

/** The parts in a partnership that exist to read what organisations submitted. */
export const readsForPartnership: readonly PartnershipRole[] = ["reviewer", "panel-member", "panel-chair", "scrutineer"];
