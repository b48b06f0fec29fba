import { sortedByName } from "#domain/words.ts";
import { answering } from "#domain/conversations/permissions.ts";
import type { Part } from "#domain/assessments/permissions.ts";
import { partsTowards } from "#domain/scrutiny/access.ts";
import { kindOf } from "#domain/organisations/words-by-kind.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { listConflicted } from "#db/assessments/panel-part.ts";
import { shownColumns, shownOf } from "#db/people/places.ts";

/** Somebody who may read words about a return, with the part that decides which. */
export interface Listener {
  personId: string;
  name: string;
  email: string;
  part: Part;
}

/** Everybody with a part in a return now: its organisation's people, its trust's lead, and those of the partnerships it answers to. */
export async function listListeners(db: Db, { assessment, cycle, organisation }: ReturnView): Promise<Listener[]> {
  const rows = await db
    .selectFrom("roles")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["people.id as personId", "roles.role", "roles.limitedTo"])
    .select(shownColumns)
    .where("roles.endedOn", "is", null)
    .where((eb) =>
      eb.or([
        eb("roles.organisationId", "=", organisation.id),
        eb.and([eb("roles.organisationId", "=", organisation.trustId ?? ""), eb("roles.role", "=", "trust-lead")]),
        eb.and([
          eb("roles.role", "in", answering),
          eb(
            "roles.partnershipId",
            "in",
            eb
              .selectFrom("cyclePartnerships")
              .innerJoin("memberships", "memberships.partnershipId", "cyclePartnerships.partnershipId")
              .select("cyclePartnerships.partnershipId")
              .where("cyclePartnerships.cycleId", "=", cycle.id)
              .where("memberships.organisationId", "=", organisation.id),
          ),
        ]),
      ]),
    )
    .orderBy("roles.id")
    .execute()
    .then((found) => sortedByName(found.map(({ personId, role, limitedTo, ...row }) => ({ personId, role, limitedTo, ...shownOf(row) }))));
  const given = await db.selectFrom("assignments").select(["personId", "sectionCode"]).where("assessmentId", "=", assessment.id).execute();
  const conflicted = new Set((await listConflicted(db, [assessment.id])).map(({ personId }) => personId));
  return [...Map.groupBy(rows, ({ personId }) => personId).values()].flatMap((held) => {
    const [first] = held;
    if (!first) return [];
    const { personId, name, email } = first;
    const towards = { kind: kindOf(organisation), hasConflict: conflicted.has(personId), sits: false };
    const sections = given.filter((one) => one.personId === personId).map(({ sectionCode }) => sectionCode);
    return [{ personId, name, email, part: { ...partsTowards(held, towards), sections } }];
  });
}
