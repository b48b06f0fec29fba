import type { Rating } from "#standards/schema.ts";
import { answerFor, confirmedAnswer } from "./answers.ts";
import type { OpenAnswer } from "./texts/seed-answer.ts";
import { standardCodes } from "./texts/standard-codes.ts";

const riverbend = "riverbend-housing-association";
const notAnswered = ["4.3", "8.1", "8.2", "8.3", "8.4", "8.5", "8.6", "9.3"];
const started = ["3.3", "6.2", "6.4", "9.1"];
const confirmed = ["1.1", "2.3", "7.3", "7.4", "7.5"];
const novemberRatings: Readonly<Record<string, Rating>> = {
  "4.2": "partially-met",
  "4.4": "partially-met",
  "5.4": "partially-met",
  "6.2": "partially-met",
  "6.4": "partially-met",
  "9.1": "partially-met",
};

/** Riverbend on 22 November 2026: nobody has section 8 yet, and four answers have been started. */
export function riverbendOpen(): readonly OpenAnswer[] {
  return standardCodes
    .filter((code) => !notAnswered.includes(code))
    .map((code) => {
      const rating = novemberRatings[code] ?? "met";
      const confirmedFrom2024 = confirmed.includes(code);
      const full = confirmedFrom2024 ? confirmedAnswer(riverbend, code) : answerFor(riverbend, code, "2026", rating);
      const answer = code === "6.2" ? { statement: full.statement, evidence: full.evidence } : full;
      return { code, rating, state: started.includes(code) ? "started" : "complete", confirmedFrom2024, answer };
    });
}

/** Priya's unsaved version of 6.4, next to the one Chidi saved. */
export const riverbendOtherVersion = {
  code: "6.4",
  personId: "priya-raman",
  rating: "met",
  answer: answerFor(riverbend, "6.4", "2026", "met"),
} as const;
