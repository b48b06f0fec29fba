import type { DailyLine } from "./message.ts";

interface Replaced {
  assessmentId: string;
  organisation: string;
  cycle: string;
  standardCode: string;
  /** Who replaced it, by name. */
  by: string;
}

/** Tells somebody that a colleague put another answer in the place of theirs. What it says stands in the service alone. */
export function replacedLine({ assessmentId, organisation, cycle, standardCode, by }: Replaced): Omit<DailyLine, "personId" | "key"> {
  return {
    kind: "answer-replaced",
    words: `${cycle} of ${organisation}, standard ${standardCode}: ${by} replaced your answer. Yours is among the earlier versions there`,
    path: `/assessments/${assessmentId}/standards/${standardCode}`,
    assessmentId,
  };
}
