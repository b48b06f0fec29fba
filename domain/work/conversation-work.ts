import { dayInWords, dayOf } from "#domain/dates.ts";
import type { Side } from "#domain/conversations/permissions.ts";
import type { WorkItem } from "./work.ts";

interface WaitingWords {
  id: string;
  /** The standard it is about, by code and in short; both null for the whole return. */
  standardCode: string | null;
  short: string | null;
  organisation: string;
  cycle: string;
  /** By when the partnership asks for a reply; null where nobody set a day. */
  dueOn: string | null;
  lastSide: Side;
  last: { name: string; capacity: string; words: string; madeAt: string };
}

const shown = 140;

/** Words that wait for a person's reply, with how they begin. */
export function conversationItem({ id, standardCode, short, organisation, cycle, dueOn, lastSide, last }: WaitingWords): WorkItem {
  const about = standardCode ? `${standardCode} ${short ?? ""}`.trim() : cycle;
  const words = last.words.replace(/\s+/g, " ");
  const begun = words.length > shown ? `${words.slice(0, shown).trimEnd()}…` : words;
  return {
    title: `Reply to ${last.name} about ${about}`,
    place: { page: "conversation", conversationId: id },
    text: `${organisation}. “${begun}”`,
    when: {
      strong: dueOn && lastSide === "partnership" ? `Reply due ${dayInWords(dueOn)}` : "Waits for your reply",
      quiet: dayInWords(dayOf(last.madeAt)),
    },
  };
}
