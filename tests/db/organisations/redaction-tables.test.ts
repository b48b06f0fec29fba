import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CamelCasePlugin } from "kysely";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";
import { forgetOldPages } from "#db/organisations/redactions/forget-old-pages.ts";
import { findPlaces } from "#db/organisations/redactions/find-places.ts";
import { redact } from "#db/organisations/redactions/redact.ts";
import { wordTables } from "#db/organisations/redactions/word-tables.ts";
import { child, riverbendScope as scope, withWordsEverywhere } from "#tests/support/redaction-fixtures.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

test("no byte of the words is left in the files of SQLite", async () => {
  const folder = mkdtempSync(join(tmpdir(), "redaction-"));
  const file = join(folder, "audit.sqlite");
  const db = await withWordsEverywhere(openDatabase(file));
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

  const wanted = { words: child, insideWords: false };
  const found = await findPlaces(db, scope, wanted);
  const chosen = found?.places.map((_, at) => at) ?? [];
  const done = await redact(db, { by: "leila", at: "2026-11-30T10:00:00.000Z" }, scope, {
    ...wanted,
    reason: "A child",
    mark: found?.mark ?? "",
    chosen,
  });

  expect(done).toBe("done");
  expect(bytesIn(file).match(/.{20}(jayden|okonkwo).{20}/gi)).toBeNull();
  expect(bytesIn(`${file}-wal`)).toBe("");
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const bytesIn = (file: string) => readFileSync(file, "latin1");
