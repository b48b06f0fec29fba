import { afterAll, beforeAll, expect, describe, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { listQueue } from "#db/scrutiny/queue.ts";
import { markSection, takeReview } from "#db/scrutiny/reviews.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { addReaders, submitRiverbend } from "#tests/support/reading-fixtures.ts";
import { queriesOf } from "#tests/support/queries.ts";
import { viewOf, withCompleteReturn } from "#tests/support/return-fixtures.ts";

const id = "riverbend-2026";
const rhian = { by: "rhian", at: "2027-01-08T11:00:00.000Z" };

describe.each(databases)("the queue, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withCompleteReturn(await addReaders(await withOneAudit(open())));
    await submitRiverbend(db);
  });
  afterAll(() => db.destroy());

  const queue = async () => listQueue(db, "2026", await findStandardSet(db, "s11-2026"));

  test("holds what was done with each return, and its slot", async () => {
    const view = await viewOf(db, "rhian");
    await takeReview(db, rhian, view);
    await markSection(db, rhian, view, { sectionCode: "1", isRead: true });
    const panel = { place: "", link: "https://meet.example", chairId: "carys", packOn: "2027-02-01", madeBy: "leila", madeAt: morning };
    await db
      .insertInto("panels")
      .values({ id: "panel", cycleId: "2026", startsAt: "2027-02-04T10:00:00.000Z", minutes: 120, ...panel })
      .execute();
    await db
      .insertInto("panelSubmissions")
      .values({ panelId: "panel", assessmentId: id, startsAt: "2027-02-04T10:10:00.000Z", minutes: 35, addedBy: "leila", addedAt: morning })
      .execute();

    const { returns, missing } = await queue();

    expect(returns).toMatchObject([
      {
        assessmentId: id,
        state: "in-review",
        reader: { id: "rhian", name: "Rhian Colbourne" },
        acknowledgedAt: rhian.at,
        sectionsRead: 1,
        panel: { id: "panel", chairId: "carys", packOn: "2027-02-01", slotAt: "2027-02-04T10:10:00.000Z", slotMinutes: 35 },
        attention: null,
      },
    ]);
    expect(missing.map(({ organisation }) => organisation.id)).toEqual(["fenlow"]);
  });

  test("is read in as many queries, whether it holds one return or 600", async () => {
    const few = await queriesOf(db, queue);
    const many = Array.from({ length: 600 }, (__, index) => `many-${index}`);
    const organisation = { kind: "Housing", basis: "invited", aliases: "[]" };
    await db
      .insertInto("organisations")
      .values(many.map((one) => ({ ...organisation, id: one, name: one, shortName: one })))
      .execute();
    const {
      id: ____,
      organisationId: ___,
      ...row
    } = await db.selectFrom("assessments").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    for (let from = 0; from < 600; from += 100)
      await db
        .insertInto("assessments")
        .values(many.slice(from, from + 100).map((one) => ({ ...row, id: one, organisationId: one, previousAssessmentId: null })))
        .execute();

    let returns = 0;
    const queries = await queriesOf(db, async () => {
      returns = (await queue()).returns.length;
    });

    expect(returns).toBe(601);
    expect(queries).toBe(few);
    expect(queries).toBeLessThan(15);
  });
});
