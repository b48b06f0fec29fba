import { type NewMessage, paragraphs, signInAt } from "./message.ts";

/** Asks a colleague to help with an audit. As every e-mail it names what to do and never what a return says. */
export function colleagueMessage(message: { to: string; champion: string; organisation: string; cycle: string; link: string }): NewMessage {
  const { to, champion, organisation, cycle, link } = message;
  return {
    kind: "invitation",
    toEmail: to,
    subject: `${cycle}: ${champion} asks for your help`,
    body: paragraphs(
      `${champion} has asked you to help with ${cycle} for ${organisation}.`,
      "Sign in with this e-mail address. You need no password: a code is sent to you each time.",
      "Once a section is given to you, you can answer its standards. What you type is kept as your draft. Press Save to put it into the audit.",
      signInAt(link),
    ),
  };
}
