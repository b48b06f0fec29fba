import { isWhole } from "#tests/support/how-much.ts";
import { type Row, type State, states } from "./table.ts";

/**
 * All states when everything is tried. Otherwise one of those in which a row says the same, at least two in all: which one
 * differs from row to row, so that a table goes through every state.
 */
export function statesToAskIn(row: Row): readonly State[] {
  if (isWhole) return states;
  const alike = [...Map.groupBy(states, (state) => JSON.stringify([...(row.cells.get(state) ?? [])])).values()];
  const turn = turnOf(row.name);
  const [only = []] = alike;
  if (alike.length === 1) return [only[turn % only.length], only[(turn + 4) % only.length]].filter((state) => state !== undefined);
  return alike.flatMap((group) => group[turn % group.length] ?? []);
}

// The same for the same row, wherever it stands in its table
function turnOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}
