import type { StandardSet } from "#standards/schema.ts";
import type { SchoolAnswer } from "./answers.ts";
import type { Year } from "./cycles.ts";
import type { ReturnPlan } from "./plans.ts";
import type { SeedSetting } from "./settings.ts";

/** One return as it is written: of whom, of which year, and what of it. */
export interface Writing {
  setting: SeedSetting;
  year: Year;
  plan: ReturnPlan;
  answers: SchoolAnswer[];
  set: StandardSet;
  publicUrl: string;
}
