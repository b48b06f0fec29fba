export interface OrganisationTables {
  partnerships: { id: string; name: string; shortName: string; contactEmail: string };
  organisations: {
    id: string;
    name: string;
    shortName: string;
    kind: string;
    basis: string;
    aliases: string;
    /** Null is an agency. */
    category: "setting" | "trust" | null;
    urn: string | null;
    dfeNumber: string | null;
    ukprn: string | null;
    phase: string | null;
    governance: string | null;
    trustId: string | null;
    /** What the national register says of a setting, as it was imported last: JSON, column heading to value. */
    register: string | null;
    closedOn: string | null;
  };
  memberships: { partnershipId: string; organisationId: string };
}
