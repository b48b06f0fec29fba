import type { Rating } from "#standards/schema.ts";
import { agencies } from "./agencies.ts";
import { actionFor } from "./texts/actions.ts";
import { chance, dayBetween } from "./texts/chance.ts";
import { evidenceFor } from "./texts/evidence.ts";
import type { SeedAnswer } from "./texts/seed-answer.ts";
import { filler, type SeedCycle } from "./texts/fill.ts";
import { highlightOf } from "./texts/highlights.ts";
import { notApplicable } from "./texts/not-applicable.ts";
import type { Gap } from "./texts/parts.ts";
import { textsOf } from "./texts/section-texts.ts";
import { newsOf } from "./texts/since-2024.ts";
import { standardCodes } from "./texts/standard-codes.ts";
import { writtenAnswer } from "./texts/written-answers.ts";

const orders = [
  [0, 1, 2],
  [0, 2, 1],
] as const;
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? "";

/** The sentence at a place, or another that may be said: `step` decides where to look, so that not all go to the same one. */
function pickBeside(list: readonly string[], at: number, step: number, apart: readonly number[] = []): string {
  const places = list.map((_, n) => (at + n * step) % list.length);
  return list[places.find((place) => !apart.includes(place)) ?? -1] ?? "";
}

/**
 * Which sentences an agency uses. The choices form orthogonal Latin squares, so two agencies never share
 * more than one sentence of a standard.
 */
function choices(agencyId: string, code: string): { first: number; second: number; third: number; fourth: number; order: number } {
  const agency = agencies.findIndex((one) => one.id === agencyId);
  const standard = standardCodes.indexOf(code);
  const first = (agency + standard) % 5;
  const second = (Math.floor(agency / 5) + standard * 2) % 5;
  const fourth = (first + second * 2 + standard) % 5;
  return { first, second, third: (first + second) % 5, fourth, order: (agency + standard) % 2 };
}

export function answerFor(agencyId: string, code: string, cycle: SeedCycle, rating: Rating): SeedAnswer {
  if (rating === "not-applicable") {
    const why = notApplicable[agencyId]?.[code];
    if (why === undefined) throw new Error(`No reason is written for ${agencyId} ${code} as not applicable`);
    return { statement: why.statement, notApplicableReason: why.reason, evidence: [] };
  }
  const written = writtenAnswer(agencyId, code, cycle, rating);
  if (written !== undefined) return written;

  const texts = textsOf(code, cycle);
  const fill = filler(agencyId, code, cycle);
  const { first, second, third, fourth, order } = choices(agencyId, code);
  const gap = rating === "met" ? undefined : gapAt(agencyId, texts.gaps, third);
  const apart = gap?.[5];
  const step = 1 + (chance(agencyId, code, "step") % 4);
  const arrangement = pickBeside(texts.arrangement, first, step, apart?.arrangement);
  const reach = pickBeside(texts.reach, second, step, apart?.reach);
  const evidence = evidenceFor(agencyId, code, cycle, rating, apart?.evidence);
  const news = cycle === "2024" ? highlightOf(agencyId, code) : fill(pickBeside(newsOf(code), fourth, step, apart?.news));
  const told = news === undefined ? [] : [news];

  if (gap === undefined) {
    const three = [arrangement, reach, pick(texts.effect, third)];
    const body = orders[order]?.map((at) => three[at] ?? "") ?? three;
    return { statement: [...body.map(fill), ...told].join(" "), evidence };
  }
  const action = actionFor(agencyId, code, cycle, gap);
  if (rating === "not-met") {
    const plan = `We will put this right, and {${gap[2]}} has been asked to report to {board} each month until it is done.`;
    return { statement: [texts.absent, plan].map(fill).join(" "), evidence, action };
  }
  return { statement: [fill(arrangement), fill(reach), ...told, fill(gap[0])].join(" "), evidence, action };
}

/** The gap at a place, or the next after it that an agency of this kind can have. */
function gapAt(agencyId: string, gaps: readonly Gap[], at: number): Gap {
  const directWork = agencies.find((one) => one.id === agencyId)?.directWork === true;
  const places = gaps.map((_, n) => gaps[(at + n) % gaps.length]);
  const found = places.find((gap) => !(directWork && gap?.[5]?.directWork));
  if (found === undefined) throw new Error(`No gap fits ${agencyId}`);
  return found;
}

/** A met answer of 2024 confirmed in 2026: the same words, with the evidence looked at again. */
export function confirmedAnswer(agencyId: string, code: string): SeedAnswer {
  const before = answerFor(agencyId, code, "2024", "met");
  const evidence = before.evidence.map((item) => ({
    ...item,
    checkedOn: dayBetween("2026-09-16", "2026-10-16", item.id),
    reviewBy: dayBetween("2027-06-30", "2028-03-31", item.id),
  }));
  return { ...before, evidence };
}
