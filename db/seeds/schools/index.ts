import { randomUUID } from "node:crypto";
import { setAsked } from "#domain/assessments/applicability.ts";
import { declarationsFor } from "#domain/signing/declaration.ts";
import { governorDeclarations } from "#domain/signing/governor-signature.ts";
import { totalActions, totalsOf } from "#domain/assessments/return-document.ts";
import type { StandardSet } from "#standards/schema.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import type { Db } from "../../connection.server.ts";
import { signAsGovernor } from "#db/signing/governor-signature.ts";
import { findSubmission, readReturn } from "#db/assessments/returns.ts";
import type { Database } from "../../schema.ts";
import { refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import { hashOf, reopen, sendForSignOff, signAndSubmit } from "#db/signing/sign-off.ts";
import { findStandardSet, setId } from "../../standard-sets.ts";
import { answers2025, answers2026, type SchoolAnswer } from "./answers.ts";
import { cycleId, cycleOf, type Year } from "./cycles.ts";
import { kinds } from "./kinds.ts";
import { comments, localAnswers, trustAnswers } from "./other-parts.ts";
import { everybody, teamOfSetting } from "./people.ts";
import { plan2025, plan2026, type ReturnPlan } from "./plans.ts";
import { profileFields, profileFlags } from "./profiles.ts";
import { registerOf, type SeedSetting, settings, trusts } from "./settings.ts";
import { statisticsRows } from "./statistics.ts";
import { kindOf, wordsFor } from "#domain/organisations/words-by-kind.ts";

/**
 * Writes the schools of the demonstration and their two cycles. Answers are written many at once; what follows from them
 * (summaries, what is signed and frozen) is made by the repositories, so that it is what the rules give.
 */
export async function seedSchools(trx: Db, publicUrl: string, tell: (line: string) => void) {
  await insertPlaces(trx);
  await insertPeople(trx);
  await trx
    .insertInto("cycles")
    .values([cycleOf(2025), cycleOf(2026)])
    .execute();
  await trx
    .insertInto("cyclePartnerships")
    .values(([2025, 2026] as const).map((year) => ({ cycleId: cycleId(year), partnershipId: "estmere" })))
    .execute();
  const sets = { 2025: await findStandardSet(trx, setId("s175", "2025")), 2026: await findStandardSet(trx, setId("s175", "2026")) };

  await trx.insertInto("trustAnswers").values(trustAnswers()).execute();
  for (const [index, setting] of settings.entries()) {
    const then = answers2025(setting, askedOf(sets[2025], setting));
    const now = answers2026(setting, askedOf(sets[2026], setting), then);
    const known = await writeReturn(trx, { setting, year: 2025, plan: plan2025(setting), answers: then, set: sets[2025], publicUrl });
    await writeReturn(trx, { setting, year: 2026, plan: plan2026(setting), answers: now, set: sets[2026], publicUrl }, known);
    if ((index + 1) % 25 === 0) tell(`  ${index + 1} of ${settings.length} schools and colleges written`);
  }
}

const askedOf = (set: StandardSet, setting: SeedSetting) => setAsked(set, setting.flags).sections.flatMap((section) => section.standards);

async function insertPlaces(trx: Db) {
  const nothing = {
    urn: null,
    dfeNumber: null,
    ukprn: null,
    phase: null,
    governance: null,
    trustId: null,
    register: null,
    closedOn: null,
    aliases: "[]",
  };
  await trx
    .insertInto("organisations")
    .values(
      trusts.map(({ id, name, shortName }) => ({
        ...nothing,
        id,
        name,
        shortName,
        kind: "Trust",
        basis: "groups settings",
        category: "trust" as const,
      })),
    )
    .execute();
  await trx
    .insertInto("organisations")
    .values(
      settings.map((setting) => {
        const { id, name, shortName, urn, dfeNumber, ukprn, phase } = setting;
        const { kind, basis, governance } = kinds[setting.type];
        const register = JSON.stringify(registerOf(setting, teamOfSetting(setting).head.name));
        return {
          ...nothing,
          id,
          name,
          shortName,
          kind,
          basis,
          category: "setting" as const,
          urn,
          dfeNumber,
          ukprn,
          phase,
          governance,
          trustId: setting.trust?.id ?? null,
          register,
        };
      }),
    )
    .execute();
  const all = [...trusts, ...settings].map(({ id }) => ({ partnershipId: "estmere", organisationId: id }));
  await trx.insertInto("memberships").values(all).execute();
}

async function insertPeople(trx: Db) {
  const { people, roles } = everybody();
  await trx.insertInto("people").values(people).execute();
  const rows = roles.map((held) => ({
    ...held,
    id: `${held.organisationId ?? held.partnershipId}-${held.role}-${held.personId}`,
    since: "2025-09-01",
    endedOn: null,
  }));
  await trx.insertInto("roles").values(rows).execute();
}

interface Writing {
  setting: SeedSetting;
  year: Year;
  plan: ReturnPlan;
  answers: SchoolAnswer[];
  set: StandardSet;
  publicUrl: string;
}

/** Ids of what was written, for what is carried over the year after. */
interface Known {
  evidence: Map<string, string>;
  actions: Map<string, string>;
}

async function writeReturn(trx: Db, writing: Writing, earlier?: Known): Promise<Known> {
  const { setting, year, plan, answers, set } = writing;
  const id = `${year}-${setting.id}`;
  await insertAssessment(trx, writing, id);
  await insertProfile(trx, writing, id);
  const known = await insertAnswers(trx, writing, id, earlier);
  await insertAssignments(trx, writing, id);
  if (answers.length > 0) await refreshAllSummaries(trx, id, set);
  if (plan.sentOn) await submit(trx, writing, id, plan.sentOn, plan.submittedOn);
  if (plan.reopened) await reopenAndSubmit(trx, writing, id, plan.reopened);
  await signSecond(trx, writing, id);
  await finish(trx, writing, id);
  return known;
}

async function insertAssessment(trx: Db, { setting, year, plan, answers }: Writing, id: string) {
  const begun = answers.length > 0;
  await trx
    .insertInto("assessments")
    .values({
      id,
      cycleId: cycleId(year),
      organisationId: setting.id,
      previousAssessmentId: year === 2026 ? `2025-${setting.id}` : null,
      state: begun ? "in-progress" : "invited",
      revision: 1,
      changedAt: begun ? `${plan.lastWorkedOn}T15:38:00.000Z` : `${year}-09-14T09:00:00.000Z`,
      flags: JSON.stringify(setting.flags),
    })
    .execute();
}

async function insertProfile(trx: Db, { setting, year, plan, answers }: Writing, assessmentId: string) {
  const lead = teamOfSetting(setting).lead.id;
  const begun = answers.length > 0;
  const at = `${plan.workedFrom}T09:20:00.000Z`;
  // What last year's profile said stands in the open one until somebody confirms it
  const fields = begun
    ? profileFields(setting, year, plan.workedFrom)
    : year === 2026
      ? profileFields(setting, 2025, plan2025(setting).workedFrom)
      : null;
  if (!fields) return;
  const savedAt = begun ? at : `${year}-09-14T09:00:00.000Z`;
  await trx
    .insertInto("profiles")
    .values({
      assessmentId,
      fields: JSON.stringify(fields),
      flags: JSON.stringify(profileFlags(setting)),
      revision: 1,
      confirmedBy: begun ? lead : null,
      confirmedAt: begun ? at : null,
      savedBy: lead,
      savedAt,
    })
    .execute();
}

async function insertAnswers(trx: Db, { setting, year, answers }: Writing, assessmentId: string, earlier?: Known): Promise<Known> {
  const known: Known = { evidence: new Map(), actions: new Map() };
  if (answers.length === 0) return known;
  const rows: Database["answers"][] = [];
  const evidence: Database["evidence"][] = [];
  const uses: Database["evidenceStandards"][] = [];
  const actions: Database["actions"][] = [];
  const updates: Database["actionUpdates"][] = [];
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
        carriedFrom: carried ? (earlier?.evidence.get(`${code} ${at}`) ?? null) : null,
        savedBy,
        savedAt,
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
      revision: 1,
      savedBy,
      savedAt,
    });
    if (note) updates.push({ id: randomUUID(), actionId: id, progress: action.progress, note, personId: savedBy, madeAt: savedAt });
  }
  await trx.insertInto("answers").values(rows).execute();
  if (evidence.length > 0) await trx.insertInto("evidence").values(evidence).execute();
  if (uses.length > 0) await trx.insertInto("evidenceStandards").values(uses).execute();
  if (actions.length > 0) await trx.insertInto("actions").values(actions).execute();
  if (updates.length > 0) await trx.insertInto("actionUpdates").values(updates).execute();
  return known;
}

