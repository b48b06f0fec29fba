import { chance } from "../texts/chance.ts";
import type { Year } from "./cycles.ts";
import { ratingIn } from "./ratings.ts";
import type { SeedSetting } from "./settings.ts";

/** Numbers that a setting's profile and its answers both give, so that they cannot differ. */
export function figuresOf(setting: SeedSetting, year: Year) {
  const luck = (what: string, most: number) => chance(setting.id, what) % most;
  const isMet = (code: string) => ratingIn(year, setting, code) === "met";
  const governors = 7 + luck("governors", 7);
  const volunteers = 4 + luck("volunteers", 14);
  return {
    governors,
    /** Members of the board without training. */
    untrained: isMet("A3") ? 0 : 1 + luck("untrained", 3),
    /** People trained in safer recruitment. */
    recruiters: 2 + luck("recruiters", 4),
    neglectTrained: ratingIn(year, setting, "E2") === "not-met" ? 0 : 1 + luck("neglect", 4),
    volunteers,
    /** Volunteers who have not been looked at again since 1 September 2026. */
    volunteersLeft: isMet("H8")
      ? 0
      : ratingIn(year, setting, "H8") === "not-met"
        ? volunteers - luck("volunteers left", 3)
        : 1 + luck("volunteers left", 3),
  };
}
