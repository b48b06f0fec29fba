import { countRatings } from "#domain/assessments/section-summary.ts";
import { actionTable } from "./action-figures.ts";
import { isCounted } from "./figures.ts";
import { isReviewed } from "./moderation.ts";
import type { PublicVersion } from "./kept-public-version.ts";
import { type Row, tellsOfSoFew } from "./rows-told.ts";
import type { SnapshotReturn } from "./snapshot.ts";

/** What one organisation adds to a figure, and in which row of its table. */
type Contribution = [row: string, adds: string];

/** By figure, what each organisation adds to it. */
type Figures = Map<string, Map<string, Contribution>>;

/**
 * Whether a version, taken together with all those that were published before in any way, tells something about fewer
 * organisations than the threshold. Rows are sums of what organisations add to them, so this is asked of each figure by itself.
 */
export function tellsOfFew(version: PublicVersion, earlier: PublicVersion[], threshold: number): boolean {
  const before = earlier.map(figuresTold);
  return [...figuresTold(version)].some(([name, figure]) =>
    tellsOfSoFew(
      threshold - 1,
      before.flatMap((one) => rowsOf(one.get(name))),
      rowsOf(figure),
    ),
  );
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

function rowsOf(figure: Map<string, Contribution> = new Map()): Row[] {
  const rows = Map.groupBy(figure, ([, [row]]) => row);
  return [...rows.values()].map((parts) => new Map(parts.map(([id, [, adds]]) => [id, adds])));
}

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
