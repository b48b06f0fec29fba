import { type AssessmentState, isOpenFor } from "#domain/assessments/assessment-state.ts";
import { dayInWords, dayOf, dayWithoutYear, daysBetween } from "#domain/dates.ts";
import { type Declaration, doubtDeclarations } from "./declaration.ts";
import { counted } from "#domain/words.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";

/** The second signature as it is kept: a governor's, over one submitted revision. */
export interface SecondSignature {
  revision: number;
  personName: string;
  jobTitle: string;
  signedAt: string;
  meetingOn: string | null;
  minuteReference: string | null;
}

interface Facts {
  cycle: { governorSignsBy: string | null };
  assessment: { state: AssessmentState; revision: number; withdrawnOn: string | null; submittedAt: string | null };
  /** Signatures of governors, over whatever revision. */
  signatures: SecondSignature[];
  /** A day in UK time. */
  today: string;
  words: OrganisationWords;
}

type GovernorStatus = "head-first" | "owed" | "overdue" | "signed" | "never";

/** How a signature stands that can be asked for, in a word. */
export const governorStandings = { signed: "Signed", owed: "Owed", overdue: "Overdue" } as const;

export interface GovernorSignature {
  status: GovernorStatus;
  /** The day by which it is owed. */
  owedBy: string;
  /** Over the revision as it is now; null while there is none. */
  signature: SecondSignature | null;
  /** "The governor's signature is owed by 29 January 2027" */
  inWords: string;
}

/**
 * Where the governor's signature of a return stands, or null where none is asked for. It is over one revision: one that
 * is reopened needs another.
 */
export function governorSignature({ cycle, assessment, signatures, today, words }: Facts): GovernorSignature | null {
  const owedBy = cycle.governorSignsBy;
  if (owedBy === null || (assessment.withdrawnOn !== null && signatures.length === 0)) return null;
  const signature = signatures.find((one) => one.revision === assessment.revision) ?? null;
  const status = statusOf({ assessment, signature, owedBy, today });
  return { status, owedBy, signature, inWords: inWords(status, { owedBy, signature, today, words, wasSigned: signatures.length > 0 }) };
}

interface OwedFacts {
  state: AssessmentState;
  withdrawnOn: string | null;
  governorSignsBy: string | null;
  /** Whether a governor has signed the revision as it is now. */
  isSigned: boolean;
}

/**
 * Whether a governor's signature is owed now, for every page that counts them: over what is submitted and not signed by a
 * governor yet. A return that is open again owes none until its head has signed anew.
 */
export function owesGovernorSignature({ state, withdrawnOn, governorSignsBy, isSigned }: OwedFacts): boolean {
  return governorSignsBy !== null && isOpenFor("sign-as-governor", { state, withdrawnOn }) && !isSigned;
}

function statusOf({
  assessment,
  signature,
  owedBy,
  today,
}: Pick<Facts, "assessment" | "today"> & { signature: SecondSignature | null; owedBy: string }): GovernorStatus {
  if (signature) return "signed";
  if (assessment.submittedAt === null) return "head-first";
  if (!owesGovernorSignature({ ...assessment, governorSignsBy: owedBy, isSigned: false })) return "never";
  return today > owedBy ? "overdue" : "owed";
}

interface Said {
  owedBy: string;
  signature: SecondSignature | null;
  today: string;
  words: OrganisationWords;
  wasSigned: boolean;
}

function inWords(status: GovernorStatus, { owedBy, signature, today, words, wasSigned }: Said): string {
  if (signature) return secondSignatureInWords(signature);
  const theirs = `${words.governor}’s signature`;
  if (status === "never") return `No ${words.governor} signed this return`;
  if (status === "overdue") return `The ${theirs} was owed by ${dayInWords(owedBy)}, ${counted(daysBetween(owedBy, today), "day")} ago`;
  if (status === "owed") return `The ${theirs} is owed by ${dayInWords(owedBy)}`;
  return wasSigned
    ? `It was reopened, so it needs the ${words.head}’s signature and then a ${theirs} again`
    : `The ${words.head} signs first. The ${theirs} is owed by ${dayInWords(owedBy)}`;
}

