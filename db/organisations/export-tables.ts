import { sql } from "kysely";
import type { HistoryEvent } from "#db/history-events.ts";
import type { Database } from "#db/schema.ts";
import { organisationTables } from "./export/organisations.ts";
import { peopleTables } from "./export/people.ts";
import { cycleTables } from "./export/cycles.ts";
import { returnTables } from "./export/assessments.ts";
import { signingTables } from "./export/signing.ts";
import { schoolTables } from "./export/schools.ts";
import { conversationTables } from "./export/conversations.ts";
import { scrutinyTables } from "./export/scrutiny.ts";
import { figureTables } from "./export/figures.ts";
import {
  type Described,
  type ExportedTable,
  cyclesOf,
  ofAssessment,
  ofCycle,
  ofPartnership,
  ofReturned,
  id,
  revision,
  savedAt,
  savedBy,
} from "./export/described.ts";

// That an organisation's own people speak with each other is theirs, like what they say
const amongThemselves: HistoryEvent[] = ["comment-added", "conversation-opened", "conversation-reply", "conversation-answered"];

/** Every table of the database: what of it a partnership takes along, or why it does not. */
export const exportTables: Described<Database> = {
  ...organisationTables,
  ...peopleTables,
  standardSets: {
    about:
      "The sets of standards that the cycles ask, and the partnership’s own. Each is also a file of its own in the folder standard-sets.",
    key: ["id"],
    belongs: (partnershipId) =>
      sql`(partnership_id = ${partnershipId} or id in (select standard_set_id from cycles where id in (${cyclesOf(partnershipId)})))`,
    columns: {
      id,
      key: "The audit, such as s11.",
      version: "The version of its standards.",
      title: "Its title.",
      content: "All sections, standards and references, as JSON.",
      contentHash: "Fingerprint of the content (SHA-256).",
      registeredAt: "When it came into the service (UTC).",
      partnershipId: "Whose own it is; empty comes with the service.",
      registeredBy: "Who brought it in, in people.",
      yaml: "The file of a set of the partnership’s own, with its comments.",
    },
    json: ["content"],
    onlyInJson: ["content", "yaml"],
    atATime: 5,
    // In a joint cycle the words of another’s set are for both, its comments are not
    change: (row, partnershipId) => (row.partnershipId === partnershipId ? row : { ...row, yaml: null }),
  },
  ...cycleTables,
  ...returnTables,
  ...signingTables,
  ...schoolTables,
  ...conversationTables,
  ...scrutinyTables,
  ...figureTables,
  standardSetDrafts: {
    about: "Standard sets that are being written.",
    key: ["id"],
    belongs: ofPartnership,
    columns: {
      id,
      partnershipId: "The partnership.",
      baseSetId: "The set it began from.",
      key: "The audit, such as s11.",
      version: "The version it will be.",
      title: "The title it will have.",
      content: "The set, as YAML.",
      revision,
      savedBy,
      savedAt,
    },
    onlyInJson: ["content"],
    atATime: 5,
  },
  mailTexts: {
    about: "The partnership’s own words for its e-mails.",
    key: ["partnershipId", "kind"],
    belongs: ofPartnership,
    columns: {
      partnershipId: "The partnership.",
      kind: "The kind of e-mail.",
      subject: "The subject.",
      body: "The words.",
      revision,
      savedBy,
      savedAt,
    },
  },
  dailyLines: { leftOut: "E-mails are kept for delivery only." },
  messages: { leftOut: "E-mails are kept for delivery only, and some hold codes with which people sign in." },
  leases: { leftOut: "Which process of the service does what at the moment, and worth nothing elsewhere." },
  backups: { leftOut: "When the database was copied, which says nothing of people or organisations." },
  demonstration: { leftOut: "When a demonstration was written, which says nothing of people or organisations." },
  history: {
    about: "Who did what, when. Lines that hold words of work in hand are left out.",
    key: ["id"],
    belongs: (
      partnershipId,
    ) => sql`event not in (${sql.join(amongThemselves)}) and (${ofReturned(partnershipId)} or (before is null and after is null and ${ofAssessment(partnershipId)}) or partnership_id = ${partnershipId} or (assessment_id is null and partnership_id is null and ${ofCycle(partnershipId)}) or (assessment_id is null and exists (
      select 1 from cycle_partnerships as c where c.partnership_id = ${partnershipId} and replace(after, '"cycle":"' || c.cycle_id || '"', '') <> after)))`,
    columns: {
      id,
      at: "When (UTC).",
      assessmentId: "The assessment, in assessments; empty for a whole cycle.",
      standardCode: "The standard’s code, where it is about one.",
      personId: "Who, in people; empty for the service itself.",
      organisationId: "The organisation, where it is about one.",
      partnershipId: "The partnership, where it is about one.",
      cycleId: "The cycle, where it is about one.",
      event: "What happened.",
      before: "What was there before, as JSON.",
      after: "What was there after, as JSON.",
    },
    json: ["before", "after"],
  },
};

/** A table of this list that is exported, whatever its columns are. */
export function exportedTables(): [name: keyof Database, table: ExportedTable][] {
  return Object.entries(exportTables).flatMap(([name, table]) =>
    "leftOut" in table ? [] : [[name as keyof Database, table as ExportedTable]],
  );
}

/** What is not exported, and why. */
export function leftOutTables(): [name: keyof Database, reason: string][] {
  return Object.entries(exportTables).flatMap(([name, table]) => ("leftOut" in table ? [[name as keyof Database, table.leftOut]] : []));
}
