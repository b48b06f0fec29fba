import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFirstRun } from "#db/organisations/first-run.ts";
import { registerShippedSets } from "#db/standard-sets.ts";
import { readCode } from "#domain/people/sign-in-code.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { readPage } from "#tests/support/page.ts";

// The way of the README, with the files of docs/examples
let app: TestApp;
let nadia: TestBrowser;
let partnership: string;
beforeAll(async () => {
  app = await startApp();
  await registerShippedSets(app.db, app.clock().toISOString());
  nadia = app.browser();
  await nadia.post(`/first-run/${await openFirstRun(app.db, app.clock())}`, {
    name: "Estmere Safeguarding Children Partnership",
    shortName: "ESCP",
    area: "Estmere",
    contactEmail: "audit@estmere.example",
    personName: "Nadia Farrow",
    jobTitle: "Business manager",
    email: "nadia@estmere.example",
  });
  const { body } = await app.db.selectFrom("messages").select("body").executeTakeFirstOrThrow();
  partnership = (await nadia.post("/sign-in/code", { code: readCode(body) })).headers.get("Location") ?? "";
});
afterAll(() => app.stop());

const read = async (path: string) => readPage(await nadia.get(path));
/** The one green button of a page. */
const comesNext = async (path: string) => /class="govuk-button"[^>]*>([^<]*)</.exec((await read(path)).html)?.[1];
const leadsTo = (response: Response) => response.headers.get("Location") ?? "";

async function upload(path: string, name: string, given: Record<string, string> = {}) {
  const form = new FormData();
  for (const [field, value] of Object.entries(given)) form.set(field, value);
  form.set("file", new File([readFileSync(`docs/examples/${name}`)], name, { type: "text/csv" }));
  const preview = leadsTo(await nadia.post(path, form));
  const page = await read(preview);
  return { preview, page, mark: /name="mark" value="([^"]+)"/.exec(page.html)?.[1] ?? "" };
}

test("lead from the first page to an audit that can be launched, each page to the next", async () => {
  expect(await comesNext(partnership)).toBe("Add organisations");

  const agencies = await upload(`${partnership}/organisations/import`, "agencies.csv");
  expect(agencies.page.text).toContain("24 agencies are new, 0 are changed, 0 as held.");
  expect(agencies.page.text).toMatch(/Wealdshire Police2 Short name: Police Kind: Police, probation and fire Basis: section 11 body/);
  const made = await read(leadsTo(await nadia.post(agencies.preview, { mark: agencies.mark })));
  expect((await upload(`${partnership}/organisations/import`, "agencies.csv")).page.text).toContain("0 are changed, 24 as held.");
  expect(made.addressOf("Name their people")).toBe(`${partnership}/people/import`);
  expect(await comesNext(partnership)).toBe("Name people");

  const people = await upload(`${partnership}/people/import`, "people.csv");
  expect(people.page.text).toContain("48 parts to give, 0 as they are, 0 lines left out.");
  const given = await read(leadsTo(await nadia.post(people.preview, { mark: people.mark })));
  expect(given.addressOf("Set up an audit")).toBe("/cycles/new");
  expect(await comesNext(partnership)).toBe("Set up an audit");

  const setUp = leadsTo(await nadia.post("/cycles/new", { from: "set:s11-2026", title: "Section 11 audit 2026" }));
  expect(await comesNext(partnership)).toBe("Go on with it");
  expect((await read((await read(partnership)).addressOf("Go on with it") ?? "")).addressOf("Section 11 audit 2026")).toBe(setUp);
  await nadia.post(`${setUp}/organisations`, { intent: "all" });
  expect((await read(setUp)).text).toContain("24 of 24 have a champion and a signatory");

  const day = { "madeOn.day": "30", "madeOn.month": "11", "madeOn.year": "2024" };
  const { page } = await upload(`${partnership}/earlier-audits`, "earlier-audit.csv", { title: "Audit of 2024", set: "s11-2024", ...day });
  expect(page.text).toContain("2 organisations would get their answers of then to confirm.");
  expect(page.text).not.toContain("left out");
});
