import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { Trx } from "#db/connection.server.ts";
import type { Database } from "#db/schema.ts";
import { teamOfSetting } from "./people.ts";
import type { SeedSetting } from "./settings.ts";
import type { Writing } from "./writing.ts";

/** Ids of what was written, for what is carried over the year after. */
export interface Known {
  evidence: Map<string, string>;
  actions: Map<string, string>;
}

export async function insertAnswers(trx: Trx, { setting, year, answers }: Writing, assessmentId: string, earlier?: Known): Promise<Known> {
  const known: Known = { evidence: new Map(), actions: new Map() };
  if (answers.length === 0) return known;
  const rows: Database["answers"][] = [];
  const evidence: Database["evidence"][] = [];
  const uses: Database["evidenceStandards"][] = [];
  const actions: Database["actions"][] = [];
  const updates: Insertable<Database["actionUpdates"]>[] = [];
  for (const answer of answers) {
    const { code, rating, statement, notApplicableReason, confirmed } = answer;
    const savedBy = writerOf(setting, code);
    const savedAt = `${answer.savedOn}T1${code.charCodeAt(0) % 7}:${10 + (code.charCodeAt(1) % 8) * 6}:00.000Z`;
    const carry = confirmed
      ? { carried: "confirmed" as const, carriedBy: savedBy, carriedAt: savedAt }
      : { carried: null, carriedBy: null, carriedAt: null };
    rows.push({
      assessmentId,
      standardCode: code,
      rating,
      statement,
      notApplicableReason,
      noActionReason: "",
      ...carry,
      marked: null,
      markedBy: null,
      markedAt: null,
      confirmedTogether: null,
      revision: 1,
      savedBy,
      savedAt,
    });
    for (const [at, { carried, ...item }] of answer.evidence.entries()) {
      const id = randomUUID();
      known.evidence.set(`${code} ${at}`, id);
      evidence.push({
        id,
        assessmentId,
        ...item,
        checkedBy: savedBy,
        checkedTogether: null,
        fromTrustId: null,
        carriedFrom: carried ? (earlier?.evidence.get(`${code} ${at}`) ?? null) : null,
        savedBy,
        savedAt: item.checkedOn > answer.savedOn ? `${item.checkedOn}T15:40:00.000Z` : savedAt,
      });
      uses.push({ evidenceId: id, standardCode: code });
    }
    if (!answer.action) continue;
    const { note, carried, ...action } = answer.action;
    const id = randomUUID();
    known.actions.set(code, id);
    const laterOn = year === 2025;
    // What became of it after the return was signed is written when it is signed
    actions.push({
      id,
      assessmentId,
      standardCode: code,
      ...action,
      ...(laterOn && { progress: "not-started" as const, closedOn: null }),
      carriedFrom: carried ? (earlier?.actions.get(code) ?? null) : null,
      firstDueOn: null,
      dueAgreedOn: null,
      closureAt: null,
      closureBy: null,
      closureBecause: null,
      recommendationId: null,
      revision: 1,
      savedBy,
      savedAt,
    });
    if (note)
      updates.push({ id: randomUUID(), actionId: id, progress: action.progress, note, dueOn: null, personId: savedBy, madeAt: savedAt });
  }
  await trx.insertInto("answers").values(rows).execute();
  if (evidence.length > 0) await trx.insertInto("evidence").values(evidence).execute();
  if (uses.length > 0) await trx.insertInto("evidenceStandards").values(uses).execute();
  if (actions.length > 0) await trx.insertInto("actions").values(actions).execute();
  if (updates.length > 0) await trx.insertInto("actionUpdates").values(updates).execute();
  return known;
}

// Colleagues answer what they know best: children who may need more help, recruitment
export function writerOf(setting: SeedSetting, code: string): string {
  const { lead, contributors } = teamOfSetting(setting);
  if (code.startsWith("K")) return contributors[0]?.id ?? lead.id;
  if (code.startsWith("H")) return contributors[1]?.id ?? lead.id;
  return lead.id;
}
