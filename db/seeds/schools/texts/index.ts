import type { Year } from "../cycles.ts";
import type { Phase } from "../kinds.ts";
import type { SchoolTexts, StandardTexts } from "./parts.ts";
import { sectionA } from "./section-a.ts";
import { sectionB } from "./section-b.ts";
import { sectionC } from "./section-c.ts";
import { sectionD } from "./section-d.ts";
import { sectionE } from "./section-e.ts";
import { sectionF } from "./section-f.ts";
import { sectionG } from "./section-g.ts";
import { sectionH } from "./section-h.ts";
import { sectionI } from "./section-i.ts";
import { sectionJ } from "./section-j.ts";
import { sectionKCare } from "./section-k-care.ts";
import { sectionK } from "./section-k.ts";

const texts: SchoolTexts = {
  ...sectionA,
  ...sectionB,
  ...sectionC,
  ...sectionD,
  ...sectionE,
  ...sectionF,
  ...sectionG,
  ...sectionH,
  ...sectionI,
  ...sectionJ,
  ...sectionK,
  ...sectionKCare,
};

/** What is written about a standard, as one year asks it of a phase. */
export function textsOf(code: string, year: Year, phase: Phase): StandardTexts {
  const found = texts[code];
  if (!found) throw new Error(`Nothing is written about ${code}`);
  return { ...found, ...(year === 2025 && found.in2025), ...(phase === "Nursery" && found.inNursery) };
}
