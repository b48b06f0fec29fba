import { expect, test } from "vitest";
import { addPeople } from "#tests/routes/permissions/people.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";

const app = await freshApp(async ({ db }) => {
  await withOneAudit(db);
  await addPeople(db);
});
const page = "/partnerships/estmere/organisations/import";

function form(content: string | Uint8Array<ArrayBuffer>, name = "agencies.csv") {
  const data = new FormData();
  data.set("file", new File([content], name, { type: "text/csv" }));
  return data;
}
const csv = [
  "Name,Short name,Kind,Basis,Other names",
  "Riverbend Housing Association,Riverbend,Housing,Relevant agency,",
  "Fenlow Living,Fenlow,agency,Voluntary,Fenlow Homes",
  "Sandford Hospice,,Health,Commissioned service,The Hospice; Sandford Care",
  "Wrong,,Health,because,",
  "",
].join("\r\n");
const organisations = () => app.db.selectFrom("organisations").select(["name", "kind", "basis", "aliases"]).orderBy("name").execute();
const markOn = (html: string) => /name="mark" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? "";

test("the template has the headings that are read", async () => {
  const leila = await app.signIn("leila");
  const template = await leila.get("/partnerships/estmere/organisations/template.csv");
  expect(template.headers.get("Content-Disposition")).toContain("agencies-template.csv");
  expect(await template.text()).toBe("Name,Short name,Kind,Basis,Other names\r\n");
});

test("shows what a file changes before it does, makes the changes once, and twice changes nothing", async () => {
  const leila = await app.signIn("leila");
  const before = await organisations();
  const path = (await leila.post(page, form(csv))).headers.get("Location") ?? "";
  const shown = await readPage(await leila.get(path));

  expect(shown.text).toContain("1 agency is new, 2 are changed, 0 as held.");
  expect(shown.text).toContain("Row 5: “because” is no basis. Use one of: section 11 body, commissioned service");
  expect(shown.text).toContain("Name: Fenlow Homes, now Fenlow Living");
  expect(await organisations()).toEqual(before);

  const mark = markOn(shown.html);
  expect((await leila.post(path, { mark, leave: "2" })).headers.get("Location")).toBe(`${path}?done=2`);
  expect((await leila.post(path, { mark })).headers.get("Location")).toBe(path);
  expect(await organisations()).toEqual([
    { name: "Fenlow Living", kind: "agency", basis: "voluntary participant", aliases: '["Fenlow Homes"]' },
    { name: "Riverbend Housing Association", kind: "agency", basis: "invited", aliases: "[]" },
    { name: "Sandford Hospice", kind: "Health", basis: "commissioned service", aliases: '["The Hospice","Sandford Care"]' },
  ]);

  const again = (await leila.post(page, form(csv))).headers.get("Location") ?? "";
  expect((await readPage(await leila.get(again))).text).toContain("0 agencies are new, 1 is changed, 2 as held.");
});

test("does nothing when what is held changed after it was shown", async () => {
  const leila = await app.signIn("leila");
  const path = (await leila.post(page, form(csv))).headers.get("Location") ?? "";
  const mark = markOn(await (await leila.get(path)).text());
  await app.db.updateTable("organisations").set({ shortName: "Else" }).where("id", "=", "fenlow").execute();

  const response = await leila.post(path, { mark });

  expect(response.status).toBe(409);
  expect((await readPage(response)).text).toContain("so nothing was done");
  expect((await organisations()).map(({ name }) => name)).not.toContain("Sandford Hospice");
});

test.each([
  ["empty", new Uint8Array(), "The file is empty, or none was selected"],
  ["a zip named .csv", new Uint8Array([0x50, 0x4b, 3, 4, 9]), "This is a workbook or another zip file"],
  ["with a heading twice", "Name,Kind,Basis,Name\nA,B,C,D\n", "The file has the column “Name” twice"],
  ["without a column", "Name,Basis\nA,B\n", "The file has no column “Kind”. Use the template"],
  ["larger than 5 MB", "x".repeat(5 * 1024 * 1024 + 1), "The file must be 5 MB or smaller"],
])("a file that is %s is refused in words, and nothing is kept of it", async (_, content, sentence) => {
  const leila = await app.signIn("leila");
  const response = await leila.post(page, form(content));
  expect(response.status).toBe(400);
  expect((await readPage(response)).text).toContain(sentence);
  expect(await app.db.selectFrom("organisationImports").select("id").execute()).toEqual([]);
});

test("in the Windows code page keeps its letters", async () => {
  const leila = await app.signIn("leila");
  const bytes = new Uint8Array(Buffer.from("Name,Kind,Basis\r\nÉlan Café,Health,s.11\r\n", "latin1"));
  const path = (await leila.post(page, form(bytes))).headers.get("Location") ?? "";
  expect((await readPage(await leila.get(path))).text).toContain("Élan Café");
});

test("one partnership cannot open or take over what another read", async () => {
  const leila = await app.signIn("leila");
  const path = (await leila.post(page, form(csv))).headers.get("Location") ?? "";
  const farah = await app.signIn("farah");
  for (const address of [path, path.replace("estmere", "otherham")]) {
    expect((await farah.get(address)).status).toBe(404);
    expect((await farah.post(address, { mark: "" })).status).toBe(404);
  }
});

test("takes runs of spaces for one, refuses what a spreadsheet would run, and offers not to add what is new", async () => {
  const leila = await app.signIn("leila");
  await app.db.updateTable("organisations").set({ basis: "voluntary participant" }).where("id", "=", "riverbend").execute();
  const lines = [
    "Name,Short name,Kind,Basis,Other names",
    "  Riverbend   Housing  Association ,,agency,Voluntary,",
    "Wealdshire  Police,,Police,Section 11 body,",
    "=SUM(A1),,Health,Voluntary,",
    "Harbour,,Health,Voluntary,@harbour",
  ];
  const path = (await leila.post(page, form(lines.join("\r\n")))).headers.get("Location") ?? "";
  const { text, html } = await readPage(await leila.get(path));

  expect(text).toContain("1 agency is new, 0 are changed, 1 as held.");
  expect(text).toContain("Row 4: Begin the name with something other than = + - or @");
  expect(text).toContain("Row 5: Begin each other name with something other than = + - or @");
  expect(html).toContain('<th scope="col">Do not add</th>');
  expect(text).toContain("Do not add Wealdshire Police");
  expect(text).not.toContain("Leave it as it is");
  const typed = { category: "agency", name: "+cmd", kind: "Health", basis: "voluntary participant" };
  const refused = await leila.post("/partnerships/estmere/organisations/new", typed);
  expect([refused.status, (await readPage(refused)).text]).toEqual([
    400,
    expect.stringContaining("Begin the name with something other than"),
  ]);
});
