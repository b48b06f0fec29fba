import type { Facts } from "../facts/facts.ts";
import { factsOf } from "../facts/index.ts";
import { chance, dayBetween } from "./chance.ts";
import { filler } from "./fill.ts";
import type { SeedCycle } from "./fill.ts";
import type { Gap } from "./parts.ts";

export type SeedAction = {
  what: string;
  why: string;
  ownerRole: string;
  dueOn: string;
  /** Set when an action of 2024 was given more time. */
  revisedDueOn?: string;
  successMeasure: string;
  progress: { status: "not-started" | "in-progress" | "done"; note: string; updatedOn: string };
};

/** Two agencies whose open actions other pages count. */
const carriedByHand: Readonly<Record<string, readonly string[]>> = {
  "riverbend-housing-association": ["8.1"],
  "brightwater-youth-trust": [],
};

const late = [
  "Begun, then held up while a post was vacant. A new date has been agreed.",
  "More than half is done. The rest waits for a change to our computer system.",
  "The first attempt did not work as we hoped, so we are trying another way.",
];
const early = [
  "A first meeting has been held and the steps are agreed.",
  "A draft is with colleagues for comment.",
  "Started at one site, with the others to follow.",
  "Money and time have been agreed.",
];

function roleOf(agencyId: string, owner: keyof Facts, cycle: SeedCycle): string {
  const title = factsOf(agencyId, cycle)[owner].replace(/^the |^an? /, "");
  return title.charAt(0).toUpperCase() + title.slice(1);
}

export function actionFor(agencyId: string, code: string, cycle: SeedCycle, gap: Gap): SeedAction {
  const fill = filler(agencyId, code, cycle);
  const [why, what, owner, success, done] = gap;
  const luck = chance(agencyId, code, cycle, "action");
  const base = { what: fill(what), why: fill(why), ownerRole: roleOf(agencyId, owner, cycle), successMeasure: fill(success) };
  if (cycle === "2026") {
    const begun = luck % 3 === 0;
    const updatedOn = dayBetween("2026-10-01", "2026-10-20", agencyId, code);
    return {
      ...base,
      dueOn: dayBetween("2027-01-29", "2027-06-30", agencyId, code),
      progress: { status: begun ? "in-progress" : "not-started", note: begun ? (early[luck % 4] ?? "") : "", updatedOn },
    };
  }
  const dueOn = dayBetween("2025-02-28", "2025-10-31", agencyId, code);
  const byHand = carriedByHand[agencyId];
  const carried = byHand === undefined ? luck % 9 === 0 : byHand.includes(code);
  return {
    ...base,
    dueOn,
    ...(carried ? { revisedDueOn: dayBetween("2027-01-15", "2027-04-30", agencyId, code) } : {}),
    progress: carried
      ? { status: "in-progress", note: late[luck % 3] ?? "", updatedOn: dayBetween("2026-06-01", "2026-10-30", agencyId, code) }
      : { status: "done", note: fill(done), updatedOn: dayBetween("2025-02-01", dueOn, agencyId, code) },
  };
}
