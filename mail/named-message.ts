import { type NewMessage, paragraphs, signInAt } from "./message.ts";

/** Tells a person which part they were given. As every e-mail it names what to do and never what a return says. */
export function namedMessage(message: {
  by: string;
  part: string;
  organisation: string;
  cycle: string;
  link: string;
}): Omit<NewMessage, "toEmail"> {
  const { by, part, organisation, cycle, link } = message;
  return {
    kind: "invitation",
    subject: `${cycle}: your part for ${organisation}`,
    body: paragraphs(
      `${by} has named you for ${organisation} in the ${cycle}. Your part: ${part.charAt(0).toLowerCase()}${part.slice(1)}.`,
      "Sign in with this e-mail address. You need no password: a code is sent to you each time.",
      signInAt(link),
    ),
  };
}
