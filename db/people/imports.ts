import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { kindOf } from "#domain/organisations/words-by-kind.ts";
import { type ImportPlan, type KnownOrganisation, type PersonLine, planImport } from "#domain/people/import.ts";
import { type Db, inTransaction, insertMany } from "#db/connection.server.ts";
import { recordHistories, recordHistory } from "#db/history.ts";
import { stored, texts } from "#db/stored.ts";
import { insertAppointment } from "./appointments.ts";
import { findOrAddPeople, roleOf } from "./giving.ts";
import { listOrganisationsOf } from "./organisations-of.ts";
import { shownColumns, shownOf } from "./places.ts";
import type { Acting } from "./telling.ts";
import { listTies } from "./ties.ts";

interface ReadOfFile {
  lines: PersonLine[];
  problems: string[];
}

/** Keeps what was read of a file until somebody has looked at it. Nothing of it holds yet. */
export async function keepPeopleImport(
  db: Db,
  { by, at }: Acting,
  { partnershipId, fileName, ...read }: ReadOfFile & { partnershipId: string; fileName: string },
) {
  const id = randomUUID();
  await db
    .insertInto("peopleImports")
    .values({ id, partnershipId, fileName, content: JSON.stringify(read), readBy: by, readAt: at, acceptedBy: null, acceptedAt: null })
    .execute();
  return id;
}

export async function findPeopleImport(db: Db, partnershipId: string, id: string) {
  const row = await db
    .selectFrom("peopleImports")
    .selectAll()
    .where("id", "=", id)
    .where("partnershipId", "=", partnershipId)
    .executeTakeFirst();
  return row && { ...row, ...stored(readOfFile, row.content, "peopleImports.content", row.id) };
}

const readOfFile: z.ZodType<ReadOfFile> = z.object({
  lines: z.array(
    z.object({ row: z.number(), organisation: z.string(), part: z.string(), name: z.string(), email: z.string(), jobTitle: z.string() }),
  ),
  problems: texts,
});

/** What a file changes as things are now, with the mark of exactly that. */
export async function planPeopleImport(db: Db, partnershipId: string, lines: PersonLine[]): Promise<ImportPlan & { mark: string }> {
  const known = await listKnown(db, partnershipId);
  // Words and profile are asked for those alone who are to sign
  const toSign = planImport(lines, known).gives.filter(({ role }) => role === "signatory");
  const ties = await listTies(db, [...new Set(toSign.map((one) => one.organisationId))], [...new Set(toSign.map((one) => one.email))]);
  const plan = planImport(
    lines,
    known.map((one) => ({ ...one, ties: ties.get(one.id) })),
  );
  const mark = createHash("sha256").update(JSON.stringify(plan.gives)).digest("hex").slice(0, 32);
  return { ...plan, mark };
}

async function listKnown(db: Db, partnershipId: string): Promise<KnownOrganisation[]> {
  const [organisations, roles] = await Promise.all([
    listOrganisationsOf(db, partnershipId),
    db
      .selectFrom("roles")
      .innerJoin("memberships", "memberships.organisationId", "roles.organisationId")
      .innerJoin("people", "people.id", "roles.personId")
      .select(["roles.organisationId", "roles.personId", "roles.role", "roles.deputyFor"])
      .select(shownColumns)
      .where("memberships.partnershipId", "=", partnershipId)
      .where("roles.endedOn", "is", null)
      .execute(),
  ]);
  const held = Map.groupBy(roles, ({ organisationId }) => organisationId);
  return organisations.map((one) => ({
    id: one.id,
    name: one.name,
    urn: one.urn,
    aliases: stored(texts, one.aliases, "organisations.aliases", one.id),
    kind: kindOf(one),
    held: (held.get(one.id) ?? []).map((part) => ({ ...part, ...shownOf(part) })),
  }));
}

/** Gives the parts of a file. Nobody is written to: the launch tells them. "changed" when it is no longer what was shown. */
export async function acceptPeopleImport(
  db: Db,
  author: Acting,
  { partnershipId, id, mark }: { partnershipId: string; id: string; mark: string },
): Promise<{ result: "accepted"; count: number } | { result: "changed" | "gone" }> {
  return inTransaction(db, async (trx) => {
    const read = await findPeopleImport(trx, partnershipId, id);
    if (!read || read.acceptedAt !== null) return { result: "gone" };
    // Holds every organisation of the partnership: nobody gives or ends a part there meanwhile
    await trx
      .updateTable("organisations")
      .set((eb) => ({ name: eb.ref("name") }))
      .where("id", "in", (eb) => eb.selectFrom("memberships").select("organisationId").where("partnershipId", "=", partnershipId))
      .execute();
    const { numUpdatedRows } = await trx
      .updateTable("peopleImports")
      .set({ acceptedBy: author.by, acceptedAt: author.at })
      .where("id", "=", id)
      .where("acceptedAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return { result: "gone" };
    const plan = await planPeopleImport(trx, partnershipId, read.lines);
    if (plan.mark !== mark) {
      await trx.updateTable("peopleImports").set({ acceptedBy: null, acceptedAt: null }).where("id", "=", id).execute();
      return { result: "changed" };
    }
    const people = await findOrAddPeople(trx, plan.gives);
    const given = plan.gives.map(({ organisationId, role: part, name, email, jobTitle }) => {
      const person = people.get(email.trim().toLowerCase());
      if (!person) throw new Error(`${email} was neither found nor added`);
      const place = { organisationId, partnershipId: null };
      const giving = { person, part, name, jobTitle };
      return { place, giving, row: roleOf(author, place, giving) };
    });
    await insertMany(given, (some) =>
      trx
        .insertInto("roles")
        .values(some.map(({ row }) => row))
        .execute(),
    );
    for (const { place, giving, row } of given)
      if (giving.part === "signatory") await insertAppointment(trx, author, place, giving, row.id);
    await recordHistories(
      trx,
      author,
      plan.gives.map(({ organisationId, name, email, partName }) => ({
        organisationId,
        event: "part-given",
        after: { person: name, part: partName, email },
      })),
    );
    const count = plan.gives.length;
    await recordHistory(trx, author, { partnershipId, event: "people-imported", after: { file: read.fileName, count } });
    return { result: "accepted", count };
  });
}
