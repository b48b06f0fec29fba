import { type AssessmentState, isOpenFor, isWithPartnership, openStates, stateLabels } from "#domain/assessments/assessment-state.ts";
import { dueDate, signOffDay } from "#domain/assessments/due-date.ts";
import type { Progress } from "#domain/assessments/actions/progress.ts";
import type { TaskList } from "#domain/assessments/task-list.ts";
import { taskListSentence } from "#domain/work/task-list-sentence.ts";
import { answersOwedInWords, questionsOwedInWords } from "#domain/responses/owed-in-words.ts";
import { responseDueOn } from "#domain/scrutiny/review-clock.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { type Stretch, stretchInWords } from "#domain/stretch.ts";
import { kindOf, type OrganisationWords, wordsFor } from "#domain/organisations/words-by-kind.ts";
import type { OrganisationRole } from "#domain/people/roles.ts";
import { eitherOf } from "#domain/people/signatories.ts";
import { counted, inSentence } from "#domain/words.ts";
import {
  earlierActionsInWords,
  partInWords,
  reopenedInWords,
  reopenedTitle,
  toSign,
  waitingFor,
  type WorkDate,
  type WorkItem,
} from "./work.ts";
import { nextStep, type StepFacts } from "./next-step.ts";
import { secondSignatureOwedBy } from "./second-signature.ts";

interface AuditFacts {
  assessment: Parameters<typeof taskListSentence>[0]["assessment"] & {
    id: string;
    revision: number;
    extendedTo: string | null;
    reopenedOn: string | null;
  };
  cycle: {
    id: string;
    title: string;
    state: string;
    signOffBy: string;
    dueAt: string;
    responseBy: string;
    governorSignsBy: string | null;
  };
  actions: { what: string; dueOn: string; progress: Progress; isCarriedOver: boolean }[];
  hasSecondSignature: boolean;
  /** The time that a panel has for it. */
  slot?: Stretch | null;
  /** What the response asks and is not answered yet. */
  answers?: { left: number; dueOn: string | null } | null;
  /** What the partnership asked with a day for the answer, and waits for. */
  questions?: { open: number; dueOn: string } | null;
  /** Why the partnership opened it again, while it is not signed anew. */
  reopening: { on: string; reason: string } | null;
  /** Null once it is returned or withdrawn: nothing is left to do in it. */
  list: TaskList | null;
}

interface OwnFacts {
  organisation: Parameters<typeof kindOf>[0] & { id: string; name: string; shortName: string };
  roles: OrganisationRole[];
  people: StepFacts["people"];
  audits: AuditFacts[];
}

export interface OrganisationWork {
  id: string;
  name: string;
  part: string;
  waiting: WorkItem[];
  others: WorkItem[];
  dates: WorkDate[];
}

/** Whether work on a return is over: it is read and looked back at, and no task list is asked of it. */
export function isPast({ state, withdrawnOn }: { state: AssessmentState; withdrawnOn: string | null }): boolean {
  return isWithPartnership(state) || withdrawnOn !== null;
}

/** What a person has to do in one organisation, what else they follow there, and the dates of both. */
export function organisationWork(own: OwnFacts, personId: string, today: string): OrganisationWork {
  const { organisation, roles, audits } = own;
  const words = wordsFor({ kind: kindOf(organisation) });
  const items = audits.map((audit) =>
    audit.list
      ? openItems(own, { ...audit, list: audit.list }, { personId, words, today })
      : pastItems(own, audit, { personId, words, today }),
  );
  return {
    id: organisation.id,
    name: organisation.name,
    part: partInWords(roles, words),
    waiting: items.flatMap(({ waiting }) => waiting),
    others: items.flatMap(({ others }) => others),
    dates: audits.flatMap((audit) => datesOf(own, audit)),
  };
}

interface Reader {
  personId: string;
  words: OrganisationWords;
  today: string;
}

type Items = Pick<OrganisationWork, "waiting" | "others">;

