import { describe, expect, test } from "vitest";
import { findStatistics } from "#db/schools/statistics.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { mainText } from "#tests/support/page-text.ts";
import { setAssessment } from "#tests/support/return-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await setAssessment(db, { state: "in-progress" }, otterbrook);
});

const audit = `/assessments/${otterbrook}`;
const autumn = `${audit}/statistics/autumn`;

const see = async (path: string, person = "joanne") => (await app.signIn(person)).get(path);
const post = async (path: string, fields: Record<string, string>, person = "joanne") => (await app.signIn(person)).post(path, fields);
const numbers = { contacts: "3", pupils_on_census_day: "212" };
const draft = (fields: Record<string, string>, revision = "0") => post(autumn, { intent: "draft", revision, ...fields });
const send = (fields: Record<string, string>, revision = "0") => post(autumn, { intent: "send", revision, ...fields });
const saved = async () => (await findStatistics(app.db, otterbrook, "autumn"))?.fields;

describe("statistics", () => {
  test("are listed by period with their dates and where they stand", async () => {
    await draft({ contacts: "3" });
    const text = await mainText(await see(`${audit}/statistics`));

    expect(text).toContain("Open since 1 November 2026, due 16 July 2027.");
    expect(text).toMatch(/Autumn term Draft saved Fill in Autumn term .*Spring term Not started/);
  });

  test("are saved as a draft with anything missing, and sent with the totals", async () => {
    expect((await draft({ contacts_neglect: "2" })).headers.get("Location")).toBe(`${audit}/statistics`);
    const early = await send({ contacts_neglect: "2" }, "1");
    expect(early.status).toBe(400);
    const html = await early.text();
    expect(html).toContain('<a href="#contacts">Enter “Contacts and referrals to the local front door”. If there were none, enter 0</a>');
    expect(html).toMatch(/name="contacts_neglect"[^>]*value="2"/);

    expect((await send({ ...numbers, contacts_neglect: "2" }, "1")).status).toBe(302);
    expect(await mainText(await see(autumn))).toContain("Sent by Joanne Tull on 22 November 2026.");
    expect(await (await see(autumn)).text()).not.toContain("Save as a draft");
  });

  test("refuse what is not a number, and a part above its total", async () => {
    const html = await (await draft({ contacts: "three", contacts_neglect: "2", pupils_on_census_day: "10", social_worker: "11" })).text();
    expect(html).toContain("Contacts and referrals to the local front door must be a whole number from 0 to 99,999");
    const above = await draft({ pupils_on_census_day: "10", social_worker: "11" });
    expect(above.status).toBe(400);
    expect(await above.text()).toContain("“With a social worker” is 11. It must not be more than “Pupils on roll”, which is 10");
    expect(await saved()).toBeUndefined();
  });

  test("show both when a colleague saved first", async () => {
    await draft({ contacts: "7" });
    const response = await draft({ contacts: "8" });
    const html = await response.clone().text();

    expect(response.status).toBe(409);
    expect(await mainText(response)).toContain("Saved now, by Joanne Tull:");
    expect(html).toMatch(/name="contacts"[^>]*value="8"/);
    expect(html).toContain('name="revision" value="1"');
    expect(await saved()).toEqual({ contacts: "7" });
  });

  test("can be read but not sent before they open, and are taken late", async () => {
    app.setClock("2026-10-31T12:00:00Z");
    const page = await see(autumn);
    const html = await page.clone().text();
    expect(html).not.toContain("Send to the partnership");
    expect(await mainText(page)).toContain("Opens 1 November 2026, due 16 July 2027. You can read what will be asked now");
    const early = await send(numbers);
    expect([early.status, /name="contacts"[^>]*value="3"/.test(await early.text())]).toEqual([409, true]);

    app.setClock("2027-08-01T12:00:00Z");
    expect((await send(numbers)).status).toBe(302);
    expect(await mainText(await see(`${audit}/statistics`))).toContain("Sent late, on 1 August 2027");
  });

  test("go on after the audit is submitted, and the partnership sees only what was sent", async () => {
    await setAssessment(app.db, { state: "submitted", firstSubmittedAt: "2026-11-20T09:00:00.000Z" }, otterbrook);
    await draft({ contacts: "77" });
    expect(await mainText(await see(autumn, "leila"))).not.toContain("77");
    expect(await mainText(await see(`${audit}/statistics`, "leila"))).toContain("Autumn term Not sent");

    await send({ ...numbers, contacts: "78" }, "1");
    expect(await mainText(await see(autumn, "leila"))).toContain("78");
  });

  test("are not there for a period or a cycle that does not ask", async () => {
    expect((await see(`${audit}/statistics/year`)).status).toBe(404);
    await app.db.updateTable("cycles").set({ statisticsPeriods: null }).where("id", "=", "s175-2026").execute();
    const statuses = [(await see(`${audit}/statistics`)).status, (await see(autumn)).status, (await send(numbers)).status];
    await app.db.updateTable("cycles").set({ statisticsPeriods: '["autumn","spring","summer"]' }).where("id", "=", "s175-2026").execute();
    expect(statuses).toEqual([404, 404, 404]);
  });
});

describe("the partnership's questions", () => {
  const path = `${audit}/questions`;
  const baseOf = async () => /name="base" value="([^"]+)"/.exec(await (await see(path)).text())?.[1] ?? "";

  test("are all optional, and come back as they were answered", async () => {
    expect((await post(path, { base: await baseOf() })).headers.get("Location")).toBe(audit);
    await post(path, { base: await baseOf(), L1: "Some know it", L6: "Online safety", L2: "" });
    const html = await (await see(path)).text();

    expect(html).toMatch(/id="L1-2"[^>]*checked/);
    expect(html).toContain("Online safety</textarea>");
    expect(await mainText(await see(path, "bryn"))).toMatch(/escalation procedure\? Some know it/);
    expect(await (await see(path, "bryn")).text()).not.toContain("Save these answers");
  });

  test("refuse an answer that is not offered, and keep the rest", async () => {
    const response = await post(path, { base: await baseOf(), L1: "All of them", L6: "Online safety" });
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain(
      '<a href="#L1">Select one of the answers to “How well do your staff know the partnership’s escalation procedure?”</a>',
    );
    expect(html).toContain("Online safety</textarea>");
  });

  test("show both when a colleague answered first", async () => {
    const base = await baseOf();
    await post(path, { base, L6: "Theirs" });
    const response = await post(path, { base, L6: "Mine" });
    expect(response.status).toBe(409);
    expect(await mainText(response.clone())).toContain("Theirs");
    expect(await response.text()).toContain("Mine</textarea>");
  });
});
