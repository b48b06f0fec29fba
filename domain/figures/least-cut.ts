/** The weight of the lightest cut that parts what is connected (Stoer and Wagner); infinite where nothing is connected. */
export function leastCut(edges: { from: string; to: string; weight: number }[]): number {
  const weights = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, weight: number) => {
    const row = weights.get(from) ?? new Map<string, number>();
    weights.set(from, row.set(to, (row.get(to) ?? 0) + weight));
  };
  for (const { from, to, weight } of edges) {
    if (from === to) continue;
    add(from, to, weight);
    add(to, from, weight);
  }
  let least = Number.POSITIVE_INFINITY;
  while (weights.size > 0) {
    const { last, before, pull } = lastReached(weights);
    // One that nothing holds to the others has been cut off already
    if (before !== null && pull > 0) least = Math.min(least, pull);
    merge(weights, last, before);
  }
  return least;
}

type Weights = Map<string, Map<string, number>>;

// Takes up, one after another, what is held most strongly by those taken up before, as far as the first is connected
function lastReached(weights: Weights): { last: string; before: string | null; pull: number } {
  const [first] = weights.keys();
  let last = first as string;
  let before: string | null = null;
  let pull = 0;
  const taken = new Set([last]);
  const pulls = new Map(weights.get(last));
  for (;;) {
    const [next] = [...pulls].filter(([node]) => !taken.has(node)).sort((a, b) => b[1] - a[1]);
    if (!next) return { last, before, pull };
    [before, last, pull] = [last, next[0], next[1]];
    taken.add(last);
    for (const [node, weight] of weights.get(last) ?? []) pulls.set(node, (pulls.get(node) ?? 0) + weight);
  }
}

function merge(weights: Weights, last: string, into: string | null) {
  const gone = weights.get(last) ?? new Map<string, number>();
  weights.delete(last);
  for (const [node, weight] of gone) {
    const row = weights.get(node);
    row?.delete(last);
    if (into === null || node === into || !row) continue;
    row.set(into, (row.get(into) ?? 0) + weight);
    const own = weights.get(into) as Map<string, number>;
    own.set(node, (own.get(node) ?? 0) + weight);
  }
}
