import { instantOf } from "#domain/dates.ts";
import { addDays } from "#domain/working-days.ts";
import { listOpenItems } from "#db/responses/open-items.ts";
import { addPanel, markHeld } from "#db/scrutiny/panels/panel-changes.ts";
import { addNote } from "#db/scrutiny/panels/notes.ts";
import { propose } from "#db/scrutiny/panels/proposals.ts";
import { settleItem } from "#db/scrutiny/panels/settling.ts";
import type { Trx } from "../../connection.server.ts";
import { ratings2024 } from "../finished-cycle.ts";
import { viewAs } from "../send-and-sign.ts";
import { type Agreed, panels2024 } from "./agreed-2024.ts";

export const chair = "beverley-stanhope";
const members = ["caroline-fenn", "gareth-pugh", "rachel-oduya", "gwendolyn-pryce"];

/** A slot ends before everything is talked about: so many are settled as they were, and the letter says what is left. */
const mostAsItWas = 4;

/** The panels of the finished audit: set up, held, what was said and settled in them. */
export async function writeFinishedPanels(trx: Trx, title: string, publicUrl: string) {
  for (const { on, returns } of panels2024) {
    const slots = Object.entries(returns).map(([agencyId, agreed], place) => ({
      assessmentId: `2024-${agencyId}`,
      startsAt: instantOf(on, ["10:10", "10:45", "11:20"][place] ?? "11:20"),
      agencyId,
      agreed,
    }));
    const added = await addPanel(
      trx,
      { by: "leila-haddad", at: instantOf(addDays(on, -14), "09:30") },
      {
        startsAt: instantOf(on, "10:00"),
        minutes: 120,
        place: "Estmere town hall, committee room 1",
        link: "",
        chairId: chair,
        packOn: addDays(on, -7),
        memberIds: members,
        slots: slots.map(({ assessmentId, startsAt }) => ({ assessmentId, startsAt, minutes: 35, chairId: null, attending: "" })),
      },
      { cycle: { id: "s11-2024", title }, publicUrl },
    );
    if (added === "stale" || "refused" in added) throw new Error(`The panel of ${on}: ${JSON.stringify(added)}`);
    for (const slot of slots) await hold(trx, added.saved, slot);
    const held = await markHeld(trx, { by: chair, at: instantOf(on, "12:00") }, added.saved);
    if (held) throw new Error(`The panel of ${on}: ${held}`);
  }
}

interface Held {
  agencyId: string;
  assessmentId: string;
  startsAt: string;
  agreed: readonly Agreed[];
}

async function hold(trx: Trx, panelId: string, { agencyId, assessmentId, startsAt, agreed }: Held) {
  const at = (minute: number) => new Date(Date.parse(startsAt) + minute * 60_000).toISOString();
  const about = { panelId, assessmentId };
  const settle = async (one: Agreed, minute: number) => {
    const { code: standardCode, rating, reason, recommendation = "" } = one;
    const settling = { ...about, standardCode, seen: "", rating, reason, recommendation, action: null };
    const settled = await settleItem(trx, { by: chair, at: at(minute) }, settling);
    if (settled !== "settled") throw new Error(`${assessmentId} ${standardCode}: ${JSON.stringify(settled)}`);
  };

  for (const [place, one] of agreed.entries()) {
    if (one.recommendation) {
      const said = { ...about, standardCode: one.code, words: `Asked about ${one.code}. ${one.reason}`, kind: "said" as const };
      const noted = await addNote(trx, { by: "gwendolyn-pryce", at: at(4 + place * 5) }, said);
      const member = agencyId === "wealdshire-police" ? "caroline-fenn" : "gareth-pugh";
      const { rating, reason } = one;
      const proposed = await propose(trx, { by: member, at: at(5 + place * 5) }, { ...about, standardCode: one.code, rating, reason });
      if (noted ?? proposed) throw new Error(`${assessmentId} ${one.code}: ${noted ?? proposed}`);
    }
    await settle(one, 7 + place * 5);
  }
  const open = await listOpenItems(trx, await viewAs(trx, chair, assessmentId), startsAt);
  for (const [place, { code }] of open.slice(0, mostAsItWas).entries()) {
    const rating = ratings2024[agencyId]?.[code];
    if (rating && rating !== "not-applicable") await settle({ code, rating, reason: "" }, 18 + place * 3);
  }
}
