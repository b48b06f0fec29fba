import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figuresOf } from "#domain/figures/figures.ts";
import { hiddenIn, type Hideable, withheldBecause } from "#domain/figures/public-figures.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { SnapshotContent, SnapshotReturn } from "#domain/figures/snapshot.ts";
import { contentOf, returnOf } from "#tests/support/snapshot-content.ts";

const rating = fc.constantFrom<(Rating | null)[]>("met", "partially-met", "not-met");
// Many alike, so that totals give much away
const agency = fc.record({
  kind: fc.constantFrom("A", "A", "B", "C"),
  given: fc.tuple(rating, rating),
  fate: fc.constantFrom("returned", "returned", "returned", "missing"),
});

const anySmall = fc.array(agency, { minLength: 3, maxLength: 5 }).map((drawn) =>
  contentOf(
    [1, 1],
    drawn.map(({ kind, given, fate }, at) =>
      returnOf(String(at), {
        kind,
        isReturned: fate === "returned",
        state: fate === "returned" ? "closed" : "in-progress",
        ratings: fate === "returned" ? { "1.1": given[0], "2.1": given[1] } : {},
      }),
    ),
  ),
);

describe("what is published of any small cycle", () => {
  test("never lets a hidden cell be worked out, by somebody who tries every cycle that it could be", () => {
    fc.assert(
      fc.property(anySmall, (content) => {
        if (withheldBecause(content)) return;
        const hidden = hiddenIn(content);
        if (hidden.size === 0) return;
        const published = publishedOf(content, hidden);
        const seen = new Map<string, Set<number>>();
        for (const world of worldsLike(content)) {
          if (publishedOf(world, hidden) !== published) continue;
          for (const [kind, columns] of hidden) {
            for (const column of columns) {
              const key = `${kind} ${column}`;
              seen.set(key, (seen.get(key) ?? new Set()).add(cellsOf(world).get(kind)?.[column] ?? 0));
            }
          }
        }
        for (const [cell, values] of seen) expect([cell, values.size > 1]).toEqual([cell, true]);
      }),
      { numRuns: 60 },
    );
  });

  test("hides every figure about one or two agencies that the totals do not tell by themselves", () => {
    fc.assert(
      fc.property(anySmall, (content) => {
        const hidden = hiddenIn(content);
        for (const [kind, members] of Map.groupBy(content.returns, (one) => one.organisation.kind)) {
          const counted = members.filter((one) => one.isReturned).length;
          if (members.length >= 3 && (counted === 0 || counted >= 3)) continue;
          expect(hidden.has(kind)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("a kind with one agency", () => {
  const of = (id: string, kind: string, one: Rating, two: Rating) => returnOf(id, { kind, ratings: { "1.1": one, "2.1": two } });
  const large = ["1", "2", "3"].map((id) => of(id, "Health", "met", id === "1" ? "partially-met" : "met"));

  test("is hidden together with another, since the total would give it away", () => {
    const hidden = hiddenIn(contentOf([1, 1], [...large, of("4", "Police", "not-met", "met")]));
    expect([...hidden.keys()].sort()).toEqual(["Health", "Police"]);
    expect(hidden.get("Police")?.has("notMet")).toBe(true);
    expect(hidden.get("Police")?.has("notApplicable")).toBe(false);
  });

  test("takes in a large kind only where two small ones do not hide each other", () => {
    const alike = [of("4", "Police", "not-met", "met"), of("5", "Fire", "met", "partially-met")];
    expect([...hiddenIn(contentOf([1, 1], [...large, ...alike])).keys()].sort()).toEqual(["Fire", "Health", "Police"]);
    const unlike = [of("4", "Police", "not-met", "not-met"), of("5", "Fire", "met", "partially-met")];
    expect([...hiddenIn(contentOf([1, 1], [...large, ...unlike])).keys()].sort()).toEqual(["Fire", "Police"]);
  });

  test("hides nothing where every kind is large", () => {
    expect(hiddenIn(contentOf([1, 1], large)).size).toBe(0);
  });
});

type Cells = Map<string, Partial<Record<Hideable, number>>>;

function cellsOf(content: SnapshotContent): Cells {
  const { kinds, completion } = figuresOf(content, {}, "2026-12-20");
  return new Map(completion.kinds.map((row) => [row.title, { ...kinds.find((one) => one.title === row.title), ...row }]));
}

/** Everything the public version shows, in one string. */
function publishedOf(content: SnapshotContent, hidden: ReturnType<typeof hiddenIn>): string {
  const { sections, standards, ratings, completion } = figuresOf(content, {}, "2026-12-20");
  const cells = [...cellsOf(content)].map(([kind, row]) => [
    kind,
    ["agencies", "returned", "notReturned", "met", "partiallyMet", "notMet", "notApplicable", "notAnswered"].map((column) =>
      hidden.get(kind)?.has(column as Hideable) ? "[c]" : row[column as Hideable],
    ),
  ]);
  return JSON.stringify([sections, standards, ratings, completion.total, cells]);
}

/** Every cycle of the same agencies in the same kinds: each missing, or with any ratings. */
function* worldsLike(content: SnapshotContent): Generator<SnapshotContent> {
  const values = ["met", "partially-met", "not-met"] as const;
  const fates = [null, ...values.flatMap((one) => values.map((two) => [one, two] as const))];
  // Only as many of each fate as there can be: the table of standards tells how many are missing
  const missing = content.returns.filter((one) => !one.isReturned).length;
  const total = fates.length ** content.returns.length;
  for (let n = 0; n < total; n++) {
    const drawn: (readonly [Rating, Rating] | null)[] = [];
    for (let at = 0, rest = n; at < content.returns.length; at++, rest = Math.floor(rest / fates.length))
      drawn.push(fates[rest % fates.length] ?? null);
    if (drawn.filter((one) => one === null).length !== missing) continue;
    if (!sameTotals(content, drawn)) continue;
    yield {
      ...content,
      returns: content.returns.map((one, at): SnapshotReturn => {
        const given = drawn[at];
        if (!given) return { ...one, isReturned: false, state: "in-progress", ratings: {} };
        return { ...one, isReturned: true, state: "closed", ratings: { "1.1": given[0], "2.1": given[1] } };
      }),
    };
  }
}

// Cheap check of what Table 2 shows, before all tables are worked out
function sameTotals(content: SnapshotContent, drawn: (readonly [Rating, Rating] | null)[]): boolean {
  return (["1.1", "2.1"] as const).every((code, at) =>
    (["met", "partially-met"] as const).every(
      (value) => content.returns.filter((one) => one.ratings[code] === value).length === drawn.filter((one) => one?.[at] === value).length,
    ),
  );
}