function openItems(own: OwnFacts, audit: AuditFacts & { list: TaskList }, { personId, words, today }: Reader): Items {
  const { roles } = own;
  const { assessment, cycle, list, reopening } = audit;
  const due = dueDate(cycle, assessment);
  const signatory = eitherOf(own.people.filter(({ role }) => role === "signatory").map(({ name }) => name)) || null;
  const step = stepIn(own, audit, { personId, words, today });
  const waiting = [
    ...(step ? toSign(cycle, step, words, today) : []),
    ...waitingFor({ assessment, cycle: wantedBy(audit), list, reopening, roles, personId, signatory: signatory ?? `the ${words.head}` }),
  ];

  const isOpen = isOpenFor("answer", assessment);
  const isTheirs = isOpen && roles.includes("champion");
  const [strong] = taskListSentence({
    assessment,
    cycle,
    due,
    list,
    signatory,
    today,
    isSignatory: roles.includes("signatory"),
    isOurs: true,
    name: own.organisation.shortName || own.organisation.name,
    words,
  });
  // Who has nothing to do in it is told what it waits for
  const said = isOpen && step && !step.isTheirs ? step.text : strong;
  const whole: WorkItem = {
    title: isTheirs ? `Complete the ${inSentence(cycle.title)}` : cycle.title,
    place: { page: "return", assessmentId: assessment.id },
    text: `${reopening && !waiting.some(({ title }) => title === reopenedTitle) ? `${reopenedInWords(reopening)}. ` : ""}${isTheirs ? standing(strong, list) : said.replace(/\.$/, "")}`,
    when: { strong: `${due.day < today ? "Was due" : "Due"} ${dayInWords(due.day)}`, quiet: stateLabels[assessment.state] },
  };
  const owed = owedToPartnership(own, audit, today);
  return isTheirs ? { waiting: [...waiting, whole], others: owed } : { waiting, others: [...owed, whole] };
}

function standing(complete: string, list: TaskList): string {
  if (list.canBeSent) return `${complete} It can be sent for signature`;
  if (list.complete === list.standards) return `${complete} The profile is left to confirm`;
  return complete.replace(/\.$/, "");
}

function pastItems(own: OwnFacts, audit: AuditFacts, reader: Reader): Items {
  const { words, today } = reader;
  const { assessment, cycle, actions } = audit;
  const second = secondSignatureOwedBy(audit);
  const { withdrawnOn, responseSentOn, submittedAt } = assessment;
  const quiet = withdrawnOn
    ? `Withdrawn ${dayInWords(withdrawnOn)}`
    : responseSentOn
      ? `Response sent ${dayInWords(responseSentOn)}`
      : `${stateLabels[assessment.state]}${submittedAt ? ` ${dayInWords(submittedAt)}` : ""}`;
  const owed =
    !withdrawnOn && !responseSentOn ? `The partnership owes a response by ${dayInWords(responseDueOn({ cycle, ...assessment }))}. ` : "";
  const item: WorkItem = {
    title: cycle.title,
    place: { page: "return", assessmentId: assessment.id },
    text: `${audit.slot ? `Scrutiny panel on ${dayInWords(audit.slot.startsAt)}, ${stretchInWords(audit.slot)}. ` : ""}${second ? `Second signature owed by ${dayInWords(second)}. ` : ""}${owed}${earlierActionsInWords(actions, today)}`,
    when: { quiet },
    ...(responseSentOn && { also: { label: "Read the response", place: { page: "response" as const, assessmentId: assessment.id } } }),
  };
  const step = stepIn(own, audit, reader);
  return {
    waiting: [...(step ? toSign(cycle, step, words, today) : []), ...toAnswer(own, audit, today)],
    others: [...owedToPartnership(own, audit, today), item],
  };
}

