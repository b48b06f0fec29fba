import { byName } from "#domain/words.ts";
import { percentage } from "#domain/percentage.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { isCounted } from "./figures.ts";
import type { SnapshotContent, SnapshotReturn, SnapshotStandard } from "./snapshot.ts";

/** Why a standard cannot be set beside an earlier audit. */
export type LeftOut = "reworded" | "new" | "no-longer-asked" | "not-declared";

export interface Moves {
  title: string;
  /** Ratings by the same agency of the same standard, in both audits: only these are compared. */
  base: number;
  metBefore: number;
  metBeforePercent: number | null;
  metNow: number;
  metNowPercent: number | null;
  better: number;
  worse: number;
  same: number;
}

export interface Trend {
  comparable: SnapshotStandard[];
  leftOut: { code: string; short: string; why: LeftOut }[];
  /** Agencies that returned in both. */
  agencies: number;
  onlyNow: number;
  onlyBefore: number;
  sections: Moves[];
  standards: Moves[];
  organisations: (Moves & { organisationId: string })[];
  total: Moves;
}

interface Pair {
  organisationId: string;
  code: string;
  before: Rating;
  now: Rating;
}

/** What moved since an earlier audit, like for like; nothing where the audits are of different kinds. */
export function trendOf(now: SnapshotContent, earlier: SnapshotContent): Trend | undefined {
  const compared = comparedStandards(now, earlier);
  if (!compared) return undefined;
  const { comparable, leftOut } = compared;
  const before = new Map(earlier.returns.filter(isCounted).map((one) => [one.organisation.id, one]));
  const counted = now.returns.filter(isCounted);
  const both = counted.filter((one) => before.has(one.organisation.id));
  const pairs = both.flatMap((one) => pairsOf(one, before.get(one.organisation.id) as SnapshotReturn, comparable));
  const byStandard = Map.groupBy(pairs, (pair) => pair.code);
  const byOrganisation = Map.groupBy(pairs, (pair) => pair.organisationId);
  return {
    comparable,
    leftOut,
    agencies: both.length,
    onlyNow: counted.length - both.length,
    onlyBefore: before.size - both.length,
    sections: now.set.sections.map(({ code, short, standards }) =>
      movesOf(
        `${code}. ${short}`,
        standards.flatMap((one) => byStandard.get(one.code) ?? []),
      ),
    ),
    standards: comparable.map(({ code, short }) => movesOf(`${code} ${short}`, byStandard.get(code) ?? [])),
    organisations: both
      .map(({ organisation: { id, name } }) => ({ organisationId: id, ...movesOf(name, byOrganisation.get(id) ?? []) }))
      .sort((a, b) => byName.compare(a.title, b.title)),
    total: movesOf("All comparable standards together", pairs),
  };
}

/** Which standards two audits of the same kind can be compared at, and which not; nothing where they are of different kinds. */
export function comparedStandards(now: SnapshotContent, earlier: SnapshotContent): Pick<Trend, "comparable" | "leftOut"> | undefined {
  if (now.set.key !== earlier.set.key) return undefined;
  const [ours, theirs] = [standardsOf(now), standardsOf(earlier)];
  const sorted = ours.map((standard) => ({ standard, why: whyLeftOut(standard, now, earlier) }));
  const comparable = sorted.filter(({ why }) => why === null).map(({ standard }) => standard);
  const leftOut = [
    ...sorted.flatMap(({ standard: { code, short }, why }) => (why ? [{ code, short, why }] : [])),
    ...theirs
      .filter(({ code }) => !ours.some((one) => one.code === code))
      .map(({ code, short }) => ({ code, short, why: "no-longer-asked" as const })),
  ];
  return { comparable, leftOut };
}

/** Only the set can say that two versions of a standard may be compared. */
function whyLeftOut({ code, change }: SnapshotStandard, now: SnapshotContent, earlier: SnapshotContent): LeftOut | null {
  const isThere = standardsOf(earlier).some((one) => one.code === code);
  if (!isThere) return "new";
  if (now.set.version === earlier.set.version) return null;
  if (now.set.comparedWith !== earlier.set.version || !change) return "not-declared";
  if (change.kind === "new") return "new";
  return change.comparable ? null : "reworded";
}

function standardsOf({ set }: SnapshotContent): SnapshotStandard[] {
  return set.sections.flatMap((section) => section.standards);
}

function pairsOf(now: SnapshotReturn, before: SnapshotReturn, comparable: SnapshotStandard[]): Pair[] {
  return comparable.flatMap(({ code }) => {
    const [one, other] = [before.ratings[code] ?? null, now.ratings[code] ?? null];
    const isRated = (rating: Rating | null) => rating !== null && rating !== "not-applicable";
    return isRated(one) && isRated(other)
      ? [{ organisationId: now.organisation.id, code, before: one as Rating, now: other as Rating }]
      : [];
  });
}

const order: readonly Rating[] = ["met", "partially-met", "not-met"];

function movesOf(title: string, pairs: Pair[]): Moves {
  const base = pairs.length;
  const metBefore = pairs.filter((pair) => pair.before === "met").length;
  const metNow = pairs.filter((pair) => pair.now === "met").length;
  const better = pairs.filter((pair) => order.indexOf(pair.now) < order.indexOf(pair.before)).length;
  const same = pairs.filter((pair) => pair.now === pair.before).length;
  return {
    title,
    base,
    metBefore,
    metBeforePercent: percentage(metBefore, base),
    metNow,
    metNowPercent: percentage(metNow, base),
    better,
    worse: base - better - same,
    same,
  };
}
