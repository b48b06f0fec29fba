import { raisedFlags, kindField } from "#domain/schools/profile.ts";
import { followedFields } from "#domain/schools/following-register.ts";
import { asCorrected, flagsByRegister, type Registered } from "#domain/schools/register-values.ts";
import { changedLines, valueOf } from "#domain/schools/set-fields.ts";
import type { Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { earlierProfile, type ProfileView, readProfile, writeProfile } from "./profiles.ts";
import { raiseWhatFollows } from "./raised-flags.ts";

/**
 * Takes the register's newer values into a profile that has been begun, and raises what holds by them, in the caller's
 * transaction. What somebody typed this year stays.
 */
export async function followRegister(trx: Trx, author: Author, view: ProfileView, before: Registered) {
  const profile = await readProfile(trx, view);
  const { set, groups, answers, revision } = profile;
  if (revision === 0) return;
  const earlier = await earlierProfile(trx, view);
  const begun = { fields: profile.fields, isConfirmed: profile.confirmedAt !== null };
  const taken = followedFields(groups, begun, { before, now: view.organisation, earlier: earlier?.counted ?? {} });
  const fields = { ...profile.fields, ...taken };
  if (Object.keys(taken).length > 0) {
    await writeProfile(trx, author, view, revision, { fields: JSON.stringify(fields), carried: JSON.stringify(profile.carried) });
    const lines = changedLines(groups, profile.fields, fields);
    const change = { before: { fields: lines.before }, after: { fields: lines.after } };
    await recordHistory(trx, author, { assessmentId: view.assessment.id, event: "profile-followed-register", ...change });
  }
  // What was answered of a fact that the register now gives another way was answered of another fact
  const [said, says] = [flagsByRegister(before, set.flags ?? []), flagsByRegister(view.organisation, set.flags ?? [])];
  const kept = Object.fromEntries(Object.entries(answers).filter(([code]) => says[code] === null || said[code] === says[code]));
  if (Object.keys(kept).length < Object.keys(answers).length) {
    const newest = Object.keys(taken).length > 0 ? revision + 1 : revision;
    await writeProfile(trx, author, view, newest, { flags: JSON.stringify(kept) });
  }
  const setting = asCorrected(view.organisation, valueOf(fields, kindField));
  await raiseWhatFollows(trx, author, view.assessment, set, raisedFlags(set, kept, setting));
}
