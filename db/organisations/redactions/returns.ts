import { sql } from "kysely";
import type { ReturnTables } from "#db/schema/assessments.ts";
import type { ConversationTables } from "#db/schema/conversations.ts";
import type { SchoolTables } from "#db/schema/schools.ts";
import type { SigningTables } from "#db/schema/signing.ts";
import { namesOf } from "#domain/organisations/words-in-json.ts";
import { about, assessmentsOf, codesNamed, ofAssessment, ofOrganisation, type WordSource, type WordTables } from "./source.ts";

const answerWords = {
  statement: "statement",
  notApplicableReason: "reason why it does not apply",
  noActionReason: "reason why there is no action",
  ratingReason: "reason for the rating",
};

const ofAction = {
  assessment: sql`(select a.assessment_id from actions as a where a.id = action_id)`,
  standard: sql`(select a.standard_code from actions as a where a.id = action_id)`,
};
const conversation = (column: string) => sql`(select c.${sql.raw(column)} from conversations as c where c.id = conversation_id)`;

const entries = (withPartnership: boolean): WordSource<keyof ConversationTables["conversationEntries"]> => ({
  kind: "conversations",
  key: ["id"],
  words: { words: "words" },
  belongs: (scope) => sql`conversation_id in (select c.id from conversations as c
    where c.readers ${sql.raw(withPartnership ? "=" : "<>")} 'partnership' and c.assessment_id in (${assessmentsOf(scope)}))`,
  isRead: withPartnership ? "always" : "never",
  assessment: conversation("assessment_id"),
  standard: conversation("standard_code"),
  about: ({ personId }, nameOf, code) => `${about("conversation", code)}, ${nameOf(personId)}`,
});

/** The words that are the organisation's own, and those it signed. */
export const returnWords: WordTables<ReturnTables & SigningTables & ConversationTables> = {
  assessments: {
    sources: [
      {
        kind: "conversations",
        key: ["id"],
        words: { championNote: "note to whoever signs", returnedNote: "note with which it was returned" },
        belongs: ofOrganisation,
        isRead: "never",
        assessment: sql`id`,
      },
      {
        kind: "time",
        key: ["id"],
        words: { withdrawnReason: "reason why it is not expected", ladderHeldBecause: "reason why no step is taken" },
        belongs: ofOrganisation,
        isRead: "always",
        assessment: sql`id`,
      },
    ],
    never: ["state", "flags", "withdrawnAs", "ladderHeldUntil", "extendedTo"],
  },
  assignments: { never: "Who was given which section." },
  answers: {
    sources: [
      {
        kind: "answers",
        key: ["assessmentId", "standardCode"],
        words: answerWords,
        belongs: ofAssessment,
        isRead: "once-returned",
        revision: "revision",
      },
    ],
    never: ["rating", "carried", "marked", "confirmedTogether"],
  },
  answerDrafts: {
    sources: [
      {
        kind: "unsaved",
        key: ["assessmentId", "standardCode", "personId"],
        words: answerWords,
        belongs: ofAssessment,
        isRead: "never",
        about: ({ personId }, nameOf) => `draft of ${nameOf(personId)}`,
      },
    ],
    never: ["rating"],
  },
  sectionSummaries: { never: "Counts of ratings." },
  evidence: {
    sources: [
      {
        kind: "evidence",
        key: ["id"],
        words: { title: "what it is", shows: "what it shows", kept: "where it is kept" },
        belongs: ofAssessment,
        isRead: "once-returned",
        standard: sql`(select min(e.standard_code) from evidence_standards as e where e.evidence_id = id)`,
        about: (_row, _nameOf, code) => about("evidence", code),
        revision: "savedAt",
      },
    ],
    never: ["carriedFrom", "checkedTogether"],
  },
  evidenceStandards: { never: "Which evidence serves which standard." },
  actions: {
    sources: [
      {
        kind: "actions",
        key: ["id"],
        words: { what: "what will be done", gap: "the gap it closes", owner: "owner", successMeasure: "success measure" },
        belongs: ofAssessment,
        isRead: "once-returned",
        about: (_row, _nameOf, code) => about("action", code),
        revision: "revision",
      },
      {
        kind: "actions",
        key: ["id"],
        words: { closureBecause: "why it is at an end" },
        belongs: ofAssessment,
        isRead: "always",
        about: (_row, _nameOf, code) => about("action", code),
      },
    ],
    never: ["progress", "carriedFrom"],
  },
  actionUpdates: {
    sources: [
      {
        kind: "actions",
        key: ["id"],
        words: { note: "note on progress", shows: "what shows that it is done" },
        belongs: (scope) => sql`action_id in (select a.id from actions as a where a.assessment_id in (${assessmentsOf(scope)}))`,
        isRead: "once-returned",
        ...ofAction,
      },
    ],
    never: ["progress"],
  },
  submissions: {
    sources: [
      {
        kind: "submissions",
        key: ["id"],
        words: { content: "words" },
        json: {
          content: codesNamed(
            "name",
            "jobTitle",
            "declarations",
            "basis",
            "area",
            "checkedByName",
            "fromTrust",
            "by",
            "says",
            "metAsks",
            "value",
            "label",
            "descriptor",
            "short",
            "sentence",
            "met",
            "organisation.name",
            "cycle.title",
            "set.title",
            "sections.title",
            "part.title",
          ),
        },
        belongs: ofAssessment,
        isRead: "always",
        about: ({ revision }) => `signed revision ${revision}`,
      },
    ],
    never: ["receipt"],
  },
  signOffs: { never: "Signatures stay as they were given." },
  conversations: { never: "What is said stands in its entries." },
  conversationEntries: { sources: [entries(true), entries(false)], never: ["side", "capacity"] },
};

