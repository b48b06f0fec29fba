import { dayOf } from "#domain/dates.ts";
import { sortedByName } from "#domain/words.ts";
import { createHash } from "node:crypto";
import { raisedByRegister } from "#domain/schools/register-values.ts";
import type { RegisterSetting } from "#domain/schools/register.ts";
import { type HeldSetting, mergedColumns, type RegisterChange, type RegisterDiff, registerDiff } from "#domain/schools/register-diff.ts";
import { trustKey } from "#domain/schools/register-trust.ts";
import { outstandingStates, statesFor } from "#domain/assessments/assessment-state.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { addMembership } from "#db/organisations/changing.ts";
import { withdrawFromOpenCycles } from "#db/organisations/closing.ts";
import { addLateOrganisations } from "#db/cycles/late-organisations.ts";
import { listHolders } from "#db/organisations/held-organisations.ts";
import { askToJoin } from "#db/organisations/joining.ts";
import { findOrganisation } from "#db/organisations/organisations.ts";
import { findCycleSet, findStandardSet } from "#db/standard-sets.ts";
import type { Organisation } from "#db/rows.ts";
import { storedFlags, storedRegister } from "#db/stored.ts";
import { findRegisterImport } from "./register-imports.ts";
import { listOpenSchoolCycles } from "./open-school-cycles.ts";
import { followRegister } from "./following-register.ts";
import { raise, raiseWhatFollows } from "./raised-flags.ts";

/** The settings of a partnership, closed ones too. */
export async function listHeldSettings(db: Db, partnershipId: string): Promise<HeldSetting[]> {
  const rows = await db
    .selectFrom("memberships")
    .innerJoin("organisations", "organisations.id", "memberships.organisationId")
    .leftJoin("organisations as trusts", "trusts.id", "organisations.trustId")
    .select([
      "organisations.id",
      "organisations.urn",
      "organisations.dfeNumber",
      "organisations.ukprn",
      "organisations.name",
      "organisations.kind",
      "organisations.governance",
      "organisations.phase",
      "organisations.trustId",
      "trusts.name as trustName",
      "organisations.register",
      "organisations.closedOn",
    ])
    .where("memberships.partnershipId", "=", partnershipId)
    .where("organisations.category", "=", "setting")
    .orderBy("organisations.id")
    .execute();
  return sortedByName(rows).map((row) => ({ ...row, register: storedRegister(row.register, row.id) }));
}

/** What a file would change now, with a mark that differs as soon as any of it does. */
export async function readRegisterDiff(
  db: Db,
  partnershipId: string,
  settings: RegisterSetting[],
): Promise<RegisterDiff & { mark: string }> {
  const cycles = await listOpenSchoolCycles(db, partnershipId);
  const sets = await Promise.all([...new Set(cycles.map((one) => one.standardSetId))].map((id) => findStandardSet(db, id)));
  const diff = registerDiff(await listHeldSettings(db, partnershipId), settings, sets);
  return { ...diff, mark: createHash("sha256").update(JSON.stringify(diff)).digest("hex") };
}

interface Accepting {
  partnershipId: string;
  importId: string;
  /** URNs that are left as they are. */
  leave: string[];
  /** What the person was shown. */
  mark: string;
  /** Open cycles to which new settings are invited. */
  inviteTo: string[];
  /** By URN, on which day a setting closed where the file does not say. */
  closedOn?: Record<string, string>;
}

/** Makes the changes a person looked at, all or nothing. "changed" when they are no longer the ones that were shown. */
export async function acceptRegister(
  db: Db,
  author: Author,
  given: Accepting,
): Promise<{ result: "accepted"; changes: number } | { result: "changed" | "gone" } | { result: "no-day"; urns: string[] }> {
  return inTransaction(db, async (trx) => {
    // Whoever comes second waits here, then finds it accepted
    const { numUpdatedRows } = await trx
      .updateTable("registerImports")
      .set({ acceptedBy: author.by, acceptedAt: author.at })
      .where("id", "=", given.importId)
      .where("partnershipId", "=", given.partnershipId)
      .where("acceptedAt", "is", null)
      .where("readingSince", "is", null)
      .where("problem", "is", null)
      .executeTakeFirst();
    const read = numUpdatedRows > 0n ? await findRegisterImport(trx, given.partnershipId, given.importId) : undefined;
    if (!read) return { result: "gone" };
    const diff = await readRegisterDiff(trx, given.partnershipId, read.settings);
    const undo = () =>
      trx.updateTable("registerImports").set({ acceptedBy: null, acceptedAt: null }).where("id", "=", given.importId).execute();
    if (diff.mark !== given.mark) {
      await undo();
      return { result: "changed" };
    }
    const taken = diff.changes.filter((change) => !given.leave.includes(change.urn));
    const urns = taken.filter((change) => change.asksDay && !given.closedOn?.[change.urn]).map((change) => change.urn);
    if (urns.length > 0) {
      await undo();
      return { result: "no-day", urns };
    }
    const joined = [];
    for (const change of taken) joined.push(await apply(trx, author, given, change));
    await invite(
      trx,
      author,
      given,
      joined.flatMap((id) => id ?? []),
    );
    for (const one of diff.recounted) await recount(trx, author, one);
    return { result: "accepted", changes: taken.length };
  });
}

