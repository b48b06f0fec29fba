import type { StandardSet } from "#standards/schema.ts";
import { type AnswerFacts, type Missing, missingFrom, missingInWords } from "./completeness.ts";

export interface MissingItem {
  code: string;
  short: string;
  missing: Missing | "evidence-check";
  /** "rated met, with no evidence" */
  words: string;
}

interface Facts {
  set: Pick<StandardSet, "sections">;
  answers: AnswerFacts[];
  evidence: { reviewBy: string | null; standards: string[] }[];
  /** A day in UK time. */
  today: string;
}

/** Everything that signing still asks for, standard by standard in the order of the set. Empty when it can be sent. */
export function missingForSigning({ set, answers, evidence, today }: Facts): MissingItem[] {
  const byCode = new Map(answers.map((answer) => [answer.standardCode, answer]));
  const due = new Set(evidence.filter((item) => isPastReview(item, today)).flatMap((item) => item.standards));
  return set.sections.flatMap((section) =>
    section.standards.flatMap(({ code, short }) => {
      const answer = byCode.get(code);
      const items: MissingItem[] = missingFrom(answer).map((missing) => ({
        code,
        short,
        missing,
        words: missingInWords(answer, missing),
      }));
      // Evidence for a standard that does not apply supports nothing, so its age does not matter
      if (due.has(code) && answer?.rating !== "not-applicable") {
        items.push({ code, short, missing: "evidence-check", words: "evidence past its check date" });
      }
      return items;
    }),
  );
}

/** The day itself is still in time. */
export function isPastReview(item: { reviewBy: string | null }, today: string): boolean {
  return item.reviewBy !== null && item.reviewBy < today;
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
    .sort((a, b) => a.code.localeCompare(b.code, "en", { numeric: true }) || a.name.localeCompare(b.name, "en"));
}
