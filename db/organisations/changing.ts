import { randomUUID } from "node:crypto";
import type { Category } from "#domain/organisations/basis.ts";
import { aliasesAfter, nameKey } from "#domain/organisations/organisation-names.ts";
import { dayOf } from "#domain/dates.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import type { Organisation } from "#db/rows.ts";
import { findHeldElsewhere, listHeldOrganisations } from "./held-organisations.ts";
import { findOrganisation } from "./organisations.ts";
import { tellOtherHolders } from "./telling.ts";

export interface OrganisationFields {
  name: string;
  shortName: string;
  kind: string;
  basis: string;
  aliases: string[];
  urn: string | null;
  phase: string | null;
  governance: string | null;
  trustId: string | null;
}

type Added =
  | { result: "added"; organisationId: string }
  /** One of this partnership has the name or the URN. */
  | { result: "held"; organisationId: string; name: string; by: "name" | "urn" }
  /** One of another partnership has it, which has to be asked. */
  | { result: "elsewhere"; organisationId: string };

/** Adds an organisation to a partnership, unless it is there already. */
export async function addOrganisation(
  db: Db,
  author: Author,
  { partnershipId, category, ...fields }: OrganisationFields & { partnershipId: string; category: Category },
): Promise<Added> {
  return inTransaction(db, async (trx) => {
    await holdPartnership(trx, partnershipId);
    const key = nameKey(fields.name);
    const held = (await listHeldOrganisations(trx, partnershipId)).find(
      (one) => (fields.urn !== null && one.urn === fields.urn) || [one.name, ...one.aliases].some((name) => nameKey(name) === key),
    );
    if (held) {
      const by = fields.urn !== null && held.urn === fields.urn ? "urn" : "name";
      return { result: "held", organisationId: held.id, name: held.name, by };
    }
    const wanted = { names: [fields.name], urns: fields.urn === null ? [] : [fields.urn] };
    const [elsewhere] = await findHeldElsewhere(trx, partnershipId, wanted);
    if (elsewhere) return { result: "elsewhere", organisationId: elsewhere.id };
    const organisationId = await insertOrganisation(trx, author, partnershipId, category, fields);
    return { result: "added", organisationId };
  });
}

/** Writes a new organisation with its membership and its history. Whether it is there already has been looked at. */
export async function insertOrganisation(
  trx: Trx,
  author: Author,
  partnershipId: string,
  category: Category,
  { aliases, ...fields }: OrganisationFields,
): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto("organisations")
    .values({
      id,
      ...fields,
      shortName: fields.shortName || fields.name,
      aliases: JSON.stringify(aliasesAfter({ name: fields.name, aliases }, fields.name)),
      category: category === "agency" ? null : category,
      madeAt: author.at,
    })
    .execute();
  await addMembership(trx, partnershipId, id, author.at);
  await recordHistory(trx, author, {
    event: "organisation-added",
    organisationId: id,
    after: { organisation: fields.name, kind: fields.kind, basis: fields.basis },
  });
  return id;
}

export async function addMembership(trx: Trx, partnershipId: string, organisationId: string, at: string): Promise<void> {
  await trx
    .insertInto("memberships")
    .values({ partnershipId, organisationId, since: dayOf(at) })
    .onConflict((conflict) => conflict.columns(["partnershipId", "organisationId"]).doNothing())
    .execute();
}

interface Change extends OrganisationFields {
  organisationId: string;
  /** The partnership whose administrator changes it. */
  partnershipId: string;
  /** The organisation as it was shown. */
  base: string;
}

type Changed = "saved" | "stale" | "name-taken" | "urn-taken";

/** What tells one saving of an organisation from another, for a form that was opened before. */
export function baseOfOrganisation(one: Organisation): string {
  return JSON.stringify([one.name, one.shortName, one.kind, one.basis, one.aliases, one.urn, one.phase, one.governance, one.trustId]);
}

/** Changes what is said of an organisation. An old name stays among its other names, so that it is still found by it. */
export async function changeOrganisation(db: Db, author: Author, change: Change): Promise<Changed> {
  return inTransaction(db, async (trx) => {
    await holdPartnership(trx, change.partnershipId);
    const before = await holdOrganisation(trx, change.organisationId);
    if (!before || baseOfOrganisation(before) !== change.base) return "stale";
    const held = await listHeldOrganisations(trx, change.partnershipId);
    const others = held.filter(({ id }) => id !== before.id);
    if (others.some((one) => nameKey(one.name) === nameKey(change.name))) return "name-taken";
    if (change.urn !== null && (await isUrnTaken(trx, change.urn, before.id))) return "urn-taken";
    await writeChange(trx, author, before, change);
    return "saved";
  });
}

/** Writes what is different, with its history, and tells the other partnerships of it. */
export async function writeChange(
  trx: Trx,
  author: Author,
  before: Organisation,
  change: OrganisationFields & { partnershipId: string },
): Promise<void> {
  const { name, kind, basis, urn, phase, governance, trustId } = change;
  const shortName = change.shortName || name;
  const aliases = aliasesAfter(before, name, change.aliases);
  const after = { name, shortName, kind, basis, urn, phase, governance, trustId };
  const changed = (Object.keys(after) as (keyof typeof after)[]).filter((column) => before[column] !== after[column]);
  const hasOtherNames = JSON.stringify(aliases) !== JSON.stringify(before.aliases);
  if (changed.length === 0 && !hasOtherNames) return;
  await trx
    .updateTable("organisations")
    .set({ ...after, aliases: JSON.stringify(aliases) })
    .where("id", "=", before.id)
    .execute();
  const said = (from: Record<string, unknown>, names: string[]) => ({
    organisation: before.name,
    ...Object.fromEntries(changed.map((column) => [column, from[column] ?? ""])),
    ...(hasOtherNames && { aliases: names.join("; ") }),
  });
  await recordHistory(trx, author, {
    event: "organisation-changed",
    organisationId: before.id,
    before: said(before, before.aliases),
    after: { ...said(after, aliases), organisation: name },
  });
  const what = before.name === name ? `What is held of ${name} was changed` : `${before.name} was renamed ${name}`;
  await tellOtherHolders(trx, author, { organisationId: before.id, partnershipId: change.partnershipId, what });
}

async function isUrnTaken(trx: Trx, urn: string, id: string): Promise<boolean> {
  const other = await trx.selectFrom("organisations").select("id").where("urn", "=", urn).where("id", "!=", id).executeTakeFirst();
  return other !== undefined;
}

// Writes that change nothing: two people who look whether something is there look one after the other
export async function holdPartnership(trx: Trx, id: string): Promise<void> {
  await trx
    .updateTable("partnerships")
    .set((eb) => ({ name: eb.ref("name") }))
    .where("id", "=", id)
    .execute();
}

export async function holdOrganisation(trx: Trx, id: string): Promise<Organisation | undefined> {
  await trx
    .updateTable("organisations")
    .set((eb) => ({ name: eb.ref("name") }))
    .where("id", "=", id)
    .execute();
  return findOrganisation(trx, id);
}
