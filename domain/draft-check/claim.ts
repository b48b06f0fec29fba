import { compare, type Comparison } from "./compare.ts";
import { type Finding, notChecked, type Place } from "./finding.ts";
import type { HeldRow, HeldSnapshot } from "./held-figures.ts";
import type { Measure, TableId } from "./measures.ts";
import type { NumberInText } from "./reading/numbers.ts";
import { filterUnder } from "./reading/scene.ts";
import type { Narrowing } from "./reading/part-names.ts";

/** What the words say a figure is: of which table, rows and column, of whose figures. */
export interface Claim {
  table: TableId;
  /** Every one of these rows is said to have it. */
  codes: (string | null)[];
  /** Any of these columns: the base of a share may be all that returned. */
  measures: readonly Measure[];
  /** Any of these, the likeliest first. */
  narrowings: Narrowing[];
  /** Rows it could be about instead. */
  others?: (string | null)[];
  /** And parts. */
  otherParts?: Narrowing[];
  /** Whether the number of all that were asked, or that returned, is meant as well. */
  orAll?: boolean;
}

const tooMany = "the draft speaks of more parts of the audit than are counted at once";

/** The claim held against the snapshot: wrong only where no way to read it is right. */
export function findingOf(claim: Claim, number: NumberInText, place: Place, held: HeldSnapshot): Finding {
  const ways: (Comparison | null)[] = [];
  for (const narrowing of claim.narrowings) {
    const view = held.view(filterUnder(held.chosen, narrowing));
    if (!view) return notChecked(place, number.text, tooMany);
    const rowsOf = (codes: (string | null)[]) => codes.map((code) => view.row(claim.table, code));
    for (const measure of claim.measures) {
      const rows = rowsOf(claim.codes);
      const found = rows.map((row) => (row ? compare(number, row, measure, held.called) : null));
      ways.push(found.find((one) => one?.verdict === "differs") ?? found[0] ?? null);
    }
    if (claim.orAll && number.kind === "count") ways.push(...allOf(number, view.row("completion", null), held));
  }
  const right = ways.find((one) => one?.verdict === "agrees");
  if (right) return asFinding(right, number, place);
  const wrong = likeliest(ways, number);
  if (!wrong) return notChecked(place, number.text, "the tables have no such figure, or none that says it so exactly");
  const { others, otherParts = [], narrowings } = claim;
  const elsewhere = [...narrowings, ...otherParts.map((part) => ({ ...narrowings[0], ...part }))];
  if (others && agreesWith({ ...claim, codes: [...claim.codes, ...others], narrowings: elsewhere }, number, held))
    return notChecked(place, number.text, "the sentence names several sections, and it is not clear which this is about");
  return asFinding(wrong, number, place);
}

// "Of the 24 agencies": those that were asked, or those that returned
function allOf(number: NumberInText, row: HeldRow | undefined, { called }: HeldSnapshot): (Comparison | null)[] {
  return row ? (["base", "returned"] as const).map((measure) => compare(number, row, measure, called)) : [];
}

// Where the base printed beside it fits one of the ways, that one was meant
function likeliest(ways: (Comparison | null)[], { of }: NumberInText): Comparison | undefined {
  const wrong = ways.filter((one) => one !== null);
  if (ways[0] === null) return undefined;
  return wrong.find(({ against }) => of !== null && new RegExp(String.raw`\D${of}\D*$`).test(against.right)) ?? wrong[0];
}

function agreesWith(claim: Claim, number: NumberInText, held: HeldSnapshot): boolean {
  return claim.narrowings.some((narrowing) => {
    const view = held.view(filterUnder(held.chosen, narrowing));
    return claim.codes.some((code) => {
      const row = view?.row(claim.table, code);
      return row && claim.measures.some((measure) => compare(number, row, measure, held.called)?.verdict === "agrees");
    });
  });
}

function asFinding(comparison: Comparison, number: NumberInText, place: Place): Finding {
  return { place, printed: number.text, reason: null, ...comparison };
}
