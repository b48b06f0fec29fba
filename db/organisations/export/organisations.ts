import { sql } from "kysely";
import type { OrganisationTables } from "#db/schema/organisations.ts";
import { assessmentsOf, type Described, organisationsOf, ofPartnership, id, savedAt } from "./described.ts";

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
      area: "The places it is for.",
      replyTo: "Where answers to its e-mails go; empty is the address above.",
      mailSender: "The name its e-mails come from; empty is its own.",
      phone: "Its telephone number.",
      letterhead: "What stands at the head of its letters.",
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
      madeAt: "When it came into the service (UTC); empty where that is not known.",
    },
    json: ["aliases", "register"],
  },
  memberships: {
    about: "Which organisations belong to the partnership.",
    key: ["organisationId"],
    belongs: ofPartnership,
    columns: {
      partnershipId: "The partnership, in partnerships.",
      organisationId: "The organisation, in organisations.",
      since: "The first day; empty where that is not known.",
    },
  },
  joinings: {
    about: "What this partnership asked of others, and others of it: leave to join an organisation or a cycle.",
    key: ["id"],
    belongs: (partnershipId) => sql`(partnership_id = ${partnershipId} or of_partnership_id = ${partnershipId})`,
    columns: {
      id,
      partnershipId: "The partnership that asked.",
      organisationId: "The organisation it asked to join, in organisations.",
      cycleId: "The cycle it asked to join, in cycles.",
      ofPartnershipId: "The partnership that was asked; empty until it has agreed, as it is not named before.",
      askedBy: "Who asked.",
      askedAt: "When (UTC).",
      answer: "agreed or refused; empty while it waits.",
      answeredBy: "Who answered, where that was this partnership.",
      answeredAt: "When (UTC).",
      reason: "Why it was refused.",
    },
    change(row, partnershipId) {
      if (row.ofPartnershipId === partnershipId) return row;
      return { ...row, answeredBy: null, ofPartnershipId: row.answer === "agreed" ? row.ofPartnershipId! : null };
    },
  },
  organisationImports: { leftOut: "What was read of a file before it was taken over. What was taken over is in the other files." },
  firstRuns: { leftOut: "The address of the first run is secret, and worth nothing elsewhere." },
  partnershipLogos: {
    about: "The picture that stands on pages and letters.",
    key: ["partnershipId"],
    belongs: ofPartnership,
    columns: { partnershipId: "The partnership.", type: "The kind of picture.", content: "The picture, in base64.", savedAt },
    onlyInJson: ["content"],
  },
  redactions: {
    about: "Where words were taken out that must not be there: when, by whom and why. The words are nowhere.",
    key: ["id"],
    belongs: ofPartnership,
    columns: {
      id,
      partnershipId: "The partnership that did it.",
      organisationId: "The organisation of whose rows, in organisations.",
      reason: "Why.",
      places: "How many places by kind of place, as JSON.",
      redactedBy: "Who did it, in people.",
      redactedAt: "When (UTC).",
    },
    json: ["places"],
  },
  redactedSubmissions: {
    about: "Which submissions words were taken out of.",
    key: ["redactionId", "submissionId"],
    belongs: (partnershipId) =>
      sql`submission_id in (select id from submissions as s where s.assessment_id in (${assessmentsOf(partnershipId)}))`,
    columns: {
      redactionId: "The redaction, in redactions where this partnership did it.",
      submissionId: "The submission, in submissions.",
    },
  },
  redactionsUnderWay: { leftOut: "Is empty whenever anybody looks." },
};
