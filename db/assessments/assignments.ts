import { randomUUID } from "node:crypto";
import { dayOf } from "#domain/dates.ts";
import { changeWhileOpen } from "./assessments.ts";
import { queueMessage } from "#db/outbox.ts";
import type { NewMessage } from "#mail/message.ts";
import { giveRole, listPeopleOf } from "#db/people/people.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Telling, tellOfSections } from "./tell-of-sections.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { Colleague } from "#domain/people/naming.ts";

interface SectionGift {
  sectionCode: string;
  /** Who shall have it; null for nobody. */
  personId: string | null;
  /** Who had it where this was chosen; null for nobody. */
  was: string | null;
}

interface Place {
  assessmentId: string;
  organisationId: string;
}

/** The people of an organisation who can be given a section, each once. */
export async function listAnswerers(db: Db, organisationId: string) {
  const people = (await listPeopleOf(db, organisationId)).filter(({ role }) => role === "champion" || role === "contributor");
  return people.filter((person, index) => people.findIndex((one) => one.id === person.id) === index);
}

/** Gives sections to people, all or none: where somebody else gave one away meanwhile, it says which. Those that stay leave no trace. */
export async function giveSections(
  db: Db,
  author: Author,
  { assessmentId, organisationId }: Place,
  gifts: SectionGift[],
  telling: Telling,
): Promise<"saved" | "not-ours" | "locked" | { given: string[] }> {
  return inTransaction(db, async (trx) => {
    // The row it holds keeps two people from giving sections at once on PostgreSQL
    if (!(await changeWhileOpen(trx, assessmentId, { changedAt: author.at }))) return "locked";
    const people = new Map((await listAnswerers(trx, organisationId)).map((person) => [person.id, person.name]));
    const now = new Map((await listAssignments(trx, assessmentId)).map((given) => [given.sectionCode, given]));
    const changed = gifts.filter((gift) => gift.personId !== (now.get(gift.sectionCode)?.personId ?? null));
    if (changed.some((gift) => gift.personId !== null && !people.has(gift.personId))) return "not-ours";
    const given = changed.filter((gift) => gift.was !== (now.get(gift.sectionCode)?.personId ?? null));
    if (given.length > 0) return { given: given.map((gift) => gift.sectionCode) };

    for (const { sectionCode, personId } of changed) {
      await trx.deleteFrom("assignments").where("assessmentId", "=", assessmentId).where("sectionCode", "=", sectionCode).execute();
      if (personId !== null) {
        const since = dayOf(author.at);
        await trx.insertInto("assignments").values({ assessmentId, sectionCode, personId, since }).execute();
      }
      await recordHistory(trx, author, {
        assessmentId,
        event: "section-given",
        before: { section: sectionCode, person: now.get(sectionCode)?.name ?? null },
        after: { section: sectionCode, person: personId === null ? null : people.get(personId) },
      });
    }
    await tellOfSections(trx, author, { assessmentId, organisationId }, changed, telling);
    return "saved";
  });
}

/**
 * Makes a colleague a contributor and tells them by e-mail. A person already known by the address keeps the name
 * and job title they have; nothing happens to one who has a part here already.
 */
export async function inviteColleague(
  db: Db,
  author: Author,
  { assessmentId, organisationId }: Place,
  colleague: Colleague,
  message: NewMessage,
): Promise<"invited" | "already-here" | "locked"> {
  return inTransaction(db, async (trx) => {
    if (!(await changeWhileOpen(trx, assessmentId, { changedAt: author.at }))) return "locked";
    const email = colleague.email.trim().toLowerCase();
    await trx
      .insertInto("people")
      .values({ id: randomUUID(), name: colleague.name, email, jobTitle: colleague.jobTitle })
      .onConflict((conflict) => conflict.column("email").doNothing())
      .execute();
    const person = await trx.selectFrom("people").select(["id", "name"]).where("email", "=", email).executeTakeFirstOrThrow();
    if ((await listPeopleOf(trx, organisationId)).some((one) => one.id === person.id)) return "already-here";

    await giveRole(trx, { personId: person.id, role: "contributor", organisationId, since: dayOf(author.at) });
    await recordHistory(trx, author, {
      assessmentId,
      event: "colleague-invited",
      after: { person: person.name, email, role: "contributor" },
    });
    await queueMessage(trx, { ...message, toEmail: email }, new Date(author.at), { assessmentId, organisationId, personId: person.id });
    return "invited";
  });
}

/** Who has which section. */
export async function listAssignments(db: Db, assessmentId: string) {
  return db
    .selectFrom("assignments")
    .innerJoin("people", "people.id", "assignments.personId")
    .select(["assignments.sectionCode", "assignments.personId", "assignments.since", "people.name", "people.jobTitle"])
    .where("assignments.assessmentId", "=", assessmentId)
    .execute();
}
