import { describe, expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { mainText } from "#tests/support/page-text.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { changeOtterbrook } from "#tests/support/school-submission.ts";

const app = await freshApp(({ db }) => withSchools(db));

const list = `/assessments/${otterbrook}/conversations`;
const open = async (person: string, path = list) => readPage(await (await app.signIn(person)).get(path));
const post = async (person: string, fields: Record<string, string>, path = list) => (await app.signIn(person)).post(path, fields);
async function begun(person: string, fields: Record<string, string>) {
  const response = await post(person, fields);
  expect(response.status).toBe(302);
  return response.headers.get("Location")?.replace("?done=said", "") ?? "";
}

describe("beginning a conversation", () => {
  test("says above the box, by name, who reads it", async () => {
    const { text } = await open("joanne");
    expect(text).toContain("Colleagues Read by Joanne Tull, Kofi Mensah-Reed and Marcus Adeyemi. Bryn Calloway can read it");
    expect(text).toContain(
      "The governors and trustees Read by Amina Yusuf, Bryn Calloway, Joanne Tull, Kofi Mensah-Reed, Marcus Adeyemi and Thea Lindqvist",
    );
    expect(text).toContain("Your trust Read by Joanne Tull, Kofi Mensah-Reed, Marcus Adeyemi and Thea Lindqvist");
    expect(text).toContain("The partnership Read by");
    expect(text).toMatch(
      /The partnership Read by Joanne Tull, Kofi Mensah-Reed, Leila Haddad, Marcus Adeyemi and Rhian Colbourne\. Amina Yusuf and Bryn Calloway can read it/,
    );
  });

  test("offers only the standards that apply, with the one chosen that it came from", async () => {
    const page = await open("joanne", `${list}?standard=A6`);
    expect(page.html).toMatch(/<option value="A6" selected/);
    expect(page.html).not.toContain('<option value="C7"');
    expect((await post("joanne", { readers: "colleagues", standard: "C7", words: "Typed" })).status).toBe(400);
  });

  test("opens the conversation, where it is replied to and answered", async () => {
    const path = await begun("kofi", { readers: "colleagues", standard: "K1", words: "Have you the figure for June?" });
    expect(path).toMatch(/^\/conversations\//);

    const page = await open("joanne", path);
    expect(page.text).toContain("Have you the figure for June?");
    page.getByRole("button", { name: "Mark as answered" });
    await post("joanne", { intent: "reply", words: "94%" }, path);
    const after = await open("kofi", path);
    expect(after.text.indexOf("Have you the figure")).toBeLessThan(after.text.indexOf("94%"));
    await post("kofi", { intent: "answered" }, path);
    expect((await open("joanne", path)).text).toContain(
      "Kofi Mensah-Reed marked it as answered at 9am on 22 November 2026. A reply opens it again.",
    );
    expect((await open("joanne", `/assessments/${otterbrook}/standards/K1`)).text).toContain("1 answered conversation");
  });

  test("keeps what was typed beside “Mark as answered”", async () => {
    const path = await begun("amina", { readers: "governors", words: "Is there a date?" });
    await post("joanne", { intent: "answered", words: "3 December" }, path);

    const { text } = await open("amina", path);
    expect(text).toContain("3 December");
    expect(text).toContain("Joanne Tull marked it as answered");
  });

  test.each([
    ["nothing", { words: "  " }, "Enter what you want to say"],
    ["too much", { words: "x".repeat(2001) }, "Shorten it to 2,000 characters or fewer"],
    ["a standard that is not there", { words: "Typed", standard: "Z9" }, "Select a standard from the list"],
    ["readers that are not theirs to choose", { words: "Typed", readers: "partnership" }, "Select who it is for, from the list"],
  ])("is refused with %s, and what was typed stays", async (_what, fields, error) => {
    const response = await post("amina", { readers: "governors", ...fields });

    expect(response.status).toBe(400);
    const html = await response.clone().text();
    expect(html).toContain("<title>Error: ");
    expect(html).toContain(fields.words.trim());
    expect(await mainText(response)).toContain(error);
    expect(await app.db.selectFrom("conversations").selectAll().execute()).toEqual([]);
  });

  test("says nothing more once the school is withdrawn, and what was typed stays", async () => {
    const path = await begun("amina", { readers: "governors", words: "In time" });
    await changeOtterbrook(app.db, { withdrawnOn: "2026-11-20" });

    for (const [where, fields] of [
      [list, { readers: "governors", words: "Typed for nothing" }],
      [path, { intent: "reply", words: "Typed for nothing" }],
    ] as const) {
      const response = await post("amina", fields, where);
      expect(response.status).toBe(409);
      expect(await response.text()).toContain("Typed for nothing");
    }
    expect((await open("amina", path)).text).not.toContain("Send this reply");
  });
});

describe("whom it waits for", () => {
  test("sees it first on Your work, with a way to reply", async () => {
    const path = await begun("joanne", { readers: "partnership", standard: "A6", words: "May a survey of last July count?" });
    for (const person of ["leila", "rhian"]) {
      const work = await open(person, "/work");
      expect(work.text).toContain("1 thing waits for you");
      expect(work.addressOf(/^Reply to Joanne Tull about A6/)).toBe(path);
    }
    for (const person of ["joanne", "kofi", "amina", "thea", "anita"])
      expect((await open(person, "/work")).text).not.toContain("last July");

    await post("rhian", { intent: "reply", words: "Yes, this once" }, path);
    expect((await open("leila", "/work")).text).not.toContain("last July");
    expect((await open("joanne", "/work")).text).toContain("Reply to Rhian Colbourne about A6");
    expect((await open("joanne", `/assessments/${otterbrook}/standards/A6`)).text).toContain("Waits for your reply Yes, this once");
  });

  test("is the trust’s lead where the school asks its trust", async () => {
    const path = await begun("joanne", { readers: "trust", standard: "A6", words: "Do you keep the survey?" });
    expect((await open("thea", "/work")).addressOf(/^Reply to Joanne Tull/)).toBe(path);
    expect((await open("amina", "/work")).text).not.toContain("Do you keep");
  });
});
