import type { Reading, SetUpFacts } from "#domain/cycles/set-up.ts";
import { calledIn } from "#domain/organisations/organisation-words.ts";
import { changesIn } from "#domain/standard-sets/changes-in.ts";
import { listed, numberInWords } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";
import type { Cycle } from "#db/rows.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { storedReadings } from "#db/stored.ts";
import { remindersOf } from "./remind.ts";
import { daysOf } from "./cycle-days.ts";
import { listCycleOrganisations } from "./cycle-organisations.ts";
import { listUnreachable } from "./launch-checks.ts";
import { listGaps } from "#db/people/gaps.ts";
import { isMailRead, listCycleLetters } from "./letters/mail-texts.ts";

interface Shown {
  id: string;
  shortName: string;
}

/**
 * Everything the set-up of a cycle is judged by. Of a joint cycle, organisations of the other partnerships alone are counted,
 * not named, for whoever administers only some of them.
 */
export async function readSetUpFacts(db: Db, cycle: Cycle, partnerships: Shown[], administered: string[]): Promise<SetUpFacts> {
  const set = await findCycleSet(db, cycle);
  const called = calledIn(set);
  const organisations = await listCycleOrganisations(db, cycle.id);
  const ids = organisations.map(({ id }) => id);
  const [gaps, unreachable, mailTexts, copied, read] = await Promise.all([
    listGaps(db, ids),
    listUnreachable(db, cycle.id),
    listCycleLetters(db, cycle, set),
    cycle.previousCycleId ? db.selectFrom("cycles").select("title").where("id", "=", cycle.previousCycleId).executeTakeFirst() : undefined,
    readReadings(db, cycle),
  ]);
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const isSeen = (id: string) => byId.get(id)?.partnershipIds.some((place) => administered.includes(place));
  const elsewhere = listed(partnerships.filter(({ id }) => !administered.includes(id)).map(({ shortName }) => shortName));
  const seen = new Set(organisations.filter(({ id }) => isSeen(id)).map(({ name }) => name));
  return {
    title: cycle.title,
    days: daysOf(cycle),
    guidance: cycle.guidance,
    legalBasis: cycle.legalBasis,
    questions: set.local_questions?.length ?? 0,
    reminders: remindersOf(cycle),
    called,
    set: { title: set.audit, version: set.version, extent: cycle.extent, ...changesIn(set) },
    copiedFrom: copied?.title ?? null,
    read,
    organisations: { total: organisations.length, inWords: joint(organisations, partnerships) },
    gaps: gaps.map((gap) =>
      isSeen(gap.organisationId)
        ? { ...gap, name: byId.get(gap.organisationId)?.name ?? "" }
        : { ...gap, organisationId: "", name: `${called.any.replace(/^a/, "A")} of ${elsewhere}` },
    ),
    unreachable: unreachable.filter(({ organisation }) => seen.has(organisation)),
    mailTexts: mailTexts.map(({ key, title, subject, body }) => ({
      kind: key,
      title,
      words: `${subject}\n${body}`,
      isRead: isMailRead(cycle, key),
    })),
  };
}

function joint(organisations: { partnershipIds: string[] }[], partnerships: Shown[]): string {
  if (partnerships.length < 2) return "";
  const together = organisations.filter(({ partnershipIds }) => partnershipIds.length > 1).length;
  const alone = (id: string) => organisations.filter(({ partnershipIds: of }) => of.length === 1 && of[0] === id).length;
  const all = partnerships.length === 2 ? "both" : `several of the ${numberInWords(partnerships.length)}`;
  return listed([`${together} in ${all} partnerships`, ...partnerships.map(({ id, shortName }) => `${alone(id)} in ${shortName} only`)]);
}

async function readReadings(db: Db, cycle: Cycle): Promise<Record<string, Reading>> {
  const readings = Object.entries(storedReadings(cycle.readTexts, cycle.id));
  if (readings.length === 0) return {};
  const people = await db
    .selectFrom("people")
    .select(["id", "name"])
    .where("id", "in", [...new Set(readings.map(([, { by }]) => by))])
    .execute();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return Object.fromEntries(readings.map(([key, { by, at }]) => [key, { name: names.get(by) ?? "Somebody", at }]));
}
