import { dayInWords } from "#domain/dates.ts";
import { type NewMessage, paragraphs, signInAt } from "./message.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";

interface About {
  words: OrganisationWords;
  to: string;
  publicUrl: string;
  organisation: string;
  cycle: string;
  assessmentId: string;
}

/** Asks a governor for the second signature. As every e-mail it names what to do and never what a return says. */
export function governorRequestMessage(message: About & { owedBy: string }): NewMessage {
  return {
    kind: "governor-request",
    toEmail: message.to,
    subject: `${message.cycle}: your signature is asked for`,
    body: paragraphs(
      `${message.organisation} has submitted its ${message.cycle}, signed by its ${message.words.head}. A ${message.words.governor} signs it as well, by ${dayInWords(message.owedBy)}.`,
      "Discuss it at a meeting first: you are asked for the date of the meeting and the reference of its minute.",
      signInAt(`${message.publicUrl}/assessments/${message.assessmentId}/governor-signature`),
    ),
  };
}

/** Tells those who lead the audit that nobody is named who could give the second signature. */
export function noGovernorMessage(message: About & { owedBy: string }): NewMessage {
  return {
    kind: "governor-request",
    toEmail: message.to,
    subject: `${message.cycle}: name a ${message.words.governor} to sign it`,
    body: paragraphs(
      `The ${message.cycle} of ${message.organisation} needs a ${message.words.governor}’s signature by ${dayInWords(message.owedBy)}, and nobody is named for it.`,
      "Name somebody, so that they can sign in.",
      signInAt(`${message.publicUrl}/assessments/${message.assessmentId}/people`),
    ),
  };
}

/** Reminds a governor, or tells the lead that governors were reminded. */
export function governorReminderMessage(message: About & { owedBy: string; today: string; isCopy: boolean }): NewMessage {
  const isLate = message.today > message.owedBy;
  const when = `${isLate ? "was owed" : "is owed"} by ${dayInWords(message.owedBy)}`;
  const path = message.isCopy ? "submission" : "governor-signature";
  return {
    kind: "governor-reminder",
    toEmail: message.to,
    subject: `${message.cycle}: the ${message.words.governor}’s signature ${isLate ? "is overdue" : "is still owed"}`,
    body: paragraphs(
      `The ${message.words.governor}’s signature of the ${message.cycle} for ${message.organisation} ${when}.`,
      message.isCopy
        ? `The ${message.words.governors} were reminded today. This is your copy.`
        : "It takes a few minutes. You are asked for the date of the meeting that discussed it and the reference of its minute.",
      signInAt(`${message.publicUrl}/assessments/${message.assessmentId}/${path}`),
    ),
  };
}

/** Tells the head and the lead that the second signature is there. */
export function governorSignedMessage(message: About & { governor: string; receipt: string }): NewMessage {
  return {
    kind: "receipt",
    toEmail: message.to,
    subject: `${message.cycle}: signed by a ${message.words.governor}, receipt ${message.receipt}`,
    body: paragraphs(
      `${message.governor} has signed the ${message.cycle} for ${message.organisation} as ${message.words.governor}. Nothing more is owed for it.`,
      signInAt(`${message.publicUrl}/assessments/${message.assessmentId}/submission`),
    ),
  };
}
