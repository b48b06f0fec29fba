import { readCode } from "#domain/people/sign-in-code.ts";
import { describe, expect, test } from "vitest";
import { addPeople } from "#tests/routes/permissions/people.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { parseCsv, tableInWorkbook } from "#tests/support/tables.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await addPeople(db);
});

const settings = {
  name: "Estmere Safeguarding Partnership",
  shortName: "Estmere",
  area: "Estmere and Hartsmoor",
  contactEmail: "audit@estmere.example",
  replyTo: "answers@estmere.example",
  mailSender: "",
  phone: "01234 567890",
  letterhead: "Town Hall\nEstmere",
};
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7]);

function form(given: Record<string, string>, logo?: Uint8Array<ArrayBuffer>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(given)) data.set(name, value);
  data.set("logo", new File(logo ? [logo] : [], logo ? "logo.png" : ""));
  return data;
}

describe("the partnership’s page", () => {
  test("says what is there and what waits, and leads to all that is looked after", async () => {
    const leila = await app.signIn("leila");
    const page = await readPage(await leila.get("/partnerships/estmere"));
    expect(page.text).toContain("2 agencies; 1 audit is open.");
    for (const [name, path] of [
      ["Settings", "/partnerships/estmere/settings"],
      ["History", "/partnerships/estmere/history"],
      ["Joint organisations and cycles", "/partnerships/estmere/joinings"],
      ["Schools from the national register", "/partnerships/estmere/register"],
    ] as const)
      expect(page.addressOf(name)).toBe(path);
    expect(page.addressOf("Organisations")).toBe("/partnerships/estmere/organisations");
  });

  test("shows an observer no organisations, and nobody but administrators the settings", async () => {
    const olga = await readPage(await (await app.signIn("olga")).get("/partnerships/estmere"));
    expect(olga.queryAllByRole("link", { name: /Organisations|Settings|History/ })).toEqual([]);
    const rhian = await readPage(await (await app.signIn("rhian")).get("/partnerships/estmere"));
    expect(rhian.queryAllByRole("link", { name: /Settings|History/ })).toEqual([]);
    expect(rhian.queryAllByRole("link", { name: "Organisations" })).not.toEqual([]);
  });

  test("is chosen from a list by whoever has a part in several", async () => {
    await app.db
      .insertInto("roles")
      .values({
        id: "both",
        personId: "leila",
        role: "analyst",
        organisationId: null,
        partnershipId: "otherham",
        since: "2026-09-01",
        endedOn: null,
      })
      .execute();
    const leila = await app.signIn("leila");
    const page = await readPage(await leila.get("/partnerships"));
    expect(page.addressOf("Otherham Safeguarding Children Partnership")).toBe("/partnerships/otherham");
    expect(page.addressOf("Partnership")).toBe("/partnerships");
    expect((await (await app.signIn("farah")).get("/partnerships")).headers.get("Location")).toBe("/partnerships/otherham");
  });

  test("after nothing but the set-up shows the three steps in zeros", async () => {
    const page = await readPage(await (await app.signIn("farah")).get("/partnerships/otherham"));
    expect(page.getByRole("heading", { name: "What now" })).toBeTruthy();
    expect(page.text).toContain("Section 11 (34 standards) is here to begin with.");
    expect(page.text).toContain("Name a second administrator");
    expect(page.addressOf("Add organisations")).toBe("/partnerships/otherham/organisations");
  });
});

