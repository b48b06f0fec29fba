import { PostgresAdapter, sql } from "kysely";
import type { StandardSet } from "#standards/schema.ts";
import { keepDraft } from "#db/assessments/drafts.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { dayOf, monthInWords } from "#domain/dates.ts";
import { findStandardSet, setId } from "#db/standard-sets.ts";
import { noteWritten } from "#db/demonstration.ts";
import { giveSections } from "#db/assessments/assignments.ts";
import { stepCycle } from "#db/cycles/close.ts";
import { endExpectation } from "#db/cycles/not-expected.ts";
import { agencies, partnerships, type SeedAgency } from "./agencies.ts";
import { idOf } from "./ids.ts";
import { launch } from "./launch.ts";
import { ReadableIds } from "./readable-ids.ts";
import { expectDone, setUpPartnerships } from "./set-up.ts";
import { finishedCycle } from "./finished-cycle.ts";
import { openCycle } from "./open-cycle.ts";
import { writeOpenPanel } from "./open-panel.ts";
import { openReturns } from "./open-returns.ts";
import { MovedDays, weeksLater, weeksTo, writtenFor } from "./moved-days.ts";
import { moveToWorkingDays } from "./move-to-working-days.ts";
import { titlesOf } from "./titles.ts";
import { type SeededAnswer, answers2024, answers2026, writeAnswers, writerOf } from "./write-answers.ts";
import { riverbendOtherVersion } from "./riverbend-open.ts";
import { writeFinishedPanels } from "./scrutiny/finished-panels.ts";
import { readFinishedReturns, writeFinishedResponses } from "./scrutiny/finished-responses.ts";
import { writeReview } from "./scrutiny/open-responses.ts";
import { sendAndSign, viewAs } from "./send-and-sign.ts";
import { writeExtensions } from "./write-extensions.ts";
import { seedSchools } from "./schools/index.ts";
import { freezeCycle } from "#db/figures/snapshots.ts";

/**
 * Fills an empty database with a made-up partnership pair, a finished cycle and an open one, through the same
 * repositories and rules as people use. Its dates count from today. A database that holds a partnership is left as it is.
 * All of it is written or, where it is interrupted, nothing.
 */
export async function seedDemonstration(
  db: Db,
  tell: (line: string) => void = () => {},
  publicUrl = "http://localhost:3000",
  today = writtenFor,
): Promise<boolean> {
  const isFilled = async (place: Db) => (await place.selectFrom("partnerships").select("id").executeTakeFirst()) !== undefined;
  if (await isFilled(db)) return false;
  tell("Writing the demonstration: two partnerships, 24 agencies, two cycles");
  const weeks = weeksTo(today);
  return inTransaction(db, async (real) => {
    // Another process may have begun at the same moment: one writes, the other waits and finds it written
    if (real.getExecutor().adapter instanceof PostgresAdapter) await sql`lock table partnerships in share row exclusive mode`.execute(real);
    if (await isFilled(real)) return false;
    const trx = await inItsOwnTime(real, weeks);
    const settingUp = trx.withPlugin(new ReadableIds(idOf));
    const titles = titlesOf(weeks);
    await setUpPartnerships(settingUp, publicUrl);
    await trx.updateTable("people").set(hasCome).execute();
    const audit = { partnershipIds: bothPartnerships };
    await launch(settingUp, { ...audit, title: titles.finished, standardSetId: setId("s11", "2024"), days: finishedCycle.days }, publicUrl);
    const sets = { then: await findStandardSet(trx, setId("s11", "2024")), now: await findStandardSet(trx, setId("s11", "2026")) };
    for (const agency of agencies) await writeFinishedReturn(trx, agency, sets.then, publicUrl);
    await finishAudit(trx, titles.finished, publicUrl);
    await launch(settingUp, { ...audit, title: titles.open, standardSetId: setId("s11", "2026"), days: openCycle.days }, publicUrl);
    for (const [index, agency] of agencies.entries()) {
      await writeOpenReturn(trx, agency, sets.now, publicUrl);
      if ((index + 1) % 6 === 0) tell(`  ${index + 1} of ${agencies.length} agencies written`);
    }
    await writeOpenPanel(trx, { today: weeksLater(today, -weeks), title: titles.open }, publicUrl);
    await keepDraft(trx, { by: "priya-raman", at: "2026-11-22T14:41:00.000Z" }, priyasVersion);
    await seedSchools(trx, settingUp, titles, publicUrl, tell);
    // What these mails would have said happened in the past of the demonstration
    await trx
      .updateTable("messages")
      .set((eb) => ({ sentAt: eb.ref("createdAt"), nextAttemptAt: null }))
      .execute();
    await trx
      .updateTable("dailyLines")
      .set((eb) => ({ droppedAt: eb.ref("madeAt") }))
      .execute();
    if (weeks !== 0) await moveToWorkingDays(real);
    const frozenAt = weeksLater("2025-04-08T09:30:00.000Z", weeks);
    await freezeCycle(real, { by: "callum-reid", at: frozenAt }, "s11-2024", {
      name: `Executive, ${monthInWords(dayOf(frozenAt))}`,
      note: "After the panels, with the ratings they agreed.",
    });
    await noteWritten(real, today);
    return true;
  });
}

