import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { queriesOf } from "#tests/support/queries.ts";
import { audit, riverbendApp, standard, text } from "./riverbend.ts";

const app = await riverbendApp();
const { answer, draft, nothingChanged, priya, raw } = app;

const isOnNoPage = (page: string) => page.includes("The form holds fields that no page here has.");

describe("bodies", () => {
  test.each([
    ["JSON", "application/json", JSON.stringify(text)],
    ["plain text", "text/plain", "rating=met"],
    ["nothing that is named", "", "rating=met"],
    ["a type that only begins like a form's", "application/x-www-form-urlencoded-text", "rating=met"],
    ["XML", "application/xml", "<rating>met</rating>"],
    ["multipart without a boundary", "multipart/form-data", "rating=met"],
    ["multipart that breaks off", "multipart/form-data; boundary=x", '--x\r\nContent-Disposition: form-data; name="rating"\r\n\r\nme'],
  ])("%s cannot be read", async (_, type, body) => {
    for (const path of [standard, `${standard}/draft`, `${audit}/people`, "/sign-in"]) {
      const headers: Record<string, string> = type ? { "Content-Type": type } : {};
      expect((await raw(path, { method: "POST", headers, body: new Blob([body]) })).status).toBe(400);
    }
    nothingChanged();
  });

  test.each([
    standard,
    `${standard}/draft`,
    `${standard}/evidence/new`,
    `${audit}/actions/new?standard=9.1`,
    `${audit}/check`,
    `${audit}/people`,
  ])("a file where text is expected is refused at %s", async (path) => {
    const form = new FormData();
    for (const name of ["statement", "rating", "title", "what", "note", "name", "section-9"])
      form.append(name, new Blob(["text"]), "text.txt");
    form.append("baseRevision", "1");

    const { status } = await priya.post(path, form);

    expect(status).toBeLessThan(500);
    expect((await answer())?.revision).toBe(1);
    expect(await draft()).not.toMatchObject({ statement: expect.stringContaining("object") as string });
  });

  test("a form sent as multipart is read like any other", async () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(text)) form.append(name, value);

    expect((await priya.post(standard, form)).status).toBe(302);
    expect(await answer()).toMatchObject({ statement: "Other words", revision: 2 });
  });

  test.each(["statement=a%00b", "intent=save%00", "statement=%00"])("%s holds a character that cannot be kept", async (body) => {
    const { status } = await priya.post(standard, new URLSearchParams(`baseRevision=1&rating=met&${body}`));

    expect(status).toBe(400);
    nothingChanged();
  });

  test.each(["statement=%E0%A4%A", "statement=%", "statement=%ED%A0%80", "=", "&&&", "statement", "a=1;b=2", ""])(
    "%s has a defined answer",
    async (body) => {
      const headers = { "Content-Type": "application/x-www-form-urlencoded" };

      const { status } = await raw(standard, { method: "POST", headers, body });

      expect([302, 400]).toContain(status);
    },
  );

  test.each(["rating=not-met", "statement=Second", "baseRevision=2", "baseRevision=1"])(
    "a field sent twice (%s) is refused, and nothing is saved",
    async (twice) => {
      const fields = new URLSearchParams({ ...text });
      fields.append(...(twice.split("=") as [string, string]));

      const { status } = await priya.post(standard, fields);

      expect([302, 400]).toContain(status);
      expect(await answer()).toMatchObject({ revision: 1, rating: "partially-met" });
    },
  );

  // "title[4294967294]" would be read as a list of that length
  test.each([
    "statement[0]",
    "statement[99]",
    "statement[4294967294]",
    "statement[99999999]",
    "rating.deep",
    "__proto__.rating",
    "constructor.prototype.x",
    `${"a.".repeat(500)}b`,
  ])("a field named %s has a defined answer, and is read as a hundred places at most or ignored", async (name) => {
    const response = await priya.post(standard, { ...text, [name]: "x" });

    expect([302, 400]).toContain(response.status);
    expect(response.status === 302 || placesOf({ [name]: "x" }) <= 100).toBe(true);
    expect(({} as Record<string, unknown>)["rating"] ?? ({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  test.each([
    "statement.constructor.prototype",
    "statement[0].prototype.x",
    "statement[100]",
    "title[4294967294]",
    "__added",
    "grammar-check:id",
  ])("a field named %s, as an extension may add it, is ignored and refuses nothing", async (name) => {
    const response = await priya.post(standard, { ...text, [name]: "a\0b" });

    expect(response.status).toBe(302);
    expect(await answer()).toMatchObject({ statement: "Other words", revision: 2 });
  });

  test.each(["email[4294967294]", "email[99999999]"])("a stranger’s field named %s asks for no code", async (name) => {
    const response = await app.browser().post("/sign-in", { [name]: "x" });

    expect(response.status).toBe(400);
    expect(await app.db.selectFrom("signInCodes").selectAll().execute()).toEqual([]);
  });

  test("ten thousand fields are refused with as many queries as five hundred and one", async () => {
    const many = (count: number) => new URLSearchParams(Array.from({ length: count }, (_, n) => [`field-${n}`, "x"]));
    const refused = (form: URLSearchParams) =>
      queriesOf(app.db, async () => expect(isOnNoPage(await (await priya.post(standard, form)).text())).toBe(true));

    expect(await refused(many(10_000))).toBe(await refused(many(501)));
  });
});

/** How many places a form takes up once it is read, the gaps of its lists included. */
function placesOf(fields: Record<string, string>): number {
  const count = (value: unknown): number => {
    if (typeof value !== "object" || value === null) return 1;
    const inside = Array.isArray(value) ? Array.from(value, count) : Object.values(value).map(count);
    return inside.reduce((sum, places) => sum + places, 0);
  };
  return count(parseWithZod(new URLSearchParams(fields), { schema: z.any() }).payload);
}