// Colleagues answer what they know best: children who may need more help, recruitment
function writerOf(setting: SeedSetting, code: string): string {
  const { lead, contributors } = teamOfSetting(setting);
  if (code.startsWith("K")) return contributors[0]?.id ?? lead.id;
  if (code.startsWith("H")) return contributors[1]?.id ?? lead.id;
  return lead.id;
}

// In the open cycle, colleagues have the sections they answer; the rest is the lead's
async function insertAssignments(trx: Db, { setting, year, plan, answers, set }: Writing, assessmentId: string) {
  const { lead } = teamOfSetting(setting);
  const given = set.sections
    .map(({ code }) => ({ sectionCode: code, personId: writerOf(setting, code) }))
    .filter(({ personId }) => personId !== lead.id);
  if (year === 2025 || answers.length === 0 || given.length === 0) return;
  await trx
    .insertInto("assignments")
    .values(given.map((one) => ({ ...one, assessmentId, since: plan.workedFrom })))
    .execute();
}

async function submit(trx: Db, { setting, publicUrl }: Writing, id: string, sentOn: string, signedOn: string | undefined) {
  const { lead, head } = teamOfSetting(setting);
  const sender = { by: lead.id, at: `${sentOn}T10:12:00.000Z` };
  const open = await findAssessment(trx, id, { id: lead.id, roles: [] });
  if (!open) throw new Error(`${id} is missing`);
  const sent = await sendForSignOff(trx, sender, open, { note: "", publicUrl });
  if (sent !== "sent") throw new Error(`${id} could not be sent for signature: ${sent}`);
  if (!signedOn) return;

  const signatory = { by: head.id, at: `${signedOn}T15:20:00.000Z` };
  const waiting = await findAssessment(trx, id, { id: head.id, roles: [] });
  if (!waiting) throw new Error(`${id} is missing`);
  const document = await readReturn(trx, waiting);
  const declarations = declarationsFor(setting.shortName, totalActions(document)).map((one) => one.text);
  const signed = await signAndSubmit(trx, signatory, waiting, { declarations, hash: hashOf(document), publicUrl });
  if (signed !== "submitted") throw new Error(`${id} could not be signed: ${signed}`);
}

