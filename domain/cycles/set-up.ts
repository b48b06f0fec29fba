import { dayInWords } from "#domain/dates.ts";
import { type Called, countedAs, meansSettings } from "#domain/organisations/organisation-words.ts";
import { capitalised, counted, listed } from "#domain/words.ts";
import { type CycleDays, daysInLine, daysRefused, daysToKnow } from "./cycle-dates.ts";
import { remindersInWords } from "./reminder-days.ts";
import type { Reminders } from "./reminders.ts";

export const setUpParts = ["standards", "questions", "guidance", "dates", "organisations", "people", "mail-texts", "reminders"] as const;
export type SetUpPart = (typeof setUpParts)[number];

export type TaskState = "completed" | "in-progress" | "not-yet-started" | "optional";

/** Who read a copied or standing text for this cycle, or set a proposed part. */
export interface Reading {
  name: string;
  at: string;
}

/** An organisation of the cycle that lacks somebody, or has one person alone. */
export interface OrganisationGap {
  organisationId: string;
  name: string;
  /** What nobody is there for. */
  lacks: ("champion" | "signatory")[];
  /** One leads it, and nobody else helps. */
  isAlone: boolean;
}

/** An address that could not be reached when it was last written to. */
export interface Unreachable {
  name: string;
  email: string;
  organisation: string;
  failedAt: string;
}

export interface SetUpFacts {
  title: string;
  days: CycleDays;
  guidance: string | null;
  legalBasis: string | null;
  questions: number;
  reminders: Reminders;
  called: Called;
  set: { title: string; version: string; extent: "core" | null; standards: number; unchanged: number; reworded: number; added: number };
  /** The title of the cycle this one was copied from. */
  copiedFrom: string | null;
  read: Partial<Record<"guidance" | "dates" | "reminders" | "preview", Reading>>;
  organisations: { total: number; inWords: string };
  gaps: OrganisationGap[];
  unreachable: Unreachable[];
  mailTexts: { kind: string; title: string; isRead: boolean; words: string }[];
}

export interface Task {
  part: SetUpPart;
  title: string;
  hint: string;
  state: TaskState;
}

/** The parts in the order of thinking: what, when, who, what they are told. */
export function setUpTasks(facts: SetUpFacts): { heading: string; tasks: Task[] }[] {
  return [
    { heading: "What is asked", tasks: [standardsTask(facts), questionsTask(facts), guidanceTask(facts)] },
    { heading: "When", tasks: [datesTask(facts)] },
    { heading: "Who", tasks: [organisationsTask(facts), peopleTask(facts)] },
    { heading: "What they are told", tasks: [mailTask(facts), remindersTask(facts)] },
  ];
}

function standardsTask({ set, copiedFrom }: SetUpFacts): Task {
  const changes = [
    ...(set.unchanged > 0 ? [`${set.unchanged} unchanged`] : []),
    ...(set.reworded > 0 ? [`${set.reworded} reworded`] : []),
    ...(set.added > 0 ? [`${set.added} new`] : []),
  ];
  // Who was never asked the version before has nothing to compare
  const compared = copiedFrom !== null && changes.length > 0 ? `, ${listed(changes)} since the version before` : "";
  const which = `${set.title}, version ${set.version}${set.extent === "core" ? ", core standards only" : ""}`;
  return {
    part: "standards",
    title: "Choose the standards",
    hint: `${which}: ${counted(set.standards, "standard")}${compared}`,
    state: "completed",
  };
}

function questionsTask({ questions }: SetUpFacts): Task {
  const hint = `Optional, and not rated. ${questions === 0 ? "None so far" : counted(questions, "question")}`;
  return { part: "questions", title: "Add local questions", hint, state: questions === 0 ? "optional" : "completed" };
}

