import { expect, test } from "vitest";
import { newestInstant } from "#db/history.ts";
import { withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { clockBehindLine } from "../../server/clock-behind.ts";

const app = await freshApp(({ db }) => withOneAudit(db));

test("a start says that the clock is behind what is recorded, and where it stands", async () => {
  expect(await newestInstant(app.db)).toBeNull();
  const priya = await app.signIn("priya");
  await priya.post("/assessments/riverbend-2026/standards/9.1", { intent: "save", baseRevision: "0", rating: "met", statement: "Ours" });
  const newest = await newestInstant(app.db);

  expect(clockBehindLine(newest, new Date("2020-01-01T10:00:00Z"))).toBe(
    "The clock says 10am on 1 January 2020, but the last thing recorded happened at 9am on 22 November 2026. Set the clock right: days, reminders and the order of the history follow it.",
  );
});

test.each(["2026-11-21T09:30:00Z", "2026-11-22T09:00:00Z", "2030-01-01T00:00:00Z"])("at %s it says nothing", (now) =>
  expect(clockBehindLine("2026-11-22T09:00:00.000Z", new Date(now))).toBeNull(),
);

test("of an empty record there is nothing to say", () => expect(clockBehindLine(null, new Date("2020-01-01T00:00:00Z"))).toBeNull());
