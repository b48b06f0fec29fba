import { sql } from "kysely";
import type { Chasing } from "#domain/cycles/tracker.ts";
import type { Db } from "#db/connection.server.ts";

/** What was done about each return of a cycle, and what it waits for: as many queries whatever it holds. */
export async function listChasing(db: Db, cycleId: string): Promise<Chasing[]> {
  const [returns, activity, contacts, requests] = await Promise.all([
    returnsOf(db, cycleId).execute(),
    lastActivities(db, cycleId).execute(),
    db
      .selectFrom("contacts")
      .innerJoin("assessments", "assessments.id", "contacts.assessmentId")
      .leftJoin("people", "people.id", "contacts.personId")
      .select([
        "assessmentId",
        "contacts.kind",
        "step",
        "round",
        "madeAt",
        "contacts.words",
        "spokenWith",
        "promisedFor",
        "people.name as by",
      ])
      .where("assessments.cycleId", "=", cycleId)
      .orderBy("madeAt")
      .orderBy("contacts.id")
      .execute(),
    db
      .selectFrom("extensions")
      .innerJoin("assessments", "assessments.id", "extensions.assessmentId")
      .innerJoin("people", "people.id", "extensions.askedBy")
      .select(["assessmentId", "extensions.id", "answer", "wantedUntil", "extensions.reason", "askedAt as at", "people.name as by"])
      .where("assessments.cycleId", "=", cycleId)
      .orderBy("askedAt")
      .execute(),
  ]);
  const contactsOf = Map.groupBy(contacts, ({ assessmentId }) => assessmentId);
  const requestsOf = Map.groupBy(requests, ({ assessmentId }) => assessmentId);
  const activityOf = new Map(activity.map((one) => [one.assessmentId, one]));
  return returns.map(({ assessmentId, withdrawnAs, mailHeldAt, ladderHeldUntil, undelivered }) => {
    const asked = requestsOf.get(assessmentId) ?? [];
    const round = asked.filter(({ answer }) => answer === "given").length;
    const had = contactsOf.get(assessmentId) ?? [];
    const last = had.at(-1);
    const act = activityOf.get(assessmentId);
    return {
      assessmentId,
      withdrawnAs,
      isMailHeld: mailHeldAt !== null,
      isUndelivered: Number(undelivered) > 0,
      lastActivity: act ? { at: act.at, by: act.by, what: act.event } : null,
      lastContact: last ? { at: last.madeAt, kind: last.kind, words: last.words, by: last.by } : null,
      done: had.flatMap((one) => (one.step !== null && one.round === round ? [one.step] : [])),
      promisedFor: had.flatMap((one) => one.promisedFor ?? []).at(-1) ?? null,
      heldUntil: ladderHeldUntil,
      request: asked.find(({ answer }) => answer === null) ?? null,
    };
  });
}

function returnsOf(db: Db, cycleId: string) {
  return db
    .selectFrom("assessments")
    .select((eb) => [
      "assessments.id as assessmentId",
      "withdrawnAs",
      "mailHeldAt",
      "ladderHeldUntil",
      eb
        .selectFrom("messages")
        .select(({ fn }) => fn.countAll<number | string>().as("count"))
        .whereRef("messages.assessmentId", "=", "assessments.id")
        .where("messages.failure", "is not", null)
        .where("messages.sentAgainAt", "is", null)
        .as("undelivered"),
    ])
    .where("cycleId", "=", cycleId);
}

/** The newest thing that one of the organisation's own people did: lines of one return lie together in the index. */
export function lastActivities(db: Db, cycleId: string) {
  return db
    .selectFrom("history")
    .innerJoin("people", "people.id", "history.personId")
    .select(["history.assessmentId", "history.at", "history.event", "people.name as by"])
    .$narrowType<{ assessmentId: string }>()
    .where("history.id", "in", (eb) =>
      eb
        .selectFrom("assessments")
        .select((one) =>
          one
            .selectFrom("history as newest")
            .select("newest.id")
            .whereRef("newest.assessmentId", "=", "assessments.id")
            .where("newest.personId", "is not", null)
            .where("newest.event", "not in", sql<string>`(${sql.join([...ofPartnership])})`)
            .orderBy("newest.at", "desc")
            .orderBy("newest.id", "desc")
            .limit(1)
            .as("id"),
        )
        .where("assessments.cycleId", "=", cycleId),
    );
}

const ofPartnership = [
  "time-given",
  "time-refused",
  "contact-noted",
  "ladder-step",
  "mail-held",
  "mail-released",
  "reopened",
  "rating-agreed",
  "reader-named",
  "review-read",
  "key-line-saved",
  "key-line-removed",
  "observation-added",
  "visit-saved",
] as const;