function guidanceTask(facts: SetUpFacts): Task {
  const { guidance, legalBasis, copiedFrom, read } = facts;
  const isEmpty = !guidance && !legalBasis;
  const hint = isEmpty
    ? "Nothing is written yet"
    : read.guidance
      ? `${copiedFrom ? `Copied from ${copiedFrom}, and read` : "Read"} by ${read.guidance.name} on ${dayInWords(read.guidance.at)}`
      : copiedFrom
        ? `Copied from ${copiedFrom}, and not read yet`
        : "Not read yet";
  const state = isEmpty ? "not-yet-started" : guidanceStops(facts).length > 0 ? "in-progress" : "completed";
  return { part: "guidance", title: "Write the guidance and the legal basis", hint, state };
}

function datesTask(facts: SetUpFacts): Task {
  const hint = `${facts.read.dates ? "" : "Proposed: "}${daysInLine(facts.days)}`;
  return { part: "dates", title: "Set the dates", hint, state: datesStops(facts).length > 0 ? "in-progress" : "completed" };
}

function organisationsTask({ organisations, called }: SetUpFacts): Task {
  const { total, inWords } = organisations;
  const hint = total === 0 ? "None yet" : `${countedAs(total, called)}${inWords ? `: ${inWords}` : ""}`;
  return { part: "organisations", title: "Choose the organisations", hint, state: total === 0 ? "not-yet-started" : "completed" };
}

function peopleTask(facts: SetUpFacts): Task {
  const { total } = facts.organisations;
  const lacking = facts.gaps.filter(({ lacks }) => lacks.length > 0).length;
  const [lead, head] = partsInWords(facts.called);
  const hint = total === 0 ? "Opens when there are organisations" : `${total - lacking} of ${total} have a ${lead} and a ${head}`;
  const state = total === 0 ? "not-yet-started" : peopleStops(facts).length > 0 ? "in-progress" : "completed";
  return { part: "people", title: "See who answers and who signs", hint, state };
}

function mailTask({ mailTexts }: SetUpFacts): Task {
  const read = mailTexts.filter(({ isRead }) => isRead).length;
  const state = read === mailTexts.length ? "completed" : read === 0 ? "not-yet-started" : "in-progress";
  return { part: "mail-texts", title: "Read the mail texts", hint: `${read} of ${mailTexts.length} read`, state };
}

function remindersTask({ reminders, read }: SetUpFacts): Task {
  const state = read.reminders ? "completed" : "not-yet-started";
  return {
    part: "reminders",
    title: "Set the reminders",
    hint: `${read.reminders ? "" : "As usual: "}${remindersInWords(reminders)}`,
    state,
  };
}

/** Something found before the launch, with the part in which it is put right. */
export interface Finding {
  part: SetUpPart;
  /** What it is about, which leads there. */
  about: string;
  text: string;
  organisationId?: string;
}

/** What has to be put right before anybody is invited. */
export function launchStops(facts: SetUpFacts): Finding[] {
  const none =
    facts.organisations.total === 0
      ? [{ part: "organisations" as const, about: capitalised(facts.called.many), text: "none is chosen yet" }]
      : [];
  return [...datesStops(facts), ...guidanceStops(facts), ...none, ...peopleStops(facts), ...mailStops(facts)];
}

function datesStops({ read, days }: SetUpFacts): Finding[] {
  if (!read.dates) return [{ part: "dates", about: "Dates", text: "these are proposed, and nobody has set them yet" }];
  return daysRefused(days).map(({ message }) => ({ part: "dates", about: "Dates", text: message }));
}

function guidanceStops({ guidance, legalBasis, copiedFrom, read }: SetUpFacts): Finding[] {
  const words = `${guidance ?? ""}\n${legalBasis ?? ""}`;
  const about = "Guidance and legal basis";
  if (words.trim() !== "" && copiedFrom && !read.guidance) return [{ part: "guidance", about, text: "copied, and not read yet" }];
  return copiedFrom && words.includes(copiedFrom) ? [{ part: "guidance", about, text: `says “${copiedFrom}”` }] : [];
}

