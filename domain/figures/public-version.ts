import { type Figures, figuresOf, isCounted } from "./figures.ts";
import { coarser, groupName, type KindGroup, kindGroups } from "./kind-groups.ts";
import { hasModeration, isReviewed } from "./moderation.ts";
import type { PublicVersion, Threshold } from "./kept-public-version.ts";
import { differing, tellsOfFew } from "./public-difference.ts";
import type { SnapshotContent, SnapshotReturn } from "./snapshot.ts";

export interface Published {
  name: string;
  version: PublicVersion;
}

interface Frozen {
  content: SnapshotContent;
  day: string;
  threshold: Threshold;
  /** The public versions of the same cycle, oldest first. */
  earlier: Published[];
}

/**
 * The public version of what was just frozen; nothing where too few have returned. Nothing that was published of the cycle
 * before, taken from it in any way, is about fewer organisations than the threshold: rows by kind are joined until that
 * holds, and where too few changed for any figure, what was published last stays and the news wait.
 */
export function publicVersionOf({ content, day, threshold, earlier }: Frozen): PublicVersion | null {
  if (content.returns.filter(isCounted).length < threshold) return null;
  const made = (groups: KindGroup[], withAgreed: boolean): PublicVersion => ({
    format: 1,
    threshold,
    day,
    content: anonymous(content, groups, withAgreed),
    over: null,
  });
  const before = earlier.map(({ version }) => version);
  const fewest = Math.max(threshold, ...before.map((one) => one.threshold));
  const isSafe = (version: PublicVersion) => before.length === 0 || !tellsOfFew(version, before, fewest);

  const agreed = hasPublicModeration(content.returns, threshold) ? [true, false] : [false];
  const withAgreed = agreed.find((one) => isSafe(made([], one)));
  const latest = earlier.at(-1);
  if (withAgreed === undefined) return latest ? overEarlier(latest, made([], false)) : null;
  for (let groups = kindGroups(content.returns, threshold); groups.length > 1; groups = coarser(groups, threshold)) {
    const version = made(groups, withAgreed);
    if (isSafe(version)) return version;
  }
  return made([], withAgreed);
}

/** Why nothing was published, where too few had returned. */
export function withheldBecause(threshold: number): string {
  return `Fewer than ${threshold} returns were in when these figures were frozen, so there is no public version: any figure would be about each of them.`;
}

/** All figures of a public version; none by kind where no two groups of kinds could be told apart. */
export function publicFigures(version: PublicVersion): Figures {
  const figures = figuresOf(version.content, {}, version.day);
  if (!isWithoutKinds(version)) return figures;
  return { ...figures, kinds: [], completion: { ...figures.completion, kinds: [] } };
}

/** Whether all kinds had to be joined, so that there is no figure by kind. */
export function isWithoutKinds({ content }: PublicVersion): boolean {
  return new Set(content.returns.map((one) => one.organisation.kind)).size < 2;
}

// Figures of those reviewed stand beside figures of all, so those not yet reviewed may not be few either
function hasPublicModeration(returns: SnapshotReturn[], threshold: number): boolean {
  const counted = returns.filter(isCounted);
  const reviewed = counted.filter(isReviewed).length;
  const others = counted.length - reviewed;
  return hasModeration(returns) && reviewed >= threshold && (others === 0 || others >= threshold);
}

function overEarlier({ name, version }: Published, now: PublicVersion): PublicVersion {
  const { cycle, isProvisional } = now.content;
  return { ...version, content: { ...version.content, cycle, isProvisional }, over: { name, late: differing(version, now) } };
}

function anonymous(content: SnapshotContent, groups: KindGroup[], withAgreed: boolean): SnapshotContent {
  const nameOf = new Map(groups.flatMap((group) => group.kinds.map((kind) => [kind, groupName(group)] as const)));
  return {
    ...content,
    profiles: undefined,
    returns: content.returns.map((one): SnapshotReturn => {
      const { assessmentId, isReturned, withdrawnOn, ratings, actions, moderated = {} } = one;
      const isIn = isCounted(one);
      return {
        assessmentId,
        organisation: { id: "", name: "", kind: groups.length < 2 ? "" : (nameOf.get(one.organisation.kind) ?? "") },
        partnershipIds: [],
        // Whether a return is open again is about one organisation, and changes nothing that it signed
        state: isIn ? (isReviewed(one) && withAgreed ? "closed" : "submitted") : "in-progress",
        isReturned,
        withdrawnOn,
        submittedAt: null,
        ratings: isIn ? ratings : {},
        outcomes: {},
        ...(isIn && withAgreed && isReviewed(one) && { moderated }),
        actions: isIn ? actions : [],
      };
    }),
  };
}
