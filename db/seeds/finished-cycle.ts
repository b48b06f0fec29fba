import type { Rating } from "#standards/schema.ts";
import { agencies } from "./agencies.ts";
import { chance } from "./texts/chance.ts";
import { notApplicable } from "./texts/not-applicable.ts";
import { standardCodes } from "./texts/standard-codes.ts";

export const finishedCycle = {
  id: "2024",
  days: {
    opensOn: "2024-09-09",
    signOffBy: "2024-11-29",
    dueOn: "2024-12-13",
    dueTime: "17:00",
    finalDueOn: null,
    panelsFrom: "2025-01-27",
    panelsTo: "2025-02-21",
    responseBy: "2025-03-21",
    governorSignsBy: null,
    statisticsOpenOn: null,
    statisticsDueOn: null,
  },
} as const;

type SectionOutcome = "met" | "partially-met" | "not-met";

/** One letter a section: m met, p partially met. No section was not met. */
const grid: Record<string, string> = {
  "wealdshire-police": "mmmmmpmpm",
  "estmere-and-wealdshire-probation": "mmmmppmmp",
  "wealdshire-fire-and-rescue": "mppmpmppm",
  "wealdshire-youth-justice-service": "mmmmmmmpm",
  "estmere-community-health-trust": "mmmmmmmmm",
  "wealdshire-hospitals-trust": "mpmmpmpmp",
  "lantern-mental-health-trust": "mmmmpmppm",
  "wealdshire-ambulance-service": "pppmmpppm",
  "estmere-integrated-care-board": "mmmmmmmmm",
  "estmere-childrens-services": "mmmmmmmpm",
  "wealdshire-childrens-services": "mmmmmmppm",
  "estmere-adult-services": "mpmpppmmp",
  "wealdshire-public-health": "mmmmpmpmp",
  "estmere-housing-options": "pppppmppm",
  "wealdshire-libraries-and-culture": "ppmpmpppm",
  "estmere-licensing-and-transport": "ppppppmmp",
  "riverbend-housing-association": "mmpmpmppm",
  "fenlow-homes": "mmmmmpppm",
  "brightwater-youth-trust": "mmmmmpmmp",
  "elmgate-family-support": "mpmppmppm",
  "stillwater-domestic-abuse-service": "mmmmmmpmm",
  "estmere-sports-alliance": "ppppmppmp",
  "tidewell-young-carers": "mmmpmmpmp",
  "wealdshire-faith-forum": "ppppppppm",
};

export function sectionOutcomes2024(agencyId: string): readonly SectionOutcome[] {
  const row = grid[agencyId];
  if (row === undefined) throw new Error(`No 2024 outcomes for ${agencyId}`);
  return [...row].map((letter) => (letter === "m" ? "met" : "partially-met"));
}

/** Ratings a page elsewhere quotes, so they are written rather than derived. */
const partiallyMetByHand: Record<string, readonly string[]> = {
  "riverbend-housing-association": ["3.2", "3.3", "5.1", "5.4", "7.2", "8.1", "8.2", "8.3"],
  "brightwater-youth-trust": ["6.2", "6.3", "9.3"],
};

function partiallyMetCodes(agencyId: string, section: number): readonly string[] {
  const codes = standardCodes.filter((code) => code.startsWith(`${section}.`));
  const byHand = partiallyMetByHand[agencyId];
  if (byHand !== undefined) return byHand.filter((code) => code.startsWith(`${section}.`));
  const open = codes.filter((code) => notApplicable[agencyId]?.[code] === undefined);
  const howMany = Math.min(1 + (chance(agencyId, section, "how many") % 3), open.length - 1);
  return open.toSorted((a, b) => chance(agencyId, a, "gap") - chance(agencyId, b, "gap")).slice(0, howMany);
}

/** Every agency's rating of every standard in 2024, keyed by agency and then by standard. */
export const ratings2024: Readonly<Record<string, Readonly<Record<string, Rating>>>> = Object.fromEntries(
  agencies.map((agency) => {
    const outcomes = sectionOutcomes2024(agency.id);
    const partial = new Set(outcomes.flatMap((outcome, at) => (outcome === "met" ? [] : partiallyMetCodes(agency.id, at + 1))));
    const rated = standardCodes.map((code): [string, Rating] => {
      if (notApplicable[agency.id]?.[code] !== undefined) return [code, "not-applicable"];
      return [code, partial.has(code) ? "partially-met" : "met"];
    });
    return [agency.id, Object.fromEntries(rated)];
  }),
);
