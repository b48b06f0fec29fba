import type { Rating } from "#standards/schema.ts";
import { agencies } from "./agencies.ts";
import { actionFor } from "./texts/actions.ts";
import { dayBetween } from "./texts/chance.ts";
import { evidenceFor } from "./texts/evidence.ts";
import type { SeedAnswer } from "./texts/seed-answer.ts";
import { filler, type SeedCycle } from "./texts/fill.ts";
import { highlightOf } from "./texts/highlights.ts";
import { notApplicable2024, notApplicable2026 } from "./texts/not-applicable.ts";
import { textsOf } from "./texts/section-texts.ts";
import { since2024 } from "./texts/since-2024.ts";
import { standardCodes } from "./texts/standard-codes.ts";
import { writtenAnswer } from "./texts/written-answers.ts";

const orders = [
  [0, 1, 2],
  [0, 2, 1],
] as const;
const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? "";

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
    const why = (cycle === "2024" ? notApplicable2024 : notApplicable2026)[agencyId]?.[code];
    if (why === undefined) throw new Error(`No reason is written for ${agencyId} ${code} as not applicable`);
    return { statement: why.statement, notApplicableReason: why.reason, evidence: [] };
  }
  const written = writtenAnswer(agencyId, code, cycle, rating);
  if (written !== undefined) return written;

  const texts = textsOf(code);
  const fill = filler(agencyId, code, cycle);
  const { first, second, third, fourth, order } = choices(agencyId, code);
  const arrangement = pick(texts.arrangement, first);
  const reach = pick(texts.reach, second);
  const evidence = evidenceFor(agencyId, code, cycle, rating);
  const news = cycle === "2024" ? highlightOf(agencyId, code) : fill(pick(since2024[code.charAt(0)] ?? [], fourth));
  const told = news === undefined ? [] : [news];

  if (rating === "met") {
    const three = [arrangement, reach, pick(texts.effect, third)];
    const body = orders[order]?.map((at) => three[at] ?? "") ?? three;
    return { statement: [...body.map(fill), ...told].join(" "), evidence };
  }
  const gap = texts.gaps[third % texts.gaps.length];
  if (gap === undefined) throw new Error(`No gap is written for ${code}`);
  const start = rating === "not-met" ? [texts.absent] : [arrangement, reach];
  const missing = rating === "not-met" ? [] : [gap[0]];
  const plan =
    rating === "not-met"
      ? [`We will put this right, and ${gapOwner(fill, gap[2])} has been asked to report to {board} each month until it is done.`]
      : [];
  return {
    statement: [...start.map(fill), ...(rating === "not-met" ? [] : told), ...missing.map(fill), ...plan.map(fill)].join(" "),
    evidence,
    action: actionFor(agencyId, code, cycle, gap),
  };
}

const gapOwner = (fill: (sentence: string) => string, owner: string): string => fill(`{${owner}}`);

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
