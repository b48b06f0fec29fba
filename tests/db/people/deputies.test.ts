import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { answerAppointment, listAppointments } from "#db/people/appointments.ts";
import { nameDeputy, turnDeputies } from "#db/people/deputies.ts";
import { handOver } from "#db/people/handovers.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { hashOf, sendForSignOff, signAndSubmit } from "#db/signing/sign-off.ts";
import { databases, priya, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { acting, clearPeople, comeIn, mailsOf, partsOf, riverbend } from "#tests/support/people-fixtures.ts";
import { publicUrl, returnOf, viewOf, withCompleteReturn, withoutReturns } from "#tests/support/return-fixtures.ts";

const omar = { name: "Omar Said", email: "omar@riverbend.example", jobTitle: "Deputy chief executive" };
const days = { fromOn: "2026-12-14", untilOn: "2026-12-30" };
const deputy = { ...omar, ...days, forRoleId: "helen-signatory" };

describe.each(databases)("a deputy who signs on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
  });
  beforeEach(async () => {
    await withoutReturns(db);
    await clearPeople(db);
    await withCompleteReturn(db);
  });
  afterAll(() => db.destroy());

  const name = (by = "helen", given: object = {}) => nameDeputy(db, acting(by), riverbend, { ...deputy, ...given });
  const turn = (at: string) => turnDeputies(db, new Date(at), publicUrl);
  const signing = async () => (await partsOf(db)).filter((one) => one.includes("signatory"));
  const sign = async (by: string, at: string) => {
    const { document } = await returnOf(db);
    return signAndSubmit(db, { by, at }, await viewOf(db, by), { declarations: ["I have read it"], hash: hashOf(document), publicUrl });
  };
  const omarsId = async () => (await db.selectFrom("people").select("id").where("email", "=", omar.email).executeTakeFirstOrThrow()).id;

  test("named by the one who signs has the part from the first day to the last", async () => {
    expect(await name()).toEqual({ done: "given" });
    expect(await signing()).toEqual(["Helen Whitcombe: signatory"]);

    expect([await turn("2026-12-13T12:00:00Z"), await turn("2026-12-14T09:00:00Z"), await turn("2026-12-14T09:10:00Z")]).toEqual([0, 1, 0]);
    expect(await signing()).toEqual(["Helen Whitcombe: signatory", "Omar Said: signatory (deputy)"]);
    expect(await mailsOf(db)).toEqual(["omar@riverbend.example invitation"]);
    expect([await turn("2026-12-30T23:00:00Z"), await turn("2026-12-31T09:00:00Z")]).toEqual([0, 1]);
    expect(await signing()).toEqual(["Helen Whitcombe: signatory"]);
  });

  test("named by the champion waits for the signatory or the partnership", async () => {
    expect(await name("priya", { fromOn: "2026-11-20" })).toEqual({ done: "named" });
    expect(await signing()).toEqual(["Helen Whitcombe: signatory"]);
    const [named] = await listAppointments(db, riverbend);

    expect(
      await answerAppointment(db, acting("leila"), riverbend, { id: named?.id ?? "", isConfirmed: true, reason: "", email: omar.email }),
    ).toBeNull();
    expect(await signing()).toEqual(["Helen Whitcombe: signatory", "Omar Said: signatory (deputy)"]);
  });

  test.each([
    ["a contributor", { email: "chidi@riverbend.example", name: "Chidi" }, /wrote in what is to be signed/],
    ["the champion", { email: "priya@riverbend.example", name: "Priya" }, /wrote in what is to be signed/],
    ["the one who signs", { email: "helen@riverbend.example", name: "Helen" }, /cannot name yourself/],
  ])("is not %s", async (_who, given, reason) => {
    const result = await name("helen", given);

    expect("refused" in result && result.refused).toMatch(reason);
    expect(await db.selectFrom("appointments").selectAll().execute()).toEqual([]);
  });

  test("signs for the other, and both names and offices stand on what was signed", async () => {
    await name("helen", { fromOn: "2026-11-20" });
    await sendForSignOff(db, priya, await viewOf(db, "priya"), { note: "", publicUrl });

    expect(await sign(await omarsId(), "2026-12-09T09:04:00.000Z")).toBe("submitted");

    const submission = await findSubmission(db, "riverbend-2026");
    expect(submission?.document.signature).toMatchObject({
      name: "Omar Said",
      jobTitle: "Deputy chief executive",
      for: { name: "Helen Whitcombe", jobTitle: "Chief executive" },
    });
    const kept = await db.selectFrom("signOffs").select(["personName", "forName", "forJobTitle"]).execute();
    expect(kept).toEqual([{ personName: "Omar Said", forName: "Helen Whitcombe", forJobTitle: "Chief executive" }]);
  });

  test("signs neither after the last day, though nothing has ended the part yet, nor what they wrote", async () => {
    await name("helen", { fromOn: "2026-11-20" });
    await sendForSignOff(db, priya, await viewOf(db, "priya"), { note: "", publicUrl });

    expect(await sign(await omarsId(), "2026-12-31T09:04:00.000Z")).toBe("locked");
    await db
      .updateTable("answers")
      .set({ savedBy: await omarsId() })
      .where("assessmentId", "=", "riverbend-2026")
      .where("standardCode", "=", "9.1")
      .execute();
    expect(await sign(await omarsId(), "2026-12-09T09:04:00.000Z")).toBe("locked");
  });

  test("ends with the part of the one for whom they sign", async () => {
    await name("helen", { fromOn: "2026-11-20" });
    const to = { name: "Marsha Bell", email: "marsha@riverbend.example", jobTitle: "Chief executive" };
    await handOver(db, acting("helen"), riverbend, { roleId: "helen-signatory", to, afterwards: "nothing", words: "" });
    await comeIn(db, to.email, "2026-11-24T09:00:00.000Z");

    expect(await signing()).toEqual(["Marsha Bell: signatory"]);
  });

  test("a head who also leads safeguarding signs, and what is signed says so", async () => {
    await db
      .insertInto("roles")
      .values({
        id: "helen-leads",
        personId: "helen",
        role: "champion",
        organisationId: "riverbend",
        partnershipId: null,
        since: "2026-09-01",
        endedOn: null,
        givenAt: "2026-09-01T09:00:00.000Z",
      })
      .execute();
    await sendForSignOff(db, priya, await viewOf(db, "priya"), { note: "", publicUrl });

    expect(await sign("helen", "2026-12-09T09:04:00.000Z")).toBe("submitted");
    expect((await findSubmission(db, "riverbend-2026"))?.document.signature).toMatchObject({ name: "Helen Whitcombe", alsoWrote: true });
  });
});
