import { byName } from "#domain/words.ts";
import { moderatedReturns } from "./figures.ts";
import { isReviewed, moderatedRatings } from "./moderation.ts";
import { percentage } from "#domain/percentage.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { countRatings } from "#domain/assessments/section-summary.ts";
import type { SnapshotContent, SnapshotReturn, SnapshotSet } from "./snapshot.ts";

/** How often a review left ratings as the agencies gave them, and which way it changed the others. */
export interface Agreement {
  code: string | null;
  title: string;
  /**
   * Ratings that were settled one by one, of standards that apply by the agency's rating or by the moderated one, in returns
   * whose review has ended. In snapshots from before this was told apart, those that nobody discussed too.
   */
  base: number;
  same: number;
  samePercent: number | null;
  higher: number;
  lower: number;
  /** Changed to or from not applicable or not answered, which are neither higher nor lower. */
  otherwise: number;
  /** Of the base, those that were settled one by one. */
  recorded: number;
  /** Ratings that stood without being discussed, in no base: agreement is not swollen by them. Null where they are in the base. */
  notDiscussed: number | null;
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

/** What reviews did to the ratings of these returns. */
export function moderationFigures(set: SnapshotSet, returns: SnapshotReturn[], format: SnapshotContent["format"] = 2): ModerationFigures {
  const reviewed = returns.filter(isReviewed).map((one) => ({ ...one, afterReview: moderatedRatings(one) }));
  const notReviewed = returns.length - moderatedReturns(returns).length;
  const kinds = [...new Set(reviewed.map((one) => one.organisation.kind))].sort(byName.compare);
  const sections = set.sections.map(({ code, short, standards }) => {
    const byKind = new Map(kinds.map((kind) => [kind, noPairs()]));
    const outcomes = reviewed.map((one) => {
      const self = standards.map((standard) => one.ratings[standard.code] ?? null);
      const moderated = standards.map((standard) => one.afterReview[standard.code] ?? null);
      const isRecorded = standards.map((standard) => one.moderated?.[standard.code] !== undefined);
      countPairs(byKind.get(one.organisation.kind) ?? noPairs(), self, moderated, isRecorded);
      return { self: countRatings(self).outcome, moderated: countRatings(moderated).outcome };
    });
    return {
      code,
      title: `${code}. ${short}`,
      byKind,
      self: outcomes.map((one) => one.self),
      moderated: outcomes.map((one) => one.moderated),
    };
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
    sections: sections.map(({ code, title, byKind }) => agreementOf(code, title, [...byKind.values()], format)),
    kinds: kinds.map((kind) =>
      agreementOf(
        null,
        kind,
        sections.flatMap(({ byKind }) => byKind.get(kind) ?? []),
        format,
      ),
    ),
    total: agreementOf(
      null,
      "All ratings together",
      sections.flatMap(({ byKind }) => [...byKind.values()]),
      format,
    ),
  };
}

const order: readonly (Rating | null)[] = ["not-met", "partially-met", "met"];

type PairCounts = Pick<Agreement, "same" | "higher" | "lower" | "otherwise" | "recorded"> & { notDiscussed: number };

function noPairs(): PairCounts {
  return { same: 0, higher: 0, lower: 0, otherwise: 0, recorded: 0, notDiscussed: 0 };
}

function countPairs(counts: PairCounts, self: (Rating | null)[], moderated: (Rating | null)[], isRecorded: boolean[]) {
  for (const [at, rating] of self.entries()) {
    const from = order.indexOf(rating);
    const to = order.indexOf(moderated[at] ?? null);
    if (from < 0 && to < 0) continue;
    if (!isRecorded[at]) {
      counts.notDiscussed++;
      continue;
    }
    counts.recorded++;
    counts[from < 0 || to < 0 ? "otherwise" : to > from ? "higher" : to < from ? "lower" : "same"]++;
  }
}

function agreementOf(code: string | null, title: string, parts: PairCounts[], format: SnapshotContent["format"]): Agreement {
  const { notDiscussed, ...counts } = noPairs();
  const left = parts.reduce((sum, part) => sum + part.notDiscussed, notDiscussed);
  for (const part of parts) for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += part[key];
  // Figures frozen before the two were told apart stay as they were published: what nobody discussed was left as it was
  if (format === 1) {
    const [base, same] = [counts.recorded + left, counts.same + left];
    return { code, title, ...counts, base, same, samePercent: percentage(same, base), notDiscussed: null };
  }
  const base = counts.recorded;
  return { code, title, ...counts, base, samePercent: percentage(counts.same, base), notDiscussed: left };
}

function shareOf(outcomes: (Rating | null)[]): Share {
  const met = outcomes.filter((one) => one === "met").length;
  const base = outcomes.filter((one) => order.includes(one)).length;
  return { met, base, metPercent: percentage(met, base) };
}
