export type MessageKind =
  | "sign-in-code"
  | "invitation"
  | "sign-off-request"
  | "returned"
  | "taken-back"
  | "receipt"
  | "reopened"
  | "governor-request"
  | "governor-reminder"
  | "conversation";

/** A message as its text is written; the outbox keeps it until it is sent. */
export interface NewMessage {
  kind: MessageKind;
  toEmail: string;
  subject: string;
  body: string;
}

/** What can send one e-mail: a nodemailer transport, for one. */
export interface Transport {
  send(message: { to: string; subject: string; text: string }): Promise<unknown>;
}

/** Paragraphs as the body of a plain message. */
export function paragraphs(...texts: string[]): string {
  return `${texts.join("\n\n")}\n`;
}

/** The last paragraph of most messages: where to read what they are about. */
export function signInAt(address: string): string {
  return `Sign in to see it:\n${address}`;
}
