import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";
import { type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { byName, counted } from "#domain/words.ts";
import { type FindingKind, findingKinds } from "./finding-kinds.ts";
import { type FoundStandard, isListed, isStrong } from "./found-standards.ts";

/** A return with what was found in it, and the standards that were asked of it. */
export interface FoundReturn {
  assessmentId: string;
  organisation: OrganisationFacts;
  asked: { code: string; short: string }[];
  found: FoundStandard[];
}

interface Wanted {
  /** One kind of finding; null is every standard that is worth a look. */
  only: FindingKind | null;
}

const isWanted = (standard: FoundStandard, { only }: Wanted) =>
  only === null ? isListed(standard) : standard.findings.some(({ kind }) => kind === only);

/** Each standard with how many returns have something to ask about there, of those it was asked of, and what. The most first. */
export function byStandard(returns: FoundReturn[], wanted: Wanted) {
  const names = new Map(returns.flatMap(({ asked }) => asked.map(({ code, short }) => [code, short])));
  return [...names]
    .map(([code, short]) => {
      const base = returns.filter(({ asked }) => asked.some((one) => one.code === code)).length;
      const at = returns.flatMap(({ found }) => found.filter((one) => one.code === code && isWanted(one, wanted)));
      const kinds = findingKinds
        .map((kind) => ({ kind, count: at.filter(({ findings }) => findings.some((one) => one.kind === kind)).length }))
        .filter(({ count }) => count > 0);
      return { code, short, base, count: at.length, kinds };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

/** Each organisation with at how many of its standards there is something to ask about, and how many of them are strong. The most first. */
export function byOrganisation(returns: FoundReturn[], wanted: Wanted) {
  return returns
    .map(({ assessmentId, organisation, asked, found }) => {
      const at = found.filter((one) => isWanted(one, wanted));
      return {
        assessmentId,
        name: organisation.name,
        base: asked.length,
        count: at.length,
        strong: at.filter(({ findings }) => findings.some(isStrong)).length,
        first: at.slice(0, 3).map(({ code, short }) => `${code} ${short}`),
      };
    })
    .sort((a, b) => b.strong - a.strong || b.count - a.count || byName.compare(a.name, b.name));
}

/** In how many returns each kind was found at all. */
export function returnsByKind(returns: FoundReturn[]) {
  return findingKinds.map((kind) => ({
    kind,
    count: returns.filter(({ found }) => found.some(({ findings }) => findings.some((one) => one.kind === kind))).length,
  }));
}

/** "18 of 23 agencies have at least one standard that is worth a look." */
export function acrossSentence(returns: FoundReturn[], called: Called): string {
  if (returns.length === 0) return `No ${called.one} has returned yet.`;
  const any = returns.filter(({ found }) => found.some(isListed)).length;
  const standards = returns.reduce((sum, { found }) => sum + found.filter(isListed).length, 0);
  return `${any} of ${countedAs(returns.length, called)} ${any === 1 ? "has" : "have"} something to ask about, at ${counted(standards, "standard")} in all.`;
}
