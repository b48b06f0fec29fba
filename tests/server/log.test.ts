import { expect, test } from "vitest";
import { isSaid, lineOf } from "../../server/log.ts";

const now = new Date("2026-11-22T09:00:00Z");

test("a line has time, level and words", () => {
  expect(lineOf("info", ["%s: %d", "Messages sent", 3], now)).toEqual({
    time: "2026-11-22T09:00:00.000Z",
    level: "info",
    process: process.pid,
    message: "Messages sent: 3",
  });
});

test("an error is told with its first cause, and without the row that was refused", () => {
  const cause = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL", detail: "Key (email)=(ana@agency.example)" });
  const line = lineOf("error", ["[1F] POST /x", new Error("The database is away", { cause })], now);

  expect(line).toMatchObject({
    message: "[1F] POST /x",
    error: { message: "The database is away", cause: { message: "database or disk is full", code: "SQLITE_FULL" } },
  });
  expect(JSON.stringify(line)).not.toContain("ana@");
});

test("fields stand beside the words, and a line stays one line", () => {
  const line = lineOf("info", [{ event: "request", status: 200 }], now);
  expect(line).toMatchObject({ event: "request", status: 200 });
  expect(JSON.stringify(lineOf("warn", ["two\nlines"], now))).not.toContain("\n");
});

test("what is below the level is not said", () => {
  expect((["error", "warn", "info", "debug"] as const).map((level) => isSaid(level, "warn"))).toEqual([true, true, false, false]);
});
