import type { MessageKind } from "#mail/message.ts";
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
  };
  history: {
    id: string;
    at: string;
    assessmentId: string | null;
    standardCode: string | null;
    personId: string | null;
    event: string;
    before: string | null;
    after: string | null;
  };
}
