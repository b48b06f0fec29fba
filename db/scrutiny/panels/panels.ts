import type { PartnershipRole } from "#domain/people/roles.ts";
import { kindOf } from "#domain/organisations/words-by-kind.ts";
import { chairingRoles, sittingRoles } from "#domain/scrutiny/panels.ts";
import { endOf } from "#domain/stretch.ts";
import { sortedByName } from "#domain/words.ts";
import type { Db } from "#db/connection.server.ts";
import type { Row } from "#db/rows.ts";

export type Panel = Row<"panels">;

export interface PanelMember {
  id: string;
  name: string;
  jobTitle: string;
  email: string;
  /** Their organisations, and those of a trust that they lead. */
  organisationIds: string[];
  mayChair: boolean;
}

export interface PanelSlot {
  assessmentId: string;
  organisationId: string;
  name: string;
  shortName: string;
  startsAt: string;
  minutes: number;
  chairId: string | null;
  attending: string;
  kind: ReturnType<typeof kindOf>;
  hasSubmission: boolean;
  withdrawnOn: string | null;
}

export interface PanelView {
  panel: Panel;
  members: PanelMember[];
  /** By time. */
  slots: PanelSlot[];
  conflicts: Conflict[];
}

type Conflict = Row<"conflicts">;

/** A panel with who sits on it now and what it has to talk about. */
export async function findPanel(db: Db, id: string): Promise<PanelView | undefined> {
  const panel = await db.selectFrom("panels").selectAll().where("id", "=", id).executeTakeFirst();
  return panel && (await withParts(db, [panel]))[0];
}

/** The panels of a cycle, the earliest first, those cancelled too. */
export async function listPanels(db: Db, cycleId: string): Promise<PanelView[]> {
  const panels = await db.selectFrom("panels").selectAll().where("cycleId", "=", cycleId).orderBy("startsAt").orderBy("id").execute();
  return withParts(db, panels);
}

/** The panels that a person sits on and that have not been cancelled, with their cycles, the earliest first. */
export async function listPanelsOf(db: Db, personId: string): Promise<(PanelView & { cycle: string })[]> {
  const rows = await db
    .selectFrom("panels")
    .innerJoin("cycles", "cycles.id", "panels.cycleId")
    .innerJoin("panelMembers", "panelMembers.panelId", "panels.id")
    .selectAll("panels")
    .select("cycles.title")
    .where("panelMembers.personId", "=", personId)
    .where("panelMembers.removedAt", "is", null)
    .where("panels.cancelledAt", "is", null)
    .orderBy("panels.startsAt")
    .orderBy("panels.id")
    .execute();
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const views = await withParts(db, rows);
  return views
    .filter(({ members }) => members.some(({ id }) => id === personId))
    .map((view) => ({ ...view, cycle: titles.get(view.panel.id) ?? "" }));
}

async function withParts(db: Db, panels: Panel[]): Promise<PanelView[]> {
  const ids = panels.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [slots, members] = await Promise.all([
    slotsOf(db, ids),
    db.selectFrom("panelMembers").select(["panelId", "personId"]).where("panelId", "in", ids).where("removedAt", "is", null).execute(),
  ]);
  const assessmentIds = slots.map(({ assessmentId }) => assessmentId);
  const [conflicts, ...people] = await Promise.all([
    assessmentIds.length === 0
      ? []
      : db.selectFrom("conflicts").selectAll().where("assessmentId", "in", assessmentIds).where("endedAt", "is", null).execute(),
    ...[...new Set(panels.map(({ cycleId }) => cycleId))].map(async (cycleId) => [cycleId, await listWhoCanSit(db, cycleId)] as const),
  ]);
  const sitting = new Map(people);
  return panels.map((panel) => ({
    panel,
    members: (sitting.get(panel.cycleId) ?? []).filter(({ id }) =>
      members.some(({ panelId, personId }) => panelId === panel.id && personId === id),
    ),
    slots: slots.filter(({ panelId }) => panelId === panel.id),
    conflicts: conflicts.filter(({ assessmentId }) =>
      slots.some((slot) => slot.panelId === panel.id && slot.assessmentId === assessmentId),
    ),
  }));
}

async function slotsOf(db: Db, panelIds: string[]) {
  const rows = await db
    .selectFrom("panelSubmissions")
    .innerJoin("assessments", "assessments.id", "panelSubmissions.assessmentId")
    .innerJoin("organisations", "organisations.id", "assessments.organisationId")
    .select([
      "panelSubmissions.panelId",
      "panelSubmissions.assessmentId",
      "panelSubmissions.startsAt",
      "panelSubmissions.minutes",
      "panelSubmissions.chairId",
      "panelSubmissions.attending",
      "assessments.organisationId",
      "assessments.firstSubmittedAt",
      "assessments.withdrawnOn",
      "organisations.name",
      "organisations.shortName",
      "organisations.category",
      "organisations.kind",
      "organisations.governance",
    ])
    .where("panelSubmissions.panelId", "in", panelIds)
    .where("panelSubmissions.removedAt", "is", null)
    .orderBy("panelSubmissions.startsAt")
    .orderBy("panelSubmissions.assessmentId")
    .execute();
  return rows.map(({ category, kind, governance, firstSubmittedAt, ...row }) => ({
    ...row,
    kind: kindOf({ category, kind, governance }),
    hasSubmission: firstSubmittedAt !== null,
  }));
}

