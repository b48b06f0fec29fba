import { type NewMessage, paragraphs, signInAt } from "./message.ts";

/** Tells a person that words wait for them. The subject names the organisation alone, by which a second mail of the day is known. */
export function wordsMessage(message: {
  to: string;
  publicUrl: string;
  organisation: string;
  cycle: string;
  conversationId: string;
}): NewMessage {
  const { to, publicUrl, organisation, cycle, conversationId } = message;
  return {
    kind: "conversation",
    toEmail: to,
    subject: `New words for you: ${organisation}`,
    body: paragraphs(
      `There are new words for you about the ${cycle} of ${organisation}.`,
      "You get one e-mail a day about this at most. Everything that waits for you is on the page “Your work”.",
      signInAt(`${publicUrl}/conversations/${conversationId}`),
    ),
  };
}
