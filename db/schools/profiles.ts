import { createHash } from "node:crypto";
import { z } from "zod";
import { stored, storedFields } from "#db/stored.ts";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { dayOf } from "#domain/dates.ts";
import {
  changedStandards,
  type FlagAnswers,
  flagFacts,
  fixedValues,
  missingFromProfile,
  ownAnswers,
  raisedFlags,
  startingFields,
} from "#domain/schools/profile.ts";
import { flagsByRegister } from "#domain/schools/register-values.ts";
import { changedLines, type FieldValues, valuesOfGroups, withGroups } from "#domain/schools/set-fields.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { FieldGroup } from "#standards/settings.ts";
import { type ReturnView, touchAssessment } from "#db/assessments/assessments.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { refreshAllSummaries } from "#db/assessments/section-summaries.ts";
import { findCycleSet } from "#db/standard-sets.ts";

interface Profile {
  fields: FieldValues;
  /** What the setting says itself of its flags. */
  answers: FlagAnswers;
  /** 0: nothing has been saved yet. The values are then what it would start from. */
  revision: number;
  confirmedAt: string | null;
  confirmedByName: string | null;
  savedByName: string | null;
}

const flagAnswers: z.ZodType<FlagAnswers> = z.record(z.string(), z.object({ raised: z.boolean(), note: z.string() }));

