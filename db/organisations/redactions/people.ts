import { sql } from "kysely";
import type { PeopleTables } from "#db/schema/people.ts";
import { codesNamed, ofOrganisation, ofPartnership, ofPeople, type WordTables } from "./source.ts";

const part = { kind: "people" as const, key: ["id" as const], isRead: "always" as const };

/** People and their parts. Who somebody is is corrected on the page of the people. */
export const peopleWords: WordTables<PeopleTables> = {
  people: { never: "Names and addresses of people are corrected on their page." },
  roles: { never: "Who holds which part; names are corrected on the page of the people." },
  appointments: {
    sources: [{ ...part, words: { reason: "why a part was refused" }, belongs: ofOrganisation }],
    never: ["role", "deputyFor", "givenName", "givenJobTitle"],
  },
  handovers: {
    sources: [{ ...part, words: { words: "words to a successor" }, belongs: ofOrganisation, isRead: "never" }],
    never: ["role", "afterwards"],
  },
  accessRequests: {
    sources: [
      { ...part, words: { organisation: "organisation as typed", words: "request for a part" }, belongs: ofPartnership, isShared: true },
    ],
    never: ["name", "email", "jobTitle", "answer"],
  },
  peopleImports: {
    sources: [
      {
        kind: "imports",
        key: ["id"],
        words: { fileName: "name of a file", content: "file of people" },
        json: { content: codesNamed("email", "part") },
        belongs: ofPartnership,
        isShared: true,
        isRead: "always",
      },
    ],
  },
  signInCodes: { never: "Hashes, and addresses for an hour." },
  signInCounts: { never: "Hashes." },
  knownBrowsers: { never: "Hashes." },
  keptForms: {
    sources: [
      {
        kind: "unsaved",
        key: ["personId", "page", "form"],
        words: { fields: "form that was not saved" },
        // The name of a field, and what was chosen in it
        json: { fields: (path, within) => path.at(-1) === 0 || isChoice(within) },
        belongs: (scope) =>
          sql`(${ofPeople(scope)} or exists (select 1 from assessments as a where a.organisation_id = ${scope.organisationId} and replace(page, a.id, '') <> page))`,
        isRead: "never",
        about: ({ personId }, nameOf) => `typed by ${nameOf(personId)}`,
      },
    ],
    never: ["page", "form", "because"],
  },
  sessions: { never: "Who is signed in." },
};

function isChoice(within: unknown): boolean {
  const name = Array.isArray(within) ? String(within[0]) : "";
  return /^(rating|progress|form|base.*|revision|edition|hash|mark|role|opened-by|kept-seen)$|(^|[.-])(day|month|year|id|Id)$/.test(name);
}
