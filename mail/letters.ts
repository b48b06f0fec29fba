import { letterTitles } from "#domain/letter-titles.ts";
import { bracesIn, filled } from "#domain/names-in-braces.ts";
import { type MessageKind, type NewMessage, paragraphs, signInAt } from "./message.ts";

// E-mail is read in places we do not know, so a letter names what to do and never what a return says

/** A mail in words that a partnership may change. Names in braces stand for what differs from mail to mail. */
interface Letter {
  kind: MessageKind;
  title: string;
  /** To whom it goes, and when. */
  when: string;
  /** What may stand in braces, each with an example. */
  names: Record<string, string>;
  subject: string;
  body: string;
}

const about = { cycle: "Section 11 audit 2026", organisation: "Riverbend Housing Association" };
const signInFirst = "Sign in with this e-mail address. You need no password: a code is sent to you each time.";

/** Every letter, in the words it has until a partnership writes its own. */
export const letters = {
  invitation: {
    kind: "invitation",
    title: letterTitles.invitation,
    when: "To whoever leads the audit of an organisation, at the launch",
    names: {
      ...about,
      name: "Priya Raman",
      due: "18 December 2026",
      part: "Section 11 champion",
      partnership: "Estmere Safeguarding Children Partnership",
      last: "31 of the 34 standards are worded as they were, so your answers of last time are there to confirm or change.",
    },
    subject: "{cycle}: please complete it for {organisation}",
    body: `Dear {name},\n\n{partnership} asks {organisation} to complete the {cycle} by {due}. You are named as its {part}.\n\n{last}\n\n${signInFirst}\n\nYou can give sections to colleagues, and hand over if this is not for you.`,
  },
  "invitation-to-sign": {
    kind: "invitation",
    title: letterTitles["invitation-to-sign"],
    when: "To whoever signs for an organisation, at the launch",
    names: {
      ...about,
      name: "Helen Whitcombe",
      due: "18 December 2026",
      part: "signatory",
      partnership: "Estmere Safeguarding Children Partnership",
    },
    subject: "{cycle}: you are named to sign it for {organisation}",
    body: `Dear {name},\n\n{partnership} asks {organisation} to complete the {cycle} by {due}. You are named as its {part}: you read and sign it once it is complete. There is nothing to do for you now.\n\n${signInFirst}`,
  },
  named: {
    kind: "invitation",
    title: letterTitles.named,
    when: "To somebody who is given a part in an organisation or in the partnership",
    names: { organisation: about.organisation, by: "Priya Raman", part: "safeguarding governor" },
    subject: "Your part in the safeguarding audit of {organisation}",
    body: `{by} has named you for {organisation}. Your part: {part}.\n\n${signInFirst}`,
  },
  "section-given": {
    kind: "section-given",
    title: letterTitles["section-given"],
    when: "To a colleague who is given sections",
    names: { ...about, by: "Priya Raman", sections: "sections 4 and 7" },
    subject: "{cycle}: {sections} given to you",
    body: "{by} has given you {sections} of the {cycle} for {organisation}.\n\nYou can answer them now. What you type is kept as your draft. Press Save to put it into the audit.",
  },
  "sign-off-request": {
    kind: "sign-off-request",
    title: letterTitles["sign-off-request"],
    when: "To whoever signs, when the audit is sent to them",
    names: { ...about, champion: "Priya Raman" },
    subject: "{cycle}: ready for you to read and sign",
    body: "{champion} has finished the {cycle} for {organisation} and asks you to read and sign it.\n\nYou can sign it or return it with a note.",
  },
  returned: {
    kind: "returned",
    title: letterTitles.returned,
    when: "To whoever leads the audit, when it is not signed but returned",
    names: { ...about, signatory: "Helen Whitcombe" },
    subject: "{cycle}: returned to you with a note",
    body: "{signatory} has returned the {cycle} for {organisation} to you. It is open for changes again.\n\nThe note is on the audit’s page.",
  },
  "taken-back": {
    kind: "taken-back",
    title: letterTitles["taken-back"],
    when: "To whoever signs, when the audit is taken back before they signed",
    names: { ...about, champion: "Priya Raman" },
    subject: "{cycle}: taken back, nothing to sign now",
    body: "{champion} has taken the {cycle} for {organisation} back, to change something. You need not do anything now.\n\nYou get another message when it is sent to you again.",
  },
  receipt: {
    kind: "receipt",
    title: letterTitles.receipt,
    when: "To those who lead and sign, once it is submitted",
    names: {
      ...about,
      receipt: "S11-7K2M-9QXD",
      moment: "2:41pm on 10 December 2026",
      second: "The second signature is owed by 29 January 2027.",
    },
    subject: "{cycle}: submitted, receipt {receipt}",
    body: "{organisation} submitted the {cycle} at {moment}.\n\nThe receipt is {receipt}. You can read and copy what was submitted at any time.\n\n{second}",
  },
  reopened: {
    kind: "reopened",
    title: letterTitles.reopened,
    when: "To everybody who leads or signs, when a submitted return is reopened",
    names: { ...about, by: "Leila Haddad" },
    subject: "{cycle}: open for changes again",
    body: "{by} has reopened {cycle} for {organisation}. What was submitted stays readable, and counts until it is signed and submitted again.\n\nIt has to be signed anew. The reason is on the audit’s page.",
  },
  "governor-request": {
    kind: "governor-request",
    title: letterTitles["governor-request"],
    when: "To governors, when the head has signed",
    names: { ...about, head: "headteacher", governor: "governor", due: "29 January 2027" },
    subject: "{cycle}: your signature is asked for",
    body: "{organisation} has submitted its {cycle}, signed by its {head}. A {governor} signs it as well, by {due}.\n\nDiscuss it at a meeting first: you are asked for the date of the meeting and the reference of its minute.",
  },
  "no-governor": {
    kind: "governor-request",
    title: letterTitles["no-governor"],
    when: "To those who lead the audit, when the head has signed and no governor is named",
    names: { ...about, governor: "governor", due: "29 January 2027" },
    subject: "{cycle}: name a {governor} to sign it",
    body: "The {cycle} of {organisation} needs a {governor}’s signature by {due}, and nobody is named for it.\n\nName somebody, so that they can sign in.",
  },
  "governor-reminder": {
    kind: "governor-reminder",
    title: letterTitles["governor-reminder"],
    when: "To governors, until they have signed",
    names: { ...about, governor: "governor", when: "is owed by 29 January 2027", standing: "is still owed" },
    subject: "{cycle}: the {governor}’s signature {standing}",
    body: "The {governor}’s signature of the {cycle} for {organisation} {when}.\n\nYou are asked for the date of the meeting that discussed it and the reference of its minute.",
  },
  "governor-reminder-copy": {
    kind: "governor-reminder",
    title: letterTitles["governor-reminder-copy"],
    when: "To those who lead the audit, when governors are reminded",
    names: { ...about, governor: "governor", governors: "governors", when: "is owed by 29 January 2027", standing: "is still owed" },
    subject: "{cycle}: the {governor}’s signature {standing}",
    body: "The {governor}’s signature of the {cycle} for {organisation} {when}.\n\nThe {governors} were reminded today. This is your copy.",
  },
  "governor-signed": {
    kind: "receipt",
    title: letterTitles["governor-signed"],
    when: "To those who lead and sign first, when a governor has signed",
    names: { ...about, by: "Marcus Bell", governor: "governor", receipt: "S175-7K2M-9QXD" },
    subject: "{cycle}: signed by a {governor}, receipt {receipt}",
    body: "{by} has signed the {cycle} for {organisation} as {governor}. Nothing more is owed for it.",
  },
  response: {
    kind: "response",
    title: letterTitles.response,
    when: "To those who lead and sign, when the partnership answers their return",
    names: {
      ...about,
      partnership: "Estmere Safeguarding Children Partnership",
      asked: "It makes recommendations. Answer each by 30 April 2027.",
      until: "6 April 2027",
    },
    subject: "{cycle}: the response to {organisation}",
    body: "{partnership} has answered the {cycle} of {organisation}. Read it in the service.\n\n{asked}\n\nUntil {until} you can correct a fact, or say that you disagree with an agreed rating.",
  },
  "extension-given": {
    kind: "extension-answered",
    title: letterTitles["extension-given"],
    when: "To those who lead and sign, when more time is given",
    names: { ...about, by: "Leila Haddad", due: "15 January 2027" },
    subject: "{cycle}: more time, until {due}",
    body: "{by} has given {organisation} more time for the {cycle}: it is now due by {due}.",
  },
  "extension-refused": {
    kind: "extension-answered",
    title: letterTitles["extension-refused"],
    when: "To those who lead, when more time is not given",
    names: { ...about, by: "Leila Haddad", due: "18 December 2026" },
    subject: "{cycle}: no more time, due by {due}",
    body: "{by} has answered your request for more time for the {cycle} of {organisation}. It stays due by {due}. The reason is on the audit’s page.",
  },
  "read-first": {
    kind: "law-not-met",
    title: letterTitles["read-first"],
    when: "To reviewers at once, when a school or college submits what cannot wait for its turn",
    names: about,
    subject: "{cycle}: please read {organisation} first",
    body: "{organisation} has submitted its {cycle}. It should be read before the others: the reason is on its page.",
  },
} as const satisfies Record<string, Letter>;

