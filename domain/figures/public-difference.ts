import { countRatings } from "#domain/assessments/section-summary.ts";
import { actionTable } from "./action-figures.ts";
import { isCounted } from "./figures.ts";
import { leastCut } from "./least-cut.ts";
import { isReviewed } from "./moderation.ts";
import type { PublicVersion } from "./kept-public-version.ts";
import type { SnapshotReturn } from "./snapshot.ts";

/** What one organisation adds to a figure, and in which row of its table. */
type Contribution = [row: string, adds: string];

/** By figure, what each organisation adds to it. */
type Figures = Map<string, Map<string, Contribution>>;

/**
 * Of how few organisations the figures of two public versions, taken together in any way, could tell something. Rows are
 * sums of what organisations add to them: whatever is added up or taken from one another speaks of all those whose part
 * does not cancel out. Infinite where the two say the same.
 *
 * For each figure the rows of both are points, and so is what is left out. An organisation that adds the same in both ties
 * its two rows together, one that is in one only ties its row to what is left out, one that changed ties all three. Rows
 * that are taken together are the points on one side of a cut, and what it cuts are the organisations that it speaks of.
 */
export function leastDifference(one: PublicVersion, other: PublicVersion): number {
  const [first, second] = [figuresTold(one), figuresTold(other)];
  const names = new Set([...first.keys(), ...second.keys()]);
  return Math.min(...[...names].map((name) => leastOf(first.get(name) ?? new Map(), second.get(name) ?? new Map())));
}

/** The organisations of which two versions say something else, where both have the figure. */
export function differing(one: PublicVersion, other: PublicVersion): string[] {
  const [first, second] = [figuresTold(one), figuresTold(other)];
  const found = new Set<string>();
  for (const [name, before] of first) {
    const now = second.get(name);
    if (!now) continue;
    for (const id of [...before.keys(), ...now.keys()]) if (before.get(id)?.[1] !== now.get(id)?.[1]) found.add(id);
  }
  return [...found];
}

function leastOf(first: Map<string, Contribution>, second: Map<string, Contribution>): number {
  const edges = [...new Set([...first.keys(), ...second.keys()])].flatMap((id) => {
    const [before, now] = [first.get(id), second.get(id)];
    const [row, other] = [before && `1 ${before[0]}`, now && `2 ${now[0]}`];
    if (before && now && row && other)
      return before[1] === now[1]
        ? [{ from: row, to: other, weight: 2 }]
        : // A cut parts two of three sides, which together count as one organisation
          [
            { from: row, to: other, weight: 1 },
            { from: row, to: leftOut, weight: 1 },
            { from: other, to: leftOut, weight: 1 },
          ];
    return [{ from: (row ?? other) as string, to: leftOut, weight: 2 }];
  });
  return leastCut(edges) / 2;
}

const leftOut = "left out";

// Each version is compared with many, and says the same every time
const told = new WeakMap<PublicVersion, Figures>();

function figuresTold(version: PublicVersion): Figures {
  const found = told.get(version) ?? figuresIn(version);
  told.set(version, found);
  return found;
}

function figuresIn({ content, day }: PublicVersion): Figures {
  const { returns, set } = content;
  const counted = returns.filter(isCounted);
  const hasModeration = counted.some((one) => one.moderated !== undefined);
  const reviewed = hasModeration ? counted.filter(isReviewed) : [];
  const rowOf = (one: SnapshotReturn) => (hasModeration && isReviewed(one) ? "reviewed" : "all");
  const kindOf = (one: SnapshotReturn) => one.organisation.kind;
  const by = (from: SnapshotReturn[], row: (one: SnapshotReturn) => string, adds: (one: SnapshotReturn) => unknown) =>
    new Map(from.map((one): [string, Contribution] => [one.assessmentId, [row(one), JSON.stringify(adds(one))]]));
  const all = countsOf(set.sections.flatMap((section) => section.standards.map(({ code }) => code)));
  const shown = ["met", "partiallyMet", "notMet", "notApplicable", "answered"] as const;
  return new Map([
    ["standing", by(returns, kindOf, (one) => [one.withdrawnOn !== null, isCounted(one)])],
    ...shown.map((column) => [`ratings ${column}`, by(counted, kindOf, (one) => all(one)[column])] as const),
    ["actions", by(counted, rowOf, ({ actions }) => actionTable(actions, day))],
    ...set.sections.flatMap((section) => {
      const codes = section.standards.map(({ code }) => code);
      const outcome = countsOf(codes);
      return [
        [`section ${section.code}`, by(counted, rowOf, (one) => outcome(one).outcome)] as const,
        ...codes.flatMap((code) => [
          [`standard ${code}`, by(counted, rowOf, (one) => one.ratings[code] ?? null)] as const,
          ...(hasModeration
            ? [[`agreed ${code}`, by(reviewed, rowOf, (one) => [one.ratings[code] ?? null, one.moderated?.[code] ?? null])] as const]
            : []),
        ]),
      ];
    }),
  ]);
}

function countsOf(codes: string[]) {
  return (one: SnapshotReturn) => countRatings(codes.map((code) => one.ratings[code] ?? null));
}
