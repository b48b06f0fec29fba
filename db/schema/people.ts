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
  sessions: { id: string; personId: string; createdAt: string; expiresAt: string };
}
