import { counted } from "#domain/words.ts";
import type { ReturnDocument } from "./return-document.ts";

export interface Together {
  answers: { together: number; of: number };
  evidence: { together: number; of: number };
}

/** How many answers and items of evidence of a return one press confirmed together with the rest of their section. */
export function confirmedTogether(document: Pick<ReturnDocument, "sections">): Together {
  const standards = document.sections.flatMap((section) => section.standards).filter((one) => one.rating !== null && !one.byProfile);
  const items = [...new Map(standards.flatMap((one) => one.evidence).map((item) => [item.id, item])).values()];
  return {
    answers: { together: standards.filter((one) => one.confirmedTogether).length, of: standards.length },
    evidence: { together: items.filter((item) => item.checkedTogether).length, of: items.length },
  };
}

/** "31 of 34 answers and 41 of 45 items of evidence were confirmed together, no word changed"; null where none was. */
export function togetherInWords(document: Pick<ReturnDocument, "sections">): string | null {
  const { answers, evidence } = confirmedTogether(document);
  const said = [
    answers.together > 0 && `${answers.together} of ${counted(answers.of, "answer")}`,
    evidence.together > 0 && `${evidence.together} of ${counted(evidence.of, "item")} of evidence`,
  ].filter((part) => part !== false);
  if (said.length === 0) return null;
  const isOne = said.length === 1 && answers.together + evidence.together === 1;
  return `${said.join(" and ")} ${isOne ? "was" : "were"} confirmed together, no word changed`;
}
