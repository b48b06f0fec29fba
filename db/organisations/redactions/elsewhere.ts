import { sql } from "kysely";
import { dayInWords } from "#domain/dates.ts";
import type { Database } from "#db/schema.ts";
import type { CycleTables } from "#db/schema/cycles.ts";
import type { FigureTables } from "#db/schema/figures.ts";
import type { OrganisationTables } from "#db/schema/organisations.ts";
import type { PeopleTables } from "#db/schema/people.ts";
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
  return /^(rating|progress|form|base.*|revision|edition|hash|mark|role|opened-by)$|(^|[.-])(day|month|year|id|Id)$/.test(name);
}

/** The organisation itself, and what was read of files. */
export const organisationWords: WordTables<OrganisationTables> = {
  partnerships: { never: "What a partnership is called; it is changed on its settings page." },
  organisations: { never: "What an organisation is called; it is changed on its page." },
  memberships: { never: "Which organisation belongs to whom." },
  joinings: {
    sources: [{ ...part, words: { reason: "why joining was refused" }, belongs: ofOrganisation }],
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

const inSnapshot = codesNamed(
  "name",
  "shortName",
  "phase",
  "governance",
  "change",
  "matches",
  "standard",
  "sections.title",
  "set.title",
  "cycle.title",
  "short",
  "sentence",
  "day",
  "ratings",
  "outcomes",
  "moderated",
  "values",
  "groups",
  "title",
  "label",
  "hint",
  "type",
  "register",
);

// Ratings stand under the codes of standards
const isOfFigures: typeof inSnapshot = (path, within) =>
  inSnapshot(path, within) || path.some((one) => ["ratings", "outcomes", "moderated", "profile", "profiles", "set"].includes(String(one)));

/** Figures hold ratings and days; what somebody wrote of them is their name and note. */
export const figureWords: WordTables<FigureTables> = {
  draftChecks: {
    sources: [
      {
        kind: "figures",
        key: ["personId"],
        words: { name: "name of a draft report", report: "findings on a draft report" },
        json: { report: codesNamed("verdict", "type") },
        belongs: (scope) => sql`snapshot_id in (select id from snapshots where ${ofCycle(scope)})`,
        isShared: true,
        isRead: "never",
      },
    ],
  },
  snapshots: {
    sources: [
      {
        kind: "figures",
        key: ["id"],
        words: { name: "name of frozen figures", note: "note on frozen figures", content: "frozen figures" },
        json: { content: isOfFigures },
        belongs: ofCycle,
        isShared: true,
        isRead: "always",
      },
    ],
    never: ["corrects"],
  },
  publicVersions: {
    sources: [
      {
        kind: "figures",
        key: ["snapshotId"],
        words: { content: "public version" },
        // The name of the version it stands beside
        json: { content: (path, within) => !(path[0] === "over" && path[1] === "name") && isOfFigures(path, within) },
        belongs: ofCycle,
        isShared: true,
        isRead: "always",
      },
    ],
  },
};

export const serverWords: WordTables<ServerTables> = {
  leases: { never: "Which process does what." },
  backups: { never: "When a backup was made, of how much, and what the machine said where it was not." },
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
