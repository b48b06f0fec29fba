import { withdrawnBecause, type Standing } from "#domain/assessments/assessment-state.ts";
import type { Part } from "#domain/assessments/permissions.ts";
import { isSetting, wordsFor } from "#domain/organisations/words-by-kind.ts";
import type { OrganisationRole, PartnershipRole } from "#domain/people/roles.ts";

/** Between whom a conversation is, beside those who write the return. */
export const readerGroups = ["colleagues", "governors", "trust", "partnership"] as const;

export type Readers = (typeof readerGroups)[number];

export type Side = "organisation" | "governors" | "trust" | "partnership";

/** What of a person's part decides here. */
export type Parts = Pick<Part, "inOrganisation" | "inPartnership">;

/** Who asks and answers for the partnership. */
export const answering: readonly PartnershipRole[] = ["administrator", "reviewer", "panel-chair"];

const writers: readonly OrganisationRole[] = ["champion", "contributor", "signatory"];
const board: readonly OrganisationRole[] = ["governor", "reader"];

/** On whose side a person reads a conversation with these readers, or null where it is not there for them. */
export function sideIn(readers: Readers, { inOrganisation, inPartnership }: Parts): Side | null {
  const isAny = (roles: readonly OrganisationRole[]) => inOrganisation.some((role) => roles.includes(role));
  if (isAny(writers)) return "organisation";
  switch (readers) {
    case "colleagues":
      return inOrganisation.includes("reader") ? "organisation" : null;
    case "governors":
      if (isAny(board)) return "governors";
      return inOrganisation.includes("trust-lead") ? "trust" : null;
    case "trust":
      return inOrganisation.includes("trust-lead") ? "trust" : null;
    case "partnership":
      if (isAny(board)) return "organisation";
      if (inOrganisation.length > 0) return null;
      return inPartnership.some((role) => answering.includes(role)) ? "partnership" : null;
  }
}

/** Whether this person writes in it, and not only reads it: between colleagues and to the partnership, a board only reads. */
export function writesIn(readers: Readers, parts: Parts): boolean {
  const side = sideIn(readers, parts);
  if (side === null) return false;
  if (side !== "organisation") return true;
  return parts.inOrganisation.some((role) => writers.includes(role));
}

/** The groups whose conversations about a return are there for a person. */
export function readableGroups(parts: Parts): Readers[] {
  return readerGroups.filter((readers) => sideIn(readers, parts) !== null);
}

interface Place {
  facts: Standing;
  /** Whether the organisation belongs to a trust. */
  hasTrust: boolean;
}

/** With whom a person may begin a conversation. The partnership begins its own from pages of its own. */
export function groupsToOpen(parts: Parts, { facts, hasTrust }: Place): Readers[] {
  return readerGroups.filter(
    (readers) =>
      writesIn(readers, parts) &&
      sideIn(readers, parts) !== "partnership" &&
      (readers !== "governors" || isSetting(facts)) &&
      (readers !== "trust" || hasTrust),
  );
}

/** Why this person writes nothing in it at any time, or null. "not-there" stands for what they must not know of. */
export function notYoursBecause(readers: Readers, parts: Parts, standing: Standing): string | null {
  if (sideIn(readers, parts) === null) return "not-there";
  return writesIn(readers, parts) ? null : `You can read this. ${whoWrites(standing)} write in it.`;
}

/** Why nobody writes in it now, or null: words go on after submission, and end with withdrawal. */
export function notNowBecause(standing: Standing): string | null {
  return withdrawnBecause(standing);
}

function whoWrites(standing: Standing): string {
  const { lead, head } = wordsFor(standing);
  return `The ${lead}, contributors and the ${head}`;
}
