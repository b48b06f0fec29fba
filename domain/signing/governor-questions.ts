import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import type { SigningSummary } from "./signing.ts";
import { counted, listed } from "#domain/words.ts";

interface Given {
  document: ReturnDocument;
  summary: Pick<SigningSummary, "totals" | "weak" | "questions">;
  /** Answers taken over from the last return as they stood. */
  confirmed: number;
  /** A day in UK time. */
  today: string;
}

/** What a governing body may want to ask, from the facts of the return: duties in law first, then what anybody who signs would ask. */
export function governorQuestions({ document, summary, confirmed, today }: Given): string[] {
  const { totals, weak, questions } = summary;
  const asked: string[] = [];
  const short = weak.filter((one) => one.basis === "law").map((one) => `${one.code} ${one.short}`);
  if (short.length > 0) {
    asked.push(
      `The law asks for ${listed(short)}, and ${short.length === 1 ? "it is" : "they are"} not fully met. Who has been told, and by when is that put right?`,
    );
  }
  const standards = document.sections.flatMap((section) => section.standards);
  const bare = standards.filter((one) => one.rating === "met" && one.evidence.length === 0).length;
  if (bare > 0)
    asked.push(`${counted(bare, "standard")} ${bare === 1 ? "is" : "are"} rated met with no evidence. What would we show an inspector?`);
  // What holds those up that were carried over is asked below, and not twice
  const aged = new Set(
    standards
      .flatMap((one) => one.actions)
      .filter((one) => !one.carriedOver && one.progress !== "done" && one.agreedOn < yearBefore(today))
      .map((one) => one.id),
  ).size;
  if (aged > 0)
    asked.push(
      `${counted(aged, "action")} ${aged === 1 ? "was" : "were"} agreed more than a year ago and ${aged === 1 ? "is" : "are"} still open. What would it take to finish?`,
    );
  if (totals.applicable > 0 && totals.met === totals.applicable && confirmed * 2 > totals.applicable) {
    asked.push(
      `Everything is met, and ${confirmed} of ${totals.applicable} answers are last year’s, unchanged. Who has looked at it afresh?`,
    );
  }
  return [...asked, ...questions];
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
