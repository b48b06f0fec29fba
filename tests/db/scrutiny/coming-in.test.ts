import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { hashOf, signAndSubmit } from "#db/signing/sign-off.ts";
import { listAttention } from "#db/scrutiny/attention.ts";
import { readReview } from "#db/scrutiny/reviews.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { addToPartnership } from "#tests/support/reading-fixtures.ts";
import { publicUrl, viewOf } from "#tests/support/return-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards, refreshSummaries } from "#tests/support/school-answers.ts";
import { changeOtterbrook, withdrawSubmissions } from "#tests/support/school-submission.ts";

const at = "2026-12-15T10:00:00.000Z";

describe.each(databases)("a return that comes in, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    await answerStandards(db, otterbrook);
    await addToPartnership(db, "arthur", { limitedTo: "agencies" });
    await addToPartnership(db, "esther", { limitedTo: "schools" });
  });
  beforeEach(async () => {
    await withdrawSubmissions(db);
    await db.deleteFrom("reviews").execute();
    await db.updateTable("answers").set({ rating: "met" }).where("assessmentId", "=", otterbrook).execute();
    await db.updateTable("roles").set({ endedOn: null }).where("id", "=", "joanne-champion").execute();
    await changeOtterbrook(db, { state: "awaiting-sign-off", revision: 1 });
  });
  afterAll(() => db.destroy());

  async function sign() {
    const hash = hashOf(await readReturn(db, await viewOf(db, "marcus", otterbrook)));
    const signing = { declarations: [], hash, publicUrl };
    return signAndSubmit(db, { by: "marcus", at }, await viewOf(db, "marcus", otterbrook), signing);
  }
  async function rate(standardCode: string) {
    const own = db.updateTable("answers").set({ rating: "not-met" }).where("assessmentId", "=", otterbrook);
    await own.where("standardCode", "=", standardCode).execute();
    await refreshSummaries(db, otterbrook);
  }
  const firstMails = () =>
    db.selectFrom("messages").select(["toEmail", "subject", "body"]).where("kind", "=", "law-not-met").orderBy("toEmail").execute();
  const attention = async () => Object.fromEntries(await listAttention(db, "s175-2026", await findStandardSet(db, "s175-2026")));

  test("starts its clock and wakes nobody, where the law is met and somebody leads", async () => {
    expect(await sign()).toBe("submitted");

    expect(await readReview(db, otterbrook)).toMatchObject({ readerId: null, revision: 1 });
    expect(await firstMails()).toEqual([]);
    expect(await attention()).toEqual({});
  });

  test("that does not meet the law is told at once to each reviewer of schools, once and without a word of it", async () => {
    await rate("A5");
    await Promise.all([sign(), sign()]);

    const mails = await firstMails();
    expect(mails.map(({ toEmail }) => toEmail)).toEqual(["esther@partnership.example", "rhian@estmere.example"]);
    expect(mails[0]?.subject).toBe("Safeguarding audit 2026 to 2027: please read Otterbrook Primary School first");
    expect(mails[0]?.body).not.toMatch(/A5|law|not met/i);
    expect(mails[0]?.body).toContain(`${publicUrl}/assessments/${otterbrook}/review`);
    expect(await attention()).toEqual({
      [otterbrook]: { lawNotMet: [{ code: "A5", short: "Human rights and equality" }], isWithoutLead: false },
    });
  });

  test("with nobody in the designated safeguarding lead's place is told the same way", async () => {
    await db.updateTable("roles").set({ endedOn: "2026-12-01" }).where("id", "=", "joanne-champion").execute();
    await sign();

    expect(await firstMails()).toHaveLength(2);
    expect(await attention()).toEqual({ [otterbrook]: { lawNotMet: [], isWithoutLead: true } });
  });

  test("wakes the administrators where nobody reviews schools", async () => {
    await rate("A5");
    await db.updateTable("roles").set({ endedOn: "2026-12-01" }).where("role", "=", "reviewer").execute();
    await sign();
    await db.updateTable("roles").set({ endedOn: null }).where("role", "=", "reviewer").execute();

    expect((await firstMails()).map(({ toEmail }) => toEmail)).toEqual(["leila@estmere.example"]);
  });

  test("is open again with what was signed: work in hand changes nothing", async () => {
    await rate("A5");
    await sign();
    await changeOtterbrook(db, { state: "in-progress", revision: 2, submittedAt: null });
    await db.updateTable("answers").set({ rating: "met" }).where("assessmentId", "=", otterbrook).execute();

    expect(await attention()).toEqual({
      [otterbrook]: { lawNotMet: [{ code: "A5", short: "Human rights and equality" }], isWithoutLead: false },
    });
  });
});
