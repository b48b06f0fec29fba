import { moderatedReturns } from "./figures.ts";
import { isReviewed, moderatedRatings } from "./moderation.ts";
import { percentage } from "./percentage.ts";
import type { Rating } from "./rating.ts";
import { sectionOutcome } from "./section-summary.ts";
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
  section: string;
  kind: string;
  self: Rating | null;
  moderated: Rating | null;
  isRecorded: boolean;
}

/** What reviews did to the ratings of these returns. */
export function moderationFigures(set: SnapshotSet, returns: SnapshotReturn[]): ModerationFigures {
  const reviewed = returns.filter(isReviewed);
  const notReviewed = returns.length - moderatedReturns(returns).length;
  const pairs = reviewed.flatMap((one) => pairsOf(set, one));
  const kinds = [...new Set(reviewed.map((one) => one.organisation.kind))].sort(new Intl.Collator("en-GB").compare);
  const outcomes = set.sections.map((section) => {
    const codes = section.standards.map((standard) => standard.code);
    return {
      code: section.code,
      title: `${section.code}. ${section.short}`,
      self: reviewed.map((one) => outcomeOf(codes, one.ratings)),
      moderated: reviewed.map((one) => outcomeOf(codes, moderatedRatings(one))),
    };
  });
  return {
    reviewed: reviewed.length,
    notReviewed,
    beside: {
      sections: outcomes.map(({ code, title, self, moderated }) => ({ code, title, self: shareOf(self), moderated: shareOf(moderated) })),
      total: {
        code: null,
        title: "All sections together",
        self: shareOf(outcomes.flatMap((one) => one.self)),
        moderated: shareOf(outcomes.flatMap((one) => one.moderated)),
      },
    },
    sections: set.sections.map(({ code, short }) => agreementOf(code, `${code}. ${short}`, pairs.filter((pair) => pair.section === code))),
    kinds: kinds.map((kind) => agreementOf(null, kind, pairs.filter((pair) => pair.kind === kind))),
    total: agreementOf(null, "All ratings together", pairs),
  };
}

function pairsOf({ sections }: SnapshotSet, one: SnapshotReturn): Pair[] {
  const moderated = moderatedRatings(one);
  return sections.flatMap((section) =>
    section.standards.map(({ code }) => ({
      section: section.code,
      kind: one.organisation.kind,
      self: one.ratings[code] ?? null,
      moderated: moderated[code] ?? null,
      isRecorded: one.moderated?.[code] !== undefined,
    })),
  );
}

function outcomeOf(codes: string[], ratings: Record<string, Rating | null>): Rating | null {
  const given = codes.map((code) => ratings[code] ?? null);
  const count = (rating: Rating) => given.filter((one) => one === rating).length;
  return sectionOutcome({
    standards: given.length,
    answered: given.filter((one) => one !== null).length,
    met: count("met"),
    partiallyMet: count("partially-met"),
    notMet: count("not-met"),
    notApplicable: count("not-applicable"),
  });
}

const order: readonly (Rating | null)[] = ["not-met", "partially-met", "met"];

function agreementOf(code: string | null, title: string, all: Pair[]): Agreement {
  const pairs = all.filter(({ self, moderated }) => order.includes(self) || order.includes(moderated));
  const rated = pairs.filter(({ self, moderated }) => order.includes(self) && order.includes(moderated));
  const count = (holds: (difference: number) => boolean) => rated.filter(({ self, moderated }) => holds(order.indexOf(moderated) - order.indexOf(self))).length;
  const same = count((difference) => difference === 0);
  return {
    code,
    title,
    base: pairs.length,
    same,
    samePercent: percentage(same, pairs.length),
    higher: count((difference) => difference > 0),
    lower: count((difference) => difference < 0),
    otherwise: pairs.length - rated.length,
    recorded: pairs.filter((pair) => pair.isRecorded).length,
  };
}

function shareOf(outcomes: (Rating | null)[]): Share {
  const met = outcomes.filter((one) => one === "met").length;
  const base = outcomes.filter((one) => order.includes(one)).length;
  return { met, base, metPercent: percentage(met, base) };
}
