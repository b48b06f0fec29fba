import { byName } from "#domain/words.ts";
import type { StandardSet } from "#standards/schema.ts";
import { type AnswerFacts, type Missing, missingFrom, missingInWords } from "./completeness.ts";

export interface MissingItem {
  code: string;
  short: string;
  missing: Missing;
  /** "rated met, with no evidence" */
  words: string;
}

/** Everything that signing still asks for, standard by standard in the order of the set. Empty when it can be sent. */
export function missingForSigning({ set, answers }: { set: Pick<StandardSet, "sections">; answers: AnswerFacts[] }): MissingItem[] {
  const byCode = new Map(answers.map((answer) => [answer.standardCode, answer]));
  return set.sections.flatMap((section) =>
    section.standards.flatMap(({ code, short }) => {
      const answer = byCode.get(code);
      return missingFrom(answer).map((missing) => ({ code, short, missing, words: missingInWords(answer, missing) }));
    }),
  );
}

export interface UnsavedTyping {
  code: string;
  name: string;
  keptAt: string;
  isMine: boolean;
  /** The saved answer has moved on since, so there are two versions to bring together. */
  isStale: boolean;
}

/** Typing that is not part of the return. It is a warning only: nobody but its writer can save it or set it aside. */
export function unsavedTyping(
  drafts: { standardCode: string; personId: string; name: string; keptAt: string; isStale: boolean }[],
  readerId: string,
): UnsavedTyping[] {
  return drafts
    .map(({ standardCode, personId, name, keptAt, isStale }) => ({
      code: standardCode,
      name,
      keptAt,
      isMine: personId === readerId,
      isStale,
    }))
    .sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }) || byName.compare(a.name, b.name));
}
