import type { Rating } from "#standards/schema.ts";
import { factsOf } from "../facts/index.ts";
import { chance, dayBetween } from "./chance.ts";
import { filler } from "./fill.ts";
import type { SeedCycle } from "./fill.ts";
import { textsOf } from "./section-texts.ts";
import { writtenEvidence } from "./written-evidence.ts";
import type { SeedEvidence } from "./seed-answer.ts";

/** Standards that lean on an item first given under another. */
export const alsoFrom: Readonly<Record<string, readonly [code: string, at: number]>> = {
  "2.2": ["2.1", 0],
  "4.3": ["4.1", 2],
  "5.2": ["5.1", 1],
  "6.4": ["6.3", 0],
  "7.5": ["7.4", 0],
  "8.2": ["9.1", 1],
  "9.2": ["9.1", 0],
};

function item(agencyId: string, code: string, cycle: SeedCycle, at: number): SeedEvidence {
  const written = writtenEvidence(agencyId, code, cycle)?.[at];
  if (written !== undefined) return written;
  const line = textsOf(code, cycle).evidence[at];
  if (line === undefined) throw new Error(`No evidence ${at} for ${code}`);
  const facts = factsOf(agencyId, cycle);
  const fill = filler(agencyId, `${code}.${at}`, cycle);
  const id = `${agencyId}-${cycle}-${code}-${at + 1}`;
  const checkedOn = cycle === "2024" ? dayBetween("2024-09-16", "2024-11-15", id) : dayBetween("2026-09-16", "2026-10-16", id);
  const reviewBy = cycle === "2024" ? dayBetween("2025-09-30", "2026-06-30", id) : dayBetween("2027-06-30", "2028-03-31", id);
  const checker = chance(id) % 3 === 0 ? facts.cover : facts.lead;
  return {
    id,
    title: fill(line[0]),
    shows: line[1],
    kept: `${facts.store}, ${line[2]}`,
    checkedOn,
    checkedBy: checker.replace(/^the |^an? /, "").replace(/^./, (letter) => letter.toUpperCase()),
    reviewBy,
  };
}

/** Evidence beside an answer; `apart` are the places of what a gap says is missing. */
export function evidenceFor(
  agencyId: string,
  code: string,
  cycle: SeedCycle,
  rating: Rating,
  apart: readonly number[] = [],
): readonly SeedEvidence[] {
  if (rating === "not-met" || rating === "not-applicable") return [];
  const first = chance(agencyId, code, "evidence") % 3;
  const howMany = rating === "met" ? 1 + (chance(agencyId, code, cycle) % 2) : 1;
  const places = [0, 1, 2].map((n) => (first + n) % 3).filter((at) => !apart.includes(at));
  const own = places.slice(0, howMany).map((at) => item(agencyId, code, cycle, at));
  const from = alsoFrom[code];
  return from === undefined || first === 1 ? own : [...own, item(agencyId, from[0], cycle, from[1])];
}
