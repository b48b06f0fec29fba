import { expect, test } from "vitest";
import { findDemonstration, noteNotWritten, noteWritten } from "#db/demonstration.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await noteWritten(db, "2026-11-22");
});
const anew = "/demonstration/anew";
const button = "Begin the demonstration anew";

test("a demonstration is not offered anew, nor asked for, while somebody may be in the middle of it", async () => {
  app.setClock("2027-01-20T09:00:00.000Z");
  expect((await readPage(await app.get("/"))).queryAllByRole("link", { name: "Begin it anew" })).toEqual([]);

  const page = await readPage(await app.get(anew));
  expect(page.queryAllByRole("button", { name: button })).toEqual([]);
  expect(page.text).toContain("Its dates count from 22 November 2026");
  expect((await app.post(anew, {})).status).toBe(409);
  expect(await findDemonstration(app.db)).toMatchObject({ askedAt: null });
});

test("one that was left for two months is offered anew, and the page looks again by itself until it is written", async () => {
  app.setClock("2027-01-21T09:00:00.000Z");
  expect((await readPage(await app.get("/"))).getByRole("link", { name: "Begin it anew" }).getAttribute("href")).toBe(anew);
  const offer = await readPage(await app.get(anew));
  offer.getByRole("button", { name: button });
  expect(offer.html).not.toContain('http-equiv="refresh"');

  const asked = await app.post(anew, {});
  expect([asked.status, asked.headers.get("Location")]).toEqual([302, anew]);
  await app.post(anew, {});
  expect(await findDemonstration(app.db)).toMatchObject({ askedAt: "2027-01-21T09:00:00.000Z" });
  const page = await readPage(await app.get(anew));
  expect(page.html).toContain('<meta http-equiv="refresh" content="5"/>');
  page.getByRole("heading", { name: "The demonstration is being written" });
  expect(page.getByRole("link", { name: "Look again now" }).getAttribute("href")).toBe(anew);
});

test("one that could not be written says so and can be asked for again", async () => {
  app.setClock("2027-02-21T09:00:00.000Z");
  await app.post(anew, {});
  await noteNotWritten(app.db, "2027-02-21T09:01:00.000Z");
  const page = await readPage(await app.get(anew));
  expect(page.text).toContain("could not be written anew");
  page.getByRole("button", { name: button });
});

test("there is no such page where real people work", async () => {
  await app.db.deleteFrom("demonstration").execute();
  expect((await app.get(anew)).status).toBe(404);
  expect((await app.post(anew, {})).status).toBe(404);
});
