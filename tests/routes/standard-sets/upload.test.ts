import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { addPeople } from "#tests/routes/permissions/people.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { formOn } from "#tests/support/form-on.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { newVersionOf } from "#standards/editing/edits.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await addPeople(db);
});
const page = "/partnerships/estmere/standard-sets/upload";
const shipped = readFileSync("standards/s11/2026.yaml", "utf8");
const next = newVersionOf(shipped, { version: "2027-estmere", title: "Section 11 audit 2027", comparedWith: "2026" });

function form(content: string | Uint8Array<ArrayBuffer>, name = "2027.yaml", revision?: string) {
  const data = new FormData();
  data.set("file", new File([content], name, { type: "text/yaml" }));
  if (revision) data.set("revision", revision);
  return data;
}
const send = async (content: string | Uint8Array<ArrayBuffer>, name?: string) =>
  (await app.signIn("leila")).post(page, form(content, name));
const drafts = () => app.db.selectFrom("standardSetDrafts").select(["version", "title", "content", "baseSetId"]).execute();
const lineOf = (text: string, yaml = next) => yaml.slice(0, yaml.indexOf(text)).split("\n").length;

test("an edited file becomes a draft that shows what it changes, with its comments; what is not declared is still missing", async () => {
  const sentence = 'sentence: "Everybody who works for us knows what to do."';
  const edited = next.replace(/(code: "9\.1"[^]*?)sentence: "[^"]*"/, `$1# The Executive wished it shorter\n        ${sentence}`);
  const leila = await app.signIn("leila");
  const response = await leila.post(page, form(edited));
  const draft = response.headers.get("Location") ?? "";
  const shown = await readPage(await leila.get(draft));

  expect(shown.text).toContain("Since 2026: 1 reworded; 33 standards are as they were.");
  expect(shown.text).toContain("its words differ from 2026. Say whether ratings can still be compared, and what to check");
  expect(shown.queryAllByRole("button", { name: "Register this version" })).toEqual([]);
  expect(await (await leila.get(`${draft}.yaml`)).text()).toContain("# The Executive wished it shorter");

  const refused = await leila.post(draft, { revision: "1" });
  expect(refused.status).toBe(409);
  const standard = await readPage(await leila.get(`${draft}/standards/9.1`));
  await leila.post(`${draft}/standards/9.1`, formOn(standard.html, "sentence", { comparable: "yes", check: "whether everybody knows." }));
  const ready = await readPage(await leila.get(draft));
  expect(ready.text).toContain("Reworded, ratings can be compared. What to check: whether everybody knows.");
  const registered = (await leila.post(draft, formOn(ready.html, "revision"))).headers.get("Location") ?? "";
  // The file of one's own set comes back with its comments
  const file = await leila.get((registered.split("?")[0] ?? "") + ".yaml");
  expect(await file.text()).toContain("# The Executive wished it shorter");
});

test("a set of one’s own, compared with none, is registered as it is", async () => {
  const alone = newVersionOf(shipped, { version: "2027-estmere", title: "Early help audit", comparedWith: "2026" })
    .replace('key: "s11"', 'key: "early-help"')
    .replace('compared_with: "2026"\n', "")
    .replace(/\n +change:\n +kind: "unchanged"/g, "");
  const leila = await app.signIn("leila");
  const draft = (await leila.post(page, form(alone))).headers.get("Location") ?? "";
  const shown = await readPage(await leila.get(draft));
  expect(shown.text).toContain("A set of your own, compared with no other version.");
  const done = await leila.post(draft, formOn(shown.html, "revision"));
  expect(done.headers.get("Location")).toContain("/standard-sets/early-help-2027-estmere?done=registered");
});

test("all mistakes are said at once, each with its line, and nothing is kept", async () => {
  const wrong = next
    .replace('title: "Section 11 audit 2027"', 'title: "Section 11 audit 2027"\nunknown: 1')
    .replace('code: "9.2"', 'code: "9.1"')
    .replace('version: "2027-estmere"', 'version: "2027"')
    .replace('compared_with: "2026"', 'compared_with: "2025"');
  const response = await send(wrong);
  const { text } = await readPage(response);

  expect(response.status).toBe(400);
  expect(text).toMatch(/The file has \d problems, listed below with the line of each\. Nothing was changed/);
  for (const [line, words] of [
    [2, "version: needs the year and a name of yours, such as 2027-estmere: a year alone is kept for the sets that come with the service."],
    [4, "unknown: is not a key of this format."],
    [lineOf("compared_with: ", wrong), 'compared_with: there is no version "2025" of s11 here to compare with. Upload that one first'],
    [
      lineOf('code: "9.1"', wrong.replace('code: "9.1"', "code: .....")),
      'Standard 9.1, code: "9.1" is used already. Each must be different.',
    ],
  ] as const)
    expect(text).toContain(`${line.toLocaleString("en-GB")}${words}`);
  expect(await drafts()).toEqual([]);
});

