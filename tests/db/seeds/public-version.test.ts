import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isCounted } from "#domain/figures/figures.ts";
import { publicFigures } from "#domain/figures/public-version.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { findPublicVersion } from "#db/figures/public-versions.ts";
import { freezeCycle } from "#db/figures/snapshots.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";

let db: Db;
beforeAll(async () => {
  db = openDatabase(await demonstrationFile());
}, 120_000);
afterAll(() => db.destroy());

async function publicVersion(cycleId: string, name: string) {
  const frozen = await freezeCycle(db, { by: "callum-reid", at: "2026-11-23T09:00:00.000Z" }, cycleId, { name, note: "" });
  const found = "id" in frozen ? await findPublicVersion(db, frozen.id) : undefined;
  if (!found?.version) throw new Error("Enough have returned");
  return found.version;
}

describe("the public version of the demonstration’s finished schools’ audit", () => {
  test("has at least 90 of the 108 schools that returned in a row by type, and hides none", async () => {
    const version = await publicVersion("s175-2025", "For the annual report");
    const { kinds } = publicFigures(version).completion;
    const returned = version.content.returns.filter(isCounted).length;
    expect(returned).toBe(108);
    expect(kinds.reduce((sum, row) => sum + row.returned, 0)).toBeGreaterThanOrEqual(90);
    for (const row of kinds) expect(row.returned).toBeGreaterThanOrEqual(5);
    expect(kinds.map((row) => row.title)).toMatchInlineSnapshot(`
      [
        "16 to 19 or further education and maintained special school",
        "Academy or free school, alternative provision academy or free school, secure setting and special academy or free school",
        "Independent school and non-maintained special school",
        "Maintained nursery school and pupil referral unit",
        "Maintained school",
      ]
    `);
    expect(JSON.stringify(version)).not.toMatch(/Otterbrook|Hartsmoor|9001\d\d/);
  });
});

describe("a school that signs again between two public versions of the open audit", () => {
  test("is in neither difference: the second is offered over the first, and says so", async () => {
    const first = await publicVersion("s175-2026", "First");
    const again = first.content.returns.filter(isCounted)[0]?.assessmentId ?? "";
    // As when somebody signs another revision in which ratings changed
    const row = await db
      .selectFrom("submissions")
      .selectAll()
      .where("assessmentId", "=", again)
      .orderBy("revision", "desc")
      .executeTakeFirstOrThrow();
    await db
      .insertInto("submissions")
      .values({
        ...row,
        id: "again",
        revision: row.revision + 1,
        receipt: `${row.receipt}-2`,
        content: row.content.replaceAll('"rating":"met"', '"rating":"not-met"'),
      })
      .execute();
    const second = await publicVersion("s175-2026", "Second");
    expect(second.over).toEqual({ name: "First", late: [again] });
    expect(publicFigures(second)).toEqual(publicFigures(first));
  });
});
