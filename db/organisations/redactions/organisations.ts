import type { OrganisationTables } from "#db/schema/organisations.ts";
import { codesNamed, ofOrganisation, ofPartnership, type WordTables } from "./source.ts";

/** The organisation itself, and what was read of files. */
export const organisationWords: WordTables<OrganisationTables> = {
  partnerships: { never: "What a partnership is called; it is changed on its settings page." },
  organisations: { never: "What an organisation is called; it is changed on its page." },
  memberships: { never: "Which organisation belongs to whom." },
  joinings: {
    sources: [{ kind: "people", key: ["id"], isRead: "always", words: { reason: "why joining was refused" }, belongs: ofOrganisation }],
    never: ["answer"],
  },
  partnershipLogos: { never: "A picture." },
  firstRuns: { never: "Hashes." },
  organisationImports: {
    sources: [
      {
        kind: "imports",
        key: ["id"],
        words: { fileName: "name of a file", content: "file of agencies, or of an earlier audit" },
        json: { content: codesNamed("basis", "agencies.name", "shortName", "otherNames", "audits.name") },
        belongs: ofPartnership,
        isShared: true,
        isRead: "always",
      },
    ],
    never: ["kind"],
  },
  redactions: {
    sources: [
      { kind: "partnership", key: ["id"], words: { reason: "reason why words were taken out" }, belongs: ofOrganisation, isRead: "always" },
    ],
    never: ["places"],
  },
  redactedSubmissions: { never: "Which submission." },
  redactionsUnderWay: { never: "Is empty." },
};
