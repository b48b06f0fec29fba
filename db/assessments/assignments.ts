import { dayOf } from "#domain/dates.ts";
import { changeWhileOpen } from "./assessments.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";
import { type Telling, tellOfSections } from "./tell-of-sections.ts";
import { type Author, recordHistory } from "#db/history.ts";

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

/** Who has which section. */
export async function listAssignments(db: Db, assessmentId: string) {
  return assignmentsOf.all(db, { assessmentId });
}

const assignmentsOf = builtOnce((db, { assessmentId }: Pick<Place, "assessmentId">) =>
  db
    .selectFrom("assignments")
    .innerJoin("people", "people.id", "assignments.personId")
    .select(["assignments.sectionCode", "assignments.personId", "assignments.since", "people.name", "people.jobTitle"])
    .where("assignments.assessmentId", "=", assessmentId),
);
