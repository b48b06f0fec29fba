import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { trainingOf } from "#domain/schools/governors-report.ts";
import { fieldName } from "#domain/schools/set-fields.ts";
import { parseStandardSet } from "#standards/parse.ts";

const groups = parseStandardSet(readFileSync("standards/s175/2026.yaml", "utf8")).profile ?? [];

test("names the whole that a part is of, because the row stands alone", () => {
  const rows = trainingOf(groups, { starters: "3", starters_inducted: "2", staff: "52", read_part_one: "48" }, "2026-11-22");

  expect(rows.map(({ what, value }) => `${what}: ${value}`)).toContain(
    "Staff who started since the last return, inducted on day one: 2 of 3",
  );
  expect(rows.map(({ what }) => what).join()).not.toContain("Of these");
});

test("keeps the capital of a name and of an abbreviation after a group's title", () => {
  const names = groups.flatMap((group) => group.fields.map((field) => fieldName({ group, field, entry: null })));

  expect(names.filter((name) => name.startsWith("Checks: "))).toContain("Checks: Prevent risk assessment");
  expect(names).toContain("Designated safeguarding lead (DSL): date of the last update");
});
