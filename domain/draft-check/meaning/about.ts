import type { HeldSnapshot } from "../held-figures.ts";
import type { Clause } from "../reading/clauses.ts";
import type { NumberInText } from "../reading/numbers.ts";
import type { Narrowing } from "../reading/part-names.ts";
import type { Unit } from "../reading/whom.ts";

/** A number of a sentence with where it stands and whose it is. */
export interface About {
  number: NumberInText;
  unit: Unit;
  clause: Clause;
  /** The clause's text. */
  here: string;
  narrowings: Narrowing[];
  held: HeldSnapshot;
}

// As much as any of the patterns looks at, so that a long sentence is not gone through for each of its numbers
export function textBefore(bare: string, { at }: NumberInText): string {
  return bare.slice(Math.max(0, at - 120), at);
}

export function textAfter(bare: string, { at, text }: NumberInText): string {
  return bare.slice(at + text.length, at + text.length + 140);
}
