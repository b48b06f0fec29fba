import { dayOf } from "#domain/dates.ts";
import type { Trx } from "#db/connection.server.ts";
import { recordHistory, type Unsigned } from "#db/history.ts";

interface Holder {
  personId: string;
  name: string;
}

/**
 * Passes the sections of somebody who answers no longer to their successor, or leaves them with nobody. Audits of a cycle
 * that is over stay as they were.
 */
export async function passOnSections(trx: Trx, author: Unsigned, organisationId: string, from: Holder, heir: Holder | null) {
  const stillAnswers = await trx
    .selectFrom("roles")
    .select("id")
    .where("organisationId", "=", organisationId)
    .where("personId", "=", from.personId)
    .where("role", "in", ["champion", "contributor"])
    .where("endedOn", "is", null)
    .executeTakeFirst();
  if (stillAnswers) return;
  const held = await trx
    .selectFrom("assignments")
    .innerJoin("assessments", "assessments.id", "assignments.assessmentId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["assignments.assessmentId", "assignments.sectionCode"])
    .where("assessments.organisationId", "=", organisationId)
    .where("assignments.personId", "=", from.personId)
    .where("cycles.state", "<>", "closed")
    .orderBy("assignments.assessmentId")
    .orderBy("assignments.sectionCode")
    .execute();
  for (const { assessmentId, sectionCode } of held) {
    await trx.deleteFrom("assignments").where("assessmentId", "=", assessmentId).where("sectionCode", "=", sectionCode).execute();
    if (heir) {
      const given = { assessmentId, sectionCode, personId: heir.personId, since: dayOf(author.at) };
      await trx.insertInto("assignments").values(given).execute();
    }
    await recordHistory(trx, author, {
      assessmentId,
      event: "section-given",
      before: { section: sectionCode, person: from.name },
      after: { section: sectionCode, person: heir?.name ?? null },
    });
  }
}
