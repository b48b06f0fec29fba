import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createHash } from "node:crypto";
import type { Db } from "#db/connection.server.ts";
import { saveAnswer } from "#db/assessments/answers.ts";
import { findSubmission, listSubmissions } from "#db/assessments/returns.ts";
import { hashOf, reopen, returnToChampion, sendForSignOff, signAndSubmit } from "#db/signing/sign-off.ts";
import { findReopening } from "#db/signing/steps-taken.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { databases, priya, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { publicUrl, returnOf, setAssessment, viewOf, withCompleteReturn, withoutReturns } from "#tests/support/return-fixtures.ts";

const helen = { by: "helen", at: "2026-12-09T09:04:00.000Z" };
const leila = { by: "leila", at: "2026-12-20T10:00:00.000Z" };
const declarations = ["I have read this page and could read the whole return"];

describe.each(databases)("sign-off on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
  });
  beforeEach(async () => {
    await withCompleteReturn(await withoutReturns(db));
  });
  afterAll(() => db.destroy());

  const send = async (note = "Please look at 8.3 first.") => sendForSignOff(db, priya, await viewOf(db, "priya"), { note, publicUrl });
  const sign = async (author = helen) => {
    const { document } = await returnOf(db);
    return signAndSubmit(db, author, await viewOf(db, author.by), { declarations, hash: hashOf(document), publicUrl });
  };
  const state = async () => (await viewOf(db, "priya")).assessment;
  const mails = () => db.selectFrom("messages").selectAll().orderBy("toEmail").execute();
  const events = async () =>
    (await db.selectFrom("history").select("event").where("assessmentId", "=", "riverbend-2026").execute()).map((row) => row.event);

  test("sends a complete return to the signatory, with the note and a mail that says nothing of its content", async () => {
    const result = await send();

    expect(result).toBe("sent");
    expect(await state()).toMatchObject({
      state: "awaiting-sign-off",
      championNote: "Please look at 8.3 first.",
      sentForSignOffAt: priya.at,
    });
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ kind: "sign-off-request", toEmail: "helen@riverbend.example" });
    expect(mail?.body).toContain("https://audit.example/assessments/riverbend-2026/sign-off");
    expect(mail?.body).not.toContain("8.3");
    expect(await events()).toEqual(["sent-for-sign-off"]);
  });

  test.each([
    ["an answer", (all: Db) => all.deleteFrom("answers").where("standardCode", "=", "4.3").execute()],
    ["evidence", (all: Db) => all.deleteFrom("evidenceStandards").where("evidenceId", "=", "riverbend-2026-7.1").execute()],
    ["an action", (all: Db) => all.deleteFrom("actions").where("id", "=", "action-8.3").execute()],
  ])("does not send while %s is missing", async (_what, spoil) => {
    await spoil(db);

    const result = await send();

    expect(result).toBe("incomplete");
    expect((await state()).state).toBe("in-progress");
    expect(await mails()).toEqual([]);
  });

  test("sends with evidence past its check, which is shown to whoever signs", async () => {
    await db.updateTable("evidence").set({ reviewBy: "2026-11-21" }).where("id", "=", "riverbend-2026-7.1").execute();

    expect(await send()).toBe("sent");
  });

  test("does not send when nobody is there to sign", async () => {
    await db.updateTable("roles").set({ endedOn: "2026-11-01" }).where("role", "=", "signatory").execute();

    expect(await send()).toBe("no-signatory");
    expect((await state()).state).toBe("in-progress");
  });

  test("asks for a signature once, when sent twice at the same moment", async () => {
    const view = await viewOf(db, "priya");

    const results = await Promise.all([1, 2].map(() => sendForSignOff(db, priya, view, { note: "", publicUrl })));

    expect(results.sort()).toEqual(["locked", "sent"]);
    expect(await mails()).toHaveLength(1);
  });

  test("locks the answers while it is with the signatory, and keeps what was typed", async () => {
    await send();
    const [section] = (await findStandardSet(db, "s11-2026")).sections;
    const text = { rating: "met" as const, statement: "Later", notApplicableReason: "", noActionReason: "" };

    const result = await saveAnswer(db, priya, {
      assessmentId: "riverbend-2026",
      section: section!,
      standardCode: "1.1",
      text,
      baseRevision: 1,
    });

    expect(result).toBe("locked");
    expect(await db.selectFrom("answerDrafts").select("statement").execute()).toEqual([{ statement: "Later" }]);
  });

  test("returns it to the champion with a note", async () => {
    await send();

    const result = await returnToChampion(db, helen, await viewOf(db, "helen"), { note: "Say more about 3.3.", publicUrl });

    expect(result).toBe("returned");
    expect(await state()).toMatchObject({ state: "in-progress", returnedNote: "Say more about 3.3.", championNote: null, revision: 1 });
    expect((await mails()).map((mail) => [mail.kind, mail.toEmail])).toContainEqual(["returned", "priya@riverbend.example"]);
    expect(await send()).toBe("sent");
    expect((await state()).returnedNote).toBeNull();
  });

  test("signs and freezes what was read, in words that need nothing else", async () => {
    await send();

    const result = await sign();

    expect(result).toBe("submitted");
    expect(await state()).toMatchObject({ state: "submitted", firstSubmittedAt: helen.at, submittedAt: helen.at, revision: 1 });
    const submission = await findSubmission(db, "riverbend-2026");
    expect(submission?.receipt).toMatch(/^S11-2026-[2-9B-Z]{4}-\d{4}$/);
    expect(submission?.contentHash).toBe(createHash("sha256").update(submission!.content).digest("hex"));
    expect(submission?.document).toEqual({
      ...(await returnOf(db)).document,
      signature: { name: "Helen Whitcombe", jobTitle: "Chief executive", signedAt: helen.at, declarations },
    });
    expect(await db.selectFrom("signOffs").select(["personName", "revision"]).execute()).toEqual([
      { personName: "Helen Whitcombe", revision: 1 },
    ]);
    const receipts = (await mails()).filter((mail) => mail.kind === "receipt");
    expect(receipts.map((mail) => mail.toEmail)).toEqual(["helen@riverbend.example", "priya@riverbend.example"]);
    expect(await events()).toEqual(expect.arrayContaining(["signed", "submitted"]));
  });

  test("makes one submission of a double click and of two signatories at the same moment", async () => {
    await send();
    await db
      .insertInto("roles")
      .values({
        id: "rosa-signs",
        personId: "rosa",
        role: "signatory",
        organisationId: "riverbend",
        partnershipId: null,
        since: "2026-09-01",
        endedOn: null,
      })
      .execute();

    const results = await Promise.all([sign(), sign(), sign({ ...helen, by: "rosa" })]);

    expect(results.sort()).toEqual(["locked", "locked", "submitted"]);
    expect(await listSubmissions(db, "riverbend-2026")).toHaveLength(1);
    expect(await db.selectFrom("signOffs").selectAll().execute()).toHaveLength(1);
    expect((await mails()).filter((mail) => mail.kind === "receipt")).toHaveLength(2);
  });

  test("does not sign what differs from what was shown", async () => {
    await send();
    const { document } = await returnOf(db);
    await db.updateTable("actions").set({ progress: "at-risk" }).where("id", "=", "action-8.3").execute();

    const result = await signAndSubmit(db, helen, await viewOf(db, "helen"), { declarations, hash: hashOf(document), publicUrl });

    expect(result).toBe("changed");
    expect((await state()).state).toBe("awaiting-sign-off");
    expect(await listSubmissions(db, "riverbend-2026")).toEqual([]);
  });

  test("does not sign for somebody who is no signatory, nor when it was returned meanwhile", async () => {
    await send();
    expect(await sign(priya)).toBe("locked");

    const stale = await viewOf(db, "helen");
    const { document } = await returnOf(db);
    await returnToChampion(db, helen, stale, { note: "Wait", publicUrl });

    expect(await signAndSubmit(db, helen, stale, { declarations, hash: hashOf(document), publicUrl })).toBe("locked");
  });

  test("reopens as the next revision and leaves the first as it was", async () => {
    await send();
    await sign();
    const first = await findSubmission(db, "riverbend-2026", 1);

    const result = await reopen(db, leila, await viewOf(db, "leila"), { reason: "The panel asked for 9.1 to be corrected.", publicUrl });

    expect(result).toBe("reopened");
    expect(await state()).toMatchObject({
      state: "in-progress",
      revision: 2,
      reopenedOn: "2026-12-20",
      firstSubmittedAt: helen.at,
      submittedAt: null,
    });
    expect(await findReopening(db, "riverbend-2026")).toEqual({
      at: leila.at,
      by: "Leila Haddad",
      reason: "The panel asked for 9.1 to be corrected.",
      revision: 2,
    });
    const told = (await mails()).filter((mail) => mail.kind === "reopened").map((mail) => mail.toEmail);
    expect(told.toSorted()).toEqual(["helen@riverbend.example", "priya@riverbend.example"]);

    await db
      .updateTable("answers")
      .set({ statement: "Corrected" })
      .where("standardCode", "=", "9.1")
      .where("assessmentId", "=", "riverbend-2026")
      .execute();
    expect(await send()).toBe("sent");
    expect(await sign({ ...helen, at: "2027-01-05T09:00:00.000Z" })).toBe("submitted");

    expect(await findSubmission(db, "riverbend-2026", 1)).toEqual(first);
    expect((await findSubmission(db, "riverbend-2026", 2))?.content).toContain("Corrected");
    expect(await state()).toMatchObject({ firstSubmittedAt: helen.at, submittedAt: "2027-01-05T09:00:00.000Z" });
  });

  test("reopens once, and not what is closed", async () => {
    await send();
    await sign();
    const view = await viewOf(db, "leila");
    const again = await Promise.all([1, 2].map(() => reopen(db, leila, view, { reason: "To correct 9.1", publicUrl })));

    expect(again.sort()).toEqual(["locked", "reopened"]);
    expect((await state()).revision).toBe(2);

    await setAssessment(db, { state: "closed" });
    expect(await reopen(db, leila, await viewOf(db, "leila"), { reason: "Again", publicUrl })).toBe("locked");
  });
});
