import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOf } from "#domain/figures/figures.ts";
import { publicFigures, publicVersionOf } from "#domain/figures/public-version.ts";
import type { SnapshotContent } from "#domain/figures/snapshot.ts";
import { snapshotTables } from "#app/tables/figures/snapshot.ts";
import { anyCycle } from "#tests/support/snapshot-content.ts";

const day = "2026-12-20";

function publicTables(content: SnapshotContent) {
  const version = publicVersionOf({ content, day, threshold: 3, earlier: [] });
  return version && snapshotTables(version.content, publicFigures(version), { filter: {}, isPublic: true, about: "public version", day });
}

describe("the public tables of any snapshot", () => {
  test("have no row by kind about fewer than the threshold, and hide nothing", () => {
    let rows = 0;
    fc.assert(
      fc.property(fc.tuple(anyCycle, anyCycle, anyCycle), (cycles) => {
        const returns = cycles.flatMap((one) => one.returns);
        const content = { ...cycles[0], returns };
        const completion = publicTables(content)?.find((table) => table.id === "completion");
        const at = (key: string) => completion?.columns.findIndex((column) => column.key === key) ?? -1;
        for (const row of completion?.cells ?? []) {
          const returned = Number(row[at("returned number")]);
          rows++;
          expect(Number(row[at("agencies")]) + Number(row[at("withdrawn")])).toBeGreaterThanOrEqual(3);
          expect(returned === 0 || returned >= 3).toBe(true);
        }
        expect(JSON.stringify(publicTables(content) ?? [])).not.toContain("[c]");
      }),
      { numRuns: 600 },
    );
    expect(rows).toBeGreaterThan(100);
  });

  test("name no agency and no trust, and have nothing of moderation by kind", () => {
    fc.assert(
      fc.property(anyCycle, (content) => {
        const tables = publicTables(content) ?? [];
        expect(tables.map((table) => table.id)).not.toContain("agencies");
        expect(tables.map((table) => table.id)).not.toContain("agreement-kinds");
        expect(JSON.stringify(tables)).not.toMatch(/Agency \d|Trust/);
      }),
      { numRuns: 300 },
    );
  });

  test("are numbered in order, and so are those of any filter", () => {
    fc.assert(
      fc.property(anyCycle, fc.constantFrom("self" as const, "moderated" as const), (content, judgedBy) => {
        const filter = { judgedBy };
        const tables = snapshotTables(content, figuresOf(content, filter, day), { filter, isPublic: false, about: "all", day });
        expect(tables.map((table) => table.number)).toEqual(tables.map((_, at) => `Table ${at + 1}`));
        expect(new Set(tables.map((table) => table.id)).size).toBe(tables.length);
        const judged = judgedBy === "moderated" ? "moderated rating" : "self-rating";
        for (const id of ["sections", "standards", "ratings", "kinds", "agencies"])
          expect(tables.find((table) => table.id === id)?.title).toContain(judged);
      }),
      { numRuns: 300 },
    );
  });
});
