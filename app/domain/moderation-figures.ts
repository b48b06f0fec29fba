import { moderatedReturns } from "./figures.ts";
import { isReviewed, moderatedRatings } from "./moderation.ts";
import { percentage } from "./percentage.ts";
import type { Rating } from "./rating.ts";
import { countRatings } from "./section-summary.ts";
import type { SnapshotReturn, SnapshotSet } from "./snapshot.ts";

/** How often a review left ratings as the agencies gave them, and which way it changed the others. */
export interface Agreement {
  code: string | null;
  title: string;
  /** Ratings of standards that apply by the agency's rating or by the moderated one, in returns whose review has ended. */
  base: number;
  same: number;
  samePercent: number | null;
  higher: number;
  lower: number;
  /** Changed to or from not applicable or not answered, which are neither higher nor lower. */
  otherwise: number;
  /** Of the base, those that a panel recorded one by one; the others stood without being named. */
  recorded: number;
}

/** One section as agencies rated it and as their reviews left it, of the same agencies. */
export interface Beside {
  code: string | null;
  title: string;
  self: Share;
  moderated: Share;
}

export interface Share {
  met: number;
  base: number;
  metPercent: number | null;
}

export interface ModerationFigures {
  reviewed: number;
  notReviewed: number;
  beside: { sections: Beside[]; total: Beside };
  sections: Agreement[];
  kinds: Agreement[];
  total: Agreement;
}

interface Pair {
  self: Rating | null;
  moderated: Rating | null;
  isRecorded: boolean;
}

/** What reviews did to the ratings of these returns. */
export function moderationFigures(set: SnapshotSet, returns: SnapshotReturn[]): ModerationFigures {
  const reviewed = returns.filter(isReviewed).map((one) => ({ ...one, afterReview: moderatedRatings(one) }));
  const notReviewed = returns.length - moderatedReturns(returns).length;
  const kinds = new Map([...new Set(reviewed.map((one) => one.organisation.kind))].sort(new Intl.Collator("en-GB").compare).map((kind) => [kind, noPairs()]));
  const total = noPairs();
  const sections = set.sections.map(({ code, short, standards }) => {
    const [agreed, self, moderated] = [noPairs(), [] as (Rating | null)[], [] as (Rating | null)[]];
    for (const one of reviewed) {
      const pairs = standards.map((standard) => pairOf(one, standard.code));
      for (const counts of [agreed, kinds.get(one.organisation.kind), total]) if (counts) countPairs(counts, pairs);
      self.push(countRatings(pairs.map((pair) => pair.self)).outcome);
      moderated.push(countRatings(pairs.map((pair) => pair.moderated)).outcome);
    }
    return { code, title: `${code}. ${short}`, agreed, self, moderated };
  });
  return {
    reviewed: reviewed.length,
    notReviewed,
    beside: {
      sections: sections.map(({ code, title, self, moderated }) => ({ code, title, self: shareOf(self), moderated: shareOf(moderated) })),
      total: {
        code: null,
        title: "All sections together",
        self: shareOf(sections.flatMap((one) => one.self)),
        moderated: shareOf(sections.flatMap((one) => one.moderated)),
      },
    },
    sections: sections.map(({ code, title, agreed }) => agreementOf(code, title, agreed)),
    kinds: [...kinds].map(([kind, agreed]) => agreementOf(null, kind, agreed)),
    total: agreementOf(null, "All ratings together", total),
  };
}

function pairOf({ ratings, moderated, afterReview }: SnapshotReturn & { afterReview: SnapshotReturn["ratings"] }, code: string): Pair {
  return { self: ratings[code] ?? null, moderated: afterReview[code] ?? null, isRecorded: moderated?.[code] !== undefined };
}

const order: readonly (Rating | null)[] = ["not-met", "partially-met", "met"];

type PairCounts = Pick<Agreement, "base" | "same" | "higher" | "lower" | "otherwise" | "recorded">;

function noPairs(): PairCounts {
  return { base: 0, same: 0, higher: 0, lower: 0, otherwise: 0, recorded: 0 };
}

function countPairs(counts: PairCounts, pairs: Pair[]) {
  for (const { self, moderated, isRecorded } of pairs) {
    const [from, to] = [order.indexOf(self), order.indexOf(moderated)];
    if (from < 0 && to < 0) continue;
    counts.base++;
    counts[from < 0 || to < 0 ? "otherwise" : to > from ? "higher" : to < from ? "lower" : "same"]++;
    if (isRecorded) counts.recorded++;
  }
}

function agreementOf(code: string | null, title: string, counts: PairCounts): Agreement {
  return { code, title, ...counts, samePercent: percentage(counts.same, counts.base) };
}

function shareOf(outcomes: (Rating | null)[]): Share {
  const met = outcomes.filter((one) => one === "met").length;
  const base = outcomes.filter((one) => order.includes(one)).length;
  return { met, base, metPercent: percentage(met, base) };
}
