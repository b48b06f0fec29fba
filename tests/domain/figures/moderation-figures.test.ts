import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasModeration } from "#domain/figures/moderation.ts";
import { type Agreement, moderationFigures } from "#domain/figures/moderation-figures.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { SnapshotReturn } from "#domain/figures/snapshot.ts";
import { anyCycle, contentOf, returnOf } from "#tests/support/snapshot-content.ts";

const codes = [["1.1", "1.2", "1.3"], ["2.1"], ["3.1", "3.2"]];
const worth: Record<string, number> = { "not-met": 0, "partially-met": 1, met: 2 };

describe("what moderation did to any snapshot", () => {
  test("is what somebody gets who goes through every rating of every reviewed return", () => {
    const check = () =>
      fc.assert(
        fc.property(anyCycle, ({ set, returns }) => {
          const figures = moderationFigures(set, returns);
          const ended = returns.filter((one) => !one.withdrawnOn && ["response-sent", "closed"].includes(one.state));
          const waiting = returns.filter((one) => !one.withdrawnOn && ["submitted", "in-review"].includes(one.state));
          must([figures.reviewed, figures.notReviewed], [ended.length, waiting.length]);

          const total = { same: 0, higher: 0, lower: 0, otherwise: 0, base: 0, recorded: 0, notDiscussed: 0 };
          for (const [at, standards] of codes.entries()) {
            const counted = walk(ended, standards);
            must(short(figures.sections[at]), counted);
            for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += counted[key];
            const beside = figures.beside.sections[at];
            must(
              [beside?.self, beside?.moderated],
              [
                metOf(ended.map((one) => worst(standards.map((code) => one.ratings[code] ?? null)))),
                metOf(ended.map((one) => worst(standards.map((code) => one.moderated?.[code] ?? one.ratings[code] ?? null)))),
              ],
            );
          }
          must(short(figures.total), total);
          for (const row of figures.kinds)
            must(
              short(row),
              walk(
                ended.filter((one) => one.organisation.kind === row.title),
                codes.flat(),
              ),
            );
          must(
            figures.kinds.map((row) => row.title),
            [...new Set(ended.map((one) => one.organisation.kind))].sort(),
          );
        }),
        { numRuns: 2000 },
      );

    expect(check).not.toThrow();
  });

  test("never adds up to more or less than its base", () => {
    fc.assert(
      fc.property(anyCycle, ({ set, returns }) => {
        for (const format of [1, 2] as const) {
          const { sections, total } = moderationFigures(set, returns, format);
          for (const row of [...sections, total]) expect(row.same + row.higher + row.lower + row.otherwise).toBe(row.base);
        }
        const [then, now] = [moderationFigures(set, returns, 1).total, moderationFigures(set, returns).total];
        expect(now.base + (now.notDiscussed ?? 0)).toBe(then.base);
        expect([now.higher, now.lower, now.otherwise]).toEqual([then.higher, then.lower, then.otherwise]);
      }),
    );
  });
});

describe("moderated figures", () => {
  const rated = (id: string, facts: Partial<SnapshotReturn>) => returnOf(id, { ratings: { "1.1": "met", "1.2": "met" }, ...facts });

  test("are of returns whose review has ended, with the agency’s own rating where no other was agreed", () => {
    const content = contentOf(
      [2],
      [rated("a", { moderated: { "1.1": "partially-met" } }), rated("b", {}), rated("c", { state: "in-review" })],
    );
    const { reviewed, notReviewed, total, beside } = moderationFigures(content.set, content.returns);
    expect({ reviewed, notReviewed }).toEqual({ reviewed: 2, notReviewed: 1 });
    expect(total).toMatchObject({ same: 0, samePercent: 0, lower: 1, higher: 0, base: 1, notDiscussed: 3 });
    // As it was published before the two were told apart
    expect(moderationFigures(content.set, content.returns, 1).total).toMatchObject({
      same: 3,
      samePercent: 75,
      lower: 1,
      higher: 0,
      base: 4,
      recorded: 1,
      notDiscussed: null,
    });
    expect(beside.sections[0]).toMatchObject({ self: { met: 2, base: 2 }, moderated: { met: 1, base: 2, metPercent: 50 } });
  });

  test("are there only where a panel agreed something", () => {
    expect(hasModeration([rated("a", {}), rated("b", { moderated: {} })])).toBe(false);
    expect(hasModeration([rated("a", { moderated: { "1.1": "met" } })])).toBe(true);
    expect(hasModeration([rated("a", { state: "submitted", moderated: { "1.1": "met" } })])).toBe(false);
  });
});

function walk(returns: SnapshotReturn[], standards: string[]) {
  const seen = { same: 0, higher: 0, lower: 0, otherwise: 0, base: 0, recorded: 0, notDiscussed: 0 };
  for (const one of returns) {
    for (const code of standards) {
      const before = worth[one.ratings[code] ?? ""];
      const after = worth[one.moderated?.[code] ?? one.ratings[code] ?? ""];
      if (before === undefined && after === undefined) continue;
      if (!Object.keys(one.moderated ?? {}).includes(code)) {
        seen.notDiscussed++;
        continue;
      }
      seen.base++;
      seen.recorded++;
      if (before === undefined || after === undefined) seen.otherwise++;
      else if (after > before) seen.higher++;
      else if (after < before) seen.lower++;
      else seen.same++;
    }
  }
  return seen;
}

function short(row: Agreement | undefined) {
  if (!row) return null;
  const { same, higher, lower, otherwise, base, recorded, notDiscussed } = row;
  return { same, higher, lower, otherwise, base, recorded, notDiscussed };
}

function metOf(outcomes: (Rating | null)[]) {
  const met = outcomes.filter((one) => one === "met").length;
  const base = outcomes.filter((one) => one && one !== "not-applicable").length;
  return { met, base, metPercent: base === 0 ? null : Math.round((100 * met) / base + 1e-9) };
}

function worst(given: (Rating | null)[]): Rating | null {
  if (given.includes(null)) return null;
  return (["not-met", "partially-met", "met"] as const).find((rating) => given.includes(rating)) ?? "not-applicable";
}

function must(got: unknown, wanted: unknown) {
  const [one, other] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (one !== other) expect(one).toBe(other);
}
