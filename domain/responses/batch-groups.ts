import { counted } from "#domain/words.ts";
import type { BatchReturn } from "./batch.ts";
import type { ResponseOutcome } from "./response.ts";

/** Returns whose letters say the same, by what they rated themselves. */
export const batchGroups = ["allMet", "partiallyMet", "notMet", "lawNotMet"] as const;
export type BatchGroup = (typeof batchGroups)[number];

/** What letters to each group say, as a person chose it. */
export type GroupOutcomes = Partial<Record<BatchGroup, ResponseOutcome>>;

/** The group of a return: the gravest that holds of it. */
export function groupOf({ own, lawNotMet }: Pick<BatchReturn, "own" | "lawNotMet">): BatchGroup {
  if (lawNotMet.length > 0) return "lawNotMet";
  if (own.notMet > 0) return "notMet";
  return own.partiallyMet > 0 ? "partiallyMet" : "allMet";
}

const holds: Record<BatchGroup, [one: string, many: string]> = {
  allMet: ["rates all that applies as met", "rate all that applies as met"],
  partiallyMet: ["rates something partially met and nothing not met", "rate something partially met and nothing not met"],
  notMet: ["rates something not met, but nothing that the law asks for", "rate something not met, but nothing that the law asks for"],
  lawNotMet: ["rates not met what the law asks for, and was read", "rate not met what the law asks for, and were read"],
};

/** "12 returns rate something partially met and nothing not met". */
export function groupInWords(group: BatchGroup, count: number): string {
  const [one, many] = holds[group];
  return `${counted(count, "return")} ${count === 1 ? one : many}`;
}

/** The groups that returns are in, the best first, with those in each. */
export function groupsIn<One extends Pick<BatchReturn, "own" | "lawNotMet">>(returns: One[]): { group: BatchGroup; returns: One[] }[] {
  const found = Map.groupBy(returns, groupOf);
  return batchGroups.flatMap((group) => {
    const some = found.get(group);
    return some ? [{ group, returns: some }] : [];
  });
}

/** The groups for which nobody has chosen yet what their letters say. */
export function undecidedIn(returns: Pick<BatchReturn, "own" | "lawNotMet">[], outcomes: GroupOutcomes): BatchGroup[] {
  return groupsIn(returns).flatMap(({ group }) => (outcomes[group] ? [] : [group]));
}
