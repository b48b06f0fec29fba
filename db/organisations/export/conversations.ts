import { sql } from "kysely";
import type { ConversationTables } from "#db/schema/conversations.ts";
import { assessmentId, type Described, id, ofAssessment } from "./described.ts";

const own = "Those of an organisation between colleagues, with its governors or with its trust are its own, and are left out.";

export const conversationTables: Described<ConversationTables> = {
  conversations: {
    about: `Conversations between organisations and the partnership. ${own}`,
    key: ["id"],
    belongs: (partnershipId) => sql`readers = 'partnership' and ${ofAssessment(partnershipId)}`,
    columns: {
      id,
      assessmentId,
      standardCode: "The standard’s code; empty for the whole return.",
      readers: "partnership: the organisation and the partnership read it.",
      openedBy: "Who began it, in people.",
      openedAt: "When (UTC).",
      dueOn: "The day by which an answer was asked for.",
      lastSide: "Who spoke last: organisation or partnership.",
      lastAt: "When (UTC).",
      answeredBy: "Who marked it as answered, in people.",
      answeredAt: "When (UTC).",
    },
  },
  conversationEntries: {
    about: `What was said in conversations between organisations and the partnership. ${own}`,
    key: ["id"],
    belongs: (partnershipId) =>
      sql`conversation_id in (select id from conversations where readers = 'partnership' and ${ofAssessment(partnershipId)})`,
    columns: {
      id,
      conversationId: "The conversation, in conversations.",
      personId: "Who, in people.",
      side: "organisation or partnership.",
      capacity: "The job title at the time.",
      words: "What was said.",
      madeAt: "When (UTC).",
    },
  },
};
