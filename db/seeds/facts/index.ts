import { community } from "./community.ts";
import { council } from "./council.ts";
import type { Facts } from "./facts.ts";
import { health } from "./health.ts";
import { justice } from "./justice.ts";

const all: Readonly<Record<string, Facts>> = { ...justice, ...health, ...council, ...community };

export function factsOf(agencyId: string): Facts {
  const found = all[agencyId];
  if (found === undefined) throw new Error(`No facts are written for ${agencyId}`);
  return found;
}
