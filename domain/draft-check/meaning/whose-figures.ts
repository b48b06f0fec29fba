import { type Clause, clauseAt } from "../reading/clauses.ts";
import type { NumberInText } from "../reading/numbers.ts";
import type { Dimension, Narrowing, PartMention } from "../reading/part-names.ts";
import type { ReadSentence } from "../reading/read-sentence.ts";
import { combined, unique } from "../reading/scene.ts";

const groups: Dimension[][] = [["partnershipId"], ["kind", "phase", "governance", "trustId"], ["judgedBy"]];

/** Whose figures a number is of: by words of its clause, of the sentence, of the sentence before, of the headings. */
export function narrowingsAt(
  { parts, carried, scene, numbers, clauses, bare }: ReadSentence,
  { at }: NumberInText,
  clause: Clause,
): Narrowing[] {
  // "59% overall; in Wealdshire it was 65%": what is said of the next figure is not said of this one
  const isOfLater = ({ from }: PartMention) => {
    const { to } = clauseAt(clauses, from);
    return numbers.some((one) => one.at > from && one.at < to) || /;|\b(?:while|whereas|but)\b/i.test(bare.slice(at, from));
  };
  const own = groups.flatMap((dimensions) => {
    const about = parts.filter(({ narrowings }) => dimensions.some((dimension) => narrowings[0]?.[dimension] !== undefined));
    const here = about.filter(({ from }) => from >= clause.from && from < clause.to);
    const [next] = about.filter(({ from }) => from > at);
    const nearest = about.findLast(({ from }) => from < at) ?? (next && !isOfLater(next) ? next : undefined);
    const meant = here.length > 0 ? nearestOfEach(dimensions, here, at) : nearest ? [nearest] : [];
    return meant.map((one) => one.narrowings);
  });
  const said = combined(own);
  const goingOn = { ...scene.narrowings[0], ...carried.narrowing };
  // Where the sentence before said again what the heading said, nothing is left open
  const isSaidAgain = carried.narrowing !== null && unique([goingOn, scene.narrowings[0] ?? {}]).length === 1;
  const below = isSaidAgain ? [goingOn] : unique([...(carried.narrowing ? [goingOn] : []), ...scene.narrowings]);
  return unique(said.length > 0 ? below.flatMap((under) => said.map((one) => ({ ...under, ...one }))) : below).slice(0, 6);
}

// "Primary academies" are a phase and a governance; of two phases the nearer is meant
function nearestOfEach(dimensions: Dimension[], here: PartMention[], at: number): PartMention[] {
  const nearest = dimensions.flatMap((dimension) => {
    const about = here.filter(({ narrowings }) => narrowings[0]?.[dimension] !== undefined);
    return about.findLast(({ from }) => from < at) ?? about[0] ?? [];
  });
  return [...new Set(nearest)];
}
