import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { findStandardSet, listSets, registerSet, registerShippedSets } from "#db/standard-sets.ts";
import { findDraft, listDrafts, makeDraft, registerDraft, removeDraft, saveDraft } from "#db/standard-sets/drafts.ts";
import { findReadableSet, findSetFile, listReadableSets, listTakenVersions } from "#db/standard-sets/readable-sets.ts";
import { exportRows } from "#db/organisations/export-rows.ts";
import { exportTables } from "#db/organisations/export-tables.ts";
import type { ExportedTable } from "#db/organisations/export/described.ts";
import { parseStandardSet } from "#standards/parse.ts";
import { plain2024 } from "#tests/standards/small-sets.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { addPeople } from "#tests/routes/permissions/people.ts";

const leila = { by: "leila", at: morning };
const yaml = `# Ours\n${plain2024.replace('version: "2024"', 'version: "2024-estmere"')}`;
const set = parseStandardSet(yaml);
const own = "small-2024-estmere";

describe.each(databases)("a partnership's own sets on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
    await addPeople(db);
  });
  beforeEach(async () => {
    await db.deleteFrom("standardSetDrafts").execute();
    await db.deleteFrom("standardSets").where("key", "=", "small").execute();
    await db.deleteFrom("history").execute();
  });
  afterAll(() => db.destroy());

  const made = async (partnershipId = "estmere") => {
    const id = await makeDraft(db, leila, { partnershipId, baseSetId: null, set, yaml, from: "The file 2024.yaml" });
    const draft = await findDraft(db, partnershipId, id);
    if (!draft) throw new Error("There is no draft");
    return draft;
  };
  const events = async () => (await db.selectFrom("history").select("event").orderBy("id").execute()).map(({ event }) => event);
  const ids = async (partnershipId: string) => (await listReadableSets(db, partnershipId)).map(({ id }) => id);

  test("a draft is one however often it is sent, and belongs to its partnership alone", async () => {
    const draft = await made();
    expect((await made()).id).toBe(draft.id);
    expect(await findDraft(db, "otherham", draft.id)).toBeUndefined();
    expect([(await listDrafts(db, "estmere")).length, (await listDrafts(db, "otherham")).length]).toEqual([1, 0]);
    expect(await listTakenVersions(db, "estmere")).toContainEqual({ key: "small", version: "2024-estmere" });
    expect(await listTakenVersions(db, "estmere", draft.id)).not.toContainEqual({ key: "small", version: "2024-estmere" });
    expect(await listTakenVersions(db, "otherham")).not.toContainEqual({ key: "small", version: "2024-estmere" });
    expect(await events()).toEqual(["standard-set-draft-made"]);
  });

  test("of two who save what they opened at the same time one is told, and nothing of the other is lost", async () => {
    const draft = await made();
    const change = (words: string) => ({ draft, set, yaml: yaml.replace("# Ours", words), standard: null, before: [], after: [words] });
    const saved = await Promise.all([saveDraft(db, leila, change("# One")), saveDraft(db, leila, change("# Two"))]);

    expect(saved.toSorted()).toEqual([false, true]);
    const now = await findDraft(db, "estmere", draft.id);
    expect(now).toMatchObject({ revision: 2, content: expect.stringContaining(saved[0] ? "# One" : "# Two") as string });
    expect(await events()).toEqual(["standard-set-draft-made", "standard-set-draft-saved"]);
    expect([await registerDraft(db, leila, draft, set), await removeDraft(db, leila, draft)]).toEqual(["stale", false]);
    expect(await ids("estmere")).not.toContain(own);
    expect(await listDrafts(db, "estmere")).toHaveLength(1);
  });

  test("registered twice at once it is registered once, with its file, and never seen by another partnership", async () => {
    const draft = await made();
    const results = await Promise.all([registerDraft(db, leila, draft, set), registerDraft(db, leila, draft, set)]);

    expect(results.toSorted()).toEqual(["registered", "taken"]);
    expect(await findStandardSet(db, own)).toEqual(set);
    expect(await findSetFile(db, own)).toBe(yaml);
    expect(await ids("estmere")).toContain(own);
    expect([await ids("otherham"), await findReadableSet(db, "otherham", own)]).toEqual([["s11-2026", "s11-2024"], undefined]);
    expect((await listSets(db, "otherham")).map(({ id }) => id)).not.toContain(own);
    expect(await listDrafts(db, "estmere")).toEqual([]);
    expect(await events()).toEqual(["standard-set-draft-made", "standard-set-registered"]);
  });

  test("a name that somebody else has registered meanwhile is taken, and the draft stays", async () => {
    const draft = await made();
    expect(await registerDraft(db, { by: "farah", at: morning }, await made("otherham"), set)).toBe("registered");
    expect(await registerDraft(db, leila, draft, set)).toBe("taken");
    expect(await listDrafts(db, "estmere")).toHaveLength(1);
  });

  test("a shipped set that comes later under the same name is left out, and the others are registered", async () => {
    await registerDraft(db, leila, await made(), set);
    const folder = mkdtempSync(join(tmpdir(), "sets-"));
    mkdirSync(join(folder, "small"));
    writeFileSync(join(folder, "small", "2024-estmere.yaml"), yaml.replace("Small audit 2024", "Shipped"));
    writeFileSync(join(folder, "small", "2026.yaml"), plain2024.replace('version: "2024"', 'version: "2026"'));

    expect(await registerShippedSets(db, morning, folder)).toEqual([{ key: "small", version: "2024-estmere" }]);
    rmSync(folder, { recursive: true });
    expect((await findReadableSet(db, "estmere", own))?.title).toBe("Small audit 2024");
    expect(await ids("otherham")).toContain("small-2026");
  });

  test("a shipped version with other words still stops the start", async () => {
    await registerSet(db, morning, plain2024);
    await expect(registerSet(db, morning, plain2024.replace("Small audit 2024", "Other"))).rejects.toThrow(
      "A registered version never changes",
    );
  });

  test("in a cycle of two partnerships the other reads its words, and its comments are not taken along", async () => {
    await registerDraft(db, leila, await made(), set);
    const cycle = await db.selectFrom("cycles").selectAll().where("id", "=", "2026").executeTakeFirstOrThrow();
    await db
      .insertInto("cycles")
      .values({ ...cycle, id: "joint", standardSetId: own, previousCycleId: null })
      .execute();
    await db
      .insertInto("cyclePartnerships")
      .values(["estmere", "otherham"].map((partnershipId) => ({ cycleId: "joint", partnershipId })))
      .execute();
    const exported = async (partnershipId: string) => {
      const rows = [];
      for await (const row of exportRows(db, "standardSets", exportTables.standardSets as ExportedTable, partnershipId)) rows.push(row);
      return rows.find(({ id }) => id === own);
    };

    expect(await ids("otherham")).toContain(own);
    expect([(await exported("estmere"))?.["yaml"], (await exported("otherham"))?.["yaml"]]).toEqual([yaml, null]);
    await db.updateTable("cycles").set({ state: "preparing" }).where("id", "=", "joint").execute();
    expect(await ids("otherham")).not.toContain(own);
    await db.deleteFrom("cyclePartnerships").where("cycleId", "=", "joint").execute();
    await db.deleteFrom("cycles").where("id", "=", "joint").execute();
    expect((await exported("estmere"))?.["yaml"]).toBe(yaml);
  });
});
