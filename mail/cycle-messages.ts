import { momentInWords } from "#domain/dates.ts";
import { inSentence, listed } from "#domain/words.ts";
import { type NewMessage, paragraphs, signInAt } from "./message.ts";

interface Invitation {
  to: string;
  name: string;
  /** What the person is there, in words: "champion", "headteacher". */
  parts: string[];
  organisation: string;
  cycle: string;
  dueAt: string;
  /** Whether they write it; otherwise they sign it. */
  writes: boolean;
  /** Standards worded as they were, where answers of the last audit are there to confirm. */
  unchanged: { count: number; of: number } | null;
  link: string;
}

/** Asks those who lead an audit and those who sign it, when it is launched. As every e-mail it never says what a return says. */
export function invitationMessage(message: Invitation): NewMessage {
  const { to, name, parts, organisation, cycle, dueAt, writes, unchanged, link } = message;
  const due = momentInWords(dueAt);
  return {
    kind: "invitation",
    toEmail: to,
    subject: writes ? `${cycle}: please complete it for ${organisation}` : `${cycle}: you will be asked to sign it for ${organisation}`,
    body: paragraphs(
      `Dear ${name},`,
      `The ${inSentence(cycle)} has opened. You are the ${listed(parts)} of ${organisation}. It is due by ${due}.`,
      writes
        ? "You can answer it in any order and over as many days as you like. What you type is kept."
        : "You need not do anything yet. You get another message when it is ready for you to read and sign, and you can follow it until then.",
      ...(writes && unchanged && unchanged.count > 0
        ? [
            `${unchanged.count} of the ${unchanged.of} standards are worded as they were, so your answers of last time are there to confirm or change.`,
          ]
        : []),
      "Sign in with this e-mail address. You need no password: a code is sent to you each time.",
      signInAt(link),
    ),
  };
}
