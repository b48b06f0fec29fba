import { createHash } from "node:crypto";
import { z } from "zod";
import { agencyDiff, type AgencyChange, type AgencyDiff, type AgencyRow } from "#domain/organisations/organisation-changes.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { stored, texts } from "#db/stored.ts";
import { holdPartnership, insertOrganisation, writeChange } from "./changing.ts";
import { findHeldElsewhere, listHeldOrganisations } from "./held-organisations.ts";
import { claimImport, findImport, releaseImport } from "./imports.ts";
import { askToJoin } from "./joining.ts";
import { findOrganisation } from "./organisations.ts";

const content = z.object({
  agencies: z.array(
    z.object({
      row: z.number(),
      name: z.string(),
      shortName: z.string(),
      kind: z.string(),
      basis: z.string(),
      otherNames: texts,
    }),
  ),
  problems: texts,
});

/** A file of agencies that was read for this partnership. */
export async function findAgencyImport(db: Db, partnershipId: string, id: string) {
  const row = await findImport(db, partnershipId, "agencies", id);
  return row && { ...row, ...stored(content, row.content, "organisationImports.content", row.id) };
}

/** What a file would change now, with a mark that differs as soon as any of it does. */
export async function readAgencyDiff(db: Db, partnershipId: string, agencies: AgencyRow[]): Promise<AgencyDiff & { mark: string }> {
  const [held, elsewhere] = await Promise.all([
    listHeldOrganisations(db, partnershipId),
    findHeldElsewhere(db, partnershipId, { names: agencies.map(({ name }) => name) }),
  ]);
  const diff = agencyDiff(agencies, held, elsewhere);
  return { ...diff, mark: createHash("sha256").update(JSON.stringify(diff)).digest("hex") };
}

interface Accepting {
  partnershipId: string;
  importId: string;
  /** Rows that are left as they are. */
  leave: number[];
  /** What the person was shown. */
  mark: string;
}

/** Makes the changes a person looked at, all or nothing. "changed" when they are no longer the ones that were shown. */
export async function acceptAgencies(
  db: Db,
  author: Author,
  { partnershipId, importId, leave, mark }: Accepting,
): Promise<{ result: "accepted"; changes: number } | { result: "changed" | "gone" }> {
  return inTransaction(db, async (trx) => {
    await holdPartnership(trx, partnershipId);
    const read = (await claimImport(trx, author, partnershipId, importId))
      ? await findAgencyImport(trx, partnershipId, importId)
      : undefined;
    if (!read) return { result: "gone" };
    const diff = await readAgencyDiff(trx, partnershipId, read.agencies);
    if (diff.mark !== mark) {
      await releaseImport(trx, importId);
      return { result: "changed" };
    }
    const taken = diff.changes.filter(({ row }) => !leave.includes(row));
    for (const change of taken) await take(trx, author, partnershipId, change);
    await recordHistory(trx, author, {
      event: "organisations-imported",
      partnershipId,
      after: { file: read.fileName, changes: String(taken.length) },
    });
    return { result: "accepted", changes: taken.length };
  });
}

async function take(trx: Trx, author: Author, partnershipId: string, { what, organisationId, agency }: AgencyChange): Promise<void> {
  const { name, shortName, kind, basis, otherNames } = agency;
  const none = { urn: null, phase: null, governance: null, trustId: null };
  if (what === "asked" && organisationId) {
    // Who asked before and waits need not ask again
    await askToJoin(trx, author, partnershipId, { organisationId });
  } else if (organisationId) {
    const before = await findOrganisation(trx, organisationId);
    if (!before) throw new Error(`There is no organisation ${organisationId}`);
    const aliases = [...before.aliases, ...otherNames];
    await writeChange(trx, author, before, {
      ...none,
      partnershipId,
      name,
      shortName: shortName || before.shortName,
      kind,
      basis,
      aliases,
    });
  } else {
    await insertOrganisation(trx, author, partnershipId, "agency", { ...none, name, shortName, kind, basis, aliases: otherNames });
  }
}
