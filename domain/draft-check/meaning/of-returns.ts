import type { Claim } from "../claim.ts";
import type { HeldSnapshot } from "../held-figures.ts";
import { measureAt } from "../reading/measure-words.ts";
import type { NumberInText } from "../reading/numbers.ts";
import type { Narrowing } from "../reading/part-names.ts";
import { type ReadSentence, wordsOf } from "../reading/read-sentence.ts";
import { unique } from "../reading/scene.ts";
import { whomIn } from "../reading/whom.ts";
import { type About, textAfter, textBefore } from "./about.ts";

/** What a number claims of who returned. */
export function ofReturns(sentence: ReadSentence, { number, unit, clause, narrowings, held }: About): Claim | string {
  const { bare } = sentence;
  const [before, after] = [textBefore(bare, number), textAfter(bare, number)];
  const words = wordsOf(sentence, "completion");
  const measure = measureAt(words, number.at, clause);
  const plain = unique(narrowings.map((one) => ({ ...one, judgedBy: null })));
  const claim = { table: "completion" as const, codes: [null], narrowings: plain };
  const isOfAgencies = unit === "whom" || number.kind === "share" || number.kind === "percent";
  if (!isOfAgencies) return "no section is named with it";
  if (measure === "notReturned" || measure === "withdrawn") return `about ${held.called.many} that did not return`;
  const isAll = number.kind === "count" && /\b(?:of|from|across|among|asked|invited)\s+(?:the |all |our )*$/i.test(before);
  const isBase = isAll ? (["base", "returned"] as const) : (["returned"] as const);
  if (measure === "returned" && (number.kind !== "count" || isAll || isSaidToReturn(before, after, held)))
    return { ...claim, measures: isBase };
  // "24 agencies were asked" is as many as there are; any other number may be of something else
  return number.kind === "count" && !number.bound && agreesWithAll(number, plain, held)
    ? { ...claim, measures: ["returned", "base"] }
    : "no section is named with it";
}

const returns = String.raw`(?:returned|submitted|completed?|took part|responded|sent|received|did so|in(?! ))`;

// "25 agencies returned", "returned by 25 schools", "completed 25 audits"
function isSaidToReturn(before: string, after: string, held: HeldSnapshot): boolean {
  const isFollowed = new RegExp(
    String.raw`^[^.;:,()]{0,60}?(?:${whomIn(held)}|\uE002+)(?: (?:that|which|who|have|had|has|were|was|are|is|also|all|now|been|each|asked))* ${returns}`,
    "i",
  ).test(after);
  return (
    isFollowed ||
    /\bby\s+(?:all )?(?:the )?$/i.test(before) ||
    new RegExp(String.raw`\b${returns}\s+(?:all )?(?:the )?$`, "i").test(before) ||
    /\ball\s+(?:of )?(?:the )?$/i.test(before)
  );
}

function agreesWithAll({ value }: NumberInText, narrowings: Narrowing[], held: HeldSnapshot): boolean {
  return narrowings.some((narrowing) => {
    const merged = Object.fromEntries(Object.entries({ ...held.chosen, ...narrowing }).filter(([, one]) => one));
    const view = held.view(merged);
    return view !== undefined && (view.returned === value || view.agencies === value);
  });
}