export type LetterCode = keyof typeof letters;

export const letterCodes = Object.keys(letters) as LetterCode[];

/** What may stand in braces in a letter. */
type NamesOf<Code extends LetterCode> = keyof (typeof letters)[Code]["names"] & string;

/** What was written of a letter: with it the outbox puts a partnership's own words in the place of ours. */
export interface Written {
  code: LetterCode;
  values: Record<string, string>;
  link: string;
}

/** A message that may be a letter, whose words a partnership may have changed. */
export type LetterMessage = NewMessage & { letter?: Written };

/** A letter as it stands until a partnership has words of its own for it. */
export function letter<Code extends LetterCode>(
  code: Code,
  { to, link, ...values }: { to: string; link: string } & Record<NamesOf<Code>, string>,
): LetterMessage {
  const { kind, subject, body } = letters[code];
  return { kind, toEmail: to, ...inWords({ subject, body }, values, link), letter: { code, values, link } };
}

/** Subject and body with what differs put in, and where to sign in at the end, which nobody can take out. */
export function inWords({ subject, body }: { subject: string; body: string }, values: Record<string, string>, link: string) {
  const texts = filled(body, values)
    .split(/\n{2,}/)
    .filter((text) => text.trim() !== "");
  return { subject: filled(subject, values).replace(/\s+/g, " ").trim(), body: paragraphs(...texts, signInAt(link)) };
}

/** What may stand in braces in a letter, and what of a text does not. */
export function namesOf(code: LetterCode) {
  const known: string[] = Object.keys(letters[code].names);
  return {
    known,
    unknownIn: (text: string) => bracesIn(text).filter((name) => !known.includes(name)),
  };
}
