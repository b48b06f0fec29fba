import type { SeedSetting } from "./settings.ts";

/** What becomes of one setting's return in one cycle, in days. */
export interface ReturnPlan {
  /** How many of the standards it is asked are answered; null is all. */
  answered: number | null;
  workedFrom: string;
  lastWorkedOn: string;
  sentOn?: string;
  submittedOn?: string;
  governor?: { meetingOn: string; signedOn: string; minute: string };
  responseSentOn?: string;
  reopened?: { on: string; reason: string; submittedOn: string };
  extendedTo?: string;
  withdrawn?: { on: string; reason: string };
}

const named2025: Record<string, ReturnPlan> = {
  "otterbrook-primary-school": {
    answered: null,
    workedFrom: "2025-09-29",
    lastWorkedOn: "2025-12-03",
    sentOn: "2025-12-08",
    submittedOn: "2025-12-10",
    governor: { meetingOn: "2026-01-22", signedOn: "2026-01-23", minute: "FGB 22/01/2026, item 7" },
    responseSentOn: "2026-02-19",
  },
  "fernacre-infant-school": {
    answered: null,
    workedFrom: "2025-10-06",
    lastWorkedOn: "2025-12-05",
    sentOn: "2025-12-09",
    submittedOn: "2025-12-12",
    governor: { meetingOn: "2026-01-20", signedOn: "2026-01-20", minute: "LGB 20/01/2026, item 5" },
    responseSentOn: "2026-02-20",
  },
  "marlpit-secondary-school": {
    answered: null,
    workedFrom: "2025-09-22",
    lastWorkedOn: "2025-12-01",
    sentOn: "2025-12-02",
    submittedOn: "2025-12-04",
    governor: { meetingOn: "2026-01-14", signedOn: "2026-01-15", minute: "LGB 14/01/2026, item 9" },
    responseSentOn: "2026-02-12",
  },
};

const named2026: Record<string, ReturnPlan> = {
  "otterbrook-primary-school": { answered: 31, workedFrom: "2026-10-05", lastWorkedOn: "2026-11-20" },
  "fernacre-infant-school": { answered: 12, workedFrom: "2026-10-19", lastWorkedOn: "2026-11-13" },
  "marlpit-secondary-school": { answered: null, workedFrom: "2026-09-21", lastWorkedOn: "2026-11-10", sentOn: "2026-11-11", submittedOn: "2026-11-16" },
};

export function plan2025(setting: SeedSetting): ReturnPlan {
  return named2025[setting.id] ?? { answered: 0, workedFrom: "2025-10-06", lastWorkedOn: "2025-10-06" };
}

export function plan2026(setting: SeedSetting): ReturnPlan {
  return named2026[setting.id] ?? { answered: 0, workedFrom: "2026-10-06", lastWorkedOn: "2026-10-06" };
}
