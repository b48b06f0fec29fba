import { sql } from "kysely";
import type { CycleTables } from "#db/schema/cycles.ts";
import { type Described, cyclesOf, ofPartnership, id } from "./described.ts";

export const cycleTables: Described<CycleTables> = {
  cycles: {
    about: "The audits, with their dates.",
    key: ["id"],
    belongs: (partnershipId) => sql`id in (${cyclesOf(partnershipId)})`,
    columns: {
      id,
      title: "Its title.",
      standardSetId: "The set of standards, in standard-sets.",
      previousCycleId: "The cycle before it, in this file.",
      state: "preparing, open or closed.",
      opensOn: "The day on which it opens.",
      signOffBy: "The day by which audits should be signed.",
      dueAt: "When returns are due (UTC).",
      panelsFrom: "The first day of panels.",
      panelsTo: "The last day of panels.",
      responseBy: "The day by which each return gets a response.",
      extent: "core where only core standards are asked; empty where all are.",
      finalDueAt: "The last moment that counts as returned in time by extension (UTC).",
      governorSignsBy: "The day by which a governor signs; empty where one signature is enough.",
      statisticsOpenOn: "The day on which the statistics return opens.",
      statisticsDueOn: "The day on which the statistics return is due.",
      statisticsPeriods: "The periods of the statistics return, as JSON.",
    },
    json: ["statisticsPeriods"],
  },
  cyclePartnerships: {
    about: "The partnership’s part in each cycle. Other partnerships of a joint cycle are not listed.",
    key: ["cycleId"],
    belongs: ofPartnership,
    columns: { cycleId: "The cycle, in cycles.", partnershipId: "The partnership, in partnerships." },
  },
};
