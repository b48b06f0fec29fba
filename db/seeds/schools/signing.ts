import { governorDeclarations } from "#domain/signing/governor-signature.ts";
import { totalActions, totalsOf } from "#domain/assessments/return-document.ts";
import type { Trx } from "#db/connection.server.ts";
import { signAsGovernor } from "#db/signing/governor-signature.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { reopen } from "#db/signing/sign-off.ts";
import { sendAndSign, viewAs } from "../send-and-sign.ts";
import { teamOfSetting } from "./people.ts";
import type { ReturnPlan } from "./plans.ts";
import type { Writing } from "./writing.ts";

export async function submit(trx: Trx, { setting, publicUrl }: Writing, id: string, sentOn: string, signedOn: string | undefined) {
  const { lead, head } = teamOfSetting(setting);
  const { shortName } = setting;
  await sendAndSign(trx, id, { champion: lead.id, signatory: head.id, shortName, sentOn, signedOn, publicUrl });
}

export async function reopenAndSubmit(
  trx: Trx,
  writing: Writing,
  id: string,
  { on, reason, submittedOn }: NonNullable<ReturnPlan["reopened"]>,
) {
  const by = "leila-haddad";
  await reopen(trx, { by, at: `${on}T11:05:00.000Z` }, await viewAs(trx, by, id), { reason, publicUrl: writing.publicUrl });
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

export async function signSecond(trx: Trx, { setting, plan, publicUrl }: Writing, id: string) {
  if (!plan.governor) return;
  const { meetingOn, signedOn, minute } = plan.governor;
  const by = teamOfSetting(setting).governor.id;
  const view = await viewAs(trx, by, id);
  const submission = await findSubmission(trx, id);
  if (!submission) throw new Error(`${id} is not submitted`);
  const { notMet, partiallyMet } = totalsOf(submission.document);
  const declarations = governorDeclarations(setting.shortName, view.words, {
    weak: notMet + partiallyMet,
    actions: totalActions(submission.document),
    doubts: submission.document.doubts?.length ?? 0,
  }).map((one) => one.text);
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
