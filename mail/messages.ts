import { codeMinutes } from "#domain/people/sign-in-code.ts";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { letter, type LetterMessage } from "./letters.ts";
import { type NewMessage, paragraphs } from "./message.ts";

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
      `It works once, for ${codeMinutes} minutes, in the browser in which it was asked for.`,
      "If you did not ask for a code, you need do nothing: nobody can sign in without it. Do not pass it on.",
      publicUrl,
    ),
  };
}

type AboutReturn = Addressed & { organisation: string; cycle: string; path: string };

export function signOffRequestMessage({ publicUrl, path, ...message }: AboutReturn & { champion: string }): NewMessage {
  return letter("sign-off-request", { ...message, link: `${publicUrl}${path}` });
}

export function returnedMessage({ publicUrl, path, ...message }: AboutReturn & { signatory: string }): NewMessage {
  return letter("returned", { ...message, link: `${publicUrl}${path}` });
}

export function takenBackMessage({ publicUrl, path, ...message }: AboutReturn & { champion: string }): NewMessage {
  return letter("taken-back", { ...message, link: `${publicUrl}${path}` });
}

export function receiptMessage({
  publicUrl,
  path,
  submittedAt,
  governorSignsBy,
  ...message
}: AboutReturn & { receipt: string; submittedAt: string; governorSignsBy?: string | null }): LetterMessage {
  const second = governorSignsBy ? `The second signature is owed by ${dayInWords(governorSignsBy)}.` : "";
  return letter("receipt", { ...message, moment: momentInWords(submittedAt), second, link: `${publicUrl}${path}` });
}

export function reopenedMessage({ publicUrl, path, ...message }: AboutReturn & { by: string }): NewMessage {
  return letter("reopened", { ...message, link: `${publicUrl}${path}` });
}
