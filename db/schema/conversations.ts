import type { Readers, Side } from "#domain/conversations/permissions.ts";

export interface ConversationTables {
  conversations: {
    id: string;
    assessmentId: string;
    /** Null is about the return as a whole. */
    standardCode: string | null;
    readers: Readers;
    openedBy: string;
    openedAt: string;
    /** By when an answer is asked for. */
    dueOn: string | null;
    /** Who spoke last: an open one waits for the others. */
    lastSide: Side;
    lastAt: string;
    answeredBy: string | null;
    answeredAt: string | null;
  };
  conversationEntries: {
    id: string;
    conversationId: string;
    personId: string;
    side: Side;
    /** The part in which it was said, in words: "safeguarding governor". */
    capacity: string;
    words: string;
    madeAt: string;
  };
}
