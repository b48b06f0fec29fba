import { dayInWords } from "#domain/dates.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { letter, type LetterMessage } from "./letters.ts";
import type { NewMessage } from "./message.ts";

interface About {
  words: OrganisationWords;
  to: string;
  publicUrl: string;
  organisation: string;
  cycle: string;
  assessmentId: string;
}

/** What every letter about a second signature says, with where it leads. */
function facts({ to, organisation, cycle, publicUrl, assessmentId, words }: About, page: string) {
  const { head, governor, governors } = words;
  return { to, organisation, cycle, head, governor, governors, link: `${publicUrl}/assessments/${assessmentId}/${page}` };
}

/** Asks a governor for the second signature. */
export function governorRequestMessage(message: About & { owedBy: string }): LetterMessage {
  return letter("governor-request", { ...facts(message, "governor-signature"), due: dayInWords(message.owedBy) });
}

/** Tells those who lead the audit that nobody is named who could give the second signature. */
export function noGovernorMessage(message: About & { owedBy: string }): NewMessage {
  return letter("no-governor", { ...facts(message, "people"), due: dayInWords(message.owedBy) });
}

/** Reminds a governor, or tells the lead that governors were reminded. */
export function governorReminderMessage(message: About & { owedBy: string; today: string; isCopy: boolean }): LetterMessage {
  const isLate = message.today > message.owedBy;
  const when = `${isLate ? "was owed" : "is owed"} by ${dayInWords(message.owedBy)}`;
  const standing = isLate ? "is overdue" : "is still owed";
  return message.isCopy
    ? letter("governor-reminder-copy", { ...facts(message, "submission"), when, standing })
    : letter("governor-reminder", { ...facts(message, "governor-signature"), when, standing });
}

/** Tells the head and the lead that the second signature is there. */
export function governorSignedMessage({ governor: by, receipt, ...message }: About & { governor: string; receipt: string }): NewMessage {
  return letter("governor-signed", { ...facts(message, "submission"), by, receipt });
}