function peopleStops({ gaps, called }: SetUpFacts): Finding[] {
  const [lead, head] = partsInWords(called);
  return gaps.flatMap(({ organisationId, name, lacks }) => {
    // A school or college names who signs itself; without somebody who leads it, nobody is there to do so
    const stopping = lacks.filter((part) => part === "champion" || !meansSettings(called));
    if (stopping.length === 0) return [];
    const text = stopping.map((part) => `no ${part === "champion" ? lead : head}`).join(" and ");
    return [{ part: "people" as const, about: name, text, organisationId }];
  });
}

function mailStops({ mailTexts, copiedFrom }: SetUpFacts): Finding[] {
  const unread = mailTexts.filter(({ isRead }) => !isRead).length;
  const old = copiedFrom ? mailTexts.filter(({ words }) => words.includes(copiedFrom)) : [];
  return [
    ...old.map(({ title }): Finding => ({ part: "mail-texts", about: title, text: `says “${copiedFrom}”` })),
    ...(unread > 0 ? [{ part: "mail-texts" as const, about: "Mail texts", text: `${counted(unread, "has", "have")} not been read` }] : []),
  ];
}

/** What does not stop the launch. */
export function worthKnowing(facts: SetUpFacts): Finding[] {
  const { called, gaps, unreachable } = facts;
  const [lead, head] = partsInWords(called);
  const alone = gaps.filter((gap) => gap.isAlone);
  const headless = meansSettings(called) ? gaps.filter(({ lacks }) => lacks.includes("signatory")) : [];
  return [
    ...(headless.length > 0
      ? [
          {
            part: "people" as const,
            about: countedAs(headless.length, called),
            text: `${headless.length === 1 ? "has" : "have"} no ${head} yet, whom the ${lead} can name`,
          },
        ]
      : []),
    ...(alone.length > 0
      ? [
          {
            part: "people" as const,
            about: countedAs(alone.length, called),
            text: `${alone.length === 1 ? "depends" : "depend"} on one ${lead}, with no second and nobody who helps`,
          },
        ]
      : []),
    ...daysToKnow(facts.days, { isForSettings: meansSettings(called) }).map(({ text }): Finding => {
      const [about = text, ...rest] = text.split(": ");
      return { part: "dates", about, text: rest.join(": ") };
    }),
    ...(!facts.guidance ? [{ part: "guidance" as const, about: "Guidance", text: "nothing is written" }] : []),
    ...(unreachable.length > 0
      ? [
          {
            part: "people" as const,
            about: counted(unreachable.length, "address", "addresses"),
            text: "could not be reached when last written to",
          },
        ]
      : []),
  ];
}

/** "It cannot be launched yet: 3 of 24 agencies have nobody to answer or sign, and the dates are not set." */
export function setUpSentence(facts: SetUpFacts): string {
  const stops = launchStops(facts);
  if (stops.length === 0) return "Nothing is missing: it can be launched.";
  const { total } = facts.organisations;
  const people = peopleStops(facts).length;
  const reasons = [
    ...(datesStops(facts).length > 0 ? [facts.read.dates ? "the dates are not in order" : "the dates are not set"] : []),
    ...(guidanceStops(facts).length > 0 ? ["the guidance has to be read"] : []),
    ...(total === 0 ? [`no ${facts.called.one} is chosen`] : []),
    ...(people > 0 ? [`${people} of ${countedAs(total, facts.called)} ${people === 1 ? "has" : "have"} nobody to answer or sign`] : []),
    ...(mailStops(facts).length > 0 ? ["not every mail text is read and right"] : []),
  ];
  return `It cannot be launched yet: ${reasons.length > 1 ? `${reasons.slice(0, -1).join(", ")}, and ${reasons.at(-1)}` : reasons[0]}.`;
}

/** Who leads and who signs, as these organisations call them. */
export function partsInWords(called: Called): [lead: string, head: string] {
  return meansSettings(called) ? ["designated safeguarding lead", "headteacher or principal"] : ["champion", "signatory"];
}
