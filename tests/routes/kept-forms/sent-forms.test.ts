import * as build from "virtual:react-router/server-build";
import { parse } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepRegisterImport } from "#db/schools/register-imports.ts";
import { readRegister } from "#app/files/schools/read-register.ts";
import { buildSchoolWorld } from "#tests/routes/permissions/school-world.ts";
import { buildWorld } from "#tests/routes/permissions/world.ts";
import { attribute, type Element, elementsIn } from "#tests/support/accessible.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { addConversation } from "#tests/support/conversation-fixtures.ts";
import { mainText } from "#tests/support/page-text.ts";
import { registerFile, registerRow } from "#tests/support/register-file.ts";
import type { SnapshotFile } from "#tests/support/snapshot-file.ts";
import { notKept, type SentForm, sentForms } from "./sent-forms.ts";

const worlds = {} as Record<SentForm["world"], { app: TestApp; snapshots: SnapshotFile }>;

beforeAll(async () => {
  const [agency, school] = [await startApp(), await startApp()];
  worlds.agency = { app: agency, snapshots: await buildWorld(agency) };
  worlds.school = { app: school, snapshots: await buildSchoolWorld(school) };
});
afterAll(async () => {
  for (const { app, snapshots } of Object.values(worlds)) {
    snapshots.close();
    await app.stop();
  }
});

/** The world as it was, with somebody in it whose session has just run out. */
async function withEndedSession({ world, who, state = "in-progress" }: Pick<SentForm, "world" | "who" | "state">) {
  const { app, snapshots } = worlds[world];
  snapshots.bringBack(state);
  app.setClock("2026-11-22T09:00:00Z");
  if (world === "school") await addMore(app);
  if (world === "agency") await inTwoPartnerships(app);
  const browser = await app.signIn(who);
  app.passMinutes(12 * 60 + 1);
  return { app, browser };
}

/** Only an organisation of several partnerships has notes on areas. */
async function inTwoPartnerships({ db }: TestApp) {
  await db.insertInto("cyclePartnerships").values({ cycleId: "2026", partnershipId: "otherham" }).execute();
  await db.insertInto("memberships").values({ partnershipId: "otherham", organisationId: "riverbend" }).execute();
}

async function addMore({ db }: TestApp) {
  await addConversation(db, "with-governors", { assessmentId: "otterbrook-2026", readers: "governors", by: "amina" });
  const file = registerFile([registerRow({ URN: "900109", EstablishmentName: "Tarn Infant School", EstablishmentNumber: "2109" })]);
  const read = await readRegister(new Uint8Array(await file.arrayBuffer()), ["899"]);
  if ("problem" in read) throw new Error(read.problem);
  const author = { by: "leila", at: "2026-11-22T09:00:00.000Z" };
  const id = await keepRegisterImport(db, author, { partnershipId: "estmere", fileName: "register.csv", ...read });
  await db.updateTable("registerImports").set({ id: "new-import" }).where("id", "=", id).execute();
}

describe("a form sent after the session has ended", () => {
  test("is in the list, whichever it is", () => {
    const routes = Object.values(build.routes).flatMap((route) => (route?.module.action ? [`/${route.path ?? ""}`] : []));

    expect([...new Set([...sentForms.map(({ route }) => route), ...Object.keys(notKept)])].sort()).toEqual([...new Set(routes)].sort());
  });

  test.each(
    sentForms.map((one) => [`${one.who} at ${one.path}${one.fields["form"] ? `, ${String(one.fields["form"])}` : ""}`, one] as const),
  )("%s, stands in its form after signing in again", async (_, sent) => {
    const { app, browser } = await withEndedSession(sent);

    const refused = await browser.post(sent.path, sent.fields);

    expect(refused.status).toBe(401);
    const html = (await refused.text()).replaceAll("<!-- -->", "");
    expect(html).toContain("It is kept. Sign in again and it stands in the form.");
    const page = new URLSearchParams(/href="\/sign-in\?([^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&")).get("next");
    expect(page).toBe(sent.page ?? sent.path);
    const again = await (await app.signIn(sent.who)).get(page ?? "");
    expect(again.status).toBe(200);
    const shown = (await again.text()).replaceAll("<!-- -->", "");
    expect(shown).toContain("You typed this on 22 November 2026 at 9:01pm. It is not saved yet.");
    const held = sentFrom(shown);
    for (const [name, values] of Object.entries(sent.fields))
      for (const value of [values].flat()) {
        if (sent.anew?.includes(name)) continue;
        expect(held).toContainEqual([name, value]);
      }
    for (const name of sent.anew ?? []) if (name !== "intent") expect(held.map(([held]) => held)).not.toContain(name);
  });

  test("whose words must not be kept shows them to copy, dates and choices too", async () => {
    const { app, browser } = await withEndedSession({ world: "agency", who: "leila" });

    const refused = await browser.post("/snapshots/snapshot/draft-check", { text: "75% of agencies", "on.day": "3" });

    const text = await mainText(refused);
    expect(text).toContain("What you typed is below. Copy it, sign in again and put it back.");
    expect(text).toMatch(/Text 75% of agencies On, day 3/);
    expect(await app.db.selectFrom("keptForms").selectAll().execute()).toEqual([]);
  });

  test("with words to take out keeps them nowhere", async () => {
    const { app, browser } = await withEndedSession({ world: "agency", who: "leila" });
    const path = "/partnerships/estmere/redactions/new";

    const refused = await browser.post(path, { organisation: "riverbend", words: "Jayden Okonkwo", reason: "A child was named" });

    expect(await mainText(refused)).toContain("What you typed is below. Copy it, sign in again and put it back.");
    const page = await app.signIn("leila");
    await page.post("/kept-forms", { page: path, kept: "", fields: "words=Jayden+Okonkwo" });
    expect(await app.db.selectFrom("keptForms").selectAll().execute()).toEqual([]);
  });

  test("of one button says to press it again, and keeps nothing", async () => {
    const { app, browser } = await withEndedSession({ world: "school", who: "joanne" });

    const refused = await browser.post("/assessments/otterbrook-2026/profile", { revision: "1" });

    expect(await mainText(refused)).toContain("This was not done, because your session had ended. Sign in again and do it once more.");
    expect(await app.db.selectFrom("keptForms").selectAll().execute()).toEqual([]);
  });
});

/** Names and values as a browser would send them from a page's forms. */
function sentFrom(html: string): [name: string, value: string][] {
  return elementsIn(parse(html)).flatMap((element): [string, string][] => {
    const name = attribute(element, "name");
    if (name === null || element.tagName === "button") return [];
    if (element.tagName === "select") return [[name, chosenIn(element)]];
    if (element.tagName === "textarea") return [[name, element.childNodes.map((node) => ("value" in node ? node.value : "")).join("")]];
    const isBox = ["radio", "checkbox"].includes(attribute(element, "type") ?? "");
    return isBox && attribute(element, "checked") === null ? [] : [[name, attribute(element, "value") ?? ""]];
  });
}

function chosenIn(select: Element): string {
  const options = elementsIn(select).filter(({ tagName }) => tagName === "option");
  const chosen = options.find((option) => attribute(option, "selected") !== null) ?? options[0];
  return (chosen && attribute(chosen, "value")) ?? "";
}
