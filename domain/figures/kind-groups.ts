import { byName, inSentence, listed } from "#domain/words.ts";
import { isCounted } from "./figures.ts";
import type { SnapshotReturn } from "./snapshot.ts";

/** Kinds whose figures are published in one row. */
export interface KindGroup {
  kinds: string[];
  /** How its organisations are governed, where only schools and colleges are: those alike are joined first. */
  governance: string | undefined;
  returns: SnapshotReturn[];
}

/** The kinds of these returns, small ones joined with others until no row is about fewer than the threshold. */
export function kindGroups(returns: SnapshotReturn[], threshold: number): KindGroup[] {
  let groups = [...Map.groupBy(returns, (one) => one.organisation.kind)].map(([kind, members]) => ({
    kinds: [kind],
    governance: members[0]?.organisation.governance,
    returns: members,
  }));
  for (let small = nextSmall(groups, threshold); small && groups.length > 1; small = nextSmall(groups, threshold))
    groups = joined(groups, small, threshold);
  return groups;
}

// Those that find others governed alike first, so that the odd ones out do not take these away
function nextSmall(groups: KindGroup[], threshold: number): KindGroup | undefined {
  const small = groups.filter((one) => isSmall(one, threshold));
  const hasAlike = (one: KindGroup) => groups.some((other) => other !== one && other.governance === one.governance);
  return smallestOf(small.filter(hasAlike)) ?? smallestOf(small);
}

/** The same with the smallest group joined to another. */
export function coarser(groups: KindGroup[], threshold: number): KindGroup[] {
  const smallest = smallestOf(groups);
  return smallest ? joined(groups, smallest, threshold) : groups;
}

/** "Maintained nursery school and pupil referral unit". */
export function groupName({ kinds }: KindGroup): string {
  const [first = "", ...others] = kinds.toSorted(byName.compare);
  return listed([first, ...others.map(inSentence)]);
}

// With one governed alike where there is one, else with any; and of these with a small one before a large one
function joined(groups: KindGroup[], group: KindGroup, threshold: number): KindGroup[] {
  const others = groups.filter((one) => one !== group);
  const isAlike = (one: KindGroup) => one.governance === group.governance;
  const partner =
    smallestOf(others.filter((one) => isAlike(one) && isSmall(one, threshold))) ??
    smallestOf(others.filter(isAlike)) ??
    smallestOf(others.filter((one) => isSmall(one, threshold))) ??
    smallestOf(others);
  if (!partner) return groups;
  const together = {
    kinds: [...group.kinds, ...partner.kinds],
    governance: isAlike(partner) ? group.governance : undefined,
    returns: [...group.returns, ...partner.returns],
  };
  return [...others.filter((one) => one !== partner), together];
}

function isSmall(group: KindGroup, threshold: number): boolean {
  const counted = countedIn(group);
  return group.returns.length < threshold || (counted > 0 && counted < threshold);
}

function smallestOf(groups: KindGroup[]): KindGroup | undefined {
  return groups.toSorted(
    (a, b) => countedIn(a) - countedIn(b) || a.returns.length - b.returns.length || byName.compare(groupName(a), groupName(b)),
  )[0];
}

function countedIn({ returns }: KindGroup): number {
  return returns.filter(isCounted).length;
}
