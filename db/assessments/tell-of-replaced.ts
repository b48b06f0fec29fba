import { dayOf } from "#domain/dates.ts";
import type { Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import type { Author } from "#db/history.ts";
import { nameOf } from "#db/people/people.ts";
import { replacedLine } from "#mail/replaced-line.ts";

/** Tells whoever saved an answer last, and still has a part in the organisation, that somebody else replaced it: once a day and standard. */
export async function tellOfReplaced(
  trx: Trx,
  { by, at }: Author,
  { assessmentId, standardCode, savedBy }: { assessmentId: string; standardCode: string; savedBy: string },
): Promise<void> {
  if (savedBy === by) return;
  const about = await trx
    .selectFrom("assessments")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .select(["organisations.name as organisation", "cycles.title as cycle"])
    .where("assessments.id", "=", assessmentId)
    // Who left must not hear of it, and cannot read it
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("roles")
          .select("roles.id")
          .whereRef("roles.organisationId", "=", "assessments.organisationId")
          .where("roles.personId", "=", savedBy)
          .where("roles.role", "in", ["champion", "contributor"])
          .where("roles.endedOn", "is", null),
      ),
    )
    .executeTakeFirst();
  if (!about) return;
  const line = replacedLine({ assessmentId, standardCode, ...about, by: await nameOf(trx, by) });
  await tellDaily(trx, { ...line, personId: savedBy, key: `replaced:${assessmentId}:${standardCode}:${dayOf(at)}` }, at);
}
