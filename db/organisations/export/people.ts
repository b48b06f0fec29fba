import { sql } from "kysely";
import type { PeopleTables } from "#db/schema/people.ts";
import { type Described, organisationsOf, id } from "./described.ts";

export const peopleTables: Described<PeopleTables> = {
  people: {
    about: "Everybody who has or had a role in the partnership or in one of its organisations.",
    key: ["id"],
    belongs: (partnershipId) =>
      sql`id in (select person_id from roles where partnership_id = ${partnershipId} or organisation_id in (${organisationsOf(partnershipId)}))`,
    columns: { id, name: "Name.", email: "E-mail address.", jobTitle: "Job title." },
  },
  roles: {
    about: "Who has or had which role, and where.",
    key: ["id"],
    belongs: (partnershipId) => sql`(partnership_id = ${partnershipId} or organisation_id in (${organisationsOf(partnershipId)}))`,
    columns: {
      id,
      personId: "The person, in people.",
      role: "The role.",
      organisationId: "The organisation, in organisations; empty for a role in the partnership.",
      partnershipId: "The partnership; empty for a role in an organisation.",
      since: "The first day.",
      endedOn: "The day on which it ended; empty while it lasts.",
    },
  },
  signInCodes: { leftOut: "Codes with which people sign in are secret, and worth nothing elsewhere." },
  keptForms: { leftOut: "Typing that was not saved belongs to the person who typed it." },
  sessions: { leftOut: "Who is signed in at present is secret, and worth nothing elsewhere." },
};