async function reopenAndSubmit(trx: Db, writing: Writing, id: string, { on, reason, submittedOn }: NonNullable<ReturnPlan["reopened"]>) {
  const view = await findAssessment(trx, id, { id: "leila-haddad", roles: [] });
  if (!view) throw new Error(`${id} is missing`);
  await reopen(trx, { by: "leila-haddad", at: `${on}T11:05:00.000Z` }, view, { reason, publicUrl: writing.publicUrl });
  if (!submittedOn) return;
  const lead = teamOfSetting(writing.setting).lead.id;
  const changed = writing.answers.find((answer) => answer.rating === "met");
  await trx
    .updateTable("answers")
    .set((eb) => ({
      statement: `${changed?.statement} We have made plain since where this is written down.`,
      revision: eb("revision", "+", 1),
      savedBy: lead,
      savedAt: `${submittedOn}T09:10:00.000Z`,
    }))
    .where("assessmentId", "=", id)
    .where("standardCode", "=", changed?.code ?? "")
    .execute();
  await trx.updateTable("assessments").set({ state: "in-progress" }).where("id", "=", id).execute();
  await submit(trx, writing, id, submittedOn, submittedOn);
}

async function signSecond(trx: Db, { setting, plan, publicUrl }: Writing, id: string) {
  if (!plan.governor) return;
  const { meetingOn, signedOn, minute } = plan.governor;
  const by = teamOfSetting(setting).governor.id;
  const view = await findAssessment(trx, id, { id: by, roles: [] });
  const submission = await findSubmission(trx, id);
  if (!view || !submission) throw new Error(`${id} is not submitted`);
  const { notMet, partiallyMet } = totalsOf(submission.document);
  const declarations = governorDeclarations(
    setting.shortName,
    wordsFor({ kind: kindOf({ ...kinds[setting.type], category: "setting" }) }),
    {
      weak: notMet + partiallyMet,
      actions: totalActions(submission.document),
    },
  ).map((one) => one.text);
  const author = { by, at: `${signedOn}T16:40:00.000Z` };
  const signed = await signAsGovernor(trx, author, view, {
    declarations,
    contentHash: submission.contentHash,
    meetingOn,
    minuteReference: minute,
    publicUrl,
  });
  if (signed !== "signed") throw new Error(`${id} could not be signed by its governor: ${signed}`);
}

// What happened around a return, and after it was signed
async function finish(trx: Db, { setting, year, plan, answers }: Writing, id: string) {
  const then = year === 2025;
  if (then) {
    for (const { code, action } of answers) {
      if (!action) continue;
      const { progress, closedOn } = action;
      await trx
        .updateTable("actions")
        .set({ progress, closedOn })
        .where("assessmentId", "=", id)
        .where("standardCode", "=", code)
        .execute();
    }
  }
  const local = localAnswers(setting, year, plan, id);
  if (local.length > 0) await trx.insertInto("localAnswers").values(local).execute();
  const statistics = statisticsRows(setting, year, plan, id);
  if (statistics.length > 0) await trx.insertInto("statisticsReturns").values(statistics).execute();
  const said = comments(setting, year, id);
  if (said.length > 0) await trx.insertInto("comments").values(said).execute();
  const state = then && plan.submittedOn ? ("closed" as const) : plan.responseSentOn ? ("response-sent" as const) : null;
  await trx
    .updateTable("assessments")
    .set({
      ...(state && { state }),
      responseSentOn: plan.responseSentOn ?? null,
      extendedTo: plan.extendedTo ? `${plan.extendedTo}T17:00:00.000Z` : null,
      withdrawnOn: plan.withdrawn?.on ?? null,
      withdrawnReason: plan.withdrawn?.reason ?? null,
      ...(then && plan.responseSentOn && { changedAt: `${plan.responseSentOn}T11:00:00.000Z` }),
    })
    .where("id", "=", id)
    .execute();
}
