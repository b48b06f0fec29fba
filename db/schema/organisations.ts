import type { Generated } from "kysely";

export interface OrganisationTables {
  partnerships: {
    id: string;
    name: string;
    shortName: string;
    contactEmail: string;
    /** The places it is for, in words. */
    area: Generated<string>;
    /** Where answers to its mail go; null is the contact address. */
    replyTo: string | null;
    /** The name its mail comes from; null is its own. */
    mailSender: string | null;
    phone: string | null;
    /** What stands at the head of its letters, in lines. */
    letterhead: string | null;
  };
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
    madeAt: string | null;
  };
  memberships: { partnershipId: string; organisationId: string; since: string | null };
  /** A partnership asks another for leave to join what that one holds. */
  joinings: {
    id: string;
    partnershipId: string;
    organisationId: string | null;
    cycleId: string | null;
    ofPartnershipId: string;
    askedBy: string;
    askedAt: string;
    answer: "agreed" | "refused" | null;
    answeredBy: string | null;
    answeredAt: string | null;
    reason: Generated<string>;
  };
  /** A picture for pages and letters, in base64. */
  partnershipLogos: { partnershipId: string; type: "image/png" | "image/jpeg"; content: string; savedAt: string };
  /** The one-time address of the first run; the table keeps only its hash. */
  firstRuns: { tokenHash: string; madeAt: string; usedAt: string | null };
  /** What was read of a file, until somebody has looked at it and taken it over. */
  organisationImports: {
    id: string;
    partnershipId: string;
    kind: "agencies" | "earlier-audit";
    fileName: string;
    /** JSON. */
    content: string;
    readBy: string;
    readAt: string;
    acceptedBy: string | null;
    acceptedAt: string | null;
  };
  /** Words that were taken out of what an organisation's rows hold: never which. */
  redactions: {
    id: string;
    partnershipId: string;
    organisationId: string;
    reason: string;
    /** JSON, how many places by kind of place. */
    places: string;
    redactedBy: string;
    redactedAt: string;
  };
  redactedSubmissions: { redactionId: string; submissionId: string };
  /** Its row is there inside the transaction of a redaction, and for nobody else. */
  redactionsUnderWay: { id: "now"; endsWith: "transaction" };
}
