import { describe, expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { otterbrook, otterbrookThen, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));

const home = `/assessments/${otterbrook}`;
const open = async (person: string, path = home) => readPage(await (await app.signIn(person)).get(path));
const see = async (person: string, path = home) => (await open(person, path)).text;

describe("confirming what is still true", () => {
  const part = `${home}/confirm/A`;
  const unchangedOfA = ["A1", "A2", "A4", "A5", "A6", "A7", "A8"];
  const still = (codes: string[], base = "0") =>
    Object.fromEntries(
      codes.flatMap((code) => [
        [`choice-${code}`, "still-true"],
        [`base-${code}`, base],
      ]),
    );
  const send = async (fields: Record<string, string>, path = part, person = "joanne") => (await app.signIn(person)).post(path, fields);
  const standardsOn = ({ html }: { html: string }) => [...html.matchAll(/name="base-([A-Z]\d+)"/g)].map((match) => match[1] as string);
  const answered = async () =>
    (
      await app.db.selectFrom("answers").select("standardCode").where("assessmentId", "=", otterbrook).orderBy("standardCode").execute()
    ).map((one) => one.standardCode);

  test("shows each unchanged standard of a section with last year's answer", async () => {
    const { text, ...page } = await open("joanne", part);
    expect(standardsOn(page)).toEqual(unchangedOfA);
    expect(text).toContain("7 standards are unchanged since last year. Read each answer and say if it is still true.");
    expect(text).toContain(
      "Met 2025, Joanne Tull What is in place for A1 Evidence: Record for A1, Safeguarding folder, checked 20 November 2025",
    );
    expect(text).toContain("Open action: Ask pupils each term, due 31 March 2026");
  });

  test("tells which action was done since, and does not bring it as open", async () => {
    await app.db.updateTable("actions").set({ progress: "done", closedOn: "2026-04-21" }).where("id", "=", "then-A6").execute();
    const text = await see("joanne", part);
    expect(text).toContain("Done on 21 April 2026: Ask pupils each term");
    expect(text).not.toContain("Open action");
  });

  test("confirms a whole section, says so once and how many are left, and goes on with the next", async () => {
    const response = await send(still(unchangedOfA));
    expect([response.status, response.headers.get("Location")]).toEqual([302, `${home}?done=confirmed`]);
    const text = await see("joanne", `${home}?done=confirmed`);
    expect(text).toContain("7 confirmed, 77 left");
    expect(text).toContain("7 done: section A. 56 left Go on with section B");
    app.passMinutes(6);
    expect(await see("joanne", `${home}?done=confirmed`)).not.toContain("7 confirmed");
    app.passMinutes(-6);
    expect(await see("joanne", part)).toContain("Nothing is left to look at here.");
  });

  test("lets a school where nothing changed finish every unchanged standard, a page for each section", async () => {
    const browser = await app.signIn("joanne");
    let pages = 0;
    for (const section of "ABCDEFGHIJK") {
      const codes = standardsOn(await readPage(await browser.get(`${home}/confirm/${section}`)));
      if (codes.length === 0) continue;
      expect((await browser.post(`${home}/confirm/${section}`, still(codes))).status).toBe(302);
      pages += 1;
    }
    expect(pages).toBeLessThanOrEqual(11);
    expect(await see("joanne")).toContain("All 63 done");
    expect(await see("joanne")).toContain("63 of 84 done. 21 are left");
  });

  test("leads to the first that changed or is out of date", async () => {
    const response = await send({ ...still(["A1"]), "choice-A2": "out-of-date", "base-A2": "0", "choice-A4": "changed", "base-A4": "0" });
    expect(response.headers.get("Location")).toBe(`${home}/standards/A2`);
    expect(await answered()).toEqual(["A1", "A4"]);
    expect(await see("joanne", `${home}/standards/A4`)).toContain("answer is in the form below, and not saved yet.");
    const text = await see("joanne", part);
    expect(text).toContain("5 are left to look at");
    expect(text).toContain("Begun, and not complete A4 Reports to the board");
  });

  test("leaves as it is what nothing was chosen for", async () => {
    const response = await send({ "base-A1": "0", "base-A2": "0" });
    expect([response.status, response.headers.get("Location")]).toEqual([302, `${home}?done=nothing`]);
    expect(await answered()).toEqual([]);
    expect(await see("joanne", `${home}?done=nothing`)).toContain("Nothing was chosen, so every answer is as it was");
  });

  test("asks when evidence past its date was checked again, and keeps what was chosen until it knows", async () => {
    const evidence = `${home}/confirm/evidence`;
    expect(await see("joanne", evidence)).toContain("2 standards have evidence past its check date.");
    const id = `${otterbrookThen}-A3`;
    const refused = await send(still(["A3", "B5"]), evidence);
    const page = await readPage(refused);
    expect(refused.status).toBe(400);
    expect(page.title).toMatch(/^Error: Evidence to look at/);
    expect(page.addressOf("Enter the day you checked “Record for A3” again for A3")).toBe(`#checked-A3-${id}-day`);
    expect(page.queryAllByRole("radio", { name: "Still true" }).map(({ checked }) => checked)).toEqual([true, true]);
    expect(await answered()).toEqual([]);

    const day = (name: string, [year, month, date]: string[]) => ({
      [`${name}.day`]: date!,
      [`${name}.month`]: month!,
      [`${name}.year`]: year!,
    });
    const dates = { ...day(`checked-A3-${id}`, ["2026", "11", "20"]), ...day(`review-A3-${id}`, ["2027", "11", "20"]) };
    expect((await send({ ...still(["A3"]), ...day(`checked-A3-${id}`, ["2026", "11", "23"]) }, evidence)).status).toBe(400);
    expect((await send({ ...still(["A3"]), ...dates, ...day(`review-A3-${id}`, ["2026", "11", "19"]) }, evidence)).status).toBe(400);
    expect((await send({ ...still(["A3"]), ...dates }, evidence)).status).toBe(302);
    const item = await app.db.selectFrom("evidence").selectAll().where("assessmentId", "=", otterbrook).executeTakeFirstOrThrow();
    expect(item).toMatchObject({ checkedOn: "2026-11-20", reviewBy: "2027-11-20" });
    expect(await see("joanne")).toContain(
      "2 Evidence to look at The wording is the same, but a check date has passed since you last answered. 1 done. Left: B5",
    );
  });

  test("asks no date of what is out of date", async () => {
    const response = await send({ "choice-A3": "out-of-date", "base-A3": "0" }, `${home}/confirm/evidence`);
    expect(response.headers.get("Location")).toBe(`${home}/standards/A3`);
  });

  test("names what somebody answered meanwhile, overwrites nothing and saves the rest", async () => {
    await send(still(["A1"]));
    await app.db
      .updateTable("answers")
      .set({ statement: "Kofi’s words", revision: 2, savedBy: "kofi" })
      .where("assessmentId", "=", otterbrook)
      .execute();
    const response = await send(still(["A1", "A2"]));
    expect(response.status).toBe(409);
    expect(await response.text()).toContain(
      "Somebody answered A1 after you opened this page, so nothing was replaced there. 1 other is saved.",
    );
    expect(await answered()).toEqual(["A1", "A2"]);
    expect(
      (
        await app.db
          .selectFrom("answers")
          .selectAll()
          .where("standardCode", "=", "A1")
          .where("assessmentId", "=", otterbrook)
          .executeTakeFirstOrThrow()
      ).statement,
    ).toBe("Kofi’s words");
  });

  test("is harmless when it is sent twice", async () => {
    await send(still(["A1", "A2"]));
    const again = await send(still(["A1", "A2"]));
    expect(again.status).toBe(302);
    expect(await app.db.selectFrom("history").select("id").where("assessmentId", "=", otterbrook).execute()).toHaveLength(2);
  });

  test.each([
    ["a standard of another section", { "choice-B2": "still-true", "base-B2": "0" }],
    ["a standard whose wording changed", { "choice-B1": "still-true", "base-B1": "0" }],
    ["a standard that is not there", { "choice-Z9": "still-true", "base-Z9": "0" }],
    ["another word", { "choice-A1": "met", "base-A1": "0" }],
    ["no revision", { "choice-A1": "still-true" }],
    ["a revision that is none", { "choice-A1": "still-true", "base-A1": "-1" }],
  ])("refuses %s", async (_, fields) => {
    expect((await send({ ...still(["A2"]), ...(fields as Record<string, string>) })).status).toBe(400);
    expect(await answered()).toEqual([]);
  });

  test("is there for sections of a school with an earlier return only", async () => {
    const browser = await app.signIn("joanne");
    for (const path of [`${home}/confirm/Z`, `${home}/confirm/evidences`]) expect((await browser.get(path)).status).toBe(404);
    expect((await (await app.signIn("sunil")).get("/assessments/pellow-2026/confirm/A")).status).toBe(404);
  });

  test("gives a contributor their own sections and the evidence in them", async () => {
    const kofi = await app.signIn("kofi");
    expect((await kofi.get(`${home}/confirm/K`)).status).toBe(200);
    expect((await kofi.get(part)).status).toBe(403);
    expect(await see("kofi", `${home}/confirm/evidence`)).toContain("No evidence is past its check date.");
    expect((await kofi.post(`${home}/confirm/evidence`, { ...still(["A3"]) })).status).toBe(400);
  });
});
