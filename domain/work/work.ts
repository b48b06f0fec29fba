import type { AssessmentState } from "#domain/assessments/assessment-state.ts";
import { dayInWords } from "#domain/dates.ts";
import { actionsInWords, countActions, standingOf } from "#domain/assessments/actions/action-standing.ts";
import type { Progress } from "#domain/assessments/actions/progress.ts";
import { type OrganisationRole, roleInSentence } from "#domain/people/roles.ts";
import type { TaskList } from "#domain/assessments/task-list.ts";
import { counted, inSentence } from "#domain/words.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import type { NextStep } from "./next-step.ts";
import type { WorkPlace } from "./work-place.ts";

/** One thing in a person's list of work. */
export interface WorkItem {
  title: string;
  place: WorkPlace;
  text: string;
  /** Beside it: a date or a state. */
  when: { strong?: string; quiet?: string };
  /** What else there is to read of it. */
  also?: { label: string; place: WorkPlace };
}

/** So many things of one kind are named; more of them are one thing with their number. */
export const mostNamed = 3;

export interface WorkDate {
  day: string;
  text: string;
}

interface WaitingFacts {
  assessment: { id: string; state: AssessmentState; returnedNote: string | null };
  cycle: { title: string; signOffBy: string; governorSignsBy: string | null };
  list: TaskList;
  reopening: { on: string; reason: string } | null;
  roles: OrganisationRole[];
  personId: string;
  signatory: string;
}

/** What waits for those who write an audit that is open, the most pressing first. */
export function waitingFor(facts: WaitingFacts): WorkItem[] {
  if (facts.assessment.state === "awaiting-sign-off") return [];
  return [...returned(facts), ...reopened(facts), ...typed(facts), ...ownSections(facts)];
}

/** What waits for whoever signs, by their next step in the audit. */
export function toSign(
  { title }: { title: string },
  { isTheirs, text, way, by }: NextStep,
  words: OrganisationWords,
  today: string,
): WorkItem[] {
  if (!isTheirs || !way || !by) return [];
  if (way.place.page === "sign-off") {
    return [{ title: `Read and sign the ${inSentence(title)}`, place: way.place, text, when: { strong: `Sign by ${dayInWords(by)}` } }];
  }
  if (way.place.page !== "governor-signature") return [];
  return [
    {
      title: `Read and sign the ${inSentence(title)} as ${words.governor}`,
      place: way.place,
      text,
      when: { strong: `Second signature ${by < today ? "was " : ""}owed by ${dayInWords(by)}` },
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

/** "Reopened by the partnership on 20 January 2027: “Say more in 8.3”. It has to be signed again" */
export function reopenedInWords({ on, reason }: { on: string; reason: string }): string {
  return `Reopened by the partnership on ${dayInWords(on)}: “${reason}”. It has to be signed again`;
}

/** What stands first on the pages of all whose signatures fell. */
export const reopenedTitle = "Look at why the partnership opened it again";

/** Whether a person leads or has signed what was opened again: they look at why before anything else. */
function isToldOfReopening({ cycle, roles }: { cycle: { governorSignsBy: string | null }; roles: OrganisationRole[] }): boolean {
  return roles.includes("champion") || roles.includes("signatory") || (roles.includes("governor") && cycle.governorSignsBy !== null);
}

function reopened({ assessment, cycle, reopening, roles }: WaitingFacts): WorkItem[] {
  if (!reopening || !isToldOfReopening({ cycle, roles })) return [];
  return [
    {
      title: reopenedTitle,
      place: { page: "return", assessmentId: assessment.id },
      text: reopenedInWords(reopening),
      when: { strong: "Open again" },
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
