import { type ExpressionBuilder, sql, type SqlBool } from "kysely";
import { z } from "zod";
import { nameKey } from "#domain/organisations/organisation-names.ts";
import { eventPatterns, type HistoryKind } from "#domain/organisations/partnership-history.ts";
import type { Db } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { stored } from "#db/stored.ts";
import { assessmentsOf, cyclesOf } from "./export/described.ts";

export interface HistoryWanted {
  kind: HistoryKind | null;
  /** Part of somebody's name. */
  person: string;
  /** Of these organisations alone. */
  organisationIds: string[] | null;
  /** Instants: from the first, before the second. */
  from: string | null;
  before: string | null;
}

/**
 * What happened to a partnership, its organisations, people and cycles, the newest first: not what an organisation's own people
 * write, and nothing of an organisation from before it joined.
 */
export async function listPartnershipHistory(
  db: Db,
  partnershipId: string,
  wanted: HistoryWanted,
  { offset, limit }: { offset: number; limit: number },
) {
  const personIds = wanted.person === "" ? null : await listPeopleNamed(db, partnershipId, wanted.person);
  const rows = await db
    .selectFrom("history")
    .leftJoin("people", "people.id", "history.personId")
    .leftJoin("assessments", "assessments.id", "history.assessmentId")
    .leftJoin("organisations as own", "own.id", "history.organisationId")
    .leftJoin("organisations as audited", "audited.id", "assessments.organisationId")
    .leftJoin("cycles as ownCycle", "ownCycle.id", "history.cycleId")
    .leftJoin("cycles as auditedCycle", "auditedCycle.id", "assessments.cycleId")
    .select([
      "history.id",
      "history.at",
      "history.event",
      "history.before",
      "history.after",
      "people.name as person",
      "own.name as ownName",
      "audited.name as auditedName",
      "ownCycle.title as ownCycle",
      "auditedCycle.title as auditedCycle",
    ])
    .where((eb) => eb.or(eventPatterns(wanted.kind).map((one) => eb("history.event", one.endsWith("%") ? "like" : "=", one))))
    .where((eb) => isOf(eb, partnershipId))
    .$if(personIds !== null, (query) => query.where("history.personId", "in", personIds ?? []))
    .$if(wanted.organisationIds !== null, (query) =>
      query.where((eb) =>
        eb.or([
          eb("history.organisationId", "in", wanted.organisationIds ?? []),
          eb("assessments.organisationId", "in", wanted.organisationIds ?? []),
        ]),
      ),
    )
    .$if(wanted.from !== null, (query) => query.where("history.at", ">=", wanted.from ?? ""))
    .$if(wanted.before !== null, (query) => query.where("history.at", "<", wanted.before ?? ""))
    .orderBy("history.at", "desc")
    .orderBy("history.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    event: row.event,
    person: row.person,
    organisation: row.ownName ?? row.auditedName,
    cycle: row.ownCycle ?? row.auditedCycle,
    before: row.before === null ? null : stored(facts, row.before, "history.before", row.id),
    after: row.after === null ? null : stored(facts, row.after, "history.after", row.id),
  }));
}

const facts = z.record(z.string(), z.unknown()).nullable();

function isOf(eb: ExpressionBuilder<Database, "history">, partnershipId: string) {
  const members = eb.selectFrom("memberships").select("memberships.organisationId").where("memberships.partnershipId", "=", partnershipId);
  return eb.or([
    eb("history.partnershipId", "=", partnershipId),
    eb.exists(
      eb
        .selectFrom("memberships")
        .select("memberships.organisationId")
        .whereRef("memberships.organisationId", "=", "history.organisationId")
        .where("memberships.partnershipId", "=", partnershipId)
        .where((inner) => inner.or([inner("memberships.since", "is", null), inner("memberships.since", "<=", inner.ref("history.at"))])),
    ),
    // What names a partnership is its own, also of a cycle that another has joined since
    sql<SqlBool>`history.partnership_id is null and history.cycle_id in (${cyclesOf(partnershipId)})`,
    sql<SqlBool>`history.assessment_id in (${assessmentsOf(partnershipId)})`,
    eb.and([
      eb("history.event", "=", "signed-in"),
      // One that names a place is of that place alone
      eb("history.organisationId", "is", null),
      eb("history.partnershipId", "is", null),
      eb.exists(
        eb
          .selectFrom("roles")
          .select("roles.id")
          .whereRef("roles.personId", "=", "history.personId")
          .where("roles.endedOn", "is", null)
          .where((inner) => inner.or([inner("roles.partnershipId", "=", partnershipId), inner("roles.organisationId", "in", members)])),
      ),
    ]),
  ]);
}

// The two databases find capitals with accents differently, so names are compared here
async function listPeopleNamed(db: Db, partnershipId: string, wanted: string): Promise<string[]> {
  const people = await db
    .selectFrom("people")
    .select(["people.id", "people.name"])
    .where("people.id", "in", (eb) =>
      eb
        .selectFrom("roles")
        .select("roles.personId")
        .where((inner) =>
          inner.or([
            inner("roles.partnershipId", "=", partnershipId),
            inner(
              "roles.organisationId",
              "in",
              inner.selectFrom("memberships").select("memberships.organisationId").where("memberships.partnershipId", "=", partnershipId),
            ),
          ]),
        ),
    )
    .execute();
  return people.filter(({ name }) => nameKey(name).includes(nameKey(wanted))).map(({ id }) => id);
}
