import type { Generated } from "kysely";
import type { LetterCode } from "#mail/letters.ts";
import type { MessageKind, Urgency } from "#mail/message.ts";
import type { PeopleTables } from "./schema/people.ts";
import type { OrganisationTables } from "./schema/organisations.ts";
import type { CycleTables } from "./schema/cycles.ts";
import type { ReturnTables } from "./schema/assessments.ts";
import type { SigningTables } from "./schema/signing.ts";
import type { SchoolTables } from "./schema/schools.ts";
import type { ScrutinyTables } from "./schema/scrutiny.ts";
import type { ConversationTables } from "./schema/conversations.ts";
import type { FigureTables } from "./schema/figures.ts";
import type { ServerTables } from "./schema/server.ts";

/** Days are "2026-12-18", instants ISO UTC. JSON is text, parsed where it is read. */
export interface Database
  extends
    PeopleTables,
    OrganisationTables,
    CycleTables,
    ReturnTables,
    SigningTables,
    SchoolTables,
    ConversationTables,
    ScrutinyTables,
    FigureTables,
    ServerTables {
  standardSets: {
    id: string;
    key: string;
    version: string;
    title: string;
    content: string;
    contentHash: string;
    registeredAt: string;
    /** Whose own it is; null comes with the application and is there for all. */
    partnershipId: string | null;
    registeredBy: string | null;
    /** The file of one's own set, with its comments; null where a file is written from the content. */
    yaml: string | null;
  };
  /** A set that is being written, until it is registered as a new version. */
  standardSetDrafts: {
    id: string;
    partnershipId: string;
    /** The set it began from; null is none. */
    baseSetId: string | null;
    key: string;
    version: string;
    title: string;
    /** YAML. */
    content: string;
    revision: Generated<number>;
    savedBy: string;
    savedAt: string;
  };
  /** A partnership's own words for a kind of mail. */
  mailTexts: {
    partnershipId: string;
    kind: LetterCode;
    subject: string;
    body: string;
    revision: Generated<number>;
    savedBy: string;
    savedAt: string;
  };
  /** What a person is told with the one mail of the day. */
  dailyLines: {
    id: string;
    personId: string;
    /** The same thing is told once. */
    key: string;
    kind: MessageKind;
    assessmentId: string | null;
    partnershipId: string | null;
    words: string;
    path: string;
    madeAt: string;
    /** The mail it went with. */
    messageId: string | null;
    /** When it stopped being so before it was told. */
    droppedAt: string | null;
  };
  messages: {
    id: string;
    kind: MessageKind;
    toEmail: string;
    subject: string;
    body: string;
    createdAt: string;
    nextAttemptAt: string | null;
    attempts: number;
    sentAt: string | null;
    lastError: string | null;
    urgency: Generated<Urgency>;
    personId: string | null;
    partnershipId: string | null;
    organisationId: string | null;
    assessmentId: string | null;
    /** The name it comes from and where answers go, as they were when it was written. */
    fromName: string | null;
    replyTo: string | null;
    /** Why it will not arrive, or will not be tried again: "held" waited in a backup that was restored, and may have arrived. */
    failure: "refused" | "gave-up" | "bounced" | "held" | null;
    failedAt: string | null;
    /** When somebody had it sent again, as another message. */
    sentAgainAt: string | null;
  };
  history: {
    id: string;
    at: string;
    assessmentId: string | null;
    standardCode: string | null;
    personId: string | null;
    organisationId: string | null;
    partnershipId: string | null;
    cycleId: string | null;
    event: string;
    before: string | null;
    after: string | null;
  };
}
