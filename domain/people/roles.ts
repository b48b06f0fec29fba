import { type OrganisationWords, wordsByKind } from "#domain/organisations/words-by-kind.ts";
import { capitalised } from "#domain/words.ts";

export const organisationRoles = ["champion", "contributor", "signatory", "governor", "reader", "trust-lead"] as const;

export const partnershipRoles = ["administrator", "reviewer", "panel-member", "panel-chair", "scrutineer", "analyst", "observer"] as const;

export type OrganisationRole = (typeof organisationRoles)[number];

export type PartnershipRole = (typeof partnershipRoles)[number];

export type Role = OrganisationRole | PartnershipRole;

export const roles = [...organisationRoles, ...partnershipRoles] as const;

export function isOrganisationRole(role: Role): role is OrganisationRole {
  return (organisationRoles as readonly string[]).includes(role);
}

/** What a role is called, as a title. Who leads, who signs and who governs have names of their own in each kind of organisation. */
export function roleTitle(role: Role, words: OrganisationWords): string {
  if (role === "champion") return words.leadTitle;
  if (role === "signatory") return capitalised(words.head);
  if (role === "governor") return capitalised(words.governor);
  return titles[role];
}

/** The same inside a sentence: "designated safeguarding lead", but "Section 11 champion". */
export function roleInSentence(role: Role, words: OrganisationWords): string {
  return role === "champion" && words === wordsByKind.agency ? words.leadTitle : roleTitle(role, words).toLowerCase();
}

/** "Governor, Chair of finance", and "Headteacher" alone where the job is called as the part is. */
export function partAndJob(part: string, jobTitle: string): string {
  const job = jobTitle.trim();
  return job === "" || job.toLowerCase() === part.toLowerCase() ? part : `${part}, ${job}`;
}

const titles: Record<Exclude<Role, "champion" | "signatory" | "governor">, string> = {
  contributor: "Contributor",
  reader: "Reader",
  "trust-lead": "Trust safeguarding lead",
  administrator: "Administrator",
  reviewer: "Reviewer",
  "panel-member": "Panel member",
  "panel-chair": "Panel chair",
  scrutineer: "Independent scrutineer",
  analyst: "Analyst",
  observer: "Observer",
};

export interface HeldRole {
  role: Role;
  organisationId: string | null;
  partnershipId: string | null;
  /** Of a reviewer of agencies or of schools alone. */
  limitedTo?: "agencies" | "schools" | null;
}

export interface SignedInPerson {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  /** Roles held now. Without one there is no way in. */
  roles: HeldRole[];
}
