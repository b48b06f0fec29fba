import type { DailyLine } from "./message.ts";

/** Tells a person that words wait for them, and never what they say. */
export function wordsLine(about: {
  organisation: string;
  cycle: string;
  conversationId: string;
}): Pick<DailyLine, "kind" | "words" | "path"> {
  const { organisation, cycle, conversationId } = about;
  return {
    kind: "conversation",
    words: `New words for you about the ${cycle} of ${organisation}`,
    path: `/conversations/${conversationId}`,
  };
}
