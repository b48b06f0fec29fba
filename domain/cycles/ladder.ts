import { dayInWords } from "#domain/dates.ts";
import { addWorkingDays } from "#domain/working-days.ts";

/** One step of what follows when a return does not come. */
export interface LadderStep {
  code: string;
  title: string;
  kind: "mail" | "letter" | "call" | "list";
  /** After the day on which it was due. */
  workingDays: number;
  /** Done by the service itself. */
  isByService?: true;
}

/** What follows when an agency's audit does not come: as the partnerships' own reports describe it. */
const forAgencies: LadderStep[] = [
  { code: "reminder", title: "Mail to champion and signatory", kind: "mail", workingDays: 1, isByService: true },
  { code: "chief-officer", title: "Letter to the chief officer", kind: "letter", workingDays: 10 },
  { code: "exceptions", title: "Exception list for whoever oversees the audit", kind: "list", workingDays: 20 },
  { code: "executive", title: "Executive decides how to be assured", kind: "list", workingDays: 40 },
];

/** The same for schools and colleges: later steps are further apart, since terms lie between them. */
const forSettings: LadderStep[] = [
  { code: "reminder", title: "Mail to the designated safeguarding lead and the head", kind: "mail", workingDays: 1, isByService: true },
  { code: "head-and-chair", title: "Letter to the head and the chair of governors", kind: "letter", workingDays: 5 },
  { code: "call", title: "Call: offer help and a new date", kind: "call", workingDays: 10 },
  {
    code: "legal-basis",
    title: "Letter that names the legal basis, copied to trust, diocese or proprietor",
    kind: "letter",
    workingDays: 20,
  },
  { code: "exceptions", title: "Exception list: no assurance", kind: "list", workingDays: 30 },
  { code: "executive", title: "Executive decides how to be assured", kind: "list", workingDays: 40 },
];

export function ladderFor(isSettings: boolean): LadderStep[] {
  return isSettings ? forSettings : forAgencies;
}

export function stepOn(dueOn: string, { workingDays }: LadderStep): string {
  return addWorkingDays(dueOn, workingDays);
}

interface Facts {
  dueOn: string;
  isLate: boolean;
  /** Steps done since the due date was last set. */
  done: string[];
  /** Until when a request for more time asks, where it waits for an answer. */
  requestedUntil: string | null;
  /** The day for which the return was promised on the phone or otherwise. */
  promisedFor: string | null;
  heldUntil: string | null;
  today: string;
}

export type NextStep =
  | { is: "step"; step: LadderStep; on: string; isDue: boolean }
  | { is: "answer"; title: string; text: string }
  | { is: "held"; title: string; text: string }
  | { is: "none"; title: string; text: string };

/** What comes next for a return that has not come, and when; or why the ladder waits. */
export function nextStep(ladder: LadderStep[], facts: Facts): NextStep {
  const { dueOn, isLate, done, today } = facts;
  if (facts.requestedUntil)
    return { is: "answer", title: "You owe an answer", text: `They ask for time until ${dayInWords(facts.requestedUntil)}` };
  if (!isLate) return { is: "none", title: "Nothing yet", text: `Due ${dayInWords(dueOn)}` };
  const next = ladder.find((step) => !done.includes(step.code) && !isOvertaken(step, ladder, done));
  const until = [facts.promisedFor, facts.heldUntil]
    .filter((day) => day !== null && day >= today)
    .sort()
    .at(-1);
  if (until)
    return { is: "held", title: `On hold until ${dayInWords(until)}`, text: next ? `Then: ${next.title}` : "Every step has been taken" };
  if (!next) return { is: "none", title: "Every step has been taken", text: "The Executive decides" };
  const on = stepOn(dueOn, next);
  return { is: "step", step: next, on, isDue: on <= today };
}

// Whoever took a later step has gone past the earlier ones
function isOvertaken(step: LadderStep, ladder: LadderStep[], done: string[]): boolean {
  return ladder.slice(ladder.indexOf(step) + 1).some(({ code }) => done.includes(code));
}

export function nextStepInWords(next: NextStep): string {
  return next.is === "step"
    ? `${next.step.title}, ${next.isDue ? `due since ${dayInWords(next.on)}` : dayInWords(next.on)}`
    : `${next.title}. ${next.text}`;
}
