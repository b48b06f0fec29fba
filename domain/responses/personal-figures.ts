import { percentage } from "#domain/percentage.ts";
import type { OwnAndPhase, RatingCounts } from "./response.ts";

export interface FigureRow {
  label: string;
  counts: RatingCounts;
  applicable: number;
  /** "71 of 80 (89%)" */
  met: string;
}

/** Own figures, and those of the phase below where there are any: how many of the standards that apply are met. */
export function figureRows({ own, phase }: OwnAndPhase, organisation: string): FigureRow[] {
  return [rowOf(organisation, own), ...(phase ? [rowOf(`${phase.name}, ${phase.returns} returns together`, phase.counts)] : [])];
}

function rowOf(label: string, counts: RatingCounts): FigureRow {
  const applicable = counts.met + counts.partiallyMet + counts.notMet;
  const share = percentage(counts.met, applicable);
  return { label, counts, applicable, met: `${counts.met} of ${applicable}${share === null ? "" : ` (${share}%)`}` };
}

/**
 * Whether a phase can stand beside one of its own settings: what is left when that one takes itself away is about the threshold
 * or more, so nobody reads a neighbour's figures out of it.
 */
export function mayCompare(returns: number, threshold: number): boolean {
  return returns - 1 >= threshold;
}
