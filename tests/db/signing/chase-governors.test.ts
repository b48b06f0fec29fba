import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chaseGovernors, listReminders } from "#db/signing/chase-governors.ts";
import { listCycleGovernors } from "#db/signing/cycle-governors.ts";
import type { Db } from "#db/connection.server.ts";
import { readEnvironment } from "#app/environment.server.ts";
import { recurring } from "../../../server/recurring.ts";
import { repeat } from "../../../server/repeat.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { publicUrl } from "#tests/support/return-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import {
  changeOtterbrook,
  reopenOtterbrook,
  signAsGovernor,
  submitOtterbrook,
  withdrawSubmissions,
} from "#tests/support/school-submission.ts";

describe.each(databases)("chasing governors on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    await answerStandards(db, otterbrook);
  });
  beforeEach(async () => {
    await withdrawSubmissions(db);
    await db.updateTable("cycles").set({ state: "open" }).where("id", "=", "s175-2026").execute();
    await submitOtterbrook(db);
  });
  afterAll(() => db.destroy());

  const chase = (day: string) => chaseGovernors(db, new Date(`${day}T09:00:00Z`), publicUrl);
  const mails = () => db.selectFrom("messages").selectAll().orderBy("toEmail").execute();
  const sign = (revision = 1) => signAsGovernor(db, { revision });

  test("reminds the governor with a copy to the lead, once for each day, and leaves a line in the history", async () => {
    expect(await chase("2027-01-14")).toBe(0);
    expect([await chase("2027-01-15"), await chase("2027-01-15"), await chase("2027-01-16")]).toEqual([1, 0, 0]);

    const sent = await mails();
    expect(sent.map((mail) => [mail.kind, mail.toEmail])).toEqual([
      ["governor-reminder", "amina@otterbrook.example"],
      ["governor-reminder", "joanne@otterbrook.example"],
    ]);
    expect(sent[0]?.body).toContain(`${publicUrl}/assessments/${otterbrook}/governor-signature`);
    expect(sent[1]?.body).toContain("This is your copy");
    expect(await listReminders(db, [otterbrook])).toEqual([
      { assessmentId: otterbrook, at: "2027-01-15T09:00:00.000Z", revision: 1, day: "2027-01-15" },
    ]);
    expect(await db.selectFrom("history").select("personId").execute()).toEqual([{ personId: null }]);
  });

  test("reminds once, when two processes look at the same moment", async () => {
    const counts = await Promise.all([chase("2027-01-22"), chase("2027-01-22"), chase("2027-01-22")]);

    expect(counts.sort()).toEqual([0, 0, 1]);
    expect(await mails()).toHaveLength(2);
  });

  test("goes on weekly after the date, with other words", async () => {
    for (const day of ["2027-01-15", "2027-01-22", "2027-01-28", "2027-01-29", "2027-01-30", "2027-02-05", "2027-02-06"]) await chase(day);

    expect((await listReminders(db, [otterbrook])).map((one) => one.day)).toEqual([
      "2027-01-15",
      "2027-01-22",
      "2027-01-28",
      "2027-01-30",
      "2027-02-06",
    ]);
    const late = (await mails()).filter((mail) => mail.subject.includes("is overdue"));
    expect(late).toHaveLength(4);
  });

  test("is not confused by a clock that jumps", async () => {
    expect(await chase("2020-01-01")).toBe(0);
    expect(await chase("2036-06-01")).toBe(1);
    expect(await chase("2036-06-01")).toBe(0);
    expect(await chase("2027-01-15")).toBe(1);
    expect(await chase("2027-01-15")).toBe(0);
  });

  test.each([
    ["signed", () => sign()],
    ["withdrawn", () => changeOtterbrook(db, { withdrawnOn: "2027-01-10" })],
    ["reopened", () => reopenOtterbrook(db)],
    ["closed", () => changeOtterbrook(db, { state: "closed" })],
    ["never submitted", () => changeOtterbrook(db, { state: "in-progress", submittedAt: null, firstSubmittedAt: null })],
    ["of a closed cycle", () => db.updateTable("cycles").set({ state: "closed" }).where("id", "=", "s175-2026").execute()],
  ])("leaves alone what is %s", async (_what, change) => {
    await change();

    expect(await chase("2027-01-22")).toBe(0);
    expect(await mails()).toEqual([]);
  });

  test("asks again about a revision that replaced a signed one", async () => {
    await chase("2027-01-15");
    await sign();
    await reopenOtterbrook(db);
    await submitOtterbrook(db, 2, "2027-01-18T10:00:00.000Z");

    expect([await chase("2027-01-18"), await chase("2027-01-22")]).toEqual([0, 1]);
  });

  test("tells the lead where no governor is named", async () => {
    await db.updateTable("roles").set({ endedOn: "2027-01-02" }).where("id", "=", "amina-governor").execute();

    expect(await chase("2027-01-22")).toBe(1);
    expect((await mails()).map((mail) => [mail.toEmail, mail.subject.includes("name a governor")])).toEqual([
      ["joanne@otterbrook.example", true],
    ]);
  });

  test("tells a cycle who has signed and who was reminded last", async () => {
    await chase("2027-01-15");
    await chase("2027-01-22");
    await sign();

    const governors = await listCycleGovernors(db, "s175-2026");

    expect(governors.remindedAt(otterbrook)).toBe("2027-01-22T09:00:00.000Z");
    expect(governors.signaturesOf(otterbrook)).toEqual([
      expect.objectContaining({ revision: 1, personName: "Amina Yusuf", minuteReference: "7" }),
    ]);
    expect([governors.remindedAt("pellow-2026"), governors.signaturesOf("pellow-2026")]).toEqual([null, []]);
  });

  test("runs by itself until it is stopped", async () => {
    const environment = readEnvironment({ MODE: "demonstration", PUBLIC_URL: publicUrl });
    const chasing = repeat(
      recurring.filter(({ name }) => name === "Returns whose governor was reminded"),
      { db, environment, clock: () => new Date("2027-01-22T09:00:00Z"), log: { log: () => {}, error: console.error } },
    );
    await expect.poll(async () => (await mails()).length).toBe(2);
    await chasing.stop();

    expect(await mails()).toHaveLength(2);
  });
});
