import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { recordHistory } from "#db/history.ts";
import { listWithoutPeople } from "#db/schools/late-settings.ts";
import { listTies, wroteIn } from "#db/people/ties.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { answeredOn, withProfile } from "#tests/support/school-answers.ts";
import { otterbrook, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";
import { changeOtterbrook } from "#tests/support/school-submission.ts";

describe.each(databases)("what ties people to an organisation on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
    await withProfile(db, otterbrookThen, "joanne", { dsl_name: "Somebody before" });
    await withProfile(db, otterbrook, "joanne", { deputies: [{ deputy_name: "Conal Lomax" }, { deputy_name: " " }] });
    await answeredOn(db, otterbrook, { A1: "2026-11-20T09:00:00.000Z" });
    const kofi = { by: "kofi", at: "2026-11-19T09:00:00.000Z" };
    await inTransaction(db, (trx) =>
      recordHistory(trx, kofi, { assessmentId: otterbrook, standardCode: "A1", event: "answer-saved", after: {} }),
    );
  });
  afterAll(() => db.destroy());

  test("are words in a return that is not signed, now or before, and whom its newest profile names", async () => {
    const emails = ["joanne@otterbrook.example", "kofi@otterbrook.example", "marcus@otterbrook.example", "nobody@otterbrook.example"];
    const ties = await listTies(db, ["otterbrook", "pellow"], emails);

    const title = "Safeguarding audit 2026 to 2027";
    expect(ties.get("otterbrook")?.wrote.toSorted((a, b) => a.email.localeCompare(b.email))).toMatchObject([
      { email: "joanne@otterbrook.example", title },
      { email: "kofi@otterbrook.example", title },
    ]);
    expect(ties.get("otterbrook")?.named).toEqual([
      { name: "Joanne Tull", as: "lead" },
      { name: "Conal Lomax", as: "deputy" },
    ]);
    expect(ties.get("pellow")).toEqual({ wrote: [], named: [], signsSecond: true });
    expect([await wroteIn(db, otterbrook, "kofi"), await wroteIn(db, otterbrook, "marcus")]).toEqual([true, false]);
  });

  test("are whether the newest audit is signed second, where there is one", async () => {
    const signsSecond = async (id: string) => (await listTies(db, [id], [])).get(id)?.signsSecond;
    const cycles = await db.selectFrom("cycles").select(["id", "governorSignsBy"]).execute();
    expect(await signsSecond("otterbrook")).toBe(true);
    await db.updateTable("cycles").set({ governorSignsBy: null }).execute();
    expect([await signsSecond("otterbrook"), await signsSecond("no-such")]).toEqual([false, null]);
    for (const { id, governorSignsBy } of cycles) await db.updateTable("cycles").set({ governorSignsBy }).where("id", "=", id).execute();
  });

  test("are nothing where nobody has a part, which a file of the register names", async () => {
    const urns = ["900101", "900102", "900103", "900199"];
    expect(await listWithoutPeople(db, "estmere", urns)).toEqual([]);
    await db.updateTable("roles").set({ endedOn: "2026-11-01" }).where("organisationId", "in", ["pellow", "quillstone"]).execute();
    expect(await listWithoutPeople(db, "estmere", urns.slice(0, 2))).toEqual([{ id: "pellow", name: "Pellow Secondary School" }]);
    await db.updateTable("roles").set({ endedOn: null }).execute();
  });

  test("are no words of a return that is signed", async () => {
    await changeOtterbrook(db, { state: "submitted" });
    expect((await listTies(db, ["otterbrook"], ["joanne@otterbrook.example"])).get("otterbrook")?.wrote).toEqual([]);
  });
});
