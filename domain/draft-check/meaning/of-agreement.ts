import type { Claim } from "../claim.ts";
import type { Subject } from "../reading/clauses.ts";
import { measureAt } from "../reading/measure-words.ts";
import { type ReadSentence, wordsOf } from "../reading/read-sentence.ts";
import { unique } from "../reading/scene.ts";
import { type About, textBefore } from "./about.ts";

/** What a number claims of ratings that a panel left or changed. */
export function ofAgreement(sentence: ReadSentence, { number, unit, clause, narrowings }: About, subject: Subject | null): Claim | string {
  const { bare } = sentence;
  const words = wordsOf(sentence, "agreement");
  const inClause = words.some(({ at }) => at >= clause.from && at < clause.to);
  const measure =
    unit === "ratings" && (!inClause || /\bof (?:the |all )?$/i.test(textBefore(bare, number)))
      ? "base"
      : measureAt(words, number.at, clause);
  if (!measure || unit === "whom") return "not said to be a number of ratings that a panel left or changed";
  const plain = narrowings.map((one) => ({ ...one, judgedBy: "self" }));
  return { table: "agreement", codes: subject?.codes ?? [null], measures: [measure], narrowings: unique(plain) };
}
