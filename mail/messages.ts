import { codeMinutes } from "#domain/people/sign-in-code.ts";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { type NewMessage, paragraphs, signInAt } from "./message.ts";

// E-mail is read in places we do not know, so it names what to do and never what a return says

interface Addressed {
  to: string;
  publicUrl: string;
}

export function signInCodeMessage({ to, code, publicUrl }: Addressed & { code: string }): NewMessage {
  return {
    kind: "sign-in-code",
    toEmail: to,
    subject: "Your sign-in code",
    body: paragraphs(
      `Your code is ${code}`,
      `It works once, for ${codeMinutes} minutes, in the browser that asked for it.`,
      "If you did not ask for a code, you need do nothing: nobody can sign in without it. Do not pass it on.",
      publicUrl,
    ),
  };
}

export function signOffRequestMessage(
  message: Addressed & { organisation: string; cycle: string; champion: string; path: string },
): NewMessage {
  return {
    kind: "sign-off-request",
    toEmail: message.to,
    subject: `${message.cycle}: ready for you to read and sign`,
    body: paragraphs(
      `${message.champion} has finished the ${message.cycle} for ${message.organisation} and asks you to read and sign it.`,
      "You can sign it or return it with a note.",
      signInAt(`${message.publicUrl}${message.path}`),
    ),
  };
}

export function returnedMessage(message: Addressed & { organisation: string; cycle: string; signatory: string; path: string }): NewMessage {
  return {
    kind: "returned",
    toEmail: message.to,
    subject: `${message.cycle}: returned to you with a note`,
    body: paragraphs(
      `${message.signatory} has returned the ${message.cycle} for ${message.organisation} to you. It is open for changes again.`,
      "The note is on the audit’s page.",
      signInAt(`${message.publicUrl}${message.path}`),
    ),
  };
}

export function takenBackMessage(message: Addressed & { organisation: string; cycle: string; champion: string; path: string }): NewMessage {
  return {
    kind: "taken-back",
    toEmail: message.to,
    subject: `${message.cycle}: taken back, nothing to sign now`,
    body: paragraphs(
      `${message.champion} has taken the ${message.cycle} for ${message.organisation} back, to change something. You need not do anything now.`,
      "You get another message when it is sent to you again.",
      signInAt(`${message.publicUrl}${message.path}`),
    ),
  };
}

export function receiptMessage(
  message: Addressed & {
    organisation: string;
    cycle: string;
    receipt: string;
    submittedAt: string;
    path: string;
    governorSignsBy?: string | null;
  },
): NewMessage {
  return {
    kind: "receipt",
    toEmail: message.to,
    subject: `${message.cycle}: submitted, receipt ${message.receipt}`,
    body: paragraphs(
      `${message.organisation} submitted the ${message.cycle} at ${momentInWords(message.submittedAt)}.`,
      `The receipt is ${message.receipt}. You can read and copy what was submitted at any time.`,
      ...(message.governorSignsBy ? [`The second signature is owed by ${dayInWords(message.governorSignsBy)}.`] : []),
      signInAt(`${message.publicUrl}${message.path}`),
    ),
  };
}

export function reopenedMessage(message: Addressed & { organisation: string; cycle: string; by: string; path: string }): NewMessage {
  return {
    kind: "reopened",
    toEmail: message.to,
    subject: `${message.cycle}: open for changes again`,
    body: paragraphs(
      `${message.by} has reopened ${message.cycle} for ${message.organisation}. What was submitted stays readable, and counts until it is signed and submitted again.`,
      "It has to be signed anew. The reason is on the audit’s page.",
      signInAt(`${message.publicUrl}${message.path}`),
    ),
  };
}
