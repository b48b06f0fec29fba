import { setAsked } from "#domain/assessments/applicability.ts";
import { addWorkingDays } from "#domain/working-days.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Trx } from "../../connection.server.ts";
import { refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import { answers2025, answers2026 } from "./answers.ts";
import { answerSchools } from "./responses.ts";
import { insertPeople, insertPlaces } from "./places.ts";
import { reopenAndSubmit, signSecond, submit } from "./signing.ts";
import { insertAnswers, type Known, writerOf } from "./write-answers.ts";
import type { Writing } from "./writing.ts";
import { kinds } from "./kinds.ts";
import { conversations, localAnswers, trustAnswers } from "./other-parts.ts";
import { teamOfSetting } from "./people.ts";
import { plan2025, plan2026 } from "./plans.ts";
import { profileFields, profileFlags } from "./profiles.ts";
import { registerOf, type SeedSetting, settings } from "./settings.ts";
import { statisticsRows } from "./statistics.ts";
import type { Titles } from "../titles.ts";
import { cycleId, cycleOf } from "./cycles.ts";
import { carriedFields, startingFields } from "#domain/schools/profile.ts";
import { findStandardSet, setId } from "#db/standard-sets.ts";

/**
 * Writes the schools of the demonstration and their two cycles. Answers are written many at once; what follows from them
 * (summaries, what is signed and frozen) is made by the repositories, so that it is what the rules give.
 */
export async function seedSchools(trx: Trx, titles: Titles, publicUrl: string, tell: (line: string) => void) {
  await insertPlaces(trx);
  await insertPeople(trx);
  await trx
    .insertInto("cycles")
    .values([cycleOf(2025, titles.schoolsThen), cycleOf(2026, titles.schoolsNow)])
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
  await answerSchools(trx, sets[2025], titles.schoolsThen, publicUrl);
}

const askedOf = (set: StandardSet, setting: SeedSetting) => setAsked(set, setting.flags).sections.flatMap((section) => section.standards);

async function writeReturn(trx: Trx, writing: Writing, earlier?: Known): Promise<Known> {
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

async function insertAssessment(trx: Trx, { setting, year, plan, answers }: Writing, id: string) {
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

async function insertProfile(trx: Trx, { setting, year, plan, answers, set }: Writing, assessmentId: string) {
  const {
    lead: { id: lead },
    head,
  } = teamOfSetting(setting);
  const begun = answers.length > 0;
  const at = `${plan.workedFrom}T09:20:00.000Z`;
  if (!begun && year === 2025) return;
  const said = begun ? profileFields(setting, year, plan.workedFrom) : profileFields(setting, 2025, plan2025(setting).workedFrom);
  const groups = set.profile ?? [];
  const registered = {
    ...setting,
    kind: kinds[setting.type].kind,
    trustId: setting.trust?.id ?? null,
    register: registerOf(setting, head.name),
  };
  const savedAt = begun ? at : `${year}-09-14T09:00:00.000Z`;
  await trx
    .insertInto("profiles")
    .values({
      assessmentId,
      fields: JSON.stringify(begun ? said : startingFields(groups, said, registered)),
      flags: JSON.stringify(profileFlags(setting)),
      carried: begun ? null : JSON.stringify(carriedFields(groups, said)),
      revision: 1,
      confirmedBy: begun ? lead : null,
      confirmedAt: begun ? at : null,
      savedBy: lead,
      savedAt,
    })
    .execute();
}

// In the open cycle, colleagues have the sections they answer; the rest is the lead's
async function insertAssignments(trx: Trx, { setting, year, plan, answers, set }: Writing, assessmentId: string) {
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

// What happened around a return, and after it was signed
async function finish(trx: Trx, { setting, year, plan, answers }: Writing, id: string) {
  const then = year === 2025;
  if (then) {
    for (const { code, action } of answers) {
      if (!action) continue;
      const { progress, closedOn } = action;
      await trx
        .updateTable("actions")
        .set({
          progress,
          closedOn,
          ...(closedOn && { closureAt: closedAt(closedOn), closureBy: "rhian-colbourne", closureBecause: "The plan says what shows it." }),
        })
        .where("assessmentId", "=", id)
        .where("standardCode", "=", code)
        .execute();
    }
  }
  const local = localAnswers(setting, year, plan, id);
  if (local.length > 0) await trx.insertInto("localAnswers").values(local).execute();
  const statistics = statisticsRows(setting, year, plan, id);
  if (statistics.length > 0) await trx.insertInto("statisticsReturns").values(statistics).execute();
  const said = conversations(setting, year, id);
  if (said.conversations.length > 0) {
    await trx.insertInto("conversations").values(said.conversations).execute();
    await trx.insertInto("conversationEntries").values(said.entries).execute();
  }
  const state = !then && plan.responseSentOn ? ("response-sent" as const) : null;
  await trx
    .updateTable("assessments")
    .set({
      ...(state && { state }),
      ...(!then && { responseSentOn: plan.responseSentOn ?? null }),
      extendedTo: plan.extendedTo ? `${plan.extendedTo}T17:00:00.000Z` : null,
      withdrawnOn: plan.withdrawn?.on ?? null,
      withdrawnReason: plan.withdrawn?.reason ?? null,
    })
    .where("id", "=", id)
    .execute();
}

// The partnership closes what is done, once it has answered the return
function closedAt(doneOn: string): string {
  return `${addWorkingDays(doneOn > "2026-03-31" ? doneOn : "2026-03-31", 10)}T10:00:00.000Z`;
}
