import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOf } from "#domain/figures/figures.ts";
import { hiddenIn, withheldBecause } from "#domain/figures/public-figures.ts";
import type { SnapshotContent, SnapshotReturn } from "#domain/figures/snapshot.ts";
import { snapshotTables } from "#app/tables/figures/snapshot.ts";
import { anyCycle } from "#tests/support/snapshot-content.ts";

const day = "2026-12-20";

function publicTables(content: SnapshotContent, hidden = hiddenIn(content)) {
  return snapshotTables(content, figuresOf(content, {}, day), { filter: {}, isPublic: true, about: "public version", day, hidden });
}

describe("the public tables of any snapshot", () => {
  // What suppression rests on: nobody can tell two agencies of hidden kinds from one another, whatever else is published
  test("read the same when two agencies of hidden kinds change places, moderated figures and all", () => {
    let swaps = 0;
    fc.assert(
      fc.property(anyCycle, (content) => {
        if (withheldBecause(content)) return;
        const hidden = hiddenIn(content);
        const [one, other] = [...hidden.keys()].flatMap((kind) => content.returns.find((each) => each.organisation.kind === kind) ?? []);
        if (!one || !other) return;
        swaps++;
        expect(publicTables({ ...content, returns: swapped(content.returns, one, other) }, hidden)).toEqual(publicTables(content, hidden));
      }),
      { numRuns: 10_000 },
    );
    expect(swaps).toBeGreaterThan(100);
  });

  test("name no agency and no trust, and have nothing of moderation by kind", () => {
    fc.assert(
      fc.property(anyCycle, (content) => {
        const tables = publicTables(content);
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

function swapped(returns: SnapshotReturn[], one: SnapshotReturn, other: SnapshotReturn): SnapshotReturn[] {
  const withKind = (each: SnapshotReturn, kind: string) => ({ ...each, organisation: { ...each.organisation, kind } });
  return returns.map((each) => {
    if (each === one) return withKind(each, other.organisation.kind);
    return each === other ? withKind(each, one.organisation.kind) : each;
  });
}
