import type { Rating } from "#standards/schema.ts";
import { answerFor, confirmedAnswer } from "./answers.ts";
import type { OpenAnswer } from "./texts/seed-answer.ts";
import { ratings2024 } from "./finished-cycle.ts";
import { openReturns } from "./open-returns.ts";
import { chance } from "./texts/chance.ts";
import { alsoFrom } from "./texts/evidence.ts";
import { notApplicable } from "./texts/not-applicable.ts";
import { asksAnew2026, standardCodes, wordedAnew2026 } from "./texts/standard-codes.ts";
import { riverbendOpen } from "./riverbend-open.ts";

export const openCycle = {
  id: "2026",
  days: {
    opensOn: "2026-09-14",
    signOffBy: "2026-12-04",
    dueOn: "2026-12-18",
    dueTime: "17:00",
    finalDueOn: null,
    panelsFrom: "2027-02-01",
    panelsTo: "2027-02-26",
    responseBy: "2027-03-26",
    governorSignsBy: null,
    statisticsOpenOn: null,
    statisticsDueOn: null,
  },
} as const;

/** The few that an agency rates not met, besides Riverbend's 8.3. */
const notMet2026: Readonly<Record<string, string>> = {
  "elmgate-family-support": "5.4",
  "fenlow-homes": "8.3",
  "wealdshire-public-health": "4.3",
};

function rating2026(agencyId: string, code: string): Rating {
  if (notApplicable[agencyId]?.[code] !== undefined) return "not-applicable";
  const before = ratings2024[agencyId]?.[code] ?? "met";
  const luck = chance(agencyId, code, "rating 2026") % 100;
  if (notMet2026[agencyId] === code) return "not-met";
  if (before === "partially-met") return luck < 55 ? "met" : "partially-met";
  return luck < (asksAnew2026.includes(code) ? 70 : 92) ? "met" : "partially-met";
}

function confirmed(agencyId: string, code: string, rating: Rating): boolean {
  if (asksAnew2026.includes(code) || wordedAnew2026.includes(code) || alsoFrom[code] !== undefined) return false;
  if (rating !== "met" || ratings2024[agencyId]?.[code] !== "met") return false;
  // Who named the guidance of 2024 has to write anew
  if (answerFor(agencyId, code, "2024", "met").statement.includes("Working Together 2023")) return false;
  return chance(agencyId, code, "confirmed") % 4 === 0;
}

/** Most begin anywhere; this one so that an answer that does not apply is among those it has given. */
const begins: Readonly<Record<string, number>> = { "wealdshire-public-health": 3 };

function order(agencyId: string): readonly string[] {
  const starting = begins[agencyId] ?? 1 + (chance(agencyId, "order") % 9);
  const section = (code: string): number => (Number(code.split(".")[0]) - starting + 9) % 9;
  return standardCodes.toSorted((a, b) => section(a) - section(b));
}

/** What an agency has answered in the open cycle, in the order of the standards. */
export function openAnswers(agencyId: string): readonly OpenAnswer[] {
  const found = openReturns[agencyId];
  if (found === undefined) throw new Error(`No 2026 return for ${agencyId}`);
  if (agencyId === "riverbend-housing-association") return riverbendOpen();
  const inOrder = order(agencyId);
  const done = new Set(inOrder.slice(0, found.complete));
  const started = new Set(inOrder.slice(found.complete, found.complete + found.started));
  return standardCodes
    .filter((code) => done.has(code) || started.has(code))
    .map((code) => {
      const rating = rating2026(agencyId, code);
      const asItStands = done.has(code) && confirmed(agencyId, code, rating);
      const full = asItStands ? confirmedAnswer(agencyId, code) : answerFor(agencyId, code, "2026", rating);
      const state = done.has(code) ? "complete" : "started";
      const answer = state === "complete" ? full : { statement: full.statement, evidence: [] };
      return { code, rating, state, confirmedFrom2024: asItStands, answer };
    });
}
