import type { StandardTexts } from "./parts.ts";
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
import { sectionK } from "./section-k.ts";

const texts = {
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
};

export function textsOf(code: string): StandardTexts {
  const found = texts[code];
  if (!found) throw new Error(`Nothing is written about ${code}`);
  return found;
}
