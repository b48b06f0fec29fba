import { launchStops } from "#domain/cycles/set-up.ts";
import { daysInLine, daysToKnow } from "#domain/cycles/cycle-dates.ts";
import { dayInWords, dayOf, momentInWords } from "#domain/dates.ts";
import { countedAs, isForSettings } from "#domain/organisations/organisation-words.ts";
import { counted, listed } from "#domain/words.ts";
import { countInvited } from "#db/cycles/invitations.ts";
import { listAnsweringPeople } from "#db/cycles/launch-checks.ts";
import { listCycleLetters } from "#db/cycles/letters/mail-texts.ts";
import { launchTime } from "#db/cycles/set-up.ts";
import { readSetUpFacts } from "#db/cycles/set-up-facts.ts";
import type { RequiredSetUp } from "./requirements.ts";

/** What was checked, what people get, and when it can start. */
export async function readLaunchPage(view: RequiredSetUp) {
  const { db, cycle, partnerships, administered, called, set, now } = view;
  const [facts, people, texts] = await Promise.all([
    readSetUpFacts(db, cycle, partnerships, administered),
    listAnsweringPeople(db, cycle.id),
    listCycleLetters(db, cycle, set),
  ]);
  const mails = new Set(people.map(({ id, organisationId }) => `${id} ${organisationId}`)).size;
  const toKnow = daysToKnow(facts.days, { isForSettings: isForSettings(set) }).map(({ text }) => text);
  const [invitation] = texts;
  return {
    stops: launchStops(facts).map(({ about, text }) => `${about}: ${text}`),
    mails,
    sentence: `${countedAs(facts.organisations.total, called)} ${facts.organisations.total === 1 ? "is" : "are"} invited, and ${counted(mails, "person gets", "people get")} one e-mail each. It is due at ${momentInWords(cycle.dueAt)}.`,
    checked: [
      `${counted(facts.set.standards, "standard")}, ${facts.set.title}, version ${facts.set.version}`,
      `Dates are in order. ${daysInLine(facts.days)}${toKnow.length > 0 ? `. You kept ${listed(toKnow)}` : ""}`,
      `Nobody who is needed is missing in ${countedAs(facts.organisations.total, called)}`,
      `${texts.length} of ${texts.length} mail texts read`,
    ],
    invitation: invitation ? { subject: invitation.subject, body: invitation.body } : null,
    openingDay: cycle.opensOn > dayOf(now) ? `${dayInWords(cycle.opensOn)}, 9am` : null,
    launchAt: cycle.launchAt === launchTime(cycle.opensOn) ? momentInWords(cycle.launchAt) : null,
  };
}

/** How far the invitations are, once it is launched. */
export async function readProgress({ db, cycle }: RequiredSetUp) {
  return { ...(await countInvited(db, cycle.id)), launchedAt: cycle.launchedAt ? momentInWords(cycle.launchedAt) : null };
}
