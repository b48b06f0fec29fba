import { expect, test } from "vitest";
import { answerFully } from "#tests/support/assessment-fixtures.ts";
import { readPage } from "#tests/support/page.ts";
import { audit, riverbendApp } from "./riverbend.ts";

const app = await riverbendApp();

test("the standards of the task list and of the return are narrowed by links, with counts", async () => {
  await answerFully(app.db, ["1.1", "1.2"]);
  await app.db
    .updateTable("answers")
    .set({ rating: "partially-met", noActionReason: "It is done soon" })
    .where("standardCode", "=", "1.2")
    .execute();
  await app.db
    .insertInto("assignments")
    .values({ assessmentId: "riverbend-2026", sectionCode: "2", personId: "priya", since: "2026-10-01" })
    .execute();

  for (const path of [audit, `${audit}/return`]) {
    const page = await readPage(await app.priya.get(path));
    expect(page.addressOf("Partially met (1)")).toMatch(/\?show=partially-met#/);
    expect(page.addressOf(/^Mine \(\d\)$/)).toMatch(/\?show=mine#/);
    const narrowed = await readPage(await app.priya.get(`${path}?show=partially-met`));
    expect(narrowed.text).toContain("1 standard of 34");
    expect(narrowed.text).toMatch(/1\.2 /);
    expect(narrowed.addressOf("All (34)")).not.toContain("show=");
  }
  const text = (await readPage(await app.priya.get(`${audit}/return?show=partially-met`))).text;
  expect(text).not.toMatch(/2\.1 |1\.1 /);
  expect((await readPage(await app.priya.get(`${audit}?show=nonsense`))).text).toContain("Show all 34 standards");
});
