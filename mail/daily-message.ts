import { type NewMessage, paragraphs, signInAt } from "./message.ts";

interface Line {
  words: string;
  path: string;
}

/** The one mail a day: everything that waits for a person, a line each, and where it leads. */
export function dailyMessage({ to, publicUrl, lines }: { to: string; publicUrl: string; lines: Line[] }): NewMessage {
  const [first] = lines;
  return {
    kind: "daily",
    toEmail: to,
    subject: lines.length === 1 && first ? first.words : `${lines.length} things about your safeguarding audits`,
    body: paragraphs(
      lines.map(({ words, path }) => `- ${words}\n  ${publicUrl}${path}`).join("\n\n"),
      "You get one e-mail like this a day at most. Everything that waits for you is on the page “Your work”.",
      signInAt(`${publicUrl}/work`),
    ),
  };
}
