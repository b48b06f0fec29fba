import { expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));
const list = "/organisations/otterbrook/people";
const open = async (path: string, person: string) => readPage(await (await app.signIn(person)).get(path));

test.each([
  ["who signs", "marcus", "Marcus Adeyemi", "marcus-signatory"],
  ["who governs", "amina", "Amina Yusuf", "amina-governor"],
  ["who leads", "joanne", "Joanne Tull", "joanne-champion"],
])("%s finds the way to hand over from their work, from the return and from the list", async (_who, person, name, role) => {
  expect((await open("/work", person)).addressOf("People of Otterbrook Primary School")).toBe(list);
  expect((await open("/assessments/otterbrook-2026", person)).addressOf(/hand over/)).toBe(list);
  const own = (await open(list, person)).addressOf(`Hand over: ${name}`) ?? "";
  expect(own).toBe(`${list}/${role}/handover`);
  expect((await open(own, person)).title).toContain("Hand over as");
});

test("whoever has no part that is handed over is led to none, nor is a deputy", async () => {
  const { queryAllByRole } = await open("/work", "kofi");
  expect(queryAllByRole("link", { name: /People of/ })).toEqual([]);
  expect((await open("/assessments/otterbrook-2026", "kofi")).text).not.toContain("hand over");
  await app.db.updateTable("roles").set({ role: "signatory", deputyFor: "marcus" }).where("id", "=", "kofi-contributor").execute();
  expect((await open("/work", "kofi")).text).not.toContain("People of");
});

test("an administrator is led to the people of the partnership", async () => {
  expect((await open("/work", "leila")).addressOf("People of Estmere Safeguarding Children Partnership")).toBe(
    "/partnerships/estmere/people",
  );
});
