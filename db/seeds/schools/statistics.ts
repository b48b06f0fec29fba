import type { StatisticsPeriod } from "#domain/schools/statistics.ts";
import { chance } from "../texts/chance.ts";
import type { Year } from "./cycles.ts";
import type { ReturnPlan } from "./plans.ts";
import { ratingIn } from "./ratings.ts";
import type { SeedSetting } from "./settings.ts";

const days: Record<Year, [StatisticsPeriod, string][]> = {
  2025: [
    ["autumn", "2026-01-14"],
    ["spring", "2026-04-21"],
    ["summer", "2026-07-13"],
  ],
  2026: [],
};

/** The statistics of a year's terms, and when they were sent: made-up totals that fit one another. */
export function statisticsOf(setting: SeedSetting, year: Year, plan: ReturnPlan) {
  if (!plan.submittedOn) return [];
  const isSent = ([period]: [StatisticsPeriod, string]) =>
    setting.id === "otterbrook-primary-school" || chance(setting.id, period, "statistics") % 8 > 0;
  return days[year].filter(isSent).map(([period, on]) => ({ period, on, fields: totals(setting, year, period) }));
}

function totals(setting: SeedSetting, year: Year, period: StatisticsPeriod): Record<string, string> {
  const isMet = (code: string) => ratingIn(year, setting, code) === "met";
  const size = Math.max(1, setting.pupils / 200);
  const draw = (what: string, most: number) => chance(setting.id, period, what) % (Math.round(most * size) + 1);
  const contacts = 1 + draw("contacts", 7);
  const neglect = draw("neglect", 3) % (contacts + 1);
  const escalations = draw("escalations", 1) % 3;
  const plans = draw("plans", 2);
  const inNeed = draw("in need", 4);
  const lookedAfter = draw("looked after", 2);
  const sent = draw("sent", 5);
  const received = draw("received", 4);
  const counts = {
    contacts,
    contacts_neglect: neglect,
    contacts_neglect_tool: isMet("E2") ? neglect : Math.floor(neglect / 2),
    contacts_domestic_abuse: Math.floor((contacts - neglect) / 3),
    contacts_accepted: Math.ceil(contacts / 2),
    escalations,
    escalations_stage_1: Math.min(escalations, 1),
    // A college counts those under 18
    pupils_on_census_day: setting.phase === "16 plus" ? Math.round(setting.pupils * 0.6) : setting.pupils,
    child_protection_plan: plans,
    child_in_need: inNeed,
    looked_after: lookedAfter,
    social_worker: plans + inNeed + lookedAfter,
    early_help_led: draw("early help", 6),
    files_sent: sent,
    files_sent_in_time: isMet("F4") ? sent : Math.max(0, sent - (draw("late", 1) % 2)),
    files_received: received,
    files_received_late: Math.floor(received / 4),
    lado_contacts: draw("contacts about adults", 1) % 3,
    low_level_concerns: draw("low-level", 3),
    dbs_referrals: 0,
    tra_referrals: 0,
    sexual_violence: 0,
    sexual_harassment: draw("harassment", 1),
    nudes: draw("images", 1) % 3,
    bullying: draw("bullying", 4),
    online_incidents: draw("online", 3),
    prevent_referrals: draw("prevent", 1) % 2,
    private_fostering: draw("fostering", 1) % 2,
    home_education: draw("home", 2),
    missing_education: draw("missing", 1),
    severe_absence: draw("absence", 3),
    part_time_timetables: draw("part-time", 2),
  };
  return Object.fromEntries(Object.entries(counts).map(([field, count]) => [field, String(count)]));
}
