import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { giveLeasesBack, listLeases, takeLease } from "#db/leases.ts";
import { migrate } from "#db/migrate.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";

const start = new Date("2026-11-22T09:00:00.000Z");

describe.each(databases)("leases on %s", (_name, open) => {
  let db: Db;
  beforeAll(async () => {
    db = open();
    await migrate(db);
  });
  afterAll(() => db.destroy());
  beforeEach(() => db.deleteFrom("leases").execute());

  const take = (holder: string, seconds = 0, name = "mail") =>
    takeLease(db, { name, holder, now: new Date(start.getTime() + seconds * 1000), milliseconds: 20_000 });

  test("are had by one at a time, each by its name", async () => {
    expect([await take("one"), await take("other"), await take("one"), await take("other", 0, "reminders")]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  test("of several who ask at once, one gets it", async () => {
    const asked = await Promise.all(["one", "two", "three", "four"].map((holder) => take(holder)));
    expect(asked.filter(Boolean)).toHaveLength(1);
    // Also where it was had before and ran out
    const again = await Promise.all(["five", "six", "seven"].map((holder) => take(holder, 21)));
    expect(again.filter(Boolean)).toHaveLength(1);
  });

  test("are kept by using them, and free again when their holder is heard of no more", async () => {
    await take("one");
    await take("one", 15);
    expect([await take("other", 30), await take("other", 36)]).toEqual([false, true]);
    expect(await take("one", 37)).toBe(false);
    expect(await listLeases(db)).toEqual([{ name: "mail", takenAt: "2026-11-22T09:00:36.000Z" }]);
  });

  test("are free at once when they are given back", async () => {
    await take("one");
    await giveLeasesBack(db, "other");
    expect(await take("other")).toBe(false);
    await giveLeasesBack(db, "one");
    expect(await take("other")).toBe(true);
  });
});
