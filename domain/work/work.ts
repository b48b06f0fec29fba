import { type AssessmentState, isOpenFor } from "#domain/assessments/assessment-state.ts";
import { dayInWords } from "#domain/dates.ts";
import { actionsInWords, countActions, standingOf } from "#domain/assessments/action-standing.ts";
import type { Progress } from "#domain/assessments/progress.ts";
import { type OrganisationRole, roleInSentence } from "#domain/people/roles.ts";
import type { TaskList } from "#domain/assessments/task-list.ts";
import { counted, inSentence } from "#domain/words.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";

/** The page on which a thing is done, by what it is of. */
export type WorkPlace =
  | { page: "return" | "sign-off" | "governor-signature"; assessmentId: string }
  | { page: "standard" | "versions"; assessmentId: string; code: string }
  | { page: "trust"; trustId: string; cycleId: string }
  | { page: "cycle"; cycleId: string };

/** One thing in a person's list of work. */
export interface WorkItem {
  title: string;
  place: WorkPlace;
  text: string;
  /** Beside it: a date or a state. */
  when: { strong?: string; quiet?: string };
}

export interface WorkDate {
  day: string;
  text: string;
}

interface WaitingFacts {
  assessment: { id: string; state: AssessmentState; returnedNote: string | null };
  cycle: { title: string; signOffBy: string };
  list: TaskList;
  roles: OrganisationRole[];
  personId: string;
  signatory: string;
}

/** What waits for this person in an audit that is not submitted, the most pressing first. */
export function waitingFor(facts: WaitingFacts): WorkItem[] {
  const { assessment, cycle, roles } = facts;
  if (assessment.state === "awaiting-sign-off") {
    return roles.includes("signatory")
      ? [
          {
            title: `Read and sign the ${inSentence(cycle.title)}`,
            place: { page: "sign-off", assessmentId: assessment.id },
            text: "You can sign it, or return it with a note",
            when: { strong: `Sign by ${dayInWords(cycle.signOffBy)}` },
          },
        ]
      : [];
  }
  return [...returned(facts), ...typed(facts), ...ownSections(facts)];
}

interface SecondSignatureFacts {
  assessment: { id: string; state: AssessmentState; submittedAt: string | null; withdrawnOn: string | null };
  cycle: { title: string; state: string; governorSignsBy: string | null };
  hasSecondSignature: boolean;
}

/** The day by which the governors still owe their signature under what is submitted; null where they owe none, or the cycle is over. */
export function secondSignatureOwedBy({ assessment, cycle, hasSecondSignature }: SecondSignatureFacts): string | null {
  if (hasSecondSignature || cycle.state === "closed" || !isOpenFor("sign-as-governor", assessment)) return null;
  return cycle.governorSignsBy;
}

/** What waits for a governor once the head has signed. */
export function waitingForGovernor(
  facts: SecondSignatureFacts,
  roles: OrganisationRole[],
  words: OrganisationWords,
  today: string,
): WorkItem[] {
  const day = secondSignatureOwedBy(facts);
  if (!day || !roles.includes("governor")) return [];
  const { id, submittedAt } = facts.assessment;
  const since = submittedAt ? ` on ${dayInWords(submittedAt)}` : "";
  return [
    {
      title: `Read and sign the ${inSentence(facts.cycle.title)} as ${words.governor}`,
      place: { page: "governor-signature", assessmentId: id },
      text: `The ${words.head} signed and submitted it${since}. The second signature is yours`,
      when: { strong: `Second signature ${day < today ? "was " : ""}owed by ${dayInWords(day)}` },
    },
  ];
}

function returned({ assessment, roles, signatory }: WaitingFacts): WorkItem[] {
  if (!assessment.returnedNote || !roles.includes("champion")) return [];
  return [
    {
      title: `Look at what ${signatory} returned to you`,
      place: { page: "return", assessmentId: assessment.id },
      text: `“${assessment.returnedNote}”`,
      when: { strong: "Returned to you" },
    },
  ];
}

