import { createHash } from "node:crypto";
import { z } from "zod";
import { stored, storedCarried, storedFields } from "#db/stored.ts";
import { flagsRaised } from "#domain/assessments/applicability.ts";
import { dayOf } from "#domain/dates.ts";
import {
  carriedFields,
  countedFields,
  type FlagAnswers,
  flagFacts,
  fixedValues,
  kindField,
  missingFromProfile,
  ownAnswers,
  raisedFlags,
  startingFields,
} from "#domain/schools/profile.ts";
import { asCorrected, flagsByRegister, type Registered } from "#domain/schools/register-values.ts";
import { changedLines, type FieldValues, valueOf, valuesOfGroups, withGroups } from "#domain/schools/set-fields.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { FieldGroup } from "#standards/settings.ts";
import { type ReturnView, touchAssessment } from "#db/assessments/assessments.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { flagLines, raise, raiseWhatFollows, sameFlags } from "./raised-flags.ts";

/** What a profile is read and kept for: a return with what decides its set and its start. */
export type ProfileView = Pick<ReturnView, "organisation"> & {
  assessment: Pick<ReturnView["assessment"], "id" | "previousAssessmentId" | "flags">;
  cycle: Pick<ReturnView["cycle"], "standardSetId" | "extent">;
};

export interface Profile {
  fields: FieldValues;
  /** The codes of totals that are still last year's: nothing counts them. */
  carried: string[];
  /** What it says of this year: the fields without those. */
  counted: FieldValues;
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
    .select(["profiles.fields", "profiles.flags", "profiles.carried", "profiles.revision", "profiles.confirmedAt"])
    .select(["saver.name as savedByName", "confirmer.name as confirmedByName"])
    .where("assessmentId", "=", assessmentId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { flags, ...rest } = row;
  const fields = stored(storedFields, row.fields, "profiles.fields", assessmentId);
  const carried = storedCarried(row.carried, assessmentId);
  return {
    ...rest,
    fields,
    carried,
    counted: countedFields(fields, carried),
    answers: stored(flagAnswers, flags, "profiles.flags", assessmentId),
  };
}

/** The profile with what it asks, and the setting as it corrects it. */
export interface ReadProfile extends Profile {
  set: StandardSet;
  groups: FieldGroup[];
  setting: Registered;
}

/** The profile as it is worked on: what is kept, with the register's own fields as they are now, or what it would start from. */
export async function readProfile(db: Db, view: ProfileView): Promise<ReadProfile> {
  const set = await findCycleSet(db, view.cycle);
  const groups = set.profile ?? [];
  const profile = (await findProfile(db, view.assessment.id)) ?? (await startOf(db, view, groups));
  const fixed = Object.assign({}, ...groups.map((group) => fixedValues(group, view.organisation))) as Record<string, string>;
  const fields = { ...profile.fields, ...fixed };
  const counted = countedFields(fields, profile.carried);
  const setting = asCorrected(view.organisation, valueOf(fields, kindField));
  return { ...profile, fields, counted, answers: withRaised(view.assessment, setting, set, profile.answers), set, groups, setting };
}

async function startOf(db: Db, { assessment, organisation }: ProfileView, groups: FieldGroup[]): Promise<Profile> {
  const earlier = await earlierProfile(db, { assessment });
  const fields = startingFields(groups, earlier?.counted ?? {}, organisation);
  const carried = carriedFields(groups, earlier?.counted ?? {});
  return {
    fields,
    carried,
    counted: countedFields(fields, carried),
    answers: earlier?.answers ?? {},
    revision: 0,
    confirmedAt: null,
    confirmedByName: null,
    savedByName: null,
  };
}

/** What the setting said last year, if it said anything. */
export async function earlierProfile(db: Db, { assessment }: Pick<ProfileView, "assessment">) {
  return assessment.previousAssessmentId ? findProfile(db, assessment.previousAssessmentId) : undefined;
}

// A flag that was raised when the audit was set up stands until somebody says otherwise
function withRaised(assessment: ProfileView["assessment"], setting: Registered, set: StandardSet, answers: FlagAnswers): FlagAnswers {
  const byRegister = flagsByRegister(setting, set.flags ?? []);
  const raised = flagsRaised(assessment).filter((code) => byRegister[code] === null && !answers[code]);
  return { ...answers, ...Object.fromEntries(raised.map((code) => [code, { raised: true, note: "" }])) };
}

/** What a form was made from: another mark means that somebody has changed it since. */
export function markOf(values: FieldValues | FlagAnswers): string {
  return createHash("sha256").update(JSON.stringify(values)).digest("hex").slice(0, 16);
}

/** Keeps what a profile starts from, unconfirmed. One that is there already stays as it is. */
export async function startProfile(db: Db, author: Author, view: ProfileView) {
  await inTransaction(db, async (trx) => {
    const { set, groups, fields, carried, answers, revision, setting } = await readProfile(trx, view);
    if (revision > 0) return;
    const { id } = view.assessment;
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("profiles")
      .values({
        assessmentId: id,
        fields: JSON.stringify(valuesOfGroups(groups, fields)),
        flags: JSON.stringify(ownAnswers(set, answers, setting)),
        carried: JSON.stringify(carried),
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
    if (view.assessment.flags === null) await raise(trx, view.assessment, set, raisedFlags(set, answers, setting));
  });
}

type ProfileResult = "saved" | "stale" | "locked";

/**
 * Saves groups, or those of their fields that a form has. "stale" when somebody has changed one of these since the form
 * was made: nothing is saved then. Where another kind of setting changes what applies, it says so.
 */
export async function saveProfile(
  db: Db,
  author: Author,
  view: ProfileView,
  { groups, fields, base }: { groups: FieldGroup[]; fields: FieldValues; base: string },
): Promise<ProfileResult | "saved-what-applies"> {
  return inTransaction(db, async (trx) => {
    const profile = await readProfile(trx, view);
    // A total that is last year's is shown beside its field, not in it: typing the same number makes it this year's
    const before = valuesOfGroups(groups, profile.counted);
    if (markOf(before) !== base) return "stale";
    if (!(await touchAssessment(trx, view.assessment.id, author.at))) return "locked";
    const fixed = Object.assign({}, ...groups.map((group) => fixedValues(group, view.organisation))) as Record<string, string>;
    const after = valuesOfGroups(groups, { ...fields, ...fixed });
    if (markOf(before) === markOf(after)) return "saved";

    await startProfile(trx, author, view);
    const own = new Set(groups.flatMap((group) => group.fields.map((field) => field.code)));
    const carried = profile.carried.filter((code) => !own.has(code) || valueOf(after, code) === "");
    const offered = Object.fromEntries(carried.map((code) => [code, valueOf(profile.fields, code)]));
    const now = { ...withGroups(groups, profile.fields, after), ...offered };
    const change = { fields: JSON.stringify(now), carried: JSON.stringify(carried) };
    const isSaved = await writeProfile(trx, author, view, Math.max(profile.revision, 1), change);
    if (!isSaved) return "stale";
    for (const group of groups) {
      const lines = changedLines([group], before, after);
      if (lines.before.length + lines.after.length > 0)
        await recordHistory(trx, author, {
          assessmentId: view.assessment.id,
          event: "profile-saved",
          before: { group: group.title, fields: lines.before },
          after: { group: group.title, fields: lines.after },
        });
    }
    const setting = asCorrected(view.organisation, valueOf(now, kindField));
    if (setting.correctedKind === profile.setting.correctedKind) return "saved";
    const raised = raisedFlags(profile.set, profile.answers, setting);
    return (await raiseWhatFollows(trx, author, view.assessment, profile.set, raised)) ? "saved-what-applies" : "saved";
  });
}

/**
 * Says which flags hold, and recounts what is asked. Answers to standards that stop applying stay where they are. "stale"
 * when somebody has changed the flags since the form was made.
 */
export async function setFlags(
  db: Db,
  author: Author,
  view: ProfileView,
  { answers, base }: { answers: FlagAnswers; base: string },
): Promise<ProfileResult> {
  return inTransaction(db, async (trx) => {
    const profile = await readProfile(trx, view);
    const { set, setting } = profile;
    if (flagsMark(profile) !== base) return "stale";
    if (!(await touchAssessment(trx, view.assessment.id, author.at))) return "locked";
    const own = ownAnswers(set, answers, setting);
    const raised = raisedFlags(set, own, setting);
    const isSame = markOf(own) === flagsMark(profile);
    if (isSame && sameFlags(raised, flagsRaised(view.assessment))) return "saved";

    await startProfile(trx, author, view);
    if (!(await writeProfile(trx, author, view, Math.max(profile.revision, 1), { flags: JSON.stringify(own) }))) return "stale";
    await recordHistory(trx, author, {
      assessmentId: view.assessment.id,
      event: "profile-flags-set",
      ...flagLines(profile, view.assessment, own),
    });
    await raise(trx, view.assessment, set, raised);
    return "saved";
  });
}

/** The mark of the flags, as setFlags compares it. */
export function flagsMark({ set, answers, setting }: ReadProfile): string {
  return markOf(ownAnswers(set, answers, setting));
}

/** Confirms the profile as the person saw it at that revision. "incomplete" while something required is missing. */
export async function confirmProfile(
  db: Db,
  author: Author,
  view: ProfileView,
  { revision }: { revision: number },
): Promise<"confirmed" | "incomplete" | "stale" | "locked"> {
  return inTransaction(db, async (trx) => {
    const profile = await readProfile(trx, view);
    if (profile.revision !== revision) return "stale";
    if (listMissingFields(profile, dayOf(author.at)).length > 0) return "incomplete";
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
export function listMissingFields({ set, groups, counted, carried, answers, setting }: ReadProfile, today: string) {
  return missingFromProfile(groups, { fields: counted, carried, flags: flagFacts(set, answers, setting), setting, today });
}

/** Writes over that revision; a profile that has changed is to be confirmed again. False where somebody was faster. */
export async function writeProfile(
  trx: Trx,
  { by, at }: Author,
  { assessment }: ProfileView,
  revision: number,
  change: { fields: string; carried: string } | { flags: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("profiles")
    .set({ ...change, revision: revision + 1, confirmedBy: null, confirmedAt: null, savedBy: by, savedAt: at })
    .where("assessmentId", "=", assessment.id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
