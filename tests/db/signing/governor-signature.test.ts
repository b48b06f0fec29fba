import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { listGovernorSignatures, signAsGovernor } from "#db/signing/governor-signature.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { hashOf, signAndSubmit } from "#db/signing/sign-off.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { publicUrl, viewOf } from "#tests/support/return-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { changeOtterbrook, reopenOtterbrook, submitOtterbrook, withdrawSubmissions } from "#tests/support/school-submission.ts";

const amina = { by: "amina", at: "2027-01-20T18:30:00.000Z" };
const declarations = ["I do not teach there"];

describe.each(databases)("the governor's signature on %s", (_, open) => {
  let db: Db;
  let contentHash: string;
  beforeAll(async () => {
    db = await withSchools(open());
    await answerStandards(db, otterbrook);
  });
  beforeEach(async () => {
    await withdrawSubmissions(db);
    await db.deleteFrom("roles").where("id", "=", "marcus-governs").execute();
    contentHash = await submitOtterbrook(db);
  });
  afterAll(() => db.destroy());

  const sign = async (given: Partial<Parameters<typeof signAsGovernor>[3]> = {}, author = amina, seenBy = author.by) =>
    signAsGovernor(db, author, await viewOf(db, seenBy, otterbrook), {
      declarations,
      contentHash,
      meetingOn: "2027-01-18",
      minuteReference: "7.2",
      publicUrl,
      ...given,
    });
  const signatures = () => listGovernorSignatures(db, otterbrook);

  test("stands beside the head's, with the meeting, and changes no state", async () => {
    const before = (await viewOf(db, "joanne", otterbrook)).assessment;

    expect(await sign()).toBe("signed");

    expect(await signatures()).toEqual([
      {
        revision: 1,
        personName: "Amina Yusuf",
        jobTitle: "Safeguarding governor",
        signedAt: amina.at,
        meetingOn: "2027-01-18",
        minuteReference: "7.2",
        declarations,
      },
    ]);
    expect((await viewOf(db, "joanne", otterbrook)).assessment).toEqual(before);
    const mails = await db.selectFrom("messages").select(["toEmail", "body"]).orderBy("toEmail").execute();
    expect(mails.map((mail) => mail.toEmail)).toEqual(["joanne@otterbrook.example", "marcus@otterbrook.example"]);
    expect(mails[0]?.body).not.toContain("7.2");
    const [line] = await db.selectFrom("history").selectAll().execute();
    expect([line?.event, line?.personId, JSON.parse(line?.after ?? "{}")]).toEqual([
      "governor-signed",
      "amina",
      expect.objectContaining({ meetingOn: "2027-01-18", minuteReference: "7.2", revision: 1 }),
    ]);
  });

  test("is given once, even twice at the same moment", async () => {
    const view = await viewOf(db, "amina", otterbrook);
    const given = { declarations, contentHash, meetingOn: "2027-01-18", minuteReference: "7.2", publicUrl };

    const results = await Promise.all([1, 2].map(() => signAsGovernor(db, amina, view, given)));

    expect(results.sort()).toEqual(["already-signed", "signed"]);
    expect(await signatures()).toHaveLength(1);
  });

  test("is not given by the head who signed first, whatever roles they hold", async () => {
    await db
      .insertInto("roles")
      .values({
        id: "marcus-governs",
        personId: "marcus",
        role: "governor",
        organisationId: "otterbrook",
        partnershipId: null,
        since: "2026-09-01",
        endedOn: null,
      })
      .execute();

    expect(await sign({}, { ...amina, by: "marcus" })).toBe("same-person");
    expect(await signatures()).toEqual([]);
  });

  test.each([
    ["another text", { contentHash: "0".repeat(64) }, "changed"],
    ["a meeting to come", { meetingOn: "2027-01-21" }, "wrong-meeting"],
    ["a meeting before the audit", { meetingOn: "2026-09-13" }, "wrong-meeting"],
  ])("is not given over %s", async (_what, given, result) => {
    expect(await sign(given)).toBe(result);
    expect(await signatures()).toEqual([]);
    expect(await db.selectFrom("messages").selectAll().execute()).toEqual([]);
  });

  test("is not given by somebody who has stopped being a governor while the page was open", async () => {
    await db.updateTable("roles").set({ endedOn: "2027-01-19" }).where("id", "=", "amina-governor").execute();

    expect(await sign({}, amina, "joanne")).toBe("locked");
  });

  test.each([
    ["before the head", { state: "awaiting-sign-off" as const, submittedAt: null }],
    ["once withdrawn", { withdrawnOn: "2027-01-05" }],
    ["once closed", { state: "closed" as const }],
  ])("is not given %s", async (_when, change) => {
    await changeOtterbrook(db, change);

    expect(await sign()).toBe("locked");
  });

  test("is asked for again for a revision that was reopened, and the earlier one stays", async () => {
    await sign();
    const stale = await viewOf(db, "amina", otterbrook);
    await reopenOtterbrook(db);
    expect(await sign()).toBe("locked");
    contentHash = await submitOtterbrook(db, 2, "2027-01-22T10:00:00.000Z");

    expect(
      await signAsGovernor(db, amina, stale, { declarations, contentHash, meetingOn: "2027-01-18", minuteReference: "7.2", publicUrl }),
    ).toBe("locked");
    expect(await sign({ minuteReference: "8.1" }, { ...amina, at: "2027-01-25T18:00:00.000Z" })).toBe("signed");
    expect((await signatures()).map((one) => [one.revision, one.minuteReference])).toEqual([
      [2, "8.1"],
      [1, "7.2"],
    ]);
  });

  test("is asked for by mail when the head submits, and the receipt says that it is owed", async () => {
    await withdrawSubmissions(db);
    await changeOtterbrook(db, { state: "awaiting-sign-off" });
    const view = await viewOf(db, "marcus", otterbrook);
    const hash = hashOf(await readReturn(db, view));

    expect(await signAndSubmit(db, { by: "marcus", at: "2026-12-15T10:00:00.000Z" }, view, { declarations, hash, publicUrl })).toBe(
      "submitted",
    );

    const mails = await db.selectFrom("messages").selectAll().orderBy("toEmail").execute();
    expect(mails.map((mail) => [mail.kind, mail.toEmail])).toEqual([
      ["governor-request", "amina@otterbrook.example"],
      ["receipt", "joanne@otterbrook.example"],
      ["receipt", "marcus@otterbrook.example"],
    ]);
    expect(mails[0]?.body).toContain(`${publicUrl}/assessments/${otterbrook}/governor-signature`);
    expect(mails[1]?.body).toContain("The second signature is owed by 29 January 2027.");
  });

  test("tells the lead where no governor is named", async () => {
    await withdrawSubmissions(db);
    await changeOtterbrook(db, { state: "awaiting-sign-off" });
    await db.updateTable("roles").set({ endedOn: "2026-12-01" }).where("id", "=", "amina-governor").execute();
    const view = await viewOf(db, "marcus", otterbrook);

    await signAndSubmit(db, { by: "marcus", at: "2026-12-15T10:00:00.000Z" }, view, {
      declarations,
      hash: hashOf(await readReturn(db, view)),
      publicUrl,
    });

    const [mail] = await db.selectFrom("messages").selectAll().where("kind", "=", "governor-request").execute();
    expect([mail?.toEmail, mail?.subject]).toEqual(["joanne@otterbrook.example", expect.stringContaining("name a governor")]);
  });
});
