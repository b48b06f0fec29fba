import { expect, test } from "vitest";
import { listEvidence } from "#db/assessments/evidence.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook);
});

const page = `/assessments/${otterbrook}/confirm/evidence`;
const open = async (person = "joanne") => readPage(await (await app.signIn(person)).get(page));
const items = async () => listEvidence(app.db, otterbrook);
const of = async (code: string) => (await items()).find(({ standards }) => standards.includes(code))!;

/** Makes the evidence of these standards of answers that are given undated, old and past. */
async function grow() {
  const age = async (code: string, dates: object) =>
    app.db
      .updateTable("evidence")
      .set(dates)
      .where("id", "=", (await of(code)).id)
      .execute();
  await age("A1", { checkedOn: null, reviewBy: null });
  await age("B5", { checkedOn: "2025-11-01" });
  await age("K1", { reviewBy: "2026-10-31" });
}

const shown = (html: string) => [...html.matchAll(/name="shown" value="([^"]+)"/g)].map(([, value]) => value ?? "");
const post = async (fields: Record<string, string | string[]>, person = "joanne") => (await app.signIn(person)).post(page, fields);

test("evidence of answers already given is dated together, except what is ticked, under the name of who looked", async () => {
  await grow();
  const before = await open();
  expect(before.text).toContain("3 pieces of evidence are past the check date, undated or old.");
  expect((await readPage(await (await app.signIn("joanne")).get(`/assessments/${otterbrook}/check`))).text).toContain(
    "3 of the 83 standards are to look at.",
  );
  const left = (await of("B5")).id;

  const missing = await post({ intent: "look", shown: shown(before.html), unseen: left });
  expect([missing.status, (await readPage(missing)).text]).toEqual([
    400,
    expect.stringContaining("Tick that the evidence was checked today"),
  ]);
  expect((await of("A1")).checkedOn).toBeNull();

  const done = await post({ intent: "look", shown: shown(before.html), unseen: left, lookedAt: "yes" });
  expect(done.headers.get("Location")).toBe(`${page}?looked=2#main`);
  for (const code of ["A1", "K1"]) expect(await of(code)).toMatchObject({ checkedOn: "2026-11-22", reviewBy: null, checkedBy: "joanne" });
  expect(await of("B5")).toMatchObject({ checkedOn: "2025-11-01" });
  const after = await readPage(await (await app.signIn("joanne")).get(`${page}?looked=2`));
  expect(after.text).toContain("2 pieces of evidence carry today’s date.");
  expect(after.text).toContain("1 piece of evidence is past the check date, undated or old.");
});

test("what a colleague changed meanwhile is not dated, and the page says so", async () => {
  await grow();
  const { html } = await open();
  await app.db
    .updateTable("evidence")
    .set({ title: "Another", savedAt: "2026-11-22T08:59:00.000Z" })
    .where("id", "=", (await of("A1")).id)
    .execute();

  const response = await post({ intent: "look", shown: shown(html), lookedAt: "yes" });
  expect([response.status, (await readPage(response)).text]).toEqual([
    409,
    expect.stringContaining(
      "1 piece of evidence changed after you opened this page, so it was not dated. 2 pieces of evidence carry today’s date.",
    ),
  ]);
  expect((await of("A1")).checkedOn).toBeNull();
});

test("a contributor dates the evidence of their own sections, whatever they send; an audit with the head is left as it is", async () => {
  await grow();
  const { html } = await open();
  expect((await open("kofi")).text).toContain("1 piece of evidence is");
  await post({ intent: "look", shown: shown(html), lookedAt: "yes" }, "kofi");
  expect(await of("K1")).toMatchObject({ checkedBy: "kofi" });
  expect((await of("A1")).checkedOn).toBeNull();

  await app.db.updateTable("assessments").set({ state: "awaiting-sign-off" }).where("id", "=", otterbrook).execute();
  expect((await post({ intent: "look", shown: shown(html), lookedAt: "yes" })).status).toBe(409);
  expect((await of("A1")).checkedOn).toBeNull();
});
