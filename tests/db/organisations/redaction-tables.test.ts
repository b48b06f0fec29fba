import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import SQLite from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CamelCasePlugin } from "kysely";
import { readEnvironment } from "#app/environment.server.ts";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { forgetOldPages } from "#db/organisations/redactions/forget-old-pages.ts";
import { findPlaces } from "#db/organisations/redactions/find-places.ts";
import { redact } from "#db/organisations/redactions/redact.ts";
import { wordTables } from "#db/organisations/redactions/word-tables.ts";
import { child, riverbendScope as scope, withWordsEverywhere } from "#tests/support/redaction-fixtures.ts";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recurring } from "../../../server/recurring.ts";

const camel = new (class extends CamelCasePlugin {
  of(name: string) {
    return this.camelCase(name);
  }
})();

// Days, moments, people and codes
const neverWords = /^(id|at)$|(Id|At|On|By|Hash|Code)$|^since$/;

describe("every table and column", () => {
  let db: Db;
  beforeAll(async () => {
    db = openDatabase(":memory:");
    await migrate(db);
  });
  afterAll(() => db.destroy());

  test("with text says whether it holds words of people", async () => {
    const said = wordTables(() => false) as Record<string, { never?: string | string[]; sources?: { words: object }[] } | undefined>;
    const tables = await db.introspection.getTables();
    const unsaid = tables.flatMap(({ name, columns }) => {
      const own = said[camel.of(name)];
      if (!own) return [name];
      if (!own.sources) return [];
      const named = [...own.sources.flatMap(({ words }) => Object.keys(words)), ...(own.never ?? [])];
      return columns
        .filter(({ dataType }) => /text/i.test(dataType))
        .map((column) => camel.of(column.name))
        .filter((column) => !neverWords.test(column) && !named.includes(column))
        .map((column) => `${name}.${column}`);
    });
    expect(unsaid).toEqual([]);
  });
});

describe("the files of SQLite", () => {
  let folder: string;
  let file: string;
  let db: Db;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "redaction-"));
    file = join(folder, "audit.sqlite");
    db = await withWordsEverywhere(openDatabase(file));
  });
  afterEach(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true });
  });

  async function takeOut() {
    const wanted = { words: child, insideWords: false };
    const found = await findPlaces(db, scope, wanted);
    const chosen = found?.places.map((_, at) => at) ?? [];
    const author = { by: "leila", at: "2026-11-30T10:00:00.000Z" };
    return redact(db, author, scope, { ...wanted, reason: "A child", mark: found?.mark ?? "", chosen });
  }

  test("hold no byte of the words afterwards", async () => {
    // Words that come and go leave gaps in the pages
    for (let turn = 1; turn <= 30; turn++)
      await db
        .updateTable("answers")
        .set({ statement: `${`${child} was here. `.repeat(turn * 7)}` })
        .where("assessmentId", "=", "riverbend-2026")
        .where("standardCode", "=", turn % 2 ? "6.2" : "6.3")
        .execute();
    await db.deleteFrom("dailyLines").execute();
    await forgetOldPages(db);
    expect(bytesIn(file)).toMatch(/jayden/i);

    expect(await takeOut()).toBe("done");
    expect(bytesIn(file).match(/.{20}(jayden|okonkwo).{20}/gi)).toBeNull();
    expect(bytesIn(`${file}-wal`)).toBe("");
  });

  test("hold none as soon as nobody reads any more who began before", async () => {
    const reader = new SQLite(file, { readonly: true });
    reader.exec("begin");
    reader.prepare("select 1 from answers").get();
    expect(await takeOut()).toBe("done");
    const work = recurring.find(({ name }) => name === "Log of the database emptied of words taken out")?.work;
    const comesRound = (at: string) => work?.(db, readEnvironment({ MODE: "demonstration" }), new Date(at));
    await comesRound("2026-11-30T10:00:05.000Z");
    expect(bytesIn(`${file}-wal`)).toMatch(/jayden/i);

    reader.exec("rollback");
    expect(await comesRound("2026-11-30T10:00:10.000Z")).toBe(0);
    expect(bytesIn(file) + bytesIn(`${file}-wal`)).not.toMatch(/jayden|okonkwo/i);
    reader.close();
  });
});

const bytesIn = (file: string) => readFileSync(file, "latin1");
