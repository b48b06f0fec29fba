import type { DailyLine } from "./message.ts";

interface Asked {
  personId: string;
  cycleId: string;
  cycle: string;
}

/** Asks somebody who took part how the audit went; once a cycle. */
export function howItWentLine({ personId, cycleId, cycle }: Asked): DailyLine {
  return {
    personId,
    key: `how-it-went:${cycleId}`,
    kind: "how-it-went",
    words: `How did the ${cycle} go for you? Your answer takes two minutes and shapes the next one`,
    path: `/cycles/${cycleId}/how-it-went`,
  };
}