/** "Signed by Amina Yusuf, Safeguarding governor, on 20 January 2027, after the meeting of 18 January 2027 (minute 7.2)" */
export function secondSignatureInWords({ personName, jobTitle, signedAt, meetingOn, minuteReference }: SecondSignature): string {
  const minute = minuteReference ? ` (minute reference ${minuteReference})` : "";
  const meeting = meetingOn ? `, after the meeting of ${dayInWords(meetingOn)}${minute}` : "";
  return `Signed by ${personName}, ${jobTitle}, on ${dayInWords(signedAt)}${meeting}`;
}

/** "Signed 20 January 2027", "Owed by 29 January 2027, last reminded 22 January": for a table. */
export function governorStatusInShort(signature: (GovernorSignature & { remindedAt?: string | null }) | null): string {
  if (!signature) return "";
  const { status, remindedAt } = signature;
  const reminded = remindedAt && (status === "owed" || status === "overdue") ? `, last reminded ${dayWithoutYear(remindedAt)}` : "";
  return `${statusInShort(signature)}${reminded}`;
}

function statusInShort(signature: GovernorSignature): string {
  const { status, owedBy } = signature;
  if (status === "signed") return `Signed ${dayInWords(signature.signature?.signedAt ?? owedBy)}`;
  if (status === "overdue") return `Overdue since ${dayWithoutYear(owedBy)}`;
  if (status === "owed") return `Owed by ${dayInWords(owedBy)}`;
  return status === "never" ? "Never signed" : "After the head";
}

/** Why a meeting cannot have been on this day, or null. */
export function meetingRefusedBecause(meetingOn: string, { opensOn, today }: { opensOn: string; today: string }): string | null {
  if (meetingOn > today) return "The date of the meeting must be today or in the past";
  if (meetingOn < opensOn) return `The date of the meeting must be on or after ${dayInWords(opensOn)}, when this audit opened`;
  return null;
}

/** What a governor declares, in the words that are kept with the signature. */
export function governorDeclarations(
  setting: string,
  { board }: OrganisationWords,
  { weak, actions, doubts = 0 }: { weak: number; actions: number; doubts?: number },
): Declaration[] {
  return [
    { value: "read", text: "I have read this page and could read the whole return as it was submitted" },
    ...doubtDeclarations(doubts),
    {
      value: "governs",
      text: `I govern ${setting}, or act for its ${board}. I do not teach there or lead its safeguarding`,
    },
    { value: "discussed", text: "The return was discussed at the meeting whose date I give" },
    ...(weak > 0
      ? [
          {
            value: "asked" as const,
            text: `We asked about the ${counted(weak, "standard")} that ${weak === 1 ? "is" : "are"} not fully met`,
          },
        ]
      : []),
    ...(actions > 0
      ? [
          {
            value: "follow" as const,
            text: `We will follow ${actions === 1 ? "the action" : `the ${counted(actions, "action")}`} until ${actions === 1 ? "it is" : "they are"} done`,
          },
        ]
      : []),
  ];
}

/** Days before the date on which it is owed, then the day after and every week. */
const before = [14, 7, 1];

interface Chased extends Facts {
  /** When this revision was submitted: the request went out then. */
  requestedOn: string;
  /** For which days a reminder about this revision was sent. */
  reminded: string[];
}

/**
 * The day for which a reminder is due and not yet sent, in a list of one, or an empty list. What was missed while nothing
 * ran is not caught up one by one: only the newest is sent. A clock that ran ahead sends nothing twice and silences nothing.
 */
export function remindersDue({ requestedOn, reminded, ...facts }: Chased): string[] {
  const { today, assessment } = facts;
  const standing = assessment.withdrawnOn === null ? governorSignature(facts) : null;
  if (standing?.status !== "owed" && standing?.status !== "overdue") return [];
  const newest = newestReminderDay(standing.owedBy, today);
  // On the day of the request there is nothing to remind of
  if (newest === null || daysBetween(requestedOn, newest) < 1) return [];
  return reminded.some((day) => day >= newest && day <= today) ? [] : [newest];
}

function newestReminderDay(owedBy: string, today: string): string | null {
  const late = daysBetween(owedBy, today);
  if (late > 0) return dayAfter(owedBy, 1 + 7 * Math.floor((late - 1) / 7));
  const days = before.filter((one) => -late <= one);
  return days.length === 0 ? null : dayAfter(owedBy, -Math.min(...days));
}

function dayAfter(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000));
}