/** Who has a part in a partnership of the cycle from which they can sit on its panels, by name. */
export async function listWhoCanSit(db: Db, cycleId: string): Promise<PanelMember[]> {
  const rows = await db
    .selectFrom("roles")
    .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "roles.partnershipId")
    .innerJoin("people", "people.id", "roles.personId")
    .select(["people.id", "people.name", "people.jobTitle", "people.email", "roles.role"])
    .where("cyclePartnerships.cycleId", "=", cycleId)
    .where("roles.role", "in", sittingRoles)
    .where("roles.endedOn", "is", null)
    .orderBy("people.id")
    .execute();
  const own = await organisationsOf(db, [...new Set(rows.map(({ id }) => id))]);
  const people = [...Map.groupBy(rows, ({ id }) => id).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, roles: [first, ...others].map(({ role }) => role as PartnershipRole) }] : [],
  );
  return sortedByName(
    people.map(({ id, name, jobTitle, email, roles }) => ({
      id,
      name,
      jobTitle,
      email,
      organisationIds: own.get(id) ?? [],
      mayChair: roles.some((role) => chairingRoles.includes(role)),
    })),
  );
}

async function organisationsOf(db: Db, personIds: string[]): Promise<Map<string, string[]>> {
  if (personIds.length === 0) return new Map();
  const held = await db
    .selectFrom("roles")
    .select(["personId", "organisationId", "role"])
    .where("personId", "in", personIds)
    .where("organisationId", "is not", null)
    .where("endedOn", "is", null)
    .execute();
  const led = held.flatMap(({ role, organisationId }) => (role === "trust-lead" && organisationId ? [organisationId] : []));
  const settings =
    led.length === 0 ? [] : await db.selectFrom("organisations").select(["id", "trustId"]).where("trustId", "in", led).execute();
  return new Map(
    [...Map.groupBy(held, ({ personId }) => personId)].map(([personId, some]) => [
      personId,
      some.flatMap(({ organisationId, role }) => [
        ...(organisationId ? [organisationId] : []),
        ...(role === "trust-lead" ? settings.filter(({ trustId }) => trustId === organisationId).map(({ id }) => id) : []),
      ]),
    ]),
  );
}

/** The returns of a cycle that a panel can talk about, by name, each with the other panel that has it and lies ahead. */
export async function listReturnsForPanels(db: Db, cycleId: string) {
  const [returns, taken] = await Promise.all([
    db
      .selectFrom("assessments")
      .innerJoin("organisations", "organisations.id", "assessments.organisationId")
      .select(["assessments.id", "organisations.name", "assessments.firstSubmittedAt"])
      .where("assessments.cycleId", "=", cycleId)
      .where("assessments.withdrawnOn", "is", null)
      .orderBy("assessments.id")
      .execute(),
    db
      .selectFrom("panelSubmissions")
      .innerJoin("panels", "panels.id", "panelSubmissions.panelId")
      .select(["panelSubmissions.assessmentId", "panels.id", "panels.startsAt"])
      .where("panels.cycleId", "=", cycleId)
      .where("panels.cancelledAt", "is", null)
      .where("panels.heldAt", "is", null)
      .where("panelSubmissions.removedAt", "is", null)
      .execute(),
  ]);
  return sortedByName(returns).map(({ id, name, firstSubmittedAt }) => ({
    id,
    name,
    hasSubmission: firstSubmittedAt !== null,
    panels: taken.filter(({ assessmentId }) => assessmentId === id).map((one) => ({ id: one.id, startsAt: one.startsAt })),
  }));
}

/** The newest slot of a return: of a panel that is on, held or cancelled; null where it never had one. */
export async function findSlotOf(db: Db, assessmentId: string) {
  const rows = await db
    .selectFrom("panelSubmissions")
    .innerJoin("panels", "panels.id", "panelSubmissions.panelId")
    .select([
      "panels.id as panelId",
      "panels.place",
      "panels.link",
      "panels.revision",
      "panels.cancelledAt",
      "panels.heldAt",
      "panelSubmissions.startsAt",
      "panelSubmissions.minutes",
      "panelSubmissions.removedAt",
      "panelSubmissions.addedAt",
    ])
    .where("panelSubmissions.assessmentId", "=", assessmentId)
    .orderBy("panelSubmissions.addedAt", "desc")
    .orderBy("panels.startsAt", "desc")
    .execute();
  const isOn = (row: (typeof rows)[number]) => row.removedAt === null && row.cancelledAt === null;
  const slot = rows.find(isOn) ?? rows[0];
  return slot ? { ...slot, isOn: isOn(slot) } : null;
}

export type SlotOfReturn = NonNullable<Awaited<ReturnType<typeof findSlotOf>>>;

/** The times that panels which lie ahead have for these returns. */
export async function listSlotsAhead(
  db: Db,
  assessmentIds: string[],
  now: Date,
): Promise<Map<string, { startsAt: string; minutes: number }>> {
  if (assessmentIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("panelSubmissions")
    .innerJoin("panels", "panels.id", "panelSubmissions.panelId")
    .select(["panelSubmissions.assessmentId", "panelSubmissions.startsAt", "panelSubmissions.minutes"])
    .where("panelSubmissions.assessmentId", "in", assessmentIds)
    .where("panelSubmissions.removedAt", "is", null)
    .where("panels.cancelledAt", "is", null)
    .where("panels.heldAt", "is", null)
    .orderBy("panelSubmissions.startsAt", "desc")
    .execute();
  return new Map(rows.filter((slot) => endOf(slot) > now.toISOString()).map(({ assessmentId, ...slot }) => [assessmentId, slot]));
}
