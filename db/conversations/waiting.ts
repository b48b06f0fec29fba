import { answering } from "#domain/conversations/permissions.ts";
import { waitsFor } from "#domain/conversations/waiting.ts";
import type { OrganisationRole, SignedInPerson } from "#domain/people/roles.ts";
import { partsTowards } from "#domain/scrutiny/access.ts";
import { kindOf } from "#domain/organisations/words-by-kind.ts";
import { listConflicted } from "#db/assessments/panel-part.ts";
import type { Db } from "#db/connection.server.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { findStandard } from "#standards/find-standard.ts";
import { listEntries, sectionOf, withEntries } from "./reading.ts";

const atMost = 100;

/** The open conversations that wait for a person, in all returns they have a part in; the oldest words first. */
export async function listWaiting(db: Db, person: Pick<SignedInPerson, "id" | "roles">) {
  const candidates = await openTowards(db, person);
  const entries = await listEntries(
    db,
    candidates.map(({ id }) => id),
  );
  const given = await listGiven(db, person.id);
  const conflicted = new Set(
    (
      await listConflicted(
        db,
        candidates.map(({ assessmentId }) => assessmentId),
      )
    )
      .filter(({ personId }) => personId === person.id)
      .map(({ assessmentId }) => assessmentId),
  );
  const sets = new Map(
    await Promise.all(
      [...new Map(candidates.map((one) => [one.cycleId, one])).values()].map(
        async (one) => [one.cycleId, await findCycleSet(db, one)] as const,
      ),
    ),
  );
  return withEntries(candidates, entries).flatMap((one) => {
    const set = sets.get(one.cycleId);
    const towards = person.roles.filter(
      (held) =>
        held.organisationId === one.organisationId ||
        (held.role === "trust-lead" && held.organisationId === one.trustId) ||
        // Which partnerships it answers to was asked in the query
        held.partnershipId !== null,
    );
    const sections = given.filter(({ assessmentId }) => assessmentId === one.assessmentId).map(({ sectionCode }) => sectionCode);
    const facts = { kind: kindOf(one), hasConflict: conflicted.has(one.assessmentId), sits: false };
    const part = { ...partsTowards(towards, facts), sections };
    const section = set ? sectionOf(set, one.standardCode) : null;
    if (!waitsFor({ ...one, section }, { personId: person.id, part })) return [];
    const short = (set && findStandard(set, one.standardCode)?.standard.short) ?? null;
    return [{ ...one, short }];
  });
}

export type WaitingConversation = Awaited<ReturnType<typeof listWaiting>>[number];

const trustLead: OrganisationRole = "trust-lead";

async function openTowards(db: Db, { roles }: Pick<SignedInPerson, "roles">) {
  const organisationIds = roles.flatMap(({ organisationId }) => organisationId ?? []);
  const trustIds = roles.flatMap(({ role, organisationId }) => (role === trustLead && organisationId ? [organisationId] : []));
  const partnershipIds = roles.flatMap(({ role, partnershipId }) =>
    partnershipId && (answering as readonly string[]).includes(role) ? [partnershipId] : [],
  );
  if (organisationIds.length + partnershipIds.length === 0) return [];
  return db
    .selectFrom("conversations")
    .innerJoin("assessments", "assessments.id", "conversations.assessmentId")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .selectAll("conversations")
    .select([
      "assessments.cycleId",
      "assessments.organisationId",
      "cycles.standardSetId",
      "cycles.extent",
      "cycles.title as cycle",
      "organisations.trustId",
      "organisations.name as organisation",
      "organisations.kind",
      "organisations.category",
      "organisations.governance",
    ])
    .where("conversations.answeredAt", "is", null)
    .where("assessments.withdrawnOn", "is", null)
    .where((eb) =>
      eb.or([
        ...(organisationIds.length > 0 ? [eb("assessments.organisationId", "in", organisationIds)] : []),
        ...(trustIds.length > 0 ? [eb("organisations.trustId", "in", trustIds)] : []),
        ...(partnershipIds.length > 0
          ? [
              eb.and([
                eb("conversations.readers", "=", "partnership"),
                eb("conversations.lastSide", "=", "organisation"),
                eb.exists(
                  eb
                    .selectFrom("cyclePartnerships")
                    .innerJoin("memberships", "memberships.partnershipId", "cyclePartnerships.partnershipId")
                    .select("memberships.organisationId")
                    .whereRef("cyclePartnerships.cycleId", "=", "assessments.cycleId")
                    .whereRef("memberships.organisationId", "=", "assessments.organisationId")
                    .where("cyclePartnerships.partnershipId", "in", partnershipIds),
                ),
              ]),
            ]
          : []),
      ]),
    )
    .orderBy("conversations.lastAt")
    .orderBy("conversations.id")
    .limit(atMost)
    .execute();
}

function listGiven(db: Db, personId: string) {
  return db.selectFrom("assignments").select(["assessmentId", "sectionCode"]).where("personId", "=", personId).execute();
}
