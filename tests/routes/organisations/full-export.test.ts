import { randomUUID } from "node:crypto";
import JSZip from "jszip";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportTables } from "#db/organisations/export-tables.ts";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { monday, withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";
import { mainText, parseCsv } from "#tests/support/tables.ts";

let app: TestApp;
let zip: JSZip;

beforeAll(async () => {
  app = await startApp();
  await withAnsweredCycle(app.db);
  await (await app.signIn("leila")).post("/cycles/joint/snapshots", { name: "Annual report" });
  for (const [assessment, statement] of [
    ["joint-Police", 'Said "so",\n=1+1'],
    ["joint-Sports", "Work in hand of Sports"],
    ["other-Elsewhere", "Words of the others"],
  ] as const) {
    await app.db
      .updateTable("answers")
      .set({ statement })
      .where("assessmentId", "=", assessment)
      .where("standardCode", "=", "1.1")
      .execute();
  }
  const submission = (id: string, assessmentId: string) => ({
    id,
    assessmentId,
    revision: 1,
    receipt: id,
    content: JSON.stringify({ of: assessmentId }),
    contentHash: "0",
    submittedAt: monday,
  });
  await app.db.deleteFrom("submissions").execute();
  await app.db
    .insertInto("submissions")
    .values([submission("s-police", "joint-Police"), submission("s-homes", "joint-Homes"), submission("s-other", "other-Elsewhere")])
    .execute();
  const line = (assessmentId: string | null, event: string, after: unknown) => ({
    id: randomUUID(),
    at: monday,
    assessmentId,
    standardCode: null,
    personId: "esme",
    event,
    before: null,
    after: after ? JSON.stringify(after) : null,
  });
  await app.db
    .insertInto("history")
    .values([
      line("joint-Police", "answer-saved", { statement: "Police words" }),
      line("joint-Sports", "answer-saved", { statement: "Sports words" }),
      line("joint-Sports", "section-given", null),
      line("joint-Homes", "answer-saved", { statement: "Homes words" }),
      line(null, "figures-frozen", { cycle: "other" }),
    ])
    .execute();
  zip = await exported("leila", "estmere");
}, 60_000);
afterAll(() => app.stop());

async function exported(person: string, partnership: string): Promise<JSZip> {
  const response = await (await app.signIn(person)).get(`/partnerships/${partnership}/export.zip`);
  if (response.status !== 200) throw new Error(`Answered with ${response.status}`);
  return JSZip.loadAsync(await response.arrayBuffer());
}

async function json(table: string, from = zip): Promise<Record<string, unknown>[]> {
  return JSON.parse((await from.file(`json/${table}.json`)?.async("string")) ?? "null") as Record<string, unknown>[];
}

async function csv(table: string): Promise<string[][]> {
  return parseCsv((await zip.file(`csv/${table}.csv`)?.async("string")) ?? "");
}

const ids = async (table: string, column: string, from = zip) => [...new Set((await json(table, from)).map((row) => row[column]))].sort();

describe("the list of what is exported", () => {
  const database = new SQLite(":memory:");

  // The same tables stand in either database; their keys are read as SQLite tells them
  test.skipIf(process.env["TEST_POSTGRES"])("names every table and every column of the database", () => {
    database.close();
    const file = new SQLite(app.environment.DATABASE_URL, { readonly: true });
    const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const tables = (
      file
        .prepare(
          "select name from sqlite_master where type = 'table' and name not like 'kysely%' and name not like 'sqlite%' and name <> 'written_in_tests'",
        )
        .all() as {
        name: string;
      }[]
    ).map(({ name }) => name);
    expect(Object.keys(exportTables).sort()).toEqual(tables.map(camel).sort());
    for (const name of tables) {
      const table = exportTables[camel(name) as keyof typeof exportTables];
      if ("leftOut" in table) {
        expect(table.leftOut).toMatch(/\.$/);
        continue;
      }
      const columns = file.pragma(`table_info(${name})`) as { name: string; pk: number }[];
      expect(Object.keys(table.columns).sort(), name).toEqual(columns.map((column) => camel(column.name)).sort());
    }
    file.close();
  });

  test("leaves out what lets people in, and what is not the partnership's", () => {
    const leftOut = Object.entries(exportTables).flatMap(([name, table]) => ("leftOut" in table ? [name] : []));
    expect(leftOut).toEqual(expect.arrayContaining(["sessions", "signInCodes", "messages", "answerDrafts", "trustAnswerReplies"]));
    for (const name of leftOut)
      expect(Object.keys(zip.files).join()).not.toContain(`/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.`);
  });
});

describe("everything of a partnership", () => {
  test("is in one zip, each table as CSV and as JSON with the same rows", async () => {
    for (const [name, table] of Object.entries(exportTables)) {
      if ("leftOut" in table) continue;
      const file = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const [head = [], ...rows] = await csv(file);
      const held = await json(file);
      expect(rows, name).toHaveLength(held.length);
      for (const [at, column] of head.entries()) {
        const given = held.map((row) =>
          typeof row[column] === "object" && row[column] ? JSON.stringify(row[column]) : String(row[column] ?? ""),
        );
        expect(
          rows.map((row) => row[at]?.replace(/^'(?=[=+\-@])/, "")),
          `${name}.${column}`,
        ).toEqual(given);
      }
    }
  });

  test("keeps every word as it was typed", async () => {
    const statement = 'Said "so",\n=1+1';
    expect((await json("answers")).find((row) => row["assessmentId"] === "joint-Police" && row["standardCode"] === "1.1")).toMatchObject({
      statement,
      rating: "met",
    });
    expect((await json("submissions")).find((row) => row["id"] === "s-police")).toMatchObject({ content: { of: "joint-Police" } });
  });

  test("has only its own organisations of a joint cycle, and nothing of another partnership", async () => {
    expect(await ids("organisations", "id")).toEqual(["Elsewhere", "Fire", "Gone", "Police", "Sports", "Youth"]);
    expect(await ids("assessments", "id")).toEqual(["joint-Fire", "joint-Gone", "joint-Police", "joint-Sports", "joint-Youth"]);
    expect(await ids("cycles", "id")).toEqual(["empty", "joint"]);
    expect(await ids("partnerships", "id")).toEqual(["estmere"]);
    expect(await ids("memberships", "partnershipId")).toEqual(["estmere"]);
    expect(await ids("submissions", "id")).toEqual(["s-police"]);
    expect(await ids("roles", "partnershipId")).not.toContain("wealdshire");
    const everything = await Promise.all(
      Object.values(zip.files)
        .filter((file) => /^(csv|json)\//.test(file.name))
        .map((file) => file.async("string")),
    );
    for (const foreign of [
      "joint-Homes",
      "Homes words",
      "joint-Faith",
      "wealdshire",
      "other-Elsewhere",
      "Words of the others",
      '"cycle":"other"',
      "otto",
    ]) {
      expect(
        everything.filter((text) => text.includes(foreign)),
        foreign,
      ).toEqual([]);
    }
  });

  test("takes other partnerships' organisations out of frozen figures", async () => {
    const [snapshot] = (await json("snapshots")) as {
      content: { partnerships: { id: string }[]; returns: { organisation: { id: string }; partnershipIds: string[] }[] };
    }[];
    expect(snapshot?.content.partnerships.map((one) => one.id)).toEqual(["estmere"]);
    expect(snapshot?.content.returns.map((one) => one.organisation.id).sort()).toEqual(["Fire", "Gone", "Police", "Sports", "Youth"]);
    expect(new Set(snapshot?.content.returns.flatMap((one) => one.partnershipIds))).toEqual(new Set(["estmere"]));
  });

  test("leaves work in hand with the organisation", async () => {
    expect(await ids("answers", "assessmentId")).toEqual(["joint-Fire", "joint-Police", "joint-Youth"]);
    const history = JSON.stringify(await json("history"));
    expect(history).toContain("Police words");
    expect(history).toContain("section-given");
    expect(history).not.toContain("Sports words");
    expect(history).toContain("figures-frozen");
  });

  test("explains every file and column, twice", async () => {
    const text = (await zip.file("README.txt")?.async("string")) ?? "";
    const html = (await zip.file("README.html")?.async("string")) ?? "";
    expect(html).toContain('<html lang="en-GB">');
    for (const path of Object.keys(zip.files).filter((one) => /^(csv|json)\/./.test(one))) {
      const name = path.split("/")[1] ?? "";
      for (const readme of [text, html]) expect(readme).toContain(name);
      if (!path.startsWith("csv")) continue;
      for (const column of (await csv(name.replace(".csv", "")))[0] ?? []) {
        expect(text).toContain(`  ${column}: `);
        expect(html).toContain(`<th scope="row">${column}</th>`);
      }
    }
    expect(text).toContain("sign-in-codes: Codes with which people sign in are secret");
  });

  test("holds the standards as they can be read in again", async () => {
    const yaml = (await zip.file("standard-sets/s11-2024.yaml")?.async("string")) ?? "";
    expect(yaml).toMatch(/^key: s11$/m);
    expect(JSON.parse((await zip.file("standard-sets/s11-2024.json")?.async("string")) ?? "")).toMatchObject({ key: "s11" });
  });

  test("is read a few rows at a time, none twice and none left out", async () => {
    const answers = await json("answers");
    const { n } = await app.db
      .selectFrom("answers")
      .where("assessmentId", "in", ["joint-Fire", "joint-Police", "joint-Youth"])
      .select((eb) => eb.fn.countAll().as("n"))
      .executeTakeFirstOrThrow();
    expect(answers).toHaveLength(Number(n));
    expect(new Set(answers.map((row) => `${String(row["assessmentId"])} ${String(row["standardCode"])}`)).size).toBe(answers.length);
  });
});

describe("the page", () => {
  test("says what is in it, to administrators alone", async () => {
    for (const [person, isThere] of [
      ["leila", true],
      ["esme", false],
    ] as const) {
      expect((await (await (await app.signIn(person)).get("/cycles")).text()).includes('href="/partnerships/estmere/export"')).toBe(
        isThere,
      );
    }
    const response = await (await app.signIn("leila")).get("/partnerships/estmere/export");
    const html = await response.text();
    expect(html).toContain('href="/partnerships/estmere/export.zip"');
    expect(mainText(html)).toContain("Of a joint cycle it holds only your own organisations.");
    for (const path of ["export", "export.zip"]) {
      for (const [person, status] of [
        ["esme", 403],
        ["olga", 403],
        ["will", 404],
        ["otto", 404],
        ["carys", 404],
      ] as const) {
        expect((await (await app.signIn(person)).get(`/partnerships/estmere/${path}`)).status).toBe(status);
      }
      expect((await app.get(`/partnerships/estmere/${path}`)).headers.get("location")).toContain("/sign-in?next=");
    }
  });
});
