import type { PartnershipRole } from "#domain/people/roles.ts";

interface By {
  personId: string;
  roles: PartnershipRole[];
  /** Whether they chair the panel in which it is about to matter. */
  chairs: boolean;
}

/** Who declares for others: who sets panels up, and whoever chairs this one. */
export function declaresForOthers({ roles, chairs }: Omit<By, "personId">): boolean {
  return chairs || roles.includes("administrator") || roles.includes("panel-chair");
}

/** Why this person may not declare that somebody has a conflict, or null. */
export function declaringRefusedBecause(by: By, forId: string): string | null {
  if (by.personId === forId || declaresForOthers(by)) return null;
  return "You can declare a conflict of your own. An administrator or the chair declares for others.";
}

/** Why this person may not end a conflict, or null: nobody takes back alone what somebody else declared about them. */
export function endingRefusedBecause(by: By, conflict: { personId: string; declaredBy: string }): string | null {
  const isOwn = conflict.personId === by.personId;
  if (isOwn) return conflict.declaredBy === by.personId ? null : "It was declared for you, so an administrator or the chair ends it.";
  return declaresForOthers(by) ? null : "An administrator or the chair ends it.";
}
