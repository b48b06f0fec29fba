import { isCounted } from "./figures.ts";
import { calledInSnapshot } from "#domain/organisations/organisation-words.ts";
import { countRatings } from "#domain/assessments/section-summary.ts";
import type { SnapshotContent, SnapshotReturn } from "./snapshot.ts";
import { fewestShown, suppress } from "./suppression.ts";

/** The columns of the tables by kind that can be hidden, in the order of the numbers below. */
const hideable = [
  "agencies",
  "withdrawn",
  "returned",
  "notReturned",
  "met",
  "partiallyMet",
  "notMet",
  "notApplicable",
  "notAnswered",
] as const;
export type Hideable = (typeof hideable)[number];

/** Kind of agency → columns whose figures may not be published. */
export type Hidden = Map<string, Set<Hideable>>;

/** Why nothing at all can be published, or null. */
export function withheldBecause({ returns, set }: Pick<SnapshotContent, "returns" | "set">): string | null {
  return returns.filter(isCounted).length < fewestShown
    ? `Fewer than ${fewestShown} ${calledInSnapshot(set).many} have returned, so there is no public version: any figure would be about each of them.`
    : null;
}

/** What has to be hidden of the tables by kind before they are published with all tables of the snapshot. */
export function hiddenIn(content: SnapshotContent): Hidden {
  const codes = content.set.sections.flatMap((section) => section.standards.map((standard) => standard.code));
  const kinds = Map.groupBy(content.returns, (one) => one.organisation.kind);
  const groups = [...kinds].map(([key, returns]) => ({
    key,
    counted: returns.filter(isCounted).length,
    members: returns.map((one) => memberOf(one, codes)),
  }));
  const hidden = suppress(groups, toldIn(content.returns, codes));
  return new Map([...hidden].map(([key, columns]) => [key, new Set(hideable.filter((_, at) => columns[at]))]));
}

/**
 * Whether the public may have moderated figures. They are of all agencies alone, so two agencies of hidden kinds can still
 * change places unseen. But self-rating less the same of those reviewed is the self-rating of the others: these may not be few.
 */
export function hasPublicModeration({ reviewed, notReviewed }: { reviewed: number; notReviewed: number }): boolean {
  return reviewed >= fewestShown && (notReviewed === 0 || notReviewed >= fewestShown);
}

function memberOf(one: SnapshotReturn, codes: string[]): number[] {
  const counted = isCounted(one);
  const { standards, answered, met, partiallyMet, notMet, notApplicable } = countRatings(
    counted ? codes.map((code) => one.ratings[code] ?? null) : [],
  );
  return [
    one.withdrawnOn ? 0 : 1,
    one.withdrawnOn ? 1 : 0,
    counted ? 1 : 0,
    one.withdrawnOn || counted ? 0 : 1,
    met,
    partiallyMet,
    notMet,
    notApplicable,
    standards - answered,
  ];
}

/** Which columns the tables of all agencies tell of each agency, because all are alike in them. */
function toldIn(returns: SnapshotReturn[], codes: string[]): boolean[] {
  const states = [0, 1, 2, 3].map((at) => new Set(returns.map((one) => memberOf(one, [])[at])).size <= 1);
  const counted = returns.filter(isCounted);
  const areAllReturned = counted.length === returns.length;
  const ratings = (["met", "partially-met", "not-met", "not-applicable", null] as const).map((rating) =>
    codes.every((code) => {
      const having = counted.filter((one) => (one.ratings[code] ?? null) === rating).length;
      return having === 0 || (having === counted.length && areAllReturned);
    }),
  );
  return [...states, ...ratings];
}
