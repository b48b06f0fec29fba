import { sql } from "kysely";
import { z } from "zod";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Db, openDatabase } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { findPlaces } from "#db/organisations/redactions/find-places.ts";
import { readFieldFacts } from "#db/organisations/redactions/field-facts.ts";
import { redact } from "#db/organisations/redactions/redact.ts";
import { wordSources } from "#db/organisations/redactions/word-tables.ts";
import { stored, storedFields, storedLetter, storedReturn, storedStrengths } from "#db/stored.ts";
import { wordsInJson } from "#domain/organisations/words-in-json.ts";
import { demonstrationFile } from "#tests/support/demonstration.ts";

let db: Db;
beforeAll(async () => {
  db = openDatabase(await demonstrationFile());
}, 300_000);
afterAll(() => db.destroy());

// A word of somebody's can be the same by chance, a column full of them cannot
const codes =
  /^(met|partially-met|not-met|not-applicable|not-started|on-track|at-risk|done|assured|assured-with-actions|agency|academy|\d{4}-\d\d-\d\d.*|[0-9a-f]{8}-[0-9a-f-]{27})$/;

test("no code, day or rating of what is kept as JSON is taken for somebody’s words", async () => {
  const { isWordless } = await readFieldFacts(db, { organisationId: "otterbrook-primary-school", partnershipId: "estmere" });
  const taken = new Set<string>();
  for (const { table, source } of wordSources(isWordless))
    for (const [column, isCode] of Object.entries(source.json ?? {})) {
      const { rows } = await sql<{
        text: string;
      }>`select ${sql.ref(column)} as text from ${sql.table(table)} where ${sql.ref(column)} is not null`.execute(db);
      for (const { text } of rows)
        for (const one of wordsInJson(JSON.parse(text), isCode ?? (() => false)))
          if (codes.test(one.text)) taken.add(`${table}.${column} ${one.path.at(-1)}: ${one.text}`);
    }
  expect([...taken]).toEqual([]);
});

test.each(["riverbend-housing-association", "otterbrook-primary-school"])(
  "words of %s are taken out, and all else can be read and counted as before",
  async (organisationId) => {
    const scope = { organisationId, partnershipId: "estmere" };
    const wanted = { words: "supervision", insideWords: false };
    const figures = () =>
      db.selectFrom("sectionSummaries").selectAll().orderBy("assessmentId").orderBy("sectionCode").orderBy("judgedBy").execute();
    const before = await figures();
    const found = await findPlaces(db, scope, wanted);
    expect(new Set(found?.places.map(({ table }) => table)).size).toBeGreaterThan(3);

    const chosen = found?.places.map((_, at) => at) ?? [];
    const author = { by: "leila-haddad", at: "2026-11-30T10:00:00.000Z" };
    expect(await redact(db, author, scope, { ...wanted, reason: "Asked for", mark: found?.mark ?? "", chosen })).toBe("done");

    expect((await findPlaces(db, scope, wanted))?.places).toEqual([]);
    expect(await figures()).toEqual(before);
    expect((await checkSummaries(db, { mend: false })).differences).toEqual([]);
    for (const row of await db.selectFrom("submissions").selectAll().execute()) storedReturn(row);
    for (const row of await db.selectFrom("responses").selectAll().execute()) {
      storedStrengths(row);
      if (row.content !== null) storedLetter({ id: row.id, content: row.content });
    }
    for (const { assessmentId, fields } of await db.selectFrom("profiles").selectAll().execute())
      stored(storedFields, fields, "profiles.fields", assessmentId);
    for (const { id, after } of await db.selectFrom("history").select(["id", "after"]).where("after", "is not", null).execute())
      stored(z.record(z.string(), z.unknown()), after ?? "", "history.after", id);
  },
);
