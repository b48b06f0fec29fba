import { sql } from "kysely";
import { dayInWords } from "#domain/dates.ts";
import type { Database } from "#db/schema.ts";
import type { ServerTables } from "#db/schema/server.ts";
import {
  assessmentsOf,
  codesNamed,
  ofAssessment,
  ofCycle,
  ofOrganisation,
  ofPartnership,
  ofPeople,
  type Scope,
  type WordSource,
  type WordTables,
} from "./source.ts";

export const serverWords: WordTables<ServerTables> = {
  leases: { never: "Which process does what." },
  backups: { never: "When a backup was made, of how much, and what the machine said where it was not." },
  demonstration: { never: "When a demonstration was written." },
};

const mail = (belongs: (scope: Scope) => ReturnType<WordSource["belongs"]>): WordSource<keyof Database["messages"]> => ({
  kind: "mail",
  key: ["id"],
  words: { subject: "subject", body: "text", lastError: "answer of the mail server" },
  // A code is nobody's words
  belongs: (scope) => sql`(kind <> 'sign-in-code' and ${belongs(scope)})`,
  isRead: "never",
  about: ({ toEmail, createdAt }) => `e-mail to ${toEmail}, ${dayInWords(String(createdAt))}`,
});

const daily = (belongs: WordSource["belongs"]): WordSource<keyof Database["dailyLines"]> => ({
  kind: "mail",
  key: ["id"],
  words: { words: "line of the e-mail of the day" },
  belongs,
  isRead: "never",
  about: ({ personId }, nameOf) => `to ${nameOf(personId)}`,
});

// Whoever signed stays named as they signed
const inHistory = codesNamed(
  "jobTitle",
  "name",
  "signedFor",
  "declarations",
  "minuteReference",
  "email",
  "reader",
  "readers",
  "snapshot",
  "cycle",
  "due",
  "until",
);

const history = (belongs: WordSource["belongs"], isRead: WordSource["isRead"]): WordSource<keyof Database["history"]> => ({
  kind: "history",
  key: ["id"],
  words: { before: "before", after: "after" },
  json: { before: inHistory, after: inHistory },
  belongs,
  isRead,
  about: ({ at }) => `history, ${dayInWords(String(at))}`,
});

type Others = Pick<Database, "standardSets" | "standardSetDrafts" | "mailTexts" | "dailyLines" | "messages" | "history">;

export const otherWords: WordTables<Others> = {
  standardSets: { never: "What is asked of everybody. It is written and registered as a new version." },
  standardSetDrafts: { never: "What will be asked of everybody; it is changed where it is written." },
  mailTexts: {
    sources: [
      {
        kind: "partnership",
        key: ["partnershipId", "kind"],
        words: { subject: "subject of an e-mail text", body: "e-mail text" },
        belongs: ofPartnership,
        isShared: true,
        isRead: "always",
        revision: "revision",
      },
    ],
    never: ["kind"],
  },
  dailyLines: {
    sources: [daily((scope) => sql`(${ofAssessment(scope)} or ${ofPeople(scope)})`), { ...daily(ofPartnership), isShared: true }],
    never: ["key", "kind", "path"],
  },
  messages: {
    sources: [
      mail((scope) => sql`(${ofOrganisation(scope)} or ${ofAssessment(scope)} or ${ofPeople(scope)})`),
      { ...mail(ofPartnership), isShared: true },
    ],
    never: ["kind", "toEmail", "urgency", "fromName", "replyTo", "failure"],
  },
  history: {
    sources: [
      history((scope) => sql`(${ofOrganisation(scope)} or assessment_id in (${assessmentsOf(scope)}))`, "never"),
      {
        // Nothing of another organisation's own: each is looked through by itself
        ...history((scope) => sql`assessment_id is null and (${ofPartnership(scope)} or ${ofCycle(scope)})`, "always"),
        isShared: true,
      },
    ],
    never: ["event"],
  },
};
