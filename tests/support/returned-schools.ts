import { findAssessment } from "#db/assessments/assessments.ts";
import { readReturn } from "#db/assessments/returns.ts";
import type { Db } from "#db/connection.server.ts";

const cycleId = "s175-2026";
const signedAt = "2026-12-14T10:00:00.000Z";

/** A school that has made its return, signed by its head and its governors: most of it is met, and nothing waits for a person to read it. */
export async function addReturnedSchool(db: Db, id: string, phase: string) {
  await db
    .insertInto("organisations")
    .values({
      id,
      name: `School ${id}`,
      shortName: id,
      kind: "Community school",
      basis: "section 175",
      aliases: "[]",
      category: "setting",
      governance: "Maintained",
      phase,
    })
    .execute();
  await db.insertInto("memberships").values({ partnershipId: "estmere", organisationId: id }).execute();
  await db
    .insertInto("people")
    .values({ id: `dsl-${id}`, name: `Ada ${id}`, email: `dsl@${id}.example`, jobTitle: "Deputy head" })
    .execute();
  await db
    .insertInto("roles")
    .values({
      id: `dsl-${id}`,
      personId: `dsl-${id}`,
      role: "champion",
      organisationId: id,
      partnershipId: null,
      since: "2025-09-01",
      endedOn: null,
    })
    .execute();
  await db
    .insertInto("assessments")
    .values({
      id,
      cycleId,
      organisationId: id,
      state: "submitted",
      revision: 1,
      firstSubmittedAt: signedAt,
      submittedAt: signedAt,
      changedAt: signedAt,
    })
    .execute();
  const view = await findAssessment(db, id, { id: "leila", roles: [] });
  if (!view) throw new Error(`No ${id}`);
  const content = JSON.stringify(await readReturn(db, view));
  await db
    .insertInto("submissions")
    .values({
      id: `submission-${id}`,
      assessmentId: id,
      revision: 1,
      receipt: `R-${id}`,
      content,
      contentHash: "0".repeat(64),
      submittedAt: signedAt,
    })
    .execute();
  const signature = {
    assessmentId: id,
    revision: 1,
    personId: "marcus",
    personName: "Head",
    jobTitle: "Headteacher",
    declarations: "[]",
    signedAt,
  };
  await db
    .insertInto("signOffs")
    .values([
      { ...signature, id: `head-${id}` },
      { ...signature, id: `governor-${id}`, personId: "amina", capacity: "governor", meetingOn: "2026-12-10", minuteReference: "7" },
    ])
    .execute();
  const counts = { standards: 10, answered: 10, complete: 10, met: 8, partiallyMet: 2, notMet: 0, notApplicable: 0 };
  await db
    .insertInto("sectionSummaries")
    .values({ assessmentId: id, judgedBy: "self", sectionCode: "A", ...counts, outcome: "partially-met" })
    .execute();
}
