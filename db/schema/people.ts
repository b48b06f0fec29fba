import type { Role } from "#domain/people/roles.ts";

export interface PeopleTables {
  people: { id: string; name: string; email: string; jobTitle: string };
  roles: {
    id: string;
    personId: string;
    role: Role;
    organisationId: string | null;
    partnershipId: string | null;
    since: string;
    endedOn: string | null;
  };
  signInCodes: {
    id: string;
    email: string;
    personId: string | null;
    codeHash: string;
    createdAt: string;
    expiresAt: string;
    attempts: number;
    usedAt: string | null;
  };
  /** What somebody typed into a form and has not saved. */
  keptForms: {
    personId: string;
    /** Path and search of the page whose form it is. */
    page: string;
    /** Which of the page's forms; empty where it has one. */
    form: string;
    /** JSON, the form's names and values in its order. */
    fields: string;
    because: "typed" | "session-ended";
    keptAt: string;
  };
  sessions: { id: string; personId: string; createdAt: string; expiresAt: string };
}