// What somebody else of the organisation answers: whoever answers it themselves has it among what waits for them
function owedToPartnership(
  { organisation, roles, people }: OwnFacts,
  { assessment, answers, questions }: AuditFacts,
  today: string,
): WorkItem[] {
  if (assessment.withdrawnOn) return [];
  const name = organisation.shortName || organisation.name;
  const has = (role: OrganisationRole) => roles.includes(role);
  const leads = eitherOf(people.filter(({ role }) => role === "champion").map((one) => one.name));
  const by = leads ? `${leads} leads on it. You can read it` : "You can read it";
  const response = has("champion") || has("signatory") ? null : answersOwedInWords({ name, answers }, today);
  // A trust does not read what its settings and the partnership say to each other
  const isAsked = !has("champion") && roles.some((role) => role !== "trust-lead");
  const asked = isAsked ? questionsOwedInWords({ name, questions }, today) : null;
  const place = (page: "response" | "conversations") => ({ page, assessmentId: assessment.id });
  return [
    ...(response ? [{ title: response, place: place("response"), text: by, when: {} }] : []),
    ...(asked
      ? [
          {
            title: asked,
            place: place("conversations"),
            text: has("signatory") ? `${leads ? `${leads} leads on it. ` : ""}You can answer too` : by,
            when: {},
          },
        ]
      : []),
  ];
}

// Answered by those who lead and sign
function toAnswer({ organisation, roles }: OwnFacts, { assessment, cycle, answers }: AuditFacts, today: string): WorkItem[] {
  if (!answers || answers.left === 0 || assessment.withdrawnOn) return [];
  if (!roles.includes("champion") && !roles.includes("signatory")) return [];
  const { left, dueOn } = answers;
  return [
    {
      title: `Answer the response to the ${inSentence(cycle.title)}`,
      place: { page: "response", assessmentId: assessment.id },
      text: `${answersOwedInWords({ name: organisation.shortName || organisation.name, answers }, today)}. ${counted(left, "recommendation waits", "recommendations wait")} for an answer: an action, or the reason why there is none`,
      when: dueOn ? { strong: `${dueOn < today ? "Was due" : "Due"} ${dayInWords(dueOn)}` } : {},
    },
  ];
}

/** A cycle with the day to sign by that holds for this return. */
function wantedBy({ cycle, assessment }: AuditFacts): AuditFacts["cycle"] {
  return { ...cycle, signOffBy: signOffDay(cycle, dueDate(cycle, assessment)) };
}

function stepIn({ organisation, roles, people }: OwnFacts, audit: AuditFacts, { personId, today }: Reader) {
  return nextStep({ ...audit, cycle: wantedBy(audit), kind: kindOf(organisation), roles, people, personId, trustId: null, today });
}

function datesOf({ organisation, roles }: OwnFacts, audit: AuditFacts): WorkDate[] {
  const { assessment, cycle } = audit;
  const place = organisation.shortName;
  const owed = secondSignatureOwedBy(audit);
  const second = owed ? [{ day: owed, text: `Second signature owed, ${place}` }] : [];
  if (assessment.withdrawnOn || assessment.state === "closed") return [];
  if (assessment.responseSentOn) return second;
  const slot = audit.slot ? [{ day: dayOf(audit.slot.startsAt), text: `Scrutiny panel, ${stretchInWords(audit.slot)}, ${place}` }] : [];
  if (isWithPartnership(assessment.state))
    return [...second, ...slot, { day: responseDueOn({ cycle, ...assessment }), text: `Response owed to ${place}` }];
  const { signOffBy } = wantedBy(audit);
  const isBeingWritten = openStates.includes(assessment.state);
  const writes = isBeingWritten && (roles.includes("champion") || roles.includes("contributor"));
  return [
    ...(roles.includes("signatory") ? [{ day: signOffBy, text: `${cycle.title} to sign, ${place}` }] : []),
    ...(writes ? [{ day: signOffBy, text: `${cycle.title} to be sent for signature, ${place}` }] : []),
    { day: dueDate(cycle, assessment).day, text: `${cycle.title} due, ${place}` },
    ...slot,
  ];
}
