import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtOnce } from "#db/built-once.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";

describe.each(databases)("a query that is built once, on %s", (_name, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withOneAudit(open());
  });
  afterAll(() => db.destroy());

  /** The same query, with how often it was built. */
  function counted() {
    const count = { built: 0 };
    const people = builtOnce((own, { id, names }: { id?: string | undefined; names: string[] }) => {
      count.built++;
      const named = own.selectFrom("people").select(["id", "jobTitle"]).where("name", "in", names);
      return id === undefined ? named : named.where("id", "=", id);
    });
    return { count, people };
  }

  test("is filled in with what is given each time, in a transaction and outside", async () => {
    const { count, people } = counted();
    const [priya, sam] = await db.selectFrom("people").select(["id", "name"]).orderBy("id").limit(2).execute();
    if (!priya || !sam) throw new Error("Two people are needed");

    expect(await people.first(db, { id: priya.id, names: [priya.name] })).toMatchObject({ id: priya.id });
    expect(await inTransaction(db, (trx) => people.first(trx, { id: sam.id, names: [sam.name] }))).toMatchObject({ id: sam.id });
    expect(await people.all(db, { id: sam.id, names: [priya.name] })).toEqual([]);
    expect(count.built).toBe(1);
  });

  test("is another one for a list of another length, and for what is left out", async () => {
    const { count, people } = counted();
    const all = await db.selectFrom("people").select("name").execute();
    const names = all.map(({ name }) => name);

    expect(await people.all(db, { names })).toHaveLength(names.length);
    expect(await people.all(db, { names: names.slice(1) })).toHaveLength(names.length - 1);
    expect(await people.all(db, { names: names.toReversed() })).toHaveLength(names.length);
    expect(await people.first(db, { id: "nobody", names })).toBeUndefined();
    expect(count.built).toBe(3);
  });

  test("says how many rows it changed, and writes nothing where nothing is given", async () => {
    const wishing = builtOnce((own, { id, weeklyProgress }: { id: string; weeklyProgress: "wanted" | null }) =>
      own.updateTable("people").set({ weeklyProgress }).where("id", "=", id),
    );
    const wish = () => db.selectFrom("people").select("weeklyProgress").where("id", "=", "priya").executeTakeFirst();

    expect(await wishing.change(db, { id: "priya", weeklyProgress: "wanted" })).toBe(1);
    expect(await wish()).toEqual({ weeklyProgress: "wanted" });
    expect(await wishing.change(db, { id: "priya", weeklyProgress: null })).toBe(1);
    expect(await wish()).toEqual({ weeklyProgress: null });
    expect(await wishing.change(db, { id: "nobody", weeklyProgress: "wanted" })).toBe(0);
  });

  test("is built anew where what it is written with changes its values", async () => {
    const { count, people } = counted();
    const through = db.withPlugin({ transformQuery: ({ node }) => node, transformResult: async ({ result }) => result });

    await people.all(through, { names: ["x"] });
    await people.all(through, { names: ["y"] });
    expect(count.built).toBe(2);
  });

  test("cannot be made to depend on a value", async () => {
    const newest = builtOnce((own, { limit }: { limit: number }) =>
      own
        .selectFrom("people")
        .select("id")
        .limit(limit > 3 ? 3 : 1),
    );

    await expect(async () => newest.all(db, { limit: 2 })).rejects.toThrow('cannot depend on its value "limit"');
  });
});
