import { sql } from "kysely";
import { dayInWords } from "#domain/dates.ts";
import type { CycleTables } from "#db/schema/cycles.ts";
import { codesNamed, ofAssessment, ofPartnership, type WordTables } from "./source.ts";

/** Running a cycle: lateness, more time, notices, and what is said of a cycle itself. */
export const cycleWords: WordTables<CycleTables> = {
  cycles: {
    sources: [
      {
        kind: "partnership",
        key: ["id"],
        words: { title: "title of a cycle", guidance: "guidance", legalBasis: "legal basis", localQuestions: "question of a cycle" },
        json: { localQuestions: codesNamed() },
        belongs: ({ partnershipId }) => sql`id in (select cycle_id from cycle_partnerships where partnership_id = ${partnershipId})`,
        isShared: true,
        isRead: "always",
        revision: "revision",
      },
    ],
    never: ["state", "extent", "panelsFrom", "panelsTo", "statisticsPeriods", "reminders", "readTexts", "origin"],
  },
  cyclePartnerships: { never: "Whose a cycle is." },
  cycleOrganisations: { never: "Who will be invited." },
  extensions: {
    sources: [
      {
        kind: "time",
        key: ["id"],
        words: { reason: "reason for more time", words: "answer to a request for more time" },
        belongs: ofAssessment,
        isRead: "always",
      },
    ],
    never: ["wantedUntil", "answer", "givenUntil"],
  },
  contacts: {
    sources: [
      {
        kind: "time",
        key: ["id"],
        words: { spokenWith: "whom we spoke with", words: "what was said", letter: "letter" },
        json: { letter: codesNamed("on", "letterhead") },
        belongs: ofAssessment,
        isRead: "always",
        about: ({ madeAt }) => `contact of ${dayInWords(String(madeAt))}`,
      },
    ],
    never: ["kind", "step", "promisedFor"],
  },
  notices: {
    sources: [{ kind: "partnership", key: ["id"], words: { words: "notice" }, belongs: ofPartnership, isShared: true, isRead: "always" }],
    never: ["kinds"],
  },
  areaNotes: {
    sources: [
      {
        kind: "answers",
        key: ["assessmentId", "standardCode", "partnershipId"],
        words: { words: "note on an area" },
        belongs: ofAssessment,
        isRead: "once-returned",
        revision: "revision",
      },
    ],
  },
};
