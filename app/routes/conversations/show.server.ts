import { betweenInWords, readersInWords } from "#domain/conversations/conversation-words.ts";
import { notNowBecause, notYoursBecause } from "#domain/conversations/permissions.ts";
import { momentInWords } from "#domain/dates.ts";
import { listListeners } from "#db/conversations/listeners.ts";
import { listEntries } from "#db/conversations/reading.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { aboutInWords } from "./conversations.server.ts";
import type { requireConversation } from "./requirements.ts";

/** Everything the page of one conversation shows. */
export async function readConversationPage(view: Awaited<ReturnType<typeof requireConversation>>) {
  const { db, conversation, cycle, organisation, part, facts, words } = view;
  const [set, entries, people] = await Promise.all([findCycleSet(db, cycle), listEntries(db, [conversation.id]), listListeners(db, view)]);
  return {
    assessmentId: conversation.assessmentId,
    organisation: organisation.name,
    cycle: cycle.title,
    about: aboutInWords(set, conversation.standardCode, facts),
    // The partnership reads no standard of a return that is not submitted, so it gets no way to it here
    standard: part.inOrganisation.length > 0 ? conversation.standardCode : null,
    between: betweenInWords(conversation.readers, words),
    readBy: readersInWords(conversation.readers, people, { isAsked: conversation.dueOn !== null }),
    entries: entries.map(({ id, name, capacity, words: said, madeAt }) => ({
      id,
      by: `${name}, ${capacity}`,
      at: momentInWords(madeAt),
      words: said,
    })),
    answered: conversation.answeredAt
      ? `${conversation.answeredByName} marked it as answered at ${momentInWords(conversation.answeredAt)}.`
      : null,
    locked: notYoursBecause(conversation.readers, part, facts) ?? notNowBecause(facts),
  };
}
