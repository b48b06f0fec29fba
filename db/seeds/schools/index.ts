import { setAsked } from "#domain/assessments/applicability.ts";
import { addWorkingDays } from "#domain/working-days.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Trx } from "../../connection.server.ts";
import { refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import { answers2025, answers2026 } from "./answers.ts";
import { answerSchools } from "./responses.ts";
import { setUpSchools } from "./set-up.ts";
import { launch } from "../launch.ts";
import { reopenAndSubmit, signSecond, submit } from "./signing.ts";
import { changeExpectation, sendStatistics, talk } from "./around-return.ts";
import { answerQuestions, confirmOwnProfile, shareSections } from "./begin-return.ts";
import { offerTrustAnswers } from "./other-parts.ts";
import { insertAnswers, type Known } from "./write-answers.ts";
import type { Writing } from "./writing.ts";
import { plan2025, plan2026 } from "./plans.ts";
import { type SeedSetting, settings } from "./settings.ts";
import type { Titles } from "../titles.ts";
import { daysOfYear, type Year } from "./cycles.ts";
import { type StatisticsPeriod } from "#domain/schools/statistics.ts";
import { findStandardSet, setId } from "#db/standard-sets.ts";

/**
 * Writes the schools of the demonstration and their two cycles. Answers are written many at once; what follows from them
 * (summaries, what is signed and frozen) is made by the repositories, so that it is what the rules give.
 */
export async function seedSchools(trx: Trx, settingUp: Trx, titles: Titles, publicUrl: string, tell: (line: string) => void) {
  await setUpSchools(settingUp, publicUrl);
  const open = (year: Year, title: string) =>
    launch(
      settingUp,
      { title, standardSetId: setId("s175", String(year)), partnershipIds: ["estmere"], days: daysOfYear(year), periods },
      publicUrl,
    );
  await open(2025, titles.schoolsThen);
  await open(2026, titles.schoolsNow);
  const sets = { 2025: await findStandardSet(trx, setId("s175", "2025")), 2026: await findStandardSet(trx, setId("s175", "2026")) };

  await offerTrustAnswers(trx);
  for (const [index, setting] of settings.entries()) {
    const then = answers2025(setting, askedOf(sets[2025], setting));
    const now = answers2026(setting, askedOf(sets[2026], setting), then);
    const earlier = { setting, year: 2025 as const, plan: plan2025(setting), answers: then, set: sets[2025], publicUrl };
    const known = await writeReturn(trx, settingUp, earlier);
    await writeReturn(trx, settingUp, { setting, year: 2026, plan: plan2026(setting), answers: now, set: sets[2026], publicUrl }, known);
    if ((index + 1) % 25 === 0) tell(`  ${index + 1} of ${settings.length} schools and colleges written`);
  }
  await answerSchools(trx, sets[2025], publicUrl);
}

const periods: StatisticsPeriod[] = ["autumn", "spring", "summer"];

const askedOf = (set: StandardSet, setting: SeedSetting) => setAsked(set, setting.flags).sections.flatMap((section) => section.standards);

async function writeReturn(trx: Trx, settingUp: Trx, writing: Writing, earlier?: Known): Promise<Known> {
  const { setting, year, plan, answers, set } = writing;
  const id = `${year}-${setting.id}`;
  if (answers.length > 0) await confirmOwnProfile(trx, writing, id);
  const known = await insertAnswers(trx, writing, id, earlier);
  if (answers.length > 0) {
    if (year === 2026) await shareSections(trx, writing, id);
    await refreshAllSummaries(trx, id, set);
    await answerQuestions(trx, writing, id);
    await trx
      .updateTable("assessments")
      .set({ changedAt: `${plan.lastWorkedOn}T15:38:00.000Z` })
      .where("id", "=", id)
      .execute();
  }
  if (plan.sentOn) await submit(trx, writing, id, plan.sentOn, plan.submittedOn);
  if (plan.reopened) await reopenAndSubmit(trx, writing, id, plan.reopened);
  await signSecond(trx, writing, id);
  await changeExpectation(trx, writing, id);
  await sendStatistics(trx, writing, id);
  await talk(settingUp, writing, id);
  await finish(trx, writing, id);
  return known;
}

// What became of a return after it was signed
async function finish(trx: Trx, { year, plan, answers }: Writing, id: string) {
  if (year === 2025) {
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
  } else if (plan.responseSentOn)
    await trx
      .updateTable("assessments")
      .set({ state: "response-sent", responseSentOn: plan.responseSentOn })
      .where("id", "=", id)
      .execute();
}

// The partnership closes what is done, once it has answered the return
function closedAt(doneOn: string): string {
  return `${addWorkingDays(doneOn > "2026-03-31" ? doneOn : "2026-03-31", 10)}T10:00:00.000Z`;
}
