import { type Claim, findingOf } from "./claim.ts";
import type { Finding, Place } from "./finding.ts";
import type { HeldSnapshot } from "./held-figures.ts";
import type { NumberInText } from "./reading/numbers.ts";
import type { Narrowing } from "./reading/part-names.ts";

/** A number of a table and what it may say. */
export interface Meant {
  claim: Claim;
  number: NumberInText;
  place: Place;
  /** Whether its heading says which rating is counted. */
  isSaid: boolean;
  column: number;
}

/** Where a column does not say what it counts, or a table not whose figures it has, that which fits it is meant, or nothing. */
export function settle(meant: Meant[], held: HeldSnapshot): Map<Meant, Finding> {
  const found = new Map<Meant, Finding>();
  const check = (one: Meant, over: Narrowing = {}) =>
    findingOf(
      { ...one.claim, narrowings: one.claim.narrowings.map((narrowing) => ({ ...over, ...narrowing })) },
      one.number,
      one.place,
      held,
    );
  const ways: Narrowing[] = [{}, ...otherParts(held)];
  const saidAll = meant.filter((one) => one.isSaid);
  const best =
    ways.find((way) =>
      fits(
        saidAll.map((one) => check(one, way)),
        way === ways[0] ? 0.34 : 0.8,
      ),
    ) ?? {};
  for (const one of saidAll) found.set(one, check(one, best));
  for (const column of Map.groupBy(
    meant.filter((one) => !one.isSaid),
    (one) => one.column,
  ).values()) {
    const findings = column.map((one) => check(one, best));
    const isFitting = fits(findings, 0.6) && findings.filter(({ verdict }) => verdict === "agrees").length > 1;
    for (const [index, one] of column.entries()) if (isFitting) found.set(one, findings[index] as Finding);
  }
  return found;
}

function fits(findings: Finding[], least: number): boolean {
  const agreeing = findings.filter(({ verdict }) => verdict === "agrees").length;
  const told = findings.filter(({ verdict }) => verdict !== "not-checked").length;
  return told === 0 || (told < 3 && least < 0.5) || agreeing >= least * told;
}

function otherParts(held: HeldSnapshot): Narrowing[] {
  const judged: Narrowing[] =
    held.choices.ratings.length > 1 ? [{ judgedBy: held.chosen.judgedBy === "moderated" ? "self" : "moderated" }] : [];
  const places: Narrowing[] =
    held.partnerships.length > 1 ? [...held.partnerships.map(({ id }) => ({ partnershipId: id })), { partnershipId: null }] : [];
  return [...judged, ...places, ...places.flatMap((place) => judged.map((one) => ({ ...place, ...one })))];
}
