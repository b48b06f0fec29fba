import { randomUUID } from "node:crypto";
import type { HeldRole, PartnershipRole } from "#domain/people/roles.ts";
import { sortedByName } from "#domain/words.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { organisationsIn } from "#db/cycles/cycles.ts";
import type { Author } from "#db/history.ts";
import { organisationColumns, parted } from "#db/organisations/organisation-facts.ts";
import { readableOf } from "./readable.ts";

interface Whose {
  id: string;
  roles: HeldRole[];
}

const reads: readonly PartnershipRole[] = ["administrator", "reviewer", "panel-chair", "scrutineer", "analyst"];

/** The actions of submitted returns of a cycle that are not closed, with the themes they were given, as one person may see them. */
export async function listOpenActions(db: Db, cycleId: string, person: Whose) {
  const partnershipIds = [
    ...new Set(
      person.roles.flatMap(({ role, partnershipId }) => (partnershipId && reads.includes(role as PartnershipRole) ? [partnershipId] : [])),
    ),
  ];
  if (partnershipIds.length === 0) return [];
  const rows = await organisationsIn(db, cycleId)
    .innerJoin("actions", "actions.assessmentId", "assessments.id")
    .select(organisationColumns)
    .select([
      "actions.id",
      "actions.assessmentId",
      "actions.standardCode",
      "actions.what",
      "actions.owner",
      "actions.dueOn",
      "actions.firstDueOn",
      "actions.agreedOn",
      "actions.progress",
      "actions.closedOn",
      "actions.closureAt",
      "actions.recommendationId",
    ])
    .where("assessments.firstSubmittedAt", "is not", null)
    .where("assessments.withdrawnOn", "is", null)
    .where("actions.closureAt", "is", null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom("actions as later").select("later.id").whereRef("later.carriedFrom", "=", "actions.id"))))
    .orderBy("actions.dueOn")
    .orderBy("actions.id")
    .execute();
  const all = rows.map((row) => {
    const { organisation, rest } = parted(row);
    return { ...rest, organisation };
  });
  const actions = await readableOf(db, { person, cycle: { id: cycleId }, as: reads }, all);
  const tagged = await listTags(db, partnershipIds);
  return actions.map((action) => ({
    ...action,
    themes: sortedByName(tagged.filter(({ actionId }) => actionId === action.id).map(({ id: themeId, name }) => ({ id: themeId, name }))),
  }));
}

export type OpenAction = Awaited<ReturnType<typeof listOpenActions>>[number];

function listTags(db: Db, partnershipIds: string[]) {
  return db
    .selectFrom("actionThemes")
    .innerJoin("themes", "themes.id", "actionThemes.themeId")
    .select(["actionThemes.actionId", "themes.id", "themes.name"])
    .where("themes.partnershipId", "in", partnershipIds)
    .execute();
}

/** The themes of a partnership, by name. */
export async function listThemes(db: Db, partnershipId: string): Promise<{ id: string; name: string }[]> {
  return sortedByName(await db.selectFrom("themes").select(["id", "name"]).where("partnershipId", "=", partnershipId).execute());
}

/** Gives actions a theme, which is new where the partnership has none of this name; given twice, they have it once. */
export async function tagActions(
  db: Db,
  author: Author,
  { partnershipId, name, actionIds }: { partnershipId: string; name: string; actionIds: string[] },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto("themes")
      .values({ id: randomUUID(), partnershipId, name, madeBy: author.by, madeAt: author.at })
      .onConflict((conflict) => conflict.columns(["partnershipId", "name"]).doNothing())
      .execute();
    const theme = await trx
      .selectFrom("themes")
      .select("id")
      .where("partnershipId", "=", partnershipId)
      .where("name", "=", name)
      .executeTakeFirstOrThrow();
    for (const actionId of actionIds)
      await trx
        .insertInto("actionThemes")
        .values({ actionId, themeId: theme.id })
        .onConflict((conflict) => conflict.columns(["actionId", "themeId"]).doNothing())
        .execute();
  });
}

/** Takes a theme off actions. */
export async function untagActions(db: Db, { themeId, actionIds }: { themeId: string; actionIds: string[] }): Promise<void> {
  if (actionIds.length === 0) return;
  await db.deleteFrom("actionThemes").where("themeId", "=", themeId).where("actionId", "in", actionIds).execute();
}
