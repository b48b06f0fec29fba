import type { Claim } from "../claim.ts";
import { measureAt } from "../reading/measure-words.ts";
import { type ReadSentence, wordsOf } from "../reading/read-sentence.ts";
import { type About, textAfter, textBefore } from "./about.ts";

/** What a number claims of actions. */
export function ofActions(sentence: ReadSentence, { number, unit, clause, here, narrowings }: About): Claim | string {
  const { bare } = sentence;
  const words = wordsOf(sentence, "actions");
  const inClause = words.filter(({ at }) => at >= clause.from && at < clause.to);
  const isAll =
    unit === "actions" &&
    (inClause.length === 0 ||
      /\b(?:of|all) (?:the )?$/i.test(textBefore(bare, number)) ||
      (number.kind === "count" && /^\s+actions? (?:were|was) (?:agreed|set|planned)/i.test(textAfter(bare, number))));
  const measure = isAll ? "base" : measureAt(words, number.at, clause);
  if (!measure) return "not said to be a number of actions of one kind";
  if (/\bby \uE001|\bin \uE001/.test(here) && unit !== "actions") return "about the actions of one section";
  return { table: "actions", codes: [null], measures: [measure], narrowings };
}
