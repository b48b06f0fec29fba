export const organisationRoles = ["champion", "contributor", "signatory", "governor", "reader", "trust-lead"] as const;

export const partnershipRoles = ["administrator", "reviewer", "panel-member", "panel-chair", "analyst", "observer"] as const;

export type OrganisationRole = (typeof organisationRoles)[number];

export type PartnershipRole = (typeof partnershipRoles)[number];

export type Role = OrganisationRole | PartnershipRole;

/** What a role is called: people of schools and colleges have their own words for two of them. */
export function roleLabel(role: Role, isSetting: boolean): string {
  if (isSetting && role === "champion") return "Designated safeguarding lead";
  if (isSetting && role === "signatory") return "Headteacher or principal";
  return roleLabels[role];
}

export const roleLabels: Record<Role, string> = {
  champion: "Section 11 champion",
  contributor: "Contributor",
  signatory: "Signatory",
  governor: "Governor or trustee",
  reader: "Reader",
  "trust-lead": "Trust safeguarding lead",
  administrator: "Administrator",
  reviewer: "Reviewer",
  "panel-member": "Panel member",
  "panel-chair": "Panel chair",
  analyst: "Analyst",
  observer: "Observer",
};

export interface HeldRole {
  role: Role;
  organisationId: string | null;
  partnershipId: string | null;
}

export interface SignedInPerson {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  /** Roles held now. Without one there is no way in. */
  roles: HeldRole[];
}
