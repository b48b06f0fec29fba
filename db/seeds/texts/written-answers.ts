import type { Rating } from "#standards/schema.ts";
import type { SeedAnswer } from "./seed-answer.ts";
import type { SeedCycle } from "./fill.ts";
import { brightwaterAnswers } from "./written-brightwater.ts";
import { elmgateAnswers, fenlowAnswers, publicHealthAnswers } from "./written-not-met.ts";
import { careBoardAnswers, licensingAnswers, publicHealthRecords } from "./written-records.ts";
import { riverbendAnswers } from "./written-riverbend.ts";

const byAgency: Readonly<Record<string, Readonly<Record<string, SeedAnswer>>>> = {
  "riverbend-housing-association": riverbendAnswers,
  "brightwater-youth-trust": brightwaterAnswers,
  "elmgate-family-support": elmgateAnswers,
  "wealdshire-public-health": { ...publicHealthAnswers, ...publicHealthRecords },
  "estmere-integrated-care-board": careBoardAnswers,
  "estmere-licensing-and-transport": licensingAnswers,
  "fenlow-homes": fenlowAnswers,
};

/** An answer that a page or a story of the demonstration quotes word for word. */
export function writtenAnswer(agencyId: string, code: string, cycle: SeedCycle, rating: Rating): SeedAnswer | undefined {
  return byAgency[agencyId]?.[`${cycle} ${code} ${rating}`];
}
