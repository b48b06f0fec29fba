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
  | "conversation"
  | "section-given"
  | "part-given"
  | "part-ended"
  | "handover"
  | "confirmation-asked"
  | "address-changed"
  | "reminder"
  | "overdue"
  | "extension-asked"
  | "extension-answered"
  | "answer-replaced"
  | "evidence-due"
  | "action-due"
  | "progress"
  | "notice"
  | "joining"
  | "redaction"
  | "access-request"
  | "law-not-met"
  | "panel"
  | "response"
  | "how-it-went"
  | "daily"
  | "test";

/** Codes go before everything else and wait for nothing. */
export type Urgency = "code" | "at-once";

/** A message as its text is written; the outbox keeps it until it is sent. */
export interface NewMessage {
  kind: MessageKind;
  toEmail: string;
  subject: string;
  body: string;
}

/** What a message is about: by it outcomes are found, mail is held, and the partnership it comes from is known. */
export interface MessageAbout {
  personId?: string;
  partnershipId?: string;
  organisationId?: string;
  assessmentId?: string;
}

/** A line of the one mail a day that a person gets at most, and where it leads. */
export interface DailyLine {
  personId: string;
  /** The same key is told once to the same person. */
  key: string;
  kind: MessageKind;
  words: string;
  path: string;
  assessmentId?: string;
  partnershipId?: string;
}

/** One e-mail as it is handed to the mail server. */
export interface Posted {
  id: string;
  to: string;
  subject: string;
  text: string;
  /** Whose name it comes from, and where answers go; null is the service. */
  fromName: string | null;
  replyTo: string | null;
}

/** What can send one e-mail: a nodemailer transport, for one. */
export interface Transport {
  send(message: Posted): Promise<unknown>;
}

/** Paragraphs as the body of a plain message. */
export function paragraphs(...texts: string[]): string {
  return `${texts.join("\n\n")}\n`;
}

/** The last paragraph of most messages: where to read what they are about. */
export function signInAt(address: string): string {
  return `Sign in to see it:\n${address}`;
}
