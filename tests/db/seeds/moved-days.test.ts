import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { MovedDays, weeksLater, weeksTo, writtenFor } from "#db/seeds/moved-days.ts";
import { titlesOf } from "#db/seeds/titles.ts";
import { databases, withOneAudit } from "#tests/support/assessment-fixtures.ts";

test.each([
  [writtenFor, 0],
  ["2026-11-28", 0],
  ["2026-11-29", 1],
  ["2027-09-01", 40],
  ["2026-11-21", -1],
])("a demonstration begun on %s is moved by %i weeks", (today, weeks) => {
  expect(weeksTo(today)).toBe(weeks);
});

test.each([
  ["2026-12-18", 40, "2027-09-24"],
  ["2026-12-18T17:00:00.000Z", 40, "2027-09-24T16:00:00.000Z"],
  ["2026-10-01T08:30:05.123Z", 12, "2026-12-24T09:30:05.123Z"],
])("%s is %i weeks later %s, at the same time of day in the United Kingdom", (date, weeks, later) => {
  expect(weeksLater(date, weeks)).toBe(later);
  expect(weeksLater(later, -weeks)).toBe(date);
});

describe("what passes to the database", () => {
  const moved = new MovedDays(40, "In force from 1 September 2026.");

  test.each([
    ["a day", "2026-12-18", "2027-09-24"],
    [
      "days in JSON",
      '{"dueOn":"2026-12-18","at":["2026-12-18T17:00:00.000Z"]}',
      '{"dueOn":"2027-09-24","at":["2027-09-24T16:00:00.000Z"]}',
    ],
    ["a day in words", "The board meets on 13 January 2027.", "The board meets on 20 October 2027."],
    ["a key", "extension:2026-12-18", "extension:2027-09-24"],
  ])("%s is moved, and read as it was", (_, before, after) => {
    expect(moved.later(before)).toBe(after);
    expect(moved.earlier(after)).toBe(before);
  });

  test.each([
    ["a day of the law", "The law of 1 September 2026 asks for it"],
    ["an id", "panel-2026-12-18"],
    ["what is no day", "99 January 2027, 2026-99-99x"],
    ["years", "Since 2024, in the survey of September 2026"],
  ])("%s stays", (_, text) => {
    expect(moved.later(text)).toBe(text);
  });

  test("a fingerprint of frozen words is one of the words as they stand there", () => {
    const print = (text: string) => createHash("sha256").update(text).digest("hex");
    const frozen = '{"signedAt":"2026-12-18T17:00:00.000Z"}';
    const after = moved.later(frozen);
    expect(moved.later(print(frozen))).toBe(print(after));
    expect(moved.later(`{"contentHash":"${print(frozen)}"}`)).toBe(`{"contentHash":"${print(after)}"}`);
    expect(moved.earlier(print(after))).toBe(print(frozen));
  });
});

describe.each(databases)("who writes through it, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => (db = await withOneAudit(open())));
  afterAll(() => db.destroy());

  test("finds what was written, and everybody else finds it moved", async () => {
    const through = db.withPlugin(new MovedDays(40, ""));
    await through.updateTable("cycles").set({ signOffBy: "2026-12-04" }).where("id", "=", "2026").execute();
    const read = (place: Db) => place.selectFrom("cycles").select("signOffBy").where("id", "=", "2026").executeTakeFirstOrThrow();
    expect([await read(through), await read(db)]).toEqual([{ signOffBy: "2026-12-04" }, { signOffBy: "2027-09-10" }]);
    expect(await through.selectFrom("cycles").select("id").where("signOffBy", "=", "2026-12-04").execute()).toHaveLength(1);
  });
});

test.each([
  [0, "Section 11 audit 2024", "Section 11 audit 2026", "Safeguarding audit 2025 to 2026", "Safeguarding audit 2026 to 2027"],
  [40, "Section 11 audit 2025", "Section 11 audit 2027", "Safeguarding audit 2025 to 2026", "Safeguarding audit 2026 to 2027"],
  [52, "Section 11 audit 2025", "Section 11 audit 2027", "Safeguarding audit 2026 to 2027", "Safeguarding audit 2027 to 2028"],
])("moved by %i weeks, the cycles are called by the years in which they open", (weeks, finished, open, schoolsThen, schoolsNow) => {
  expect(titlesOf(weeks)).toEqual({ finished, open, schoolsThen, schoolsNow });
});
