import { kindOf, wordsFor } from "#domain/organisations/words-by-kind.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";

/** What a letter about the second signature has to name, whoever it goes to. */
export function aboutReturn({ assessment, cycle, organisation }: ReturnView, publicUrl: string) {
  return {
    publicUrl,
    words: wordsFor({ kind: kindOf(organisation) }),
    organisation: organisation.name,
    cycle: cycle.title,
    assessmentId: assessment.id,
  };
}
