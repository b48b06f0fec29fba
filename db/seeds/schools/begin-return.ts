import { giveSections } from "#db/assessments/assignments.ts";
import { saveLocalAnswers } from "#db/schools/local-answers.ts";
import { confirmProfile, flagsMark, markOf, readProfile, saveProfile, setFlags } from "#db/schools/profiles.ts";
import { valuesOfGroups } from "#domain/schools/set-fields.ts";
import type { Trx } from "../../connection.server.ts";
import { viewAs } from "../send-and-sign.ts";
import { expectDone } from "../set-up.ts";
import { localAnswers } from "./other-parts.ts";
import { teamOfSetting } from "./people.ts";
import { profileFields, profileFlags } from "./profiles.ts";
import type { Writing } from "./writing.ts";
import { writerOf } from "./write-answers.ts";

/** Says what the setting is and confirms it, as its lead does first. */
export async function confirmOwnProfile(trx: Trx, { setting, year, plan }: Writing, assessmentId: string) {
  const author = { by: teamOfSetting(setting).lead.id, at: `${plan.workedFrom}T09:20:00.000Z` };
  const view = await viewAs(trx, author.by, assessmentId);
  const { groups, counted } = await readProfile(trx, view);
  const fields = profileFields(setting, year, plan.workedFrom);
  const saved = await saveProfile(trx, author, view, { groups, fields, base: markOf(valuesOfGroups(groups, counted)) });
  expectDone(saved === "saved" ? null : `${assessmentId}: the profile is ${saved}`);
  const base = flagsMark(await readProfile(trx, view));
  const said = await setFlags(trx, author, view, { answers: profileFlags(setting), base });
  expectDone(said === "saved" ? null : `${assessmentId}: what applies is ${said}`);
  const { revision } = await readProfile(trx, view);
  const confirmed = await confirmProfile(trx, author, view, { revision });
  expectDone(confirmed === "confirmed" ? null : `${assessmentId}: the profile is ${confirmed}`);
}

/** In the open cycle, colleagues have the sections they answer; the rest is the lead's. */
export async function shareSections(trx: Trx, { setting, plan, set, publicUrl }: Writing, assessmentId: string) {
  const { lead } = teamOfSetting(setting);
  const gifts = set.sections
    .map(({ code }) => ({ sectionCode: code, personId: writerOf(setting, code), was: null }))
    .filter(({ personId }) => personId !== lead.id);
  if (gifts.length === 0) return;
  const { organisation, cycle } = await viewAs(trx, lead.id, assessmentId);
  const author = { by: lead.id, at: `${plan.workedFrom}T09:40:00.000Z` };
  const telling = { organisation: organisation.name, cycle: cycle.title, link: `${publicUrl}/assessments/${assessmentId}` };
  const done = await giveSections(trx, author, { assessmentId, organisationId: setting.id }, gifts, telling);
  expectDone(done === "saved" ? null : `${assessmentId}: sections are ${JSON.stringify(done)}`);
}

/** Answers the partnership's own questions before the return is sent. */
export async function answerQuestions(trx: Trx, { setting, year, plan, set }: Writing, assessmentId: string) {
  const answers = localAnswers(setting, year, plan, assessmentId);
  if (Object.keys(answers).length === 0) return;
  const author = { by: teamOfSetting(setting).lead.id, at: `${plan.lastWorkedOn}T15:50:00.000Z` };
  const view = await viewAs(trx, author.by, assessmentId);
  const saved = await saveLocalAnswers(trx, author, view, { questions: set.local_questions ?? [], answers, base: markOf({}) });
  expectDone(saved === "saved" ? null : `${assessmentId}: its own questions are ${saved}`);
}
