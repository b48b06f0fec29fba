import { sql } from "kysely";
import type { OrganisationTables } from "#db/schema/organisations.ts";
import { type Described, organisationsOf, ofPartnership, id } from "./described.ts";

export const organisationTables: Described<OrganisationTables> = {
  partnerships: {
    about: "The partnership.",
    key: ["id"],
    belongs: (partnershipId) => sql`id = ${partnershipId}`,
    columns: {
      id,
      name: "Its full name.",
      shortName: "Its name in tables and titles.",
      contactEmail: "Where questions about its audits go.",
    },
  },
  organisations: {
    about: "Agencies, settings (schools and colleges) and trusts.",
    key: ["id"],
    belongs: (partnershipId) => sql`id in (${organisationsOf(partnershipId)})`,
    columns: {
      id,
      name: "Its full name.",
      shortName: "Its name where there is little room.",
      kind: "The kind of agency or setting, by which figures are split.",
      basis: "Why it takes part.",
      aliases: "Other names it is known by, as JSON.",
      category: "setting, trust, or empty for an agency.",
      urn: "Its unique reference number in the national register of schools.",
      dfeNumber: "Its number with the Department for Education.",
      ukprn: "Its UK provider reference number.",
      phase: "The phase of education.",
      governance: "How it is governed.",
      trustId: "The trust it belongs to, in this file.",
      register: "What the national register said of it when it was last imported, as JSON.",
      closedOn: "The day on which it closed.",
    },
    json: ["aliases", "register"],
  },
  memberships: {
    about: "Which organisations belong to the partnership.",
    key: ["organisationId"],
    belongs: ofPartnership,
    columns: { partnershipId: "The partnership, in partnerships.", organisationId: "The organisation, in organisations." },
  },
};
