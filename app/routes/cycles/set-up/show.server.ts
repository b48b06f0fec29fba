import { href } from "react-router";
import { launchStops, setUpSentence, type SetUpPart, setUpTasks, type Finding, worthKnowing } from "#domain/cycles/set-up.ts";
import { dayInWords, dayOf, daysBetween, daysInWords, momentInWords } from "#domain/dates.ts";
import { listed } from "#domain/words.ts";
import { listSetUpPeople } from "#db/cycles/set-up-people.ts";
import { readSetUpFacts } from "#db/cycles/set-up-facts.ts";
import type { RequiredSetUp } from "./requirements.ts";

export function partHref(cycleId: string, part: SetUpPart): string {
  const params = { cycleId };
  const pages: Record<SetUpPart, string> = {
    standards: href("/cycles/:cycleId/set-up/standards", params),
    questions: href("/cycles/:cycleId/set-up/questions", params),
    guidance: href("/cycles/:cycleId/set-up/guidance", params),
    dates: href("/cycles/:cycleId/set-up/dates", params),
    organisations: href("/cycles/:cycleId/set-up/organisations", params),
    people: href("/cycles/:cycleId/set-up/people", params),
    "mail-texts": href("/cycles/:cycleId/set-up/mail-texts", params),
    reminders: href("/cycles/:cycleId/set-up/reminders", params),
  };
  return pages[part];
}

/** Everything the set-up page of a cycle in preparation shows. */
export async function readSetUpPage(view: RequiredSetUp) {
  const { db, cycle, partnerships, administered, now } = view;
  const [facts, people] = await Promise.all([readSetUpFacts(db, cycle, partnerships, administered), listSetUpPeople(db, cycle.id)]);
  const shown = ({ part, about, text, organisationId }: Finding) => ({
    about,
    text,
    href: `${partHref(cycle.id, part)}${organisationId ? `#${organisationId}` : ""}`,
  });
  const stops = launchStops(facts);
  return {
    sentence: setUpSentence(facts),
    groups: setUpTasks(facts).map(({ heading, tasks }) => ({
      heading,
      tasks: tasks.map((task) => ({ ...task, href: partHref(cycle.id, task.part) })),
    })),
    stops: stops.map(shown),
    toKnow: worthKnowing(facts).map(shown),
    next: stops[0] ? { label: nextLabels[stops[0].part], href: partHref(cycle.id, stops[0].part) } : null,
    seen: facts.read.preview ? `Seen by ${facts.read.preview.name} on ${dayInWords(facts.read.preview.at)}` : null,
    launchAt: cycle.launchAt && momentInWords(cycle.launchAt),
    opens: { day: dayInWords(cycle.opensOn), left: daysInWords(daysBetween(dayOf(now), cycle.opensOn)) },
    made: facts.copiedFrom,
    lastCycleId: cycle.previousCycleId,
    people: people.map(({ name, at, others }) => `${name}, last on ${dayInWords(at)}${others ? `, ${others}` : ""}`),
    joint: partnerships.length > 1 ? listed(partnerships.map(({ shortName }) => shortName)) : null,
    called: facts.called,
  };
}

const nextLabels: Record<SetUpPart, string> = {
  standards: "Choose the standards",
  questions: "Add local questions",
  guidance: "Read the guidance and the legal basis",
  dates: "Set the dates",
  organisations: "Choose the organisations",
  people: "See who is missing",
  "mail-texts": "Read the mail texts",
  reminders: "Set the reminders",
};

export type SetUpPage = Awaited<ReturnType<typeof readSetUpPage>>;
