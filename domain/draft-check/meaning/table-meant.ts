import type { TableId } from "../measures.ts";
import type { Clause, Subject } from "../reading/clauses.ts";
import type { NumberInText } from "../reading/numbers.ts";
import { type ReadSentence, wordsHere, wordsOf } from "../reading/read-sentence.ts";
import type { Unit } from "../reading/whom.ts";

/** The table that a number is held against, by the words around it. */
export function tableOf(
  sentence: ReadSentence,
  { unit, kind }: { unit: Unit; kind: NumberInText["kind"] },
  clause: Clause,
  subject: Subject | null,
): TableId {
  const { text, bare, topic, carried, scene, mentions } = sentence;
  const isAgreement =
    /\bpanels?\b|\breview|moderat/i.test(text) &&
    wordsOf(sentence, "agreement").length > 0 &&
    (topic === "ratings" || topic === "agreement");
  if (isAgreement || topic === "agreement") return "agreement";
  if (unit === "actions") return "actions";
  if (unit === "ratings") return "ratings";
  const told = topic ?? (mentions.length === 0 ? (carried.topic ?? scene.topic) : null);
  const isOfActions = told === "actions" && unit !== "whom" && wordsHere(sentence, clause, "actions").length > 0;
  if (isOfActions) return "actions";
  if (told === "ratings" && unit !== "whom") return "ratings";
  if (subject && mentions.length > 0) return subject.isStandard ? "standards" : "sections";
  const segment = segmentAt(bare, clause);
  const isOfReturns = wordsHere(sentence, segment, "completion").length > 0 && wordsHere(sentence, segment, "ratings").length === 0;
  // "Half of the 24 agencies met every section" says nothing of returns, but 24 is how many there are
  const isRated = wordsHere(sentence, clause, "ratings").length > 0 && kind !== "count";
  if (isOfReturns || (!subject && !isRated)) return unit === "whom" || isOfReturns ? "completion" : "sections";
  return subject?.isStandard ? "standards" : "sections";
}

// "Three returned; 78% of their ratings were met" says two things
function segmentAt(bare: string, { from, to }: Clause): Clause {
  const end = bare.indexOf(";", Math.max(from + 1, to - 1));
  return { from: bare.lastIndexOf(";", from) + 1, to: end < 0 ? bare.length : end };
}