function typed({ assessment, list, personId }: WaitingFacts): WorkItem[] {
  const own = list.sections.flatMap((section) =>
    section.standards.flatMap((standard) => {
      const draft = standard.typedBy.find((by) => by.personId === personId);
      return draft ? [{ ...standard, isStale: draft.isStale }] : [];
    }),
  );
  const versions = own.filter((one) => one.isStale);
  const drafts = own.filter((one) => !one.isStale);
  return [
    ...versions.map(({ code, short }): WorkItem => ({
      title: `Bring two versions of ${code} together`,
      place: { page: "versions", assessmentId: assessment.id, code },
      text: `${short}. Someone else saved it while you were typing. Nothing is lost`,
      when: { strong: "Waiting for you" },
    })),
    ...drafts.map(({ code, short }): WorkItem => ({
      title: `Save what you typed on ${code}`,
      place: { page: "standard", assessmentId: assessment.id, code },
      text: `${short}. It is kept, but it is not part of the audit yet`,
      when: { strong: "Not saved" },
    })),
  ];
}

function ownSections({ assessment, list, cycle, roles, personId }: WaitingFacts): WorkItem[] {
  if (!roles.includes("champion") && !roles.includes("contributor")) return [];
  return list.sections
    .filter((section) => section.who?.personId === personId && section.status !== "completed")
    .map((section): WorkItem => ({
      title: `Complete ${section.code}. ${section.title}`,
      place: { page: "standard", assessmentId: assessment.id, code: section.next },
      text: section.left,
      when: { strong: `By ${dayInWords(cycle.signOffBy)}`, quiet: section.status === "in-progress" ? "In progress" : "Not yet started" },
    }));
}

function partsIn(words: OrganisationWords): Record<OrganisationRole, string> {
  return {
    champion: `the ${roleInSentence("champion", words)}`,
    contributor: "a contributor: you answer the sections you were given",
    signatory: `the ${words.head}: you read, and sign or return. You cannot change answers`,
    governor: `a ${words.governor}: you read, comment and give the second signature. You cannot change answers`,
    reader: "a reader. You cannot change answers",
    "trust-lead": "the trust’s safeguarding lead: you read the returns of its settings and comment. You cannot change or sign them",
  };
}

/** "You are the Section 11 champion", for the parts a person has in one organisation. */
export function partInWords(roles: OrganisationRole[], words: OrganisationWords): string {
  const parts = partsIn(words);
  const [first, ...others] = (Object.keys(parts) as OrganisationRole[]).filter((role) => roles.includes(role));
  if (!first) return "";
  const also = others.map((role) => parts[role].split(/[:.]/)[0]).join(" and ");
  return others.length === 0 ? `You are ${parts[first]}` : `You are ${parts[first].split(/[:.]/)[0]}, and also ${also}`;
}

/** "1 of 3 actions is still open: lone working code, due 31 January 2027". One that went into the next plan is followed there. */
export function earlierActionsInWords(
  actions: { what: string; dueOn: string; progress: Progress; isCarriedOver: boolean }[],
  today: string,
): string {
  if (actions.length === 0) return "No actions were agreed";
  const open = actions
    .filter((action) => ["overdue", "open"].includes(standingOf(action, today)))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const [next] = open;
  const all = counted(actions.length, "action");
  if (!next) return countActions(actions, today)["carried-over"] === 0 ? `${all}, all done` : actionsInWords(actions, today);
  const due = `${standingOf(next, today) === "overdue" ? "overdue since" : "due"} ${dayInWords(next.dueOn)}`;
  return `${open.length} of ${all} ${open.length === 1 ? "is" : "are"} still open: ${next.what}, ${due}`;
}

const parts = { weekday: "long", day: "numeric", month: "long", timeZone: "Europe/London" } as const;
const thisYear = new Intl.DateTimeFormat("en-GB", parts);
const anotherYear = new Intl.DateTimeFormat("en-GB", { ...parts, year: "numeric" });

/** "2 things wait for you. The nearest date is Friday 27 November." */
export function workSentence(waiting: number, days: string[], today: string): string {
  const next = days.filter((day) => day >= today).sort()[0];
  const date = next
    ? ` The nearest date is ${(next.slice(0, 4) === today.slice(0, 4) ? thisYear : anotherYear).format(new Date(`${next}T12:00:00Z`)).replace(",", "")}.`
    : "";
  if (waiting === 0) return `Nothing waits for you now.${date}`;
  return `${counted(waiting, "thing waits", "things wait")} for you.${date}`;
}
