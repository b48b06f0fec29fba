import type { SeedCycle } from "./fill.ts";
import type { StandardText } from "./parts.ts";
import { section1 } from "./sections/section-1.ts";
import { section2 } from "./sections/section-2.ts";
import { section3 } from "./sections/section-3.ts";
import { section4 } from "./sections/section-4.ts";
import { section5 } from "./sections/section-5.ts";
import { section6 } from "./sections/section-6.ts";
import { section7Conduct } from "./sections/section-7-conduct.ts";
import { section7 } from "./sections/section-7.ts";
import { section8Referrals } from "./sections/section-8-referrals.ts";
import { section8 } from "./sections/section-8.ts";
import { section9 } from "./sections/section-9.ts";

const all: Readonly<Record<string, StandardText>> = {
  ...section1,
  ...section2,
  ...section3,
  ...section4,
  ...section5,
  ...section6,
  ...section7,
  ...section7Conduct,
  ...section8,
  ...section8Referrals,
  ...section9,
};

/** What is written about a standard, as one cycle asks it. */
export function textsOf(code: string, cycle: SeedCycle): StandardText {
  const found = all[code];
  if (found === undefined) throw new Error(`No texts are written for ${code}`);
  return cycle === "2026" ? { ...found, ...found.in2026 } : found;
}
