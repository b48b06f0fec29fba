import { dayOf } from "#domain/dates.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { findSlotOf } from "#db/scrutiny/panels/panels.ts";
import { readForPanel } from "#db/scrutiny/panels/read-for-panel.ts";

/** What the panel of a return was to talk about and has not settled; nothing where no panel has it. */
export async function listOpenItems(db: Db, view: ReturnView, at: string): Promise<{ code: string; short: string }[]> {
  const slot = await findSlotOf(db, view.assessment.id);
  if (!slot?.isOn) return [];
  const read = await readForPanel(db, view, { today: dayOf(at) });
  if (!read) return [];
  const settled = new Set(read.agreed.map(({ standardCode }) => standardCode));
  return read.items.filter(({ code }) => !settled.has(code)).map(({ code, short }) => ({ code, short }));
}
