import { type RawBuilder, sql } from "kysely";
import type { ScrutinyTables } from "#db/schema/scrutiny.ts";
import { assessmentsOf, codesNamed, ofAssessment, ofCycle, ofPartnership, ofPeople, type WordTables } from "./source.ts";

const scrutiny = { kind: "scrutiny" as const, belongs: ofAssessment, isRead: "always" as const };

const responseOf = (column: string): RawBuilder<unknown> => sql`(select r.${sql.raw(column)} from responses as r where r.id = response_id)`;
const responses = { ...scrutiny, kind: "responses" as const, about: () => "response" };

/** The words of the partnership about returns. */
export const scrutinyWords: WordTables<ScrutinyTables> = {
  reviews: { never: "Who reads what." },
  readSections: { never: "Who has read what." },
  keyLines: {
    sources: [{ ...scrutiny, key: ["id"], words: { question: "key line" }, revision: "revision" }],
  },
  samples: {
    sources: [{ ...scrutiny, key: ["id"], words: { seed: "words from which schools were drawn" }, belongs: ofCycle, isShared: true }],
    // Ids, and how many of how many
    never: ["content"],
  },
  visits: {
    sources: [
      {
        ...scrutiny,
        key: ["id"],
        words: { people: "people met", seen: "what was seen", byStandard: "what was seen" },
        json: { byStandard: codesNamed() },
        about: () => "visit",
        revision: "revision",
      },
    ],
  },
  panels: {
    sources: [
      {
        ...scrutiny,
        key: ["id"],
        words: { place: "place of a panel", link: "link of a panel" },
        belongs: ofCycle,
        isShared: true,
        revision: "revision",
      },
    ],
  },
  panelMembers: { never: "Who sits on a panel." },
  panelSubmissions: {
    sources: [{ ...scrutiny, key: ["panelId", "assessmentId"], words: { attending: "who comes to the panel" } }],
  },
  conflicts: {
    sources: [{ ...scrutiny, key: ["assessmentId", "personId"], words: { reason: "reason of a conflict of interest" } }],
  },
  scrutinyNotes: {
    sources: [
      {
        ...scrutiny,
        key: ["id"],
        words: { words: "note" },
        about: ({ personId }, nameOf) => `note of ${nameOf(personId)}`,
        revision: "revision",
      },
    ],
    never: ["kind"],
  },
  proposals: {
    sources: [{ ...scrutiny, key: ["panelId", "assessmentId", "standardCode", "personId"], words: { reason: "reason of a proposal" } }],
    never: ["rating"],
  },
  moderatedRatings: {
    sources: [{ ...scrutiny, key: ["assessmentId", "standardCode", "revision"], words: { reason: "reason of the agreed rating" } }],
    never: ["rating"],
  },
  recommendations: {
    sources: [
      {
        ...scrutiny,
        key: ["id"],
        words: {
          words: "recommendation",
          letterWords: "recommendation in plainer words",
          owner: "owner of an agreed action",
          answerReason: "answer to a recommendation",
        },
        revision: "edition",
      },
    ],
    never: ["kind", "answer"],
  },
  responseBatches: {
    sources: [
      {
        ...responses,
        key: ["id"],
        words: { opening: "opening of responses sent together", closing: "closing of responses sent together" },
        belongs: ofCycle,
        isShared: true,
        revision: "revision",
      },
    ],
    never: ["figures", "outcomes"],
  },
  responses: {
    sources: [
      {
        ...responses,
        key: ["id"],
        words: {
          opening: "opening",
          strengths: "what was strong",
          closing: "closing",
          approverWords: "words of whoever approves",
          content: "letter as it was sent",
        },
        json: {
          strengths: codesNamed("source"),
          content: codesNamed(
            "organisation",
            "cycle",
            "name",
            "letterhead",
            "contact",
            "to",
            "jobTitle",
            "readBy",
            "panel",
            "standard",
            "short",
            "own",
            "agreed",
            "source",
          ),
        },
        revision: "edition",
      },
    ],
    never: ["outcome", "correctionsUntil", "approvedHash"],
  },
  responseReadings: { never: "Who has read a response." },
  corrections: {
    sources: [
      {
        ...responses,
        key: ["id"],
        words: { words: "correction", answerWords: "answer to a correction" },
        belongs: (scope) => sql`response_id in (select r.id from responses as r where r.assessment_id in (${assessmentsOf(scope)}))`,
        assessment: responseOf("assessment_id"),
      },
    ],
    never: ["kind", "answer"],
  },
  themes: {
    sources: [{ ...scrutiny, key: ["id"], words: { name: "name of a theme" }, belongs: ofPartnership, isShared: true }],
  },
  actionThemes: { never: "Which action belongs to which theme." },
  howItWent: {
    sources: [
      {
        ...scrutiny,
        key: ["cycleId", "personId"],
        words: { answers: "how the audit went" },
        json: { answers: (path) => !["hard", "change"].includes(String(path[0])) },
        belongs: ofPeople,
        // Replies have no names for whoever reads them
        isRead: "never",
      },
      {
        ...scrutiny,
        key: ["cycleId", "personId"],
        words: { answers: "how the audit went" },
        json: { answers: (path) => !["hard", "change"].includes(String(path[0])) },
        belongs: ofCycle,
        isShared: true,
        isRead: "never",
      },
    ],
    never: ["capacity"],
  },
};
