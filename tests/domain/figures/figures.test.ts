import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Figures, figuresOf } from "#domain/figures/figures.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { Tally } from "#domain/figures/section-table.ts";
import type { SnapshotReturn } from "#domain/figures/snapshot.ts";
import { publishedMet } from "#tests/support/cycle-rows.ts";
import { anyCycle, contentOf, returnOf } from "#tests/support/snapshot-content.ts";

const today = "2026-12-20";
const codes = [["1.1", "1.2", "1.3"], ["2.1"], ["3.1", "3.2"]];
const filters = fc.record({
  partnershipId: fc.option(fc.constantFrom("estmere", "wealdshire"), { nil: undefined }),
  kind: fc.option(fc.constantFrom("Health", "Police"), { nil: undefined }),
  phase: fc.option(fc.constantFrom("Primary", "Secondary"), { nil: undefined, freq: 1 }),
  governance: fc.option(fc.constantFrom("Maintained", "Academy"), { nil: undefined, freq: 1 }),
  trustId: fc.option(fc.constantFrom("beacon", "harbour"), { nil: undefined, freq: 1 }),
  judgedBy: fc.constantFrom("self" as const, "moderated" as const),
});

describe("any snapshot", () => {
  test("gives the figures that somebody gets who counts one by one", () => {
    const check = () =>
      fc.assert(
        fc.property(anyCycle, filters, (content, filter) => {
          const returns = content.returns.filter((one) => {
            if (filter.partnershipId && !one.partnershipIds.includes(filter.partnershipId)) return false;
            const { kind, phase, governance, trust } = one.organisation;
            if (filter.phase && phase !== filter.phase) return false;
            if (filter.governance && governance !== filter.governance) return false;
            if (filter.trustId && trust?.id !== filter.trustId) return false;
            return !filter.kind || kind === filter.kind;
          });
          compare(figuresOf(content, filter, today), returns, filter.judgedBy === "moderated");
        }),
        { numRuns: 3000 },
      );

    expect(check).not.toThrow();
  });
});

/** Counts again, by going through every rating of every return. */
function compare(figures: Figures, returns: SnapshotReturn[], isModerated: boolean) {
  const there = returns.filter((one) => !one.withdrawnOn);
  const allInTime = there.filter((one) => ["submitted", "in-review", "response-sent", "closed"].includes(one.state));
  const missing = there.length - allInTime.length;
  const waiting = allInTime.filter((one) => one.state === "submitted" || one.state === "in-review");
  const inTime = isModerated
    ? allInTime.filter((one) => !waiting.includes(one)).map((one) => ({ ...one, ratings: { ...one.ratings, ...one.moderated } }))
    : allInTime;
  must([figures.agencies, figures.returned, figures.withdrawn], [missing + inTime.length, inTime.length, returns.length - there.length]);
  must([figures.notReviewed, figures.completion.total.notReviewed], [isModerated ? waiting.length : 0, waiting.length]);

  const all: (Rating | null)[] = [];
  for (const [at, standards] of codes.entries()) {
    const pairs = inTime.map((one) => standards.map((code) => one.ratings[code] ?? null));
    must(short(figures.sections.sections[at]), counts(pairs.map(worst), missing));
    must(short(figures.ratings.sections[at]), counts(pairs.flat(), missing * standards.length));
    for (const code of standards) {
      const given = inTime.map((one) => one.ratings[code] ?? null);
      must(short(figures.standards.sections.find((row) => row.code === code)), counts(given, missing));
    }
    all.push(...pairs.flat());
  }
  must(short(figures.ratings.total), counts(all, missing * 6));
  must(short(figures.standards.total), counts(all, missing * 6));

  for (const row of figures.completion.kinds) {
    const [mine, kind] = [there.filter((one) => one.organisation.kind === row.title), figures.kinds.find((one) => one.title === row.title)];
    const returned = mine.filter((one) => allInTime.includes(one));
    const judged = inTime.filter((one) => one.organisation.kind === row.title);
    must([row.agencies, row.returned, row.notReturned], [mine.length, returned.length, mine.length - returned.length]);
    must(
      short(kind),
      counts(
        judged.flatMap((one) => codes.flat().map((code) => one.ratings[code] ?? null)),
        (mine.length - returned.length) * 6,
      ),
    );
  }
  const total = (key: "agencies" | "returned" | "notReturned" | "withdrawn") =>
    figures.completion.kinds.reduce((sum, row) => sum + row[key], 0);
  must([total("agencies"), total("returned"), total("withdrawn")], [there.length, allInTime.length, returns.length - there.length]);

  const actions = allInTime.flatMap((one) => one.actions);
  must(figures.actions.total.all, actions.length);
  must(figures.actions.total.overdue, actions.filter((one) => one.progress !== "done" && Date.parse(one.dueOn) < Date.parse(today)).length);
  for (const row of figures.actions.rows) {
    const mine = actions
      .filter((one) => one.progress === row.progress)
      .map((one) => (Date.parse(today) - Date.parse(one.agreedOn)) / 86_400_000);
    const between = (from: number, to: number) => mine.filter((days) => days >= from && days <= to).length;
    must(Object.values(row.ages), [between(-1e9, 90), between(91, 180), between(181, 365), between(366, 1e9)]);
  }
}

// Thousands of comparisons: those of plain strings are quick
function must(got: unknown, wanted: unknown) {
  const [one, other] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (one !== other) expect(one).toBe(other);
}

function short(row: Tally | undefined) {
  if (!row) return null;
  const { met, partiallyMet, notMet, notApplicable, notAnswered, notReturned, base, metPercent } = row;
  return { met, partiallyMet, notMet, notApplicable, notAnswered, notReturned, base, metPercent };
}

function counts(given: (Rating | null)[], notReturned: number) {
  const seen = { met: 0, partiallyMet: 0, notMet: 0, notApplicable: 0, notAnswered: 0 };
  for (const one of given) {
    if (one === "met") seen.met++;
    else if (one === "partially-met") seen.partiallyMet++;
    else if (one === "not-met") seen.notMet++;
    else if (one === "not-applicable") seen.notApplicable++;
    else seen.notAnswered++;
  }
  const base = seen.met + seen.partiallyMet + seen.notMet;
  return { ...seen, notReturned, base, metPercent: base === 0 ? null : Math.round((100 * seen.met) / base + 1e-9) };
}

function worst(given: (Rating | null)[]): Rating | null {
  if (given.some((one) => one === null)) return null;
  for (const rating of ["not-met", "partially-met", "met"] as const) if (given.includes(rating)) return rating;
  return "not-applicable";
}

describe("the figures MSCP published for 2024-25", () => {
  test("come out with each right percentage", () => {
    const returns = Array.from({ length: 24 }, (_, at) =>
      returnOf(String(at), {
        ratings: Object.fromEntries(publishedMet.map((met, n) => [`${n + 1}.1`, at < met ? "met" : "partially-met"])),
      }),
    );
    const { sections } = figuresOf(
      contentOf(
        publishedMet.map(() => 1),
        returns,
      ),
      {},
      today,
    );
    expect(sections.sections.map((row) => row.metPercent)).toEqual([75, 58, 71, 67, 54, 58, 38, 46, 67]);
    expect(sections.total).toMatchObject({ met: 128, base: 216, metPercent: 59 });
  });
});
