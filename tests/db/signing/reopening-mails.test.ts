import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { reopen } from "#db/signing/sign-off.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { publicUrl, viewOf } from "#tests/support/return-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { signAsGovernor, submitOtterbrook, withdrawSubmissions } from "#tests/support/school-submission.ts";

const leila = { by: "leila", at: "2027-01-21T10:00:00.000Z" };

describe.each(databases)("the mail about a reopened return on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    await answerStandards(db, otterbrook);
  });
  beforeEach(async () => {
    await withdrawSubmissions(db);
    await db.deleteFrom("roles").where("id", "=", "amina-signs-too").execute();
    await submitOtterbrook(db);
    await signAsGovernor(db);
  });
  afterAll(() => db.destroy());

  const reopenIt = async () => reopen(db, leila, await viewOf(db, "leila", otterbrook), { reason: "Correct C1, please.", publicUrl });
  const told = async () => {
    const mails = await db.selectFrom("messages").select(["kind", "toEmail"]).orderBy("toEmail").execute();
    return mails.map(({ kind, toEmail }) => `${kind} ${toEmail}`);
  };
  const champion = "reopened joanne@otterbrook.example";
  const head = "reopened marcus@otterbrook.example";
  const governor = "reopened amina@otterbrook.example";

  test("goes to champion, head and governor, one to each, and says nothing of the reason", async () => {
    expect(await reopenIt()).toBe("reopened");

    expect(await told()).toEqual([governor, champion, head]);
    const bodies = await db.selectFrom("messages").select("body").execute();
    expect(bodies.filter(({ body }) => body?.includes("C1"))).toEqual([]);
  });

  test("is sent once when two administrators reopen at the same moment", async () => {
    const view = await viewOf(db, "leila", otterbrook);
    await Promise.all([1, 2].map(() => reopen(db, leila, view, { reason: "Correct C1, please.", publicUrl })));

    expect(await told()).toEqual([governor, champion, head]);
  });

  test("comes once to somebody with two parts, and not to whoever has left", async () => {
    await db
      .insertInto("roles")
      .values({
        id: "amina-signs-too",
        personId: "amina",
        role: "signatory",
        organisationId: "otterbrook",
        partnershipId: null,
        since: "2026-09-01",
        endedOn: null,
      })
      .execute();
    await db.updateTable("roles").set({ endedOn: "2027-01-01" }).where("personId", "=", "marcus").execute();

    expect(await reopenIt()).toBe("reopened");

    expect(await told()).toEqual([governor, champion]);
  });
});
