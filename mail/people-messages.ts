import { dayInWords } from "#domain/dates.ts";
import { letter } from "./letters.ts";
import { type NewMessage, paragraphs, signInAt } from "./message.ts";

// As every e-mail these name what to do and never what a return says

interface Addressed {
  to: string;
  publicUrl: string;
  /** The organisation or the partnership. */
  place: string;
}

const howToSignIn = "Sign in with this e-mail address. You need no password: a code is sent to you each time.";

/** Tells somebody which part they were given. */
export function invitationMessage({ to, publicUrl, place, by, part }: Addressed & { by: string; part: string }): NewMessage {
  return letter("named", { to, link: `${publicUrl}/work`, organisation: place, by, part });
}

export function partEndedMessage({ to, place, by, part }: Addressed & { by: string; part: string }): NewMessage {
  return {
    kind: "part-ended",
    toEmail: to,
    subject: `Your part for ${place} has ended`,
    body: paragraphs(
      `${by} has ended your part for ${place}: ${part}.`,
      "What you wrote and signed stays under your name. If this is a mistake, answer this e-mail.",
    ),
  };
}

/** To whoever had a part until its successor took it over. */
export function takenOverMessage({
  to,
  place,
  part,
  successor,
  isReader,
}: Omit<Handed, "from" | "publicUrl" | "by"> & { isReader: boolean }): NewMessage {
  return {
    kind: "part-ended",
    toEmail: to,
    subject: `${successor} has taken over from you for ${place}`,
    body: paragraphs(
      `${successor} has taken over the part of ${part} for ${place}, and your part as ${part} has ended.${isReader ? " You stay as a reader." : ""}`,
      "What you wrote and signed stays under your name. If this is a mistake, answer this e-mail.",
    ),
  };
}

/** Goes to the address that was and to the one that is, so that nobody loses theirs unawares. */
export function addressChangedMessage({ to, place, by, before, now }: Addressed & { by: string; before: string; now: string }): NewMessage {
  return {
    kind: "address-changed",
    toEmail: to,
    subject: "The address with which you sign in has changed",
    body: paragraphs(
      `${by} has changed the address with which you sign in for ${place}, from ${before} to ${now}.`,
      "From now on codes go to the new address. If this is not right, answer this e-mail at once.",
    ),
  };
}

/** To the one who takes a part over. */
export function takeOverMessage(message: Addressed & { by: string; part: string; words: string }): NewMessage {
  const { to, publicUrl, place, by, part, words } = message;
  return {
    kind: "handover",
    toEmail: to,
    subject: `You take over as ${part} for ${place}`,
    body: paragraphs(
      `${by} has handed the part of ${part} for ${place} over to you.`,
      ...(words ? [`They say: ${words}`] : []),
      `You have the part from now on. ${howToSignIn}`,
      signInAt(`${publicUrl}/work`),
    ),
  };
}

/** What becomes of the part of the one before. */
export type FormersPart = "has-ended" | "ends-at-sign-in" | "stays";

const formersPart: Record<FormersPart, (from: string, successor: string) => string> = {
  "has-ended": (from) => `The part of ${from} has ended.`,
  "ends-at-sign-in": (from, successor) => `The part of ${from} ends when ${successor} signs in.`,
  stays: (from) => `${from} keeps the part too.`,
};

interface Handed extends Addressed {
  part: string;
  from: string;
  successor: string;
}

/** To everybody else whom a handover concerns. */
export function handedOverMessage({
  to,
  place,
  part,
  from,
  successor,
  by,
  path,
  publicUrl,
  both,
  former,
}: Handed & { by: string; path: string; both: boolean; former: FormersPart }): NewMessage {
  return {
    kind: "part-given",
    toEmail: to,
    subject: `${successor} takes over as ${part} for ${place}`,
    body: paragraphs(
      `${by} has handed the part of ${part} for ${place} over, from ${from} to ${successor}.`,
      `${successor} has the part from now on. ${formersPart[former](from, successor)}`,
      ...(both
        ? [`${successor} writes and signs then. That is right only for one who signs and also leads it, and what is signed says so.`]
        : []),
      signInAt(`${publicUrl}${path}`),
    ),
  };
}