/** The profile as it is kept, if anything has been. */
export async function findProfile(db: Db, assessmentId: string): Promise<Profile | undefined> {
  const row = await db
    .selectFrom("profiles")
    .innerJoin("people as saver", "saver.id", "profiles.savedBy")
    .leftJoin("people as confirmer", "confirmer.id", "profiles.confirmedBy")
    .select(["profiles.fields", "profiles.flags", "profiles.revision", "profiles.confirmedAt"])
    .select(["saver.name as savedByName", "confirmer.name as confirmedByName"])
    .where("assessmentId", "=", assessmentId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { fields, flags, ...rest } = row;
  return {
    ...rest,
    fields: stored(storedFields, fields, "profiles.fields", assessmentId),
    answers: stored(flagAnswers, flags, "profiles.flags", assessmentId),
  };
}

/** The profile as it is worked on: what is kept, with the register's own fields as they are now, or what it would start from. */
export async function readProfile(db: Db, view: ReturnView): Promise<Profile & { set: StandardSet; groups: FieldGroup[] }> {
  const set = await findCycleSet(db, view.cycle);
  const groups = set.profile ?? [];
  const profile = (await findProfile(db, view.assessment.id)) ?? (await startOf(db, view, groups));
  const fixed = Object.assign({}, ...groups.map((group) => fixedValues(group, view.organisation))) as Record<string, string>;
  return { ...profile, fields: { ...profile.fields, ...fixed }, answers: withRaised(view, set, profile.answers), set, groups };
}

async function startOf(db: Db, { assessment, organisation }: ReturnView, groups: FieldGroup[]): Promise<Profile> {
  const earlier = assessment.previousAssessmentId ? await findProfile(db, assessment.previousAssessmentId) : undefined;
  return {
    fields: startingFields(groups, earlier?.fields ?? {}, organisation),
    answers: earlier?.answers ?? {},
    revision: 0,
    confirmedAt: null,
    confirmedByName: null,
    savedByName: null,
  };
}

// A flag that was raised when the audit was set up stands until somebody says otherwise
function withRaised({ assessment, organisation }: ReturnView, set: StandardSet, answers: FlagAnswers): FlagAnswers {
  const byRegister = flagsByRegister(organisation, set.flags ?? []);
  const raised = flagsRaised(assessment).filter((code) => byRegister[code] === null && !answers[code]);
  return { ...answers, ...Object.fromEntries(raised.map((code) => [code, { raised: true, note: "" }])) };
}

/** What a form was made from: another mark means that somebody has changed it since. */
export function markOf(values: FieldValues | FlagAnswers): string {
  return createHash("sha256").update(JSON.stringify(values)).digest("hex").slice(0, 16);
}

/** Whether this audit has a profile that nobody has confirmed yet. */
export async function isProfileOwed(db: Db, { assessment, cycle }: Pick<ReturnView, "assessment" | "cycle">): Promise<boolean> {
  if (!(await findCycleSet(db, cycle)).profile) return false;
  const row = await db.selectFrom("profiles").select("confirmedAt").where("assessmentId", "=", assessment.id).executeTakeFirst();
  return !row?.confirmedAt;
}

/** Keeps what a profile starts from, unconfirmed. One that is there already stays as it is. */
export async function startProfile(db: Db, author: Author, view: ReturnView) {
  await inTransaction(db, async (trx) => {
    const { set, groups, fields, answers, revision } = await readProfile(trx, view);
    if (revision > 0) return;
    const { id } = view.assessment;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("profiles")
      .values({
        assessmentId: id,
        fields: JSON.stringify(valuesOfGroups(groups, fields)),
        flags: JSON.stringify(ownAnswers(set, answers, view.organisation)),
        revision: 1,
        confirmedBy: null,
        confirmedAt: null,
        savedBy: author.by,
        savedAt: author.at,
      })
      .onConflict((conflict) => conflict.column("assessmentId").doNothing())
      .executeTakeFirst();
    if (!numInsertedOrUpdatedRows) return;
    await recordHistory(trx, author, {
      assessmentId: id,
      event: "profile-started",
      after: { fields: changedLines(groups, {}, fields).after },
    });
    // Flags that somebody has set already decide what has been asked and answered
    if (view.assessment.flags === null) await raise(trx, view, set, raisedFlags(set, answers, view.organisation));
  });
}

type ProfileResult = "saved" | "stale" | "locked";

/** Saves one group. "stale" when somebody has changed this group since the form was made: nothing is saved then. */
export async function saveProfile(
  db: Db,
  author: Author,
  view: ReturnView,
  { group, fields, base }: { group: FieldGroup; fields: FieldValues; base: string },
): Promise<ProfileResult> {
  return inTransaction(db, async (trx) => {
    const profile = await readProfile(trx, view);
    const before = valuesOfGroups([group], profile.fields);
    if (markOf(before) !== base) return "stale";
    if (!(await touchAssessment(trx, view.assessment.id, author.at))) return "locked";
    const after = valuesOfGroups([group], { ...fields, ...fixedValues(group, view.organisation) });
    if (markOf(before) === markOf(after)) return "saved";

    await startProfile(trx, author, view);
    const isSaved = await write(trx, author, view, Math.max(profile.revision, 1), {
      fields: JSON.stringify(withGroups([group], profile.fields, after)),
    });
    if (!isSaved) return "stale";
    const lines = changedLines([group], before, after);
    await recordHistory(trx, author, {
      assessmentId: view.assessment.id,
      event: "profile-saved",
      before: { group: group.title, fields: lines.before },
      after: { group: group.title, fields: lines.after },
    });
    return "saved";
  });
}

/**
 * Says which flags hold, and recounts what is asked. Answers to standards that stop applying stay where they are. "stale"
 * when somebody has changed the flags since the form was made.
 */
export async function setFlags(
  db: Db,
  author: Author,
  view: ReturnView,
  { answers, base }: { answers: FlagAnswers; base: string },
): Promise<ProfileResult> {
  return inTransaction(db, async (trx) => {
    const profile = await readProfile(trx, view);
    const { set } = profile;
    if (flagsMark(profile, view) !== base) return "stale";
    if (!(await touchAssessment(trx, view.assessment.id, author.at))) return "locked";
    const own = ownAnswers(set, answers, view.organisation);
    const raised = raisedFlags(set, own, view.organisation);
    const isSame = markOf(own) === markOf(ownAnswers(set, profile.answers, view.organisation));
    if (isSame && sameFlags(raised, flagsRaised(view.assessment))) return "saved";

    await startProfile(trx, author, view);
    if (!(await write(trx, author, view, Math.max(profile.revision, 1), { flags: JSON.stringify(own) }))) return "stale";
    await recordHistory(trx, author, {
      assessmentId: view.assessment.id,
      event: "profile-flags-set",
      ...flagLines(profile, view, own),
    });
    await raise(trx, view, set, raised);
    return "saved";
  });
}

/** The mark of the flags, as setFlags compares it. */
export function flagsMark({ set, answers }: { set: StandardSet; answers: FlagAnswers }, view: ReturnView): string {
  return markOf(ownAnswers(set, answers, view.organisation));
}

async function raise(trx: Trx, { assessment }: ReturnView, set: StandardSet, flags: string[]) {
  await trx
    .updateTable("assessments")
    .set({ flags: JSON.stringify(flags) })
    .where("id", "=", assessment.id)
    .execute();
  await refreshAllSummaries(trx, assessment.id, set);
}

function flagLines({ set, answers }: { set: StandardSet; answers: FlagAnswers }, view: ReturnView, own: FlagAnswers) {
  const lines = (given: FlagAnswers) =>
    flagFacts(set, given, view.organisation).map(
      ({ label, raised, note }) => `${label}: ${raised === null ? "not answered" : raised ? "yes" : "no"}${note ? `. ${note}` : ""}`,
    );
  const [old, now] = [lines(answers), lines(own)];
  const names = (standards: { code: string; short: string }[]) => standards.map(({ code, short }) => `${code} ${short}`);
  const { starts, stops } = changedStandards(set, flagsRaised(view.assessment), raisedFlags(set, own, view.organisation));
  return {
    before: { flags: old.filter((line) => !now.includes(line)) },
    after: { flags: now.filter((line) => !old.includes(line)), starts: names(starts), stops: names(stops) },
  };
}

/** Confirms the profile as the person saw it at that revision. "incomplete" while something required is missing. */
export async function confirmProfile(
  db: Db,
  author: Author,
  view: ReturnView,
  { revision }: { revision: number },
): Promise<"confirmed" | "incomplete" | "stale" | "locked"> {
  return inTransaction(db, async (trx) => {
    const profile = await readProfile(trx, view);
    if (profile.revision !== revision) return "stale";
    if (listMissingFields(profile, view, dayOf(author.at)).length > 0) return "incomplete";
    if (!(await touchAssessment(trx, view.assessment.id, author.at))) return "locked";
    if (profile.confirmedAt) return "confirmed";

    await startProfile(trx, author, view);
    const { numUpdatedRows } = await trx
      .updateTable("profiles")
      .set({ fields: JSON.stringify(valuesOfGroups(profile.groups, profile.fields)), confirmedBy: author.by, confirmedAt: author.at })
      .where("assessmentId", "=", view.assessment.id)
      .where("revision", "=", Math.max(revision, 1))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return "stale";
    await recordHistory(trx, author, { assessmentId: view.assessment.id, event: "profile-confirmed" });
    return "confirmed";
  });
}

/** What confirming still asks for. */
export function listMissingFields(
  { set, groups, fields, answers }: Profile & { set: StandardSet; groups: FieldGroup[] },
  { organisation }: Pick<ReturnView, "organisation">,
  today: string,
) {
  return missingFromProfile(groups, { fields, flags: flagFacts(set, answers, organisation), setting: organisation, today });
}

// A profile that has changed is to be confirmed again
async function write(
  trx: Trx,
  { by, at }: Author,
  { assessment }: ReturnView,
  revision: number,
  change: { fields: string } | { flags: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("profiles")
    .set({ ...change, revision: revision + 1, confirmedBy: null, confirmedAt: null, savedBy: by, savedAt: at })
    .where("assessmentId", "=", assessment.id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function sameFlags(one: string[], other: string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}