// Why a setting takes part, by who governs it
const bases: Record<string, string> = { Maintained: "section 175", College: "section 175", "Secure setting": "own regime" };

/** Makes one change; the id of a setting that is the partnership's from now on. */
async function apply(trx: Trx, author: Author, given: Accepting, change: RegisterChange): Promise<string | null> {
  const { setting, what, heldId } = change;
  let joined: string | null = null;
  const trustId = setting.trust && (await findOrAddTrust(trx, author, given.partnershipId, setting.trust));
  const said = {
    name: setting.name,
    urn: setting.urn,
    dfeNumber: setting.dfeNumber || null,
    // What the file has no column for stays
    ...("UKPRN" in setting.columns && { ukprn: setting.ukprn || null }),
    kind: setting.kind,
    phase: setting.phase,
    governance: setting.governance,
    basis: bases[setting.governance] ?? "section 157",
    ...(trustId !== undefined && { trustId }),
    register: JSON.stringify(setting.columns),
  };
  if (what === "new" || heldId === null) {
    const id = `setting-${setting.urn}`;
    // It may be held already by another partnership: then only the membership is new
    await trx
      .insertInto("organisations")
      .values({
        id,
        ...said,
        shortName: setting.name,
        aliases: "[]",
        category: "setting",
        closedOn: null,
        madeAt: author.at,
      })
      .onConflict((conflict) => conflict.column("urn").doNothing())
      .execute();
    const { id: held } = await trx.selectFrom("organisations").select("id").where("urn", "=", setting.urn).executeTakeFirstOrThrow();
    if (await joinOrAsk(trx, author, given.partnershipId, held)) joined = held;
  } else if (what === "closed") {
    await close(trx, heldId, setting.closedOn ?? given.closedOn?.[setting.urn] ?? dayOf(author.at));
  } else {
    const before = await requireOrganisation(trx, heldId);
    const known = before.name === setting.name ? before.aliases : [...new Set([...before.aliases, before.name])];
    const register = JSON.stringify(mergedColumns(before.register, setting));
    await trx
      .updateTable("organisations")
      .set({ ...said, register, aliases: JSON.stringify(known), closedOn: null })
      .where("id", "=", heldId)
      .execute();
    await flagAnew(trx, author, heldId, { before, change });
  }
  await recordHistory(trx, author, {
    event: "register-accepted",
    partnershipId: given.partnershipId,
    organisationId: heldId,
    before: Object.fromEntries(change.details.map(({ label, before }) => [label, before])),
    after: { what, urn: setting.urn, name: setting.name, ...Object.fromEntries(change.details.map(({ label, now }) => [label, now])) },
  });
  return joined;
}

// Whoever made the file counted again: profiles that are begun follow
async function recount(trx: Trx, author: Author, { id, pupils, on }: RegisterDiff["recounted"][number]) {
  const before = await requireOrganisation(trx, id);
  const register = JSON.stringify({ ...before.register, NumberOfPupils: pupils, CensusDate: on });
  await trx.updateTable("organisations").set({ register }).where("id", "=", id).execute();
  await flagAnew(trx, author, id, { before, change: null });
}

async function requireOrganisation(trx: Trx, id: string): Promise<Organisation> {
  const organisation = await findOrganisation(trx, id);
  if (!organisation) throw new Error(`There is no organisation ${id}`);
  return organisation;
}

