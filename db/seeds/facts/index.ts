import { community } from "./community.ts";
import { council } from "./council.ts";
import type { Facts } from "./facts.ts";
import { health } from "./health.ts";
import { justice } from "./justice.ts";

const all: Readonly<Record<string, Facts>> = { ...justice, ...health, ...council, ...community };

/** Riverbend's guardian was appointed in March 2026. */
const in2024: Readonly<Record<string, Partial<Facts>>> = {
  "riverbend-housing-association": { speak: "the company secretary" },
};

export function factsOf(agencyId: string, cycle: string): Facts {
  const found = all[agencyId];
  if (found === undefined) throw new Error(`No facts are written for ${agencyId}`);
  return cycle === "2024" ? { ...found, ...in2024[agencyId] } : found;
}
