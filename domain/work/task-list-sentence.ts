import type { AssessmentState } from "#domain/assessments/assessment-state.ts";
import { answersOwedInWords, questionsOwedInWords } from "#domain/responses/owed-in-words.ts";
import { responseDueOn } from "#domain/scrutiny/review-clock.ts";
import { dayInWords, dayOf, daysBetween, daysInWords, momentInWords } from "#domain/dates.ts";
import { type DueDate, signOffDay } from "#domain/assessments/due-date.ts";
import { toLookAtInWords } from "#domain/assessments/evidence/to-look-at.ts";
import { capitalised, counted } from "#domain/words.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";

interface SentenceFacts {
  assessment: {
    state: AssessmentState;
    withdrawnOn: string | null;
    withdrawnReason: string | null;
    returnedNote: string | null;
    sentForSignOffAt: string | null;
    submittedAt: string | null;
    firstSubmittedAt: string | null;
    responseSentOn: string | null;
  };
  cycle: { signOffBy: string; dueAt: string; responseBy: string };
  due: DueDate;
  list: { complete: number; standards: number; toLookAt: unknown[]; canBeSent: boolean };
  /** "Helen Whitcombe", or null where nobody has been named. */
  signatory: string | null;
  /** Whether the reader is one of those who sign, and so nobody is named to whom it goes. */
  isSignatory: boolean;
  today: string;
  /** Whether it is read by the organisation itself; the partnership is not told what to do with somebody else's return. */
  isOurs: boolean;
  /** What the response asks and is not answered yet. */
  answers?: { left: number; dueOn: string | null } | null;
  /** What the partnership asked with a day for the answer, and waits for. */
  questions?: { open: number; dueOn: string } | null;
  /** The organisation, in short. */
  name: string;
  words: OrganisationWords;
}

/** What the page would say if it could say one thing: the first part is the strong one. */
export function taskListSentence(facts: SentenceFacts): [strong: string, rest: string] {
  const { assessment, cycle, due, list, today, words } = facts;
  const signatory = facts.signatory ?? `the ${words.head}`;
  if (assessment.withdrawnOn) {
    return [`Withdrawn from this audit on ${dayInWords(assessment.withdrawnOn)}.`, assessment.withdrawnReason ?? ""];
  }
  switch (assessment.state) {
    case "invited":
    case "in-progress":
      if (assessment.returnedNote && facts.isOurs) {
        return [
          `${facts.isSignatory ? "It was returned" : `${signatory.charAt(0).toUpperCase()}${signatory.slice(1)} returned it`} with a note.`,
          `${dueInWords(due, today)} Put right what the note says, then send it again.`,
        ];
      }
      return [completeInWords(list), facts.isOurs ? `${dueInWords(due, today)} ${nextStep(facts, signatory)}` : dueInWords(due, today)];
    case "awaiting-sign-off": {
      const since = assessment.sentForSignOffAt ? `, since ${momentInWords(assessment.sentForSignOffAt)}` : "";
      return [
        `${facts.isSignatory ? "With you" : `With ${signatory}`} to sign${since}.`,
        `${dueInWords(due, today)} Nothing can be changed unless it is returned with a note or taken back.`,
      ];
    }
    case "submitted":
    case "in-review": {
      const at = assessment.submittedAt ? ` at ${momentInWords(assessment.submittedAt)}` : "";
      const reading = assessment.state === "in-review" ? "The partnership is reading it. " : "";
      const owed = `${reading}The partnership owes ${facts.isOurs ? "you" : `the ${words.organisation}`} a response by ${dayInWords(responseDueOn({ cycle, ...assessment }))}.`;
      const asked = questionsOwedInWords(facts, today);
      return asked ? [`${asked}.`, `Submitted${at}. ${owed}`] : [`Submitted${at}.`, owed];
    }
    case "response-sent":
    case "closed": {
      const on = assessment.submittedAt ? ` on ${dayInWords(dayOf(assessment.submittedAt))}` : "";
      const answered = assessment.responseSentOn ? ` The partnership answered on ${dayInWords(assessment.responseSentOn)}.` : "";
      const ended =
        assessment.state === "closed" ? "It is closed: its actions are followed in the next audit." : "Its actions can still be followed.";
      const owed = [answersOwedInWords(facts, today), questionsOwedInWords(facts, today)].filter((one) => one !== null);
      const stands = `Submitted${on}.${answered}`;
      return owed.length > 0 ? [`${owed.join(". ")}.`, `${stands} ${ended}`] : [stands, ended];
    }
  }
}

/** "34 of 34 standards complete, 12 to look at." */
function completeInWords({ complete, standards, toLookAt }: SentenceFacts["list"]): string {
  const looks = toLookAt.length > 0 ? `, ${toLookAtInWords(toLookAt.length)}` : "";
  return `${complete} of ${standards} standards complete${looks}.`;
}

function dueInWords(due: DueDate, today: string): string {
  const day = dayInWords(due.day);
  return due.day < today ? `It was due on ${day}, ${daysInWords(daysBetween(today, due.day))}.` : `Due ${day}.`;
}

function nextStep({ list, cycle, due, today, isSignatory }: SentenceFacts, signatory: string): string {
  const send = isSignatory ? "send it to be signed" : `send it to ${signatory} to sign`;
  if (list.canBeSent) return `Everything is there: check it and ${send}.`;
  if (list.complete === list.standards) return `Confirm the profile, and then ${send}.`;
  const by = signOffDay(cycle, due);
  const days = daysBetween(by, due.day);
  if (by < today || days < 1) return `${capitalised(send)} as soon as you can.`;
  const time = days === 14 ? "two weeks" : counted(days, "day");
  return `Send it for signature by ${dayInWords(by)}, ${isSignatory ? `which leaves ${time} to sign it` : `so that ${signatory} has ${time}`}.`;
}
