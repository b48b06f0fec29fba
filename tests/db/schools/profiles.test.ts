import { listCycleProfiles } from "#db/figures/cycle-profiles.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { historyLine } from "#domain/assessments/history-entry.ts";
import { valuesOfGroups } from "#domain/schools/set-fields.ts";
import { lawFor } from "#standards/for-setting.ts";
import type { Db } from "#db/connection.server.ts";
import { listHistory } from "#db/history.ts";
import { isProfileOwed } from "#db/assessments/profile-owed.ts";
import {
  confirmProfile,
  findProfile,
  flagsMark,
  listMissingFields,
  markOf,
  readProfile,
  saveProfile,
  setFlags,
  startProfile,
} from "#db/schools/profiles.ts";
import { listSummaries } from "#db/assessments/section-summaries.ts";
import { sendForSignOff } from "#db/signing/sign-off.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { databases, morning } from "#tests/support/assessment-fixtures.ts";
import { publicUrl, setAssessment, viewOf } from "#tests/support/return-fixtures.ts";
import { flagsToAnswer, otterbrook, otterbrookFlags, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards, flagsOf, withProfile } from "#tests/support/school-answers.ts";

const joanne = { by: "joanne", at: morning };

describe.each(databases)("a school's profile, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    await answerStandards(db, otterbrook);
  });
  afterAll(() => db.destroy());
  beforeEach(async () => {
    for (const table of ["history", "profiles", "messages"] as const) await db.deleteFrom(table).execute();
    await setAssessment(db, { state: "in-progress", withdrawnOn: null, flags: JSON.stringify(otterbrookFlags) }, otterbrook);
  });

  const view = () => viewOf(db, "joanne", otterbrook);
  const groupOf = async (code: string) => {
    const { groups, counted: fields } = await readProfile(db, await view());
    const group = groups.find((one) => one.code === code);
    if (!group) throw new Error(`No group ${code}`);
    return { groups: [group], base: markOf(valuesOfGroups([group], fields)) };
  };
  const save = async (code: string, fields: Record<string, string>) =>
    saveProfile(db, joanne, await view(), { ...(await groupOf(code)), fields });
  const confirmed = () => db.updateTable("profiles").set({ confirmedAt: "2026-11-22T09:00:00.000Z", confirmedBy: "joanne" }).execute();
  const events = async () => (await listHistory(db, otterbrook)).map((row) => row.event);
  const lastLine = async () => historyLine((await listHistory(db, otterbrook))[0]!);

  test("starts from last year's and the register, unconfirmed, and is kept with the first save", async () => {
    await withProfile(db, otterbrookThen, "joanne", { deputies: [{ deputy_name: "Nell Ashby" }], urn: "111111" });
    const before = await readProfile(db, await view());
    expect(before).toMatchObject({
      revision: 0,
      confirmedAt: null,
      fields: { dsl_name: "Joanne Tull", urn: "900101", deputies: [{ deputy_name: "Nell Ashby" }] },
    });
    expect(await findProfile(db, otterbrook)).toBeUndefined();

    expect(await save("dsl", { dsl_name: "Joanne Tull", dsl_hours: "6" })).toBe("saved");

    expect(await findProfile(db, otterbrook)).toMatchObject({
      revision: 2,
      confirmedAt: null,
      fields: {
        dsl_name: "Joanne Tull",
        dsl_hours: "6",
        safeguarding_governor_name: "Amina Yusuf",
        deputies: [{ deputy_name: "Nell Ashby" }],
      },
    });
    expect(await findProfile(db, otterbrook)).not.toHaveProperty("fields.dsl_course");
    expect(await events()).toEqual(["profile-saved", "profile-started"]);
  });

  test("a total of last year is offered as last year's, and counts nowhere until somebody types it", async () => {
    await withProfile(db, otterbrookThen, "joanne", { staff: "26", staff_updated: "25", staff_read_part_one: "23" });

    expect(await readProfile(db, await view())).toMatchObject({ fields: { staff: "26", staff_updated: "25" } });
    expect((await readProfile(db, await view())).fields).not.toHaveProperty("staff_read_part_one");
    expect(await save("training", { staff: "26", volunteers: "17", governors: "9" })).toBe("saved");

    const profile = await findProfile(db, otterbrook);
    expect(profile?.carried).not.toContain("staff");
    expect(profile?.carried).toContain("staff_updated");
    expect(profile).toMatchObject({
      fields: { staff: "26", staff_updated: "25", volunteers: "17" },
      counted: { staff: "26", volunteers: "17" },
    });
    expect(profile?.counted).not.toHaveProperty("staff_updated");
    await confirmed();
    const [row] = await listCycleProfiles(db, "s175-2026").then((all) => all.filter((one) => one.assessmentId === otterbrook));
    expect(row?.fields).toMatchObject({ staff: "26" });
    expect(row?.fields).not.toHaveProperty("staff_updated");
  });

  test("starts once, and raises what the register says where nothing was set", async () => {
    await setAssessment(db, { flags: null }, otterbrook);
    await startProfile(db, joanne, await view());
    await startProfile(db, joanne, await view());

    expect(await flagsOf(db, otterbrook)).toEqual(["in_trust"]);
    expect(await events()).toEqual(["profile-started"]);
    expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
  });

  test("changes nothing when a colleague saved the same part first, but two parts do not disturb each other", async () => {
    const opened = { dsl: await groupOf("dsl"), roles: await groupOf("roles") };
    await save("dsl", { dsl_name: "Joanne Tull" });
    const again = await saveProfile(db, joanne, await view(), { ...opened.dsl, fields: { dsl_name: "Somebody" } });
    const other = await saveProfile(db, joanne, await view(), { ...opened.roles, fields: { senco: "Kofi Mensah-Reed" } });

    expect([again, other]).toEqual(["stale", "saved"]);
    expect((await findProfile(db, otterbrook))?.fields).toMatchObject({ dsl_name: "Joanne Tull", senco: "Kofi Mensah-Reed" });
  });

  test("has a line in the history with what changed, then and now", async () => {
    await save("dsl", { dsl_name: "Joanne Tull", dsl_course: "2024-09-10" });
    await save("dsl", { dsl_name: "Joanne Tull", dsl_course: "2026-09-10" });

    const line = await lastLine();
    expect([line.title, line.person]).toEqual(["Profile changed", "Joanne Tull"]);
    expect(line.changes.map((one) => one.label)).toEqual(["Part", "Fields"]);
    const row = (await listHistory(db, otterbrook))[0]!;
    expect(row.before).toMatchObject({
      fields: ["Designated safeguarding lead (DSL): date of the last full course: 10 September 2024"],
    });
    expect(row.after).toMatchObject({
      fields: ["Designated safeguarding lead (DSL): date of the last full course: 10 September 2026"],
    });
    await save("dsl", { dsl_name: "Joanne Tull", dsl_course: "2026-09-10" });
    expect(await events()).toHaveLength(3);
  });

  test("cannot be changed while it is with the head", async () => {
    await withProfile(db, otterbrook);
    await setAssessment(db, { state: "awaiting-sign-off" }, otterbrook);
    const now = await view();
    const mark = flagsMark(await readProfile(db, now));

    expect(await save("dsl", { dsl_name: "Somebody" })).toBe("locked");
    expect(await setFlags(db, joanne, now, { answers: {}, base: mark })).toBe("locked");
    expect(await confirmProfile(db, joanne, now, { revision: 1 })).toBe("locked");
    expect(await events()).toEqual([]);
  });

  test("never lets go of what only the register says", async () => {
    await save("identity", { urn: "999999", mailbox: "safeguarding@otterbrook.example" });

    expect((await findProfile(db, otterbrook))?.fields).toMatchObject({ urn: "900101", mailbox: "safeguarding@otterbrook.example" });
  });

  test("is confirmed when nothing is missing, and has to be again after a change", async () => {
    await withProfile(db, otterbrook);
    await db.updateTable("profiles").set({ confirmedAt: null, confirmedBy: null, flags: "{}" }).execute();
    const answered = Object.fromEntries(flagsToAnswer.map((code) => [code, { raised: false, note: "" }]));
    expect(await confirmProfile(db, joanne, await view(), { revision: 1 })).toBe("incomplete");
    const now = await view();
    expect(await setFlags(db, joanne, now, { answers: answered, base: flagsMark(await readProfile(db, now)) })).toBe("saved");
    expect(listMissingFields(await readProfile(db, await view()), "2026-11-22").map((one) => one.words)).toEqual([]);

    expect(await confirmProfile(db, joanne, await view(), { revision: 1 })).toBe("stale");
    expect(await isProfileOwed(db, await view())).toBe(true);
    expect(await confirmProfile(db, joanne, await view(), { revision: 2 })).toBe("confirmed");
    expect(await isProfileOwed(db, await view())).toBe(false);
    expect(await findProfile(db, otterbrook)).toMatchObject({ confirmedByName: "Joanne Tull", confirmedAt: morning });

    await save("governance", { board_minute: "FGB 12/26" });
    expect(await isProfileOwed(db, await view())).toBe(true);
    expect(await events()).toEqual(["profile-saved", "profile-confirmed", "profile-flags-set"]);
  });

  test("recounts every section when its flags change, and keeps every answer", async () => {
    const answers = async () =>
      (
        await db
          .selectFrom("answers")
          .select((eb) => eb.fn.countAll<number>().as("count"))
          .where("assessmentId", "=", otterbrook)
          .executeTakeFirstOrThrow()
      ).count;
    const notApplicable = async () => (await listSummaries(db, otterbrook)).reduce((sum, one) => sum + one.notApplicable, 0);
    const set = async (flags: Record<string, { raised: boolean; note: string }>) => {
      const now = await view();
      return setFlags(db, joanne, now, { answers: flags, base: flagsMark(await readProfile(db, now)) });
    };
    const before = await answers();
    await set({ eyfs: { raised: true, note: "" } });
    const withOne = await notApplicable();

    expect(await set({ eyfs: { raised: true, note: "" }, boarding: { raised: true, note: "" } })).toBe("saved");

    expect(await flagsOf(db, otterbrook)).toEqual(["in_trust", "eyfs", "boarding"]);
    expect(await notApplicable()).toBeLessThan(withOne);
    expect(await answers()).toBe(before);
    expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
    const line = await lastLine();
    expect(line.title).toBe("What applies changed");
    expect(line.changes.map((one) => one.label)).toEqual(["What applies", "Asked from now on"]);
    expect(await setFlags(db, joanne, await view(), { answers: {}, base: "another" })).toBe("stale");
  });

  test("follows the kind of setting where that is corrected, and says what it changes", async () => {
    const register = JSON.stringify({ "TypeOfEstablishment (code)": "34", "PhaseOfEducation (name)": "Primary" });
    await db.updateTable("organisations").set({ register }).where("id", "=", "otterbrook").execute();
    const law = async () => {
      const { assessment, cycle } = await view();
      return lawFor(await findCycleSet(db, cycle), flagsRaised(assessment));
    };
    const kind = (setting_group: string) => save("setting", { setting_group, phase: "Primary", setting_change: "It never became one" });
    expect(await law()).toContain("known as section 157");

    expect(await kind("Maintained school")).toBe("saved-what-applies");

    expect(await flagsOf(db, otterbrook)).toEqual(expect.arrayContaining(["in_trust", "eyfs", "maintained"]));
    expect(await flagsOf(db, otterbrook)).not.toContain("academy");
    expect(await law()).toContain("section 175(2)");
    const line = await lastLine();
    expect(line.title).toBe("What applies changed");
    expect((await listHistory(db, otterbrook))[0]?.after).toMatchObject({ flags: ["Maintained: yes", "Academy: no"] });
    expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
    // What nobody may choose is not taken from a form either
    const answers = { academy: { raised: true, note: "We say so" }, eyfs: { raised: true, note: "" } };
    await setFlags(db, joanne, await view(), { answers, base: flagsMark(await readProfile(db, await view())) });
    expect(await flagsOf(db, otterbrook)).toEqual(["in_trust", "eyfs", "maintained"]);

    expect(await kind("Academy or free school")).toBe("saved-what-applies");
    expect(await flagsOf(db, otterbrook)).toEqual(["in_trust", "eyfs", "academy"]);
    expect(await save("dsl", { dsl_name: "Joanne Tull" })).toBe("saved");
    await db.updateTable("organisations").set({ register: null }).where("id", "=", "otterbrook").execute();
  });

  test("keeps the note of a correction, and drops one that corrects nothing", async () => {
    const now = await view();
    const base = flagsMark(await readProfile(db, now));
    await setFlags(db, joanne, now, {
      answers: { in_trust: { raised: false, note: "Left the trust in July" }, eyfs: { raised: true, note: "Unasked" } },
      base,
    });

    expect((await findProfile(db, otterbrook))?.answers).toEqual({
      in_trust: { raised: false, note: "Left the trust in July" },
      eyfs: { raised: true, note: "" },
    });
    expect(await flagsOf(db, otterbrook)).toEqual(["eyfs"]);
  });

  test("is needed before the return can be sent for signature", async () => {
    const send = async () => sendForSignOff(db, joanne, await view(), { note: "", publicUrl });
    expect(await send()).toBe("incomplete");
    await withProfile(db, otterbrook);
    expect(await send()).toBe("sent");
  });
});
