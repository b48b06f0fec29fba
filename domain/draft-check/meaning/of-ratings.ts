import type { Claim } from "../claim.ts";
import type { HeldSnapshot } from "../held-figures.ts";
import type { Measure, TableId } from "../measures.ts";
import type { Clause, Subject } from "../reading/clauses.ts";
import { measureAt } from "../reading/measure-words.ts";
import type { NumberInText } from "../reading/numbers.ts";
import type { Narrowing } from "../reading/part-names.ts";
import { type ReadSentence, wordsOf } from "../reading/read-sentence.ts";
import { type Unit, whomIn } from "../reading/whom.ts";
import { type About, textAfter, textBefore } from "./about.ts";

/** What a number claims of ratings and outcomes, of sections or standards. */
export function ofRatings(sentence: ReadSentence, about: About, subject: Subject | null, table: TableId): Claim | string {
  const { number, unit, clause, narrowings, held } = about;
  const { bare } = sentence;
  const words = wordsOf(sentence, "ratings");
  const found = measureAt(words, number.at, clause);
  if (unit === "sections" || unit === "standards") return `counts ${unit}`;
  if (number.kind === "fraction" && number.of === null && unit !== "whom" && unit !== "ratings" && !isRated(bare, number))
    return "counts something else";
  const measures = measuresMeant(
    bare,
    number,
    { found, unit, table, isInOrder: sentence.inOrder.has(number) },
    words.some(({ at }) => at >= clause.from && at < clause.to),
    held,
  );
  if (typeof measures === "string") return measures;
  const codes = subject?.codes ?? [null];
  const isSure = subject?.isSure ?? true;
  const orTotal = subject?.isFromHeading && table === "ratings" ? [null] : undefined;
  const claim = {
    table,
    codes,
    measures,
    narrowings,
    ...(measures.includes("base") &&
      table !== "ratings" &&
      !/\bappl(?:ies|ied|y) to\s+(?:the |all )*$/i.test(textBefore(bare, number)) && { orAll: true }),
  };
  if (orTotal) return { ...claim, others: orTotal };
  const elsewhere = partsElsewhere(sentence, clause);
  return isSure && elsewhere.length < 2
    ? claim
    : {
        ...claim,
        otherParts: elsewhere,
        others: sentence.mentions.filter((one) => Boolean(one.isStandard) === Boolean(subject?.isStandard)).flatMap((one) => one.codes),
      };
}

// "Against 76%, 53% and 65% in Estmere": a figure far from any name may be of any part the sentence names
function partsElsewhere({ parts, clauses }: ReadSentence, clause: Clause): Narrowing[] {
  const isHere = parts.some(({ from }) => from >= clause.from && from < clause.to);
  return isHere || clauses.length < 3 ? [] : parts.flatMap(({ narrowings }) => narrowings);
}

function isRated(bare: string, number: NumberInText): boolean {
  return /^\s+(?:of (?:them|these|which|whom)\s+)?(?:each\s+)?(?:(?:have\s+|had\s+|were\s+|was\s+|are\s+)?(?:only\s+)?(?:fully\s+)?(?:met|meet)|partially met|partly met|not met|was not met|reported|rated|said)\b/i.test(
    textAfter(bare, number),
  );
}

// "The weakest was section 7, with nine agencies": what is strong or weak is what was met
const superlative = /\b(?:strongest|weakest|highest|lowest|best|worst|strengths?|weakness(?:es)?)\b/i;

// "18 agencies met", "met by 18", "18 (75%)"; in "of the 24 agencies" it is the base
function measuresMeant(
  bare: string,
  number: NumberInText,
  { found, unit, table, isInOrder }: { found: Measure | null | undefined; unit: Unit; table: TableId; isInOrder: boolean },
  isSaidHere: boolean,
  held: HeldSnapshot,
): readonly Measure[] | string {
  const { kind, of } = number;
  const [before, after] = [textBefore(bare, number), textAfter(bare, number)];
  if (isInOrder) return found === null ? "the words could mean more than one rating" : [found ?? "met"];
  if (kind === "count") {
    const isCounted = unit === "whom" || (unit === "ratings" && table === "ratings");
    if (
      isCounted &&
      /\b(?:of|all|the|across|from|among|amongst|appl(?:ies|ied|y) to)\s+(?:the |all |our )*$/i.test(before) &&
      !/\b(?:met|rated|reported) by (?:the |all )?$/i.test(before)
    )
      return ["base"];
    if (unit === "ratings" && !isRated(bare, number) && (!isSaidHere || /\b(?:had|has|have|were|are|made|gave|of)\s+$/i.test(before)))
      return ["base"];
    // "3 agencies by 9 sections" is how many outcomes there are
    if (/^\s+\w+(?:\s+(?:and|or)\s+\w+)?\s+by\s+\d+\s+(?:sections|standards|\uE001)/i.test(after)) return "how many outcomes there are";
    const isSaid =
      isCounted ||
      isRated(bare, number) ||
      /\bby\s+(?:(?:all|only|just|the) )*$/i.test(before) ||
      (/\b(?:remaining|other|others|further|rest|only|just|had been|was|were|is|are|at)\s+$/i.test(before) &&
        (isSaidHere || /^\s?\(\d/.test(after))) ||
      /^\s?\(\d[\d.]*\s?%/.test(after) ||
      (/\b(?:to|was|is|at|from|of)\s+(?:only |just )?$/i.test(before) &&
        new RegExp(String.raw`\bnumber of [^.;]{0,40}?${whomIn(held)}\b`, "i").test(before)) ||
      /^\s+(?:as\s|of (?:which|them|whom)|to which)/i.test(after) ||
      (table === "ratings" && isSaidHere);
    if (!isSaid) return `not said to be a number of ${held.called.many}`;
    if (found === null) return "the words could mean more than one rating";
    return found
      ? [found]
      : isSaidHere || /\(\d/.test(after.slice(0, 4)) || /\bby\s+$|\($/i.test(before) || superlative.test(bare)
        ? ["met"]
        : `not said which rating ${held.called.many} gave`;
  }
  if (found === null) return "the words could mean more than one rating";
  if (kind === "fraction" && of === null && !found && !isRated(bare, number)) return "counts something else";
  return [found ?? "met"];
}
