import { community } from "./community.ts";
import { council } from "./council.ts";
import type { Facts } from "./facts.ts";
import { health } from "./health.ts";
import { housing } from "./housing.ts";
import { justice } from "./justice.ts";

const all: Readonly<Record<string, Facts>> = { ...justice, ...health, ...council, ...housing, ...community };

/** Riverbend's guardian was appointed in March 2026. */
const in2024: Readonly<Record<string, Partial<Facts>>> = {
  "riverbend-housing-association": { speak: "the company secretary" },
};

export function factsOf(agencyId: string, cycle: string): Facts {
  const found = all[agencyId];
  if (found === undefined) throw new Error(`No facts are written for ${agencyId}`);
  if (cycle === "2024") return { ...found, ...in2024[agencyId] };
  // Early help and help for children in need are one by then
  const forum = found.forum.replace("early help meetings and children in need reviews", "Family Help meetings");
  return { ...found, forum: forum.replace(/early help|children in need/, "Family Help") };
}