/** The words of schools, colleges and trusts. Of fields a set says which hold no words, but days, numbers and choices. */
export const schoolWords = (isWordless: (field: string) => boolean): WordTables<SchoolTables> => ({
  profiles: {
    sources: [
      {
        kind: "profile",
        key: ["assessmentId"],
        words: { fields: "profile", flags: "profile" },
        json: {
          fields: (path) => isWordless(String(namesOf(path).at(-1))),
          flags: (path) => path.at(-1) !== "note",
        },
        belongs: ofAssessment,
        isRead: "once-returned",
        about: () => "profile",
        revision: "revision",
      },
    ],
    // Codes of fields
    never: ["carried"],
  },
  statisticsReturns: {
    sources: [
      {
        kind: "profile",
        key: ["assessmentId", "period"],
        words: { fields: "statistics" },
        json: { fields: (path) => isWordless(String(namesOf(path).at(-1))) },
        belongs: ofAssessment,
        isRead: "once-returned",
        about: () => "statistics",
        revision: "revision",
      },
    ],
    never: ["period"],
  },
  localAnswers: {
    sources: [
      {
        kind: "answers",
        key: ["assessmentId", "questionCode"],
        words: { answer: "answer to a question of the partnership" },
        belongs: ofAssessment,
        isRead: "once-returned",
        about: ({ questionCode }) => String(questionCode),
      },
    ],
  },
  trustAnswers: {
    sources: [
      {
        kind: "answers",
        key: ["trustId", "cycleId", "standardCode"],
        words: { statement: "statement", evidenceTitle: "evidence", evidenceKept: "where the evidence is kept" },
        belongs: ({ organisationId }) => sql`trust_id = ${organisationId}`,
        isRead: "never",
        about: () => "the trust’s answer",
        revision: "revision",
      },
    ],
    never: ["rating"],
  },
  trustAnswerReplies: {
    sources: [
      {
        kind: "answers",
        key: ["assessmentId", "standardCode"],
        words: { reason: "reason why the trust’s answer is not used" },
        belongs: ofAssessment,
        isRead: "never",
      },
    ],
    never: ["choice"],
  },
  registerImports: { never: "The national register’s own file." },
});