test("a version that is there already is refused with what to do, also another partnership’s, without saying whose", async () => {
  await app.db
    .insertInto("standardSets")
    .values({
      id: "s11-2027-estmere",
      key: "s11",
      version: "2027-estmere",
      title: "T",
      content: "{}",
      contentHash: "",
      registeredAt: "2026-11-01T09:00:00.000Z",
      partnershipId: "otherham",
    })
    .execute();
  const { text } = await readPage(await send(next));
  expect(text).toContain('"2027-estmere" of s11 is taken, by a registered set or a draft of yours. Use another, such as 2027-estmere-2.');
  expect(text).not.toContain("Otherham");
  expect((await readPage(await send(shipped))).text).toContain("version: needs the year and a name of yours");
});

const bomb = ["a: &a [1, 1]", ...Array.from({ length: 60 }, (_, at) => `b${at}: &b${at} [*${at ? `b${at - 1}` : "a"}, *a]`)].join("\n");

describe("a hostile file is answered in words, and nothing is kept of it", () => {
  test.each([
    ["empty", "", "The file is empty, or none was selected"],
    ["blank", " \n\n", "The file is empty"],
    ["of 10 MB", "x".repeat(10 * 1024 * 1024), "The file must be 1 MB or smaller"],
    [
      "a zip named .yaml",
      new Uint8Array(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), deflateRawSync("x".repeat(1000))])),
      "This is a workbook, a Word document or another zip file",
    ],
    ["in UTF-16", new Uint8Array(Buffer.from(`\uFEFF${next}`, "utf16le")), "The file is in UTF-16. Save it as UTF-8"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), "This is not a text file"],
    [
      "in the Windows code page",
      new Uint8Array(Buffer.from(next.replace('title: "Section', 'title: "S\u00e9ction').replace(/[^ -\u00ff\n]/g, "'"), "latin1")),
      "A character cannot be read. Save the file as UTF-8.",
    ],
    ["with aliases that explode", bomb, "Names that start with &amp; or * are not used."],
    ["of brackets", "[".repeat(900_000), "The file has far more parts than any set."],
    ["of markup", "<script>alert(1)</script>", "The file: must be a group of keys"],
    ["of thousands of mistakes", `sections:\n${"  - x: 1\n".repeat(8000)}`, "more are not listed. Mend these first."],
    [
      "with a key that reaches into objects",
      '__proto__:\n  polluted: true\nconstructor: 1\nkey: "s11"\n',
      "constructor: is not a key of this format.",
    ],
  ])("%s", async (_, content, sentence) => {
    const response = await send(content);
    const { html, text } = await readPage(response);
    expect(response.status).toBe(400);
    expect(text).toContain(sentence.replace("&amp;", "&"));
    expect(html).not.toContain("<script>alert");
    expect(await drafts()).toEqual([]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

test("the changed file of a draft takes its place, unless somebody has saved the draft since", async () => {
  const leila = await app.signIn("leila");
  const draft = (await leila.post(page, form(next))).headers.get("Location") ?? "";
  const revision = async () => formOn((await readPage(await leila.get(`${draft}/file`))).html, "revision").get("revision") ?? "";
  const shown = await revision();
  const standard = await readPage(await leila.get(`${draft}/standards/9.1`));
  await leila.post(`${draft}/standards/9.1`, formOn(standard.html, "sentence", { evidence: "Typed in the browser" }));

  const edited = next.replace('title: "Section 11 audit 2027"', 'title: "Our audit 2027"');
  const stale = await leila.post(`${draft}/file`, form(edited, "2027.yaml", shown));
  expect(stale.status).toBe(409);
  expect((await readPage(stale)).text).toContain("has saved this draft since you opened the page, so your file was not taken");
  expect((await drafts())[0]?.content).toContain("Typed in the browser");

  expect((await leila.post(`${draft}/file`, form("key: 1", "2027.yaml", await revision()))).status).toBe(400);
  expect((await leila.post(`${draft}/file`, form(edited, "2027.yaml", await revision()))).headers.get("Location")).toBe(
    `${draft}?done=saved`,
  );
  expect(await drafts()).toEqual([{ version: "2027-estmere", title: "Our audit 2027", content: edited, baseSetId: "s11-2026" }]);
  expect((await readPage(await send(next))).text).toContain("is taken, by a registered set or a draft of yours");
});