describe("its settings", () => {
  const path = "/partnerships/estmere/settings";
  const baseOn = async (html: string) => /name="base" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? "";

  test("are saved with logo, reach the mails, and stand in the history", async () => {
    const leila = await app.signIn("leila");
    const base = await baseOn(await (await leila.get(path)).text());
    const saved = await leila.post(path, form({ ...settings, base }, png));
    expect(saved.headers.get("Location")).toBe(`${path}?done=saved`);
    const row = await app.db.selectFrom("partnerships").selectAll().where("id", "=", "estmere").executeTakeFirst();
    expect(row).toMatchObject({ ...settings, mailSender: null });
    expect((await leila.get("/partnerships/estmere/logo")).headers.get("Content-Type")).toBe("image/png");
    // An agency of the partnership sees it on its letters, others do not
    expect((await (await app.signIn("priya")).get("/partnerships/estmere/logo")).status).toBe(200);
    expect((await (await app.signIn("farah")).get("/partnerships/estmere/logo")).status).toBe(404);

    const stale = await leila.post(path, form({ ...settings, phone: "2", base }));
    expect(stale.status).toBe(409);
    const page = await readPage(stale);
    expect(page.text).toContain("Another administrator changed the settings");
    expect(page.getByLabelText("Telephone").value).toBe("2");

    const removed = await leila.post(
      path,
      form({ ...settings, base: await baseOn(await (await leila.get(path)).text()), removeLogo: "yes" }),
    );
    expect(removed.status).toBe(302);
    expect((await leila.get("/partnerships/estmere/logo")).status).toBe(404);
    const history = await readPage(await leila.get("/partnerships/estmere/history"));
    expect(history.text).toContain("Settings changed");
    expect(history.text).toContain("Phone: 01234 567890");
  });

  test("refuse a logo that is large or no picture, and keep what was typed", async () => {
    const leila = await app.signIn("leila");
    const base = await baseOn(await (await leila.get(path)).text());
    const large = new Uint8Array(50 * 1024 + 1);
    large.set(png);
    for (const [logo, sentence] of [
      [large, "The logo must be 50 kB or smaller"],
      [new Uint8Array([1, 2, 3]), "The logo must be a PNG or JPEG picture"],
    ] as const) {
      const response = await leila.post(path, form({ ...settings, base }, logo));
      expect(response.status).toBe(400);
      const page = await readPage(response);
      expect(page.text).toContain(sentence);
      expect(page.getByLabelText("Area").value).toBe(settings.area);
    }
  });
});

describe("its history", () => {
  const path = "/partnerships/estmere/history";

  test("has who, what and when, is narrowed by each, and is taken along as CSV and Excel", async () => {
    const leila = await app.signIn("leila");
    await leila.post("/partnerships/estmere/organisations/new", {
      name: "Sandford Hospice",
      kind: "Health",
      basis: "relevant agency",
    });
    const browser = app.browser();
    await browser.post("/sign-in", { email: "priya@riverbend.example" });
    const { body } = await app.db.selectFrom("messages").select("body").executeTakeFirstOrThrow();
    await browser.post("/sign-in/code", { code: readCode(body) });

    const page = await readPage(await leila.get(path));
    expect(page.text).toMatch(/9am on 22 November 2026 ?Priya Raman ?Signed in/);
    expect(page.text).toMatch(/Leila Haddad ?Organisation added ?Sandford Hospice ?Kind: Health; Basis: relevant agency/);
    const shownBy = async (query: string) => (await readPage(await leila.get(`${path}?${query}`))).text;
    expect(await shownBy("kind=sign-ins")).not.toContain("Organisation added");
    expect(await shownBy("person=priya")).not.toContain("Organisation added");
    expect(await shownBy("organisation=sandford")).not.toContain("Signed in");
    expect(await shownBy("until=2026-11-21")).toContain("Nothing is found by this.");
    expect(await shownBy("from=2026-11-22&until=2026-11-22")).toContain("Signed in");
    expect(await shownBy("from=nonsense&page=-3&kind=__proto__")).toContain("Signed in");

    const csv = parseCsv(await (await leila.get(`${path}.csv?kind=organisations`)).text());
    expect(csv).toEqual([
      ["When", "Who", "What", "About", "Details"],
      ["9am on 22 November 2026", "Leila Haddad", "Organisation added", "Sandford Hospice", "Kind: Health; Basis: relevant agency"],
    ]);
    const xlsx = await leila.get(`${path}.xlsx?kind=sign-ins`);
    expect(await tableInWorkbook(await xlsx.arrayBuffer(), "Events")).toEqual([
      ["When", "Who", "What", "About", "Details"],
      [new Date("2026-11-22T09:00:00.000Z"), "Priya Raman", "Signed in", "Riverbend Housing Association", "[x]"],
    ]);
  });
});