async function inItsOwnTime(real: Trx, weeks: number): Promise<Trx> {
  if (weeks === 0) return real;
  const sets = await real.selectFrom("standardSets").select("content").execute();
  return real.withPlugin(new MovedDays(weeks, sets.map(({ content }) => content).join("\n")));
}

// Two people at one answer: Chidi Nwosu saved 6.4 while Priya Raman was writing
const priyasVersion = {
  assessmentId: "2026-riverbend-housing-association",
  standardCode: riverbendOtherVersion.code,
  baseRevision: 0,
  text: {
    rating: riverbendOtherVersion.rating,
    statement: riverbendOtherVersion.answer.statement,
    notApplicableReason: "",
    noActionReason: "",
  },
};

/** Everybody in the demonstration has signed in before. */
const hasCome = { firstSignedInAt: "2024-09-09T09:00:00.000Z", lastSignedInAt: "2026-11-20T09:30:00.000Z" };

const bothPartnerships = partnerships.map(({ id }) => id);

async function writeFinishedReturn(trx: Trx, agency: SeedAgency, set: StandardSet, publicUrl: string) {
  const id = `2024-${agency.id}`;
  await writeAnswers(trx, agency, id, set, answers2024(agency));
  await submit(trx, agency, id, publicUrl, "2024-11-26", "2024-11-28");
}

// What the partnership did with the finished returns, and what became of their actions
async function finishAudit(trx: Trx, title: string, publicUrl: string) {
  await readFinishedReturns(trx);
  await writeFinishedPanels(trx, title, publicUrl);
  for (const agency of agencies) await followUp(trx, `2024-${agency.id}`, answers2024(agency));
  await writeFinishedResponses(trx, publicUrl);
  await trx.updateTable("assessments").set({ state: "closed" }).where("cycleId", "=", "s11-2024").execute();
  const closed = await stepCycle(trx, { by: "leila-haddad", at: "2025-04-07T09:00:00.000Z" }, "s11-2024", "close");
  expectDone(closed === "done" ? null : closed);
}

// What became of the actions after the return was signed
async function followUp(trx: Trx, assessmentId: string, answers: SeededAnswer[]) {
  for (const { code, action } of answers) {
    if (!action) continue;
    const done = action.progress.status === "done";
    await trx
      .updateTable("actions")
      .set({
        progress: done ? "done" : "at-risk",
        closedOn: done ? action.progress.updatedOn : null,
        ...(action.revisedDueOn && { dueOn: action.revisedDueOn }),
      })
      .where("assessmentId", "=", assessmentId)
      .where("standardCode", "=", code)
      .execute();
  }
}

async function writeOpenReturn(trx: Trx, agency: SeedAgency, set: StandardSet, publicUrl: string) {
  const id = `2026-${agency.id}`;
  const plan = openReturns[agency.id];
  if (!plan) throw new Error(`No open return is planned for ${agency.id}`);
  await shareSections(trx, agency, id, plan.sections, publicUrl);
  await writeAnswers(trx, agency, id, set, answers2026(agency));
  if (plan.sentForSignatureOn) await submit(trx, agency, id, publicUrl, plan.sentForSignatureOn, plan.submittedOn);
  await writeExtensions(trx, agency, id, plan, publicUrl);
  await writeReview(trx, id, plan, publicUrl);
  if (plan.withdrawn) {
    const author = { by: "leila-haddad", at: `${plan.withdrawn.on}T10:00:00.000Z` };
    const { reason } = plan.withdrawn;
    expectDone(await endExpectation(trx, author, await viewAs(trx, author.by, id), { how: "withdrawn", reason }));
  }
  if (plan.lastWorkedOn)
    await trx
      .updateTable("assessments")
      .set({ changedAt: `${plan.lastWorkedOn}T14:38:00.000Z` })
      .where("id", "=", id)
      .execute();
}

async function shareSections(
  trx: Trx,
  agency: SeedAgency,
  assessmentId: string,
  sections: Readonly<Record<string, string | null>> | undefined,
  publicUrl: string,
) {
  const champion = agency.people.find((person) => person.role === "champion");
  if (!champion || !openReturns[agency.id]?.startedOn) return;
  // A section nobody has begun has nobody yet: the commonest cause of lateness, and worth showing
  const begun = new Set(answers2026(agency).map((answer) => answer.code.split(".")[0] as string));
  const given = sections ?? Object.fromEntries([...begun].map((code) => [code, writerOf(agency, code)]));
  const gifts = Object.entries(given).map(([sectionCode, personId]) => ({ sectionCode, personId, was: null }));
  const author = { by: champion.id, at: "2026-10-05T09:00:00.000Z" };
  const { cycle, organisation } = await viewAs(trx, champion.id, assessmentId);
  const telling = { organisation: organisation.name, cycle: cycle.title, link: `${publicUrl}/assessments/${assessmentId}` };
  const done = await giveSections(trx, author, { assessmentId, organisationId: agency.id }, gifts, telling);
  expectDone(done === "saved" ? null : `${assessmentId}: sections are ${JSON.stringify(done)}`);
}

async function submit(trx: Trx, agency: SeedAgency, assessmentId: string, publicUrl: string, sentOn: string, signedOn: string | undefined) {
  const person = (role: string) => agency.people.find((one) => one.role === role)?.id ?? "";
  const { shortName } = agency;
  const signing = { champion: person("champion"), signatory: person("signatory"), shortName, sentOn, signedOn, publicUrl };
  await sendAndSign(trx, assessmentId, signing);
}
