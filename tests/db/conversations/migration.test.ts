import { promises as fs } from "node:fs";
import path from "node:path";
import { type Kysely, sql } from "kysely";
import { FileMigrationProvider, Migrator } from "kysely/migration";
import { describe, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";

describe.each(databases)("comments of before on %s", (_, open) => {
  test("become conversations with governors, from the side on which their writer stood", async () => {
    const db = open();
    const provider = new FileMigrationProvider({ fs, path, migrationFolder: path.join(process.cwd(), "db/migrations") });
    const { error } = await new Migrator({ db, provider }).migrateTo("2026-11-30-01-kept-words");
    expect(error).toBeUndefined();
    await fill(db as unknown as Kysely<unknown>);

    expect(await migrate(db)).toContain("2026-11-30-02-conversations");

    const moved = await db
      .selectFrom("conversations")
      .innerJoin("conversationEntries", "conversationEntries.conversationId", "conversations.id")
      .select([
        "conversations.id",
        "readers",
        "standardCode",
        "lastSide",
        "side",
        "personId",
        "capacity",
        "words",
        "madeAt",
        "openedAt",
        "answeredAt",
      ])
      .orderBy("conversations.id")
      .execute();
    expect(moved.map((one) => [one.id, one.side, one.lastSide, one.personId, one.standardCode])).toEqual([
      ["c1", "organisation", "organisation", "dsl", null],
      ["c2", "governors", "governors", "governor", "A6"],
      ["c3", "trust", "trust", "trust", null],
      ["c4", "governors", "governors", "gone", null],
      ["c5", "governors", "governors", "elsewhere", null],
    ]);
    expect(moved[1]).toMatchObject({
      readers: "governors",
      capacity: "Chair of governors",
      words: "Words of c2",
      madeAt: "2026-11-12T09:00:00.000Z",
      openedAt: "2026-11-12T09:00:00.000Z",
      answeredAt: null,
    });
    await expect(sql`select * from comments`.execute(db)).rejects.toThrow(/comments/);
    await db.destroy();
  });
});

async function fill(db: Kysely<unknown>) {
  const run = async (text: string) => sql.raw(text).execute(db);
  await run(
    `insert into standard_sets (id, key, version, title, content, content_hash, registered_at) values ('s', 's175', '1', 'Set', '{}', '0', '2026')`,
  );
  await run(
    `insert into organisations (id, name, short_name, kind, basis, aliases, category, trust_id) values
      ('trust', 'Trust', 'Trust', 'Trust', 'groups', '[]', 'trust', null), ('school', 'School', 'School', 'Academy', '157', '[]', 'setting', 'trust'),
      ('other', 'Other', 'Other', 'Academy', '157', '[]', 'setting', null)`,
  );
  await run(
    `insert into cycles (id, title, standard_set_id, state, opens_on, sign_off_by, due_at, panels_from, panels_to, response_by) values
      ('c', 'Cycle', 's', 'open', '2026-09-01', '2026-12-01', '2026-12-16T17:00:00.000Z', '2027-01-01', '2027-02-01', '2027-03-01')`,
  );
  await run(
    `insert into assessments (id, cycle_id, organisation_id, state, revision, changed_at) values ('a', 'c', 'school', 'in-progress', 1, '2026')`,
  );
  for (const [id, capacity, role, place] of [
    ["dsl", "Deputy head", "champion", "school"],
    ["governor", "Chair of governors", "governor", "school"],
    ["trust", "Director", "trust-lead", "trust"],
    ["gone", "Safeguarding governor", null, null],
    // Champion of another school, governor here without a part any more
    ["elsewhere", "Governor", "champion", "other"],
  ] as const) {
    await run(`insert into people (id, name, email, job_title) values ('${id}', '${id}', '${id}@x.example', 'x')`);
    if (role)
      await run(`insert into roles (id, person_id, role, organisation_id, since) values ('${id}', '${id}', '${role}', '${place}', '2026')`);
    const comment = { dsl: "c1", governor: "c2", trust: "c3", gone: "c4", elsewhere: "c5" }[id];
    const standard = id === "governor" ? "'A6'" : "null";
    await run(
      `insert into comments (id, assessment_id, standard_code, person_id, capacity, words, made_at) values
        ('${comment}', 'a', ${standard}, '${id}', '${capacity}', 'Words of ${comment}', '2026-11-12T09:00:00.000Z')`,
    );
  }
}