export function handoverLateMessage({ to, place, part, from, successor, path, publicUrl }: Handed & { path: string }): NewMessage {
  return {
    kind: "part-given",
    toEmail: to,
    subject: `${successor} has not signed in yet as ${part} for ${place}`,
    body: paragraphs(
      `The part of ${part} for ${place} was handed over to ${successor} 14 days ago, and ${successor} has not signed in yet.`,
      `${from} still has the part. Check the address, send the invitation again, or hand the part to somebody else.`,
      signInAt(`${publicUrl}${path}`),
    ),
  };
}

export function confirmationAskedMessage(message: Addressed & { by: string; part: string; person: string; path: string }): NewMessage {
  const { to, publicUrl, place, by, part, person, path } = message;
  return {
    kind: "confirmation-asked",
    toEmail: to,
    subject: `${place}: please confirm who signs`,
    body: paragraphs(
      `${by} has named ${person} as ${part} for ${place}.`,
      "Until you or somebody else confirms it, they cannot sign in to this part.",
      signInAt(`${publicUrl}${path}`),
    ),
  };
}

/** To whoever else signs there: who it is to be that signs beside them, or is from now on. */
export function signerNamedMessage(
  message: Addressed & { by: string; part: string; person: string; isConfirmed: boolean; path: string },
): NewMessage {
  const { to, publicUrl, place, by, part, person, isConfirmed, path } = message;
  return {
    kind: "part-given",
    toEmail: to,
    subject: `${place}: ${person} ${isConfirmed ? "signs" : "is named"} as ${part}`,
    body: paragraphs(
      isConfirmed ? `${by} has made ${person} ${part} for ${place}.` : `${by} has named ${person} as ${part} for ${place}.`,
      isConfirmed ? `You are told because you sign too.` : "It holds once it is confirmed. You are told because you sign too.",
      signInAt(`${publicUrl}${path}`),
    ),
  };
}

/** To whoever named somebody, when it is answered. */
export function confirmationAnsweredMessage(
  message: Addressed & { by: string; part: string; person: string; isConfirmed: boolean; reason: string },
): NewMessage {
  const { to, place, by, part, person, isConfirmed, reason } = message;
  return {
    kind: "confirmation-asked",
    toEmail: to,
    subject: `${place}: ${person} ${isConfirmed ? "is confirmed" : "is not confirmed"} as ${part}`,
    body: paragraphs(
      isConfirmed ? `${by} has confirmed ${person} as ${part} for ${place}.` : `${by} has not confirmed ${person} as ${part} for ${place}.`,
      ...(reason ? [`They say: ${reason}`] : []),
    ),
  };
}

export function deputyMessage(
  message: Addressed & { by: string; part: string; forWhom: string; fromOn: string; untilOn: string },
): NewMessage {
  const { to, publicUrl, place, by, part, forWhom, fromOn, untilOn } = message;
  return {
    kind: "invitation",
    toEmail: to,
    subject: `You sign for ${forWhom} at ${place}`,
    body: paragraphs(
      `${by} has named you to sign for ${forWhom}, ${part} of ${place}, from ${dayInWords(fromOn)} to ${dayInWords(untilOn)}.`,
      `Your signature will say that you signed for ${forWhom}. ${howToSignIn}`,
      signInAt(`${publicUrl}/work`),
    ),
  };
}

/** To the partnership: somebody without a part asks for one. */
export function accessAskedMessage({ to, publicUrl, place, path }: Addressed & { path: string }): NewMessage {
  return {
    kind: "access-request",
    toEmail: to,
    subject: `${place}: somebody asks for access`,
    body: paragraphs("Somebody who has no part yet asks for one. Nothing is given until you accept it.", signInAt(`${publicUrl}${path}`)),
  };
}

/** To the one who asked, where it is refused; where it is accepted they are invited. */
export function accessRefusedMessage({ to, place, contact }: Omit<Addressed, "publicUrl"> & { contact: string }): NewMessage {
  return {
    kind: "access-request",
    toEmail: to,
    subject: `${place}: your request for access`,
    body: paragraphs(
      `${place} could not give you access to the safeguarding audit.`,
      `If you think that you should have it, write to ${contact}.`,
    ),
  };
}