async function findOrAddTrust(trx: Trx, author: Author, partnershipId: string, trust: { id: string; name: string }): Promise<string> {
  // By its code, else by its name. One that was entered by hand has another id, and keeps it
  const trusts = await trx.selectFrom("organisations").select(["id", "name"]).where("category", "=", "trust").orderBy("id").execute();
  const known = trusts.find((one) => one.id === trust.id) ?? trusts.find((one) => trustKey(one.name) === trustKey(trust.name));
  const id = known?.id ?? trust.id;
  if (!known) {
    await trx
      .insertInto("organisations")
      .values({ id, name: trust.name, shortName: trust.name, kind: "Trust", basis: "groups settings", aliases: "[]", category: "trust" })
      .execute();
  }
  await joinOrAsk(trx, author, partnershipId, id);
  return id;
}

// What another partnership holds is joined with its consent alone. Whether it is this one's now
async function joinOrAsk(trx: Trx, author: Author, partnershipId: string, organisationId: string): Promise<boolean> {
  const holders = await listHolders(trx, organisationId);
  if (holders.some(({ id }) => id === partnershipId)) return true;
  if (holders.length > 0) {
    await askToJoin(trx, author, partnershipId, { organisationId });
    return false;
  }
  await addMembership(trx, partnershipId, organisationId, author.at);
  return true;
}

// Added as everybody is who comes late, so that their people are written to and what they answered before is offered
async function invite(trx: Trx, author: Author, { partnershipId, inviteTo }: Accepting, organisationIds: string[]) {
  const cycles = (await listOpenSchoolCycles(trx, partnershipId)).filter((cycle) => inviteTo.includes(cycle.id));
  for (const cycle of cycles) await addLateOrganisations(trx, author, cycle.id, organisationIds);
}

// Where nobody has begun the profile, the register alone says what applies
async function flagAnew(
  trx: Trx,
  author: Author,
  organisationId: string,
  changed?: { before: Organisation; change: RegisterChange | null },
) {
  const setting = await requireOrganisation(trx, organisationId);
  const rows = await trx
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .leftJoin("profiles", "profiles.assessmentId", "assessments.id")
    .select(["assessments.id", "assessments.flags", "cycles.standardSetId", "cycles.extent"])
    .where("assessments.organisationId", "=", organisationId)
    .where("assessments.state", "=", "invited")
    .where("profiles.assessmentId", "is", null)
    .execute();
  for (const { id, flags, ...cycle } of rows) {
    const set = await findCycleSet(trx, cycle);
    const raised = raisedByRegister(setting, set.flags ?? []);
    const invited = { id, flags: storedFlags(flags, id) };
    if (changed && invited.flags) await raiseWhatFollows(trx, author, invited, set, raised);
    else await raise(trx, invited, set, raised);
  }
  const begun = await trx
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .innerJoin("profiles", "profiles.assessmentId", "assessments.id")
    .select(["assessments.id", "assessments.previousAssessmentId", "assessments.flags", "cycles.standardSetId", "cycles.extent"])
    .where("assessments.organisationId", "=", organisationId)
    .where("assessments.state", "in", statesFor("answer"))
    .where("assessments.withdrawnOn", "is", null)
    .execute();
  for (const one of begun) {
    const view = { assessment: { ...one, flags: storedFlags(one.flags, one.id) }, cycle: one, organisation: setting };
    await followRegister(trx, author, view, changed?.before ?? setting);
  }
  if (changed?.change) await tellReturns(trx, author, organisationId, changed.change);
}

/** Says in the history of each return that is worked on what the register changed about its school or college. */
async function tellReturns(trx: Trx, author: Author, organisationId: string, { what, details }: RegisterChange) {
  if (details.length === 0) return;
  const rows = await trx
    .selectFrom("assessments")
    .select("id")
    .where("organisationId", "=", organisationId)
    .where("state", "in", outstandingStates)
    .where("withdrawnOn", "is", null)
    .execute();
  const lines = (which: "before" | "now") => details.map((one) => `${one.label}: ${one[which] || "not given"}`);
  for (const { id } of rows)
    await recordHistory(trx, author, {
      assessmentId: id,
      event: "register-accepted",
      before: { fields: lines("before") },
      after: { fields: lines("now"), conversion: what === "conversion" },
    });
}

async function close(trx: Trx, organisationId: string, day: string) {
  await trx.updateTable("organisations").set({ closedOn: day }).where("id", "=", organisationId).execute();
  await withdrawFromOpenCycles(trx, organisationId, day, "Closed, as the national register says");
}
