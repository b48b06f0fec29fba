import { counted } from "#domain/words.ts";

/** The returns of one phase from which is drawn. */
export interface Phase {
  phase: string;
  /** In one order, whoever draws. */
  ids: string[];
  wanted: number;
}

export interface DrawnPhase extends Phase {
  drawn: string[];
}

/** Draws at random from each phase. The same seed and the same returns give the same draw, in whatever order they come. */
export function drawSample(phases: Phase[], seed: string): DrawnPhase[] {
  return phases.map(({ phase, ids, wanted }) => {
    const sorted = ids.toSorted();
    // Its own series for each phase, so that another number for one changes nothing in another
    const random = mulberry32(fnv1a(`${seed}\n${phase}`));
    const drawn = shuffled(sorted, random).slice(0, wanted);
    return { phase, ids: sorted, wanted, drawn: drawn.toSorted() };
  });
}

// Fisher and Yates
function shuffled(ids: string[], random: () => number): string[] {
  const all = [...ids];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [all[last], all[other]] = [all[other] as string, all[last] as string];
  }
  return all;
}

/** A number of 32 bits from a text: FNV-1a over its UTF-8 bytes. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Numbers from 0 to 1 that follow from a seed: Mulberry32. */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One in ten of a phase, and at least one. */
export function usualWanted(of: number): number {
  return of === 0 ? 0 : Math.max(1, Math.round(of / 10));
}

export interface RiskFacts {
  contradictions: boolean;
  late: boolean;
  withoutGovernor: boolean;
  lawNotMet: string[];
  withoutLead: boolean;
}

/** Why a return is read one by one, whether it is drawn or not. */
export function riskFlags({ contradictions, late, withoutGovernor, lawNotMet, withoutLead }: RiskFacts): string[] {
  return [
    ...(lawNotMet.length > 0 ? [`Law not met: ${lawNotMet.join(", ")}`] : []),
    ...(withoutLead ? ["Nobody in the designated safeguarding lead’s place"] : []),
    ...(contradictions ? ["The profile contradicts a rating"] : []),
    ...(withoutGovernor ? ["No second signature, and it is overdue"] : []),
    ...(late ? ["It came late"] : []),
  ];
}

/** "12 of 110 drawn at random, and 9 flagged, of which 2 are drawn too: 19 are read one by one." */
export function sampleSentence(phases: DrawnPhase[], flagged: string[]): string {
  const drawn = phases.flatMap((one) => one.drawn);
  const all = phases.reduce((sum, { ids }) => sum + ids.length, 0);
  const both = flagged.filter((id) => drawn.includes(id)).length;
  const one = new Set([...drawn, ...flagged]).size;
  const also = both > 0 ? `, of which ${counted(both, "is", "are")} drawn too` : "";
  return `${drawn.length} of ${all} drawn at random, and ${flagged.length} flagged${also}: ${counted(one, "return is", "returns are")} read one by one.`;
}
