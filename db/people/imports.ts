import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { kindOf } from "#domain/organisations/words-by-kind.ts";
import { type ImportPlan, type KnownOrganisation, type PersonLine, planImport } from "#domain/people/import.ts";
import { type Db, inTransaction, insertMany } from "#db/connection.server.ts";
import { recordHistories, recordHistory } from "#db/history.ts";
import { stored, texts } from "#db/stored.ts";
import { insertAppointment } from "./appointments.ts";
import { findOrAddPeople, roleOf, tellAllInvited, tellOthersOfPart } from "./giving.ts";
import { listOrganisationsOf } from "./organisations-of.ts";
import { type HeldPlace, holdPlace, shownColumns, shownOf } from "./places.ts";
import type { Acting } from "./telling.ts";
import { listTies } from "./ties.ts";

interface ReadOfFile {
  lines: PersonLine[];
  problems: string[];
  /** Once it is taken over: what was said of names, and how many were written to. */
  otherNames?: string[] | undefined;
  invited?: number | undefined;
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
  otherNames: texts.optional(),
  invited: z.number().optional(),
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
  const mark = createHash("sha256")
    .update(JSON.stringify([plan.gives, plan.otherNames]))
    .digest("hex")
    .slice(0, 32);
  return { ...plan, mark };
}

async function listKnown(db: Db, partnershipId: string): Promise<KnownOrganisation[]> {
  const [organisations, launched, roles] = await Promise.all([
    listOrganisationsOf(db, partnershipId),
    listLaunched(db, partnershipId),
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
    isLaunched: launched.has(one.id),
    held: (held.get(one.id) ?? []).map((part) => ({ ...part, ...shownOf(part) })),
  }));
}

// Where the invitations of a launch are still to be written, they reach whoever has a part by then
async function listLaunched(db: Db, partnershipId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom("assessments")
    .innerJoin("cycles", "cycles.id", "assessments.cycleId")
    .innerJoin("memberships", "memberships.organisationId", "assessments.organisationId")
    .select("assessments.organisationId")
    .distinct()
    .where("memberships.partnershipId", "=", partnershipId)
    .where("cycles.state", "=", "open")
    .where("assessments.withdrawnOn", "is", null)
    .where("assessments.invitedAt", "is not", null)
    .execute();
  return new Set(rows.map(({ organisationId }) => organisationId));
}

/** Gives the parts of a file, and writes to those whose audit is launched; the others are told by its launch. "changed" when it is no longer what was shown. */
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
    // As they were before, so that nobody is told of themself
    const places = new Map<string, HeldPlace>();
    for (const { organisationId } of plan.gives.filter(({ isInvited }) => isInvited))
      if (!places.has(organisationId)) places.set(organisationId, await holdPlace(trx, author, { organisationId, partnershipId: null }));
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
    for (const [organisationId, of] of Map.groupBy(given, ({ place }) => place.organisationId)) {
      const there = places.get(organisationId);
      if (!there) continue;
      const those = of.map(({ giving }) => giving);
      await tellAllInvited(trx, author, there.view, those);
      for (const giving of those) await tellOthersOfPart(trx, author, there, giving);
    }
    const invited = plan.gives.filter(({ isInvited }) => isInvited).length;
    const { lines, problems } = read;
    const done: ReadOfFile = { lines, problems: [...problems, ...plan.problems], otherNames: plan.otherNames, invited };
    await trx
      .updateTable("peopleImports")
      .set({ content: JSON.stringify(done) })
      .where("id", "=", id)
      .execute();
    const count = plan.gives.length;
    await recordHistory(trx, author, { partnershipId, event: "people-imported", after: { file: read.fileName, count } });
    return { result: "accepted", count };
  });
}
