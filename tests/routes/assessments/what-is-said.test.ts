import { expect, test } from "vitest";
import { findAnswer } from "#db/assessments/answers.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { findProfile } from "#db/schools/profiles.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { setAssessment } from "#tests/support/return-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));

const home = `/assessments/${otterbrook}`;
const post = async (path: string, fields: Record<string, string>) => (await app.signIn("joanne")).post(`${home}${path}`, fields);
const see = async (path = "", person = "joanne") => readPage(await (await app.signIn(person)).get(`${home}${path}`));

test("a field that an extension of the browser adds is ignored, and refuses no form", async () => {
  const added = { "gramm-id": "1", "data-lpignore": "true", "extra.day": "3", "extra[0].name": "x" };
  const evidence = { title: "Register", shows: "That it is done", kept: "Office" };

  expect((await post("/standards/A1", { baseRevision: "0", rating: "met", statement: "We do", ...added })).status).toBe(302);
  expect((await post("/standards/A1/evidence/new", { ...evidence, ...added })).status).toBe(302);
  const { html } = await see("/profile/dsl");
  const base = /name="base" value="([^"]*)"/.exec(html)?.[1] ?? "";
  expect((await post("/profile/dsl", { base, dsl_name: "Joanne Tull", ...added })).status).toBe(302);

  expect(await findAnswer(app.db, otterbrook, "A1")).toMatchObject({ statement: "We do" });
  expect((await listEvidence(app.db, otterbrook)).map(({ title }) => title)).toEqual(["Register"]);
  expect(Object.keys((await findProfile(app.db, otterbrook))?.fields ?? {})).not.toContain("gramm-id");
});

test("what was added is said where it was added, and saving goes on to the next standard at its top", async () => {
  const added = await post("/standards/A1/evidence/new", { title: "Register", shows: "That it is done", kept: "Office" });
  expect(added.headers.get("Location")).toBe(`${home}/standards/A1?done=evidence-added&of=A1#evidence`);
  const saved = await post("/standards/A1", { baseRevision: "0", rating: "met", statement: "We do" });
  expect(saved.headers.get("Location")).toBe(`${home}/standards/A2?done=saved&of=A1#main`);
});

test("optional questions that were left out are not answered once the return is submitted, and not waiting to be started", async () => {
  expect((await see()).text).toContain("9 questions, optional, not rated Not yet started");
  await setAssessment(app.db, { state: "submitted", submittedAt: "2026-11-20T10:00:00.000Z" }, otterbrook);
  expect((await see()).text).toContain("9 questions, optional, not rated Not answered");
});

test("typing is called a draft, and nothing more, until it is saved", async () => {
  const { text } = await see("/standards/A1");
  expect(text).not.toMatch(/saved as (it is|you) type|Everything is saved/i);
  expect((await see()).text).not.toMatch(/saved as (it is|you) type|Everyone’s work is saved/i);
});

test("signing out is a link called so, and help has a part for each that comes", async () => {
  const page = await see();
  expect(page.addressOf("Sign out")).toBe("/sign-out");
  const help = await readPage(await (await app.signIn("joanne")).get("/help"));
  for (const name of [/^An agency: champion/, /^A school or college:/, /^A governor, trustee/, /^A trust:/, /^The partnership:.*panel/])
    help.getByRole("heading", { name });
});
