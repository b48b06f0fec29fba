import { randomUUID } from "node:crypto";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { addMembership } from "./changing.ts";
import { tellAdministrators } from "./telling.ts";

type Thing = { organisationId: string; cycleId?: undefined } | { cycleId: string; organisationId?: undefined };

/** Asks those who hold an organisation or a cycle for leave to join it: each once. The answer is a reason why not, or null. */
export async function askToJoin(db: Db, author: Author, partnershipId: string, thing: Thing): Promise<string | null> {
  return inTransaction(db, async (trx) => {
    const holders = await listHoldersOf(trx, thing);
    const named = await nameOfThing(trx, thing);
    if (!named || holders.length === 0) return "There is nothing to join at this address";
    if (holders.includes(partnershipId)) return `${named.name} is yours already`;
    const waiting = await trx
      .selectFrom("joinings")
      .select("ofPartnershipId")
      .where("partnershipId", "=", partnershipId)
      .where(named.column, "=", named.id)
      .where("answer", "is", null)
      .execute();
    const asked = waiting.map((one) => one.ofPartnershipId);
    const left = holders.filter((holder) => !asked.includes(holder));
    if (left.length === 0) return `You have asked for ${named.name} already, and the answer is not there yet`;
    const own = await shortNameOf(trx, partnershipId);
    for (const ofPartnershipId of left) await ask(trx, author, { partnershipId, ofPartnershipId, thing, name: named.name, own });
    await recordHistory(trx, author, { event: "joining-asked", partnershipId, after: { of: named.name } });
    return null;
  });
}

async function ask(
  trx: Trx,
  author: Author,
  given: { partnershipId: string; ofPartnershipId: string; thing: Thing; name: string; own: string },
): Promise<void> {
  const { partnershipId, ofPartnershipId, thing, name, own } = given;
  const id = randomUUID();
  await trx
    .insertInto("joinings")
    .values({
      id,
      partnershipId,
      ofPartnershipId,
      organisationId: thing.organisationId ?? null,
      cycleId: thing.cycleId ?? null,
      askedBy: author.by,
      askedAt: author.at,
      answer: null,
      answeredBy: null,
      answeredAt: null,
    })
    .execute();
  await recordHistory(
    trx,
    { by: null, at: author.at },
    { event: "joining-asked", partnershipId: ofPartnershipId, after: { of: name, by: own } },
  );
  const words = `${own} asks to join ${name}, which you hold`;
  const path = `/partnerships/${ofPartnershipId}/joinings`;
  await tellAdministrators(trx, ofPartnershipId, { key: `joining-${id}`, words, path }, author.at);
}

/** Agrees to what another partnership asked, or refuses it; the answer is a reason why that cannot be done, or null. */
export async function answerJoining(
  db: Db,
  author: Author,
  given: { joiningId: string; ofPartnershipId: string; answer: "agreed" | "refused"; reason: string },
): Promise<string | null> {
  const { joiningId, ofPartnershipId, answer, reason } = given;
  return inTransaction(db, async (trx) => {
    // Whoever comes second waits here, then finds it answered
    const { numUpdatedRows } = await trx
      .updateTable("joinings")
      .set({ answer, reason, answeredBy: author.by, answeredAt: author.at })
      .where("id", "=", joiningId)
      .where("ofPartnershipId", "=", ofPartnershipId)
      .where("answer", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return "It has been answered already";
    const joining = await trx.selectFrom("joinings").selectAll().where("id", "=", joiningId).executeTakeFirstOrThrow();
    const thing = thingOf(joining);
    const named = await nameOfThing(trx, thing);
    const name = named?.name ?? "";
    const [own, asker] = await Promise.all([shortNameOf(trx, ofPartnershipId), shortNameOf(trx, joining.partnershipId)]);
    const isJoined = answer === "agreed" && (await joinWhenAllAgree(trx, joining.partnershipId, thing, author.at));
    const event = answer === "agreed" ? "joining-agreed" : "joining-refused";
    await recordHistory(trx, author, { event, partnershipId: ofPartnershipId, after: { of: name, by: asker, reason } });
    await recordHistory(
      trx,
      { by: null, at: author.at },
      // Who else holds it is shared by joining alone
      { event, partnershipId: joining.partnershipId, after: { of: name, reason, ...(isJoined && { by: own, joined: "yes" }) } },
    );
    const words = isJoined
      ? `You asked ${own} to join ${name}. It agreed: it is yours too now`
      : `You asked to join ${name}. The partnership that was asked ${answer === "agreed" ? "agreed; another one has to agree too" : "refused"}`;
    const path = `/partnerships/${joining.partnershipId}/joinings`;
    await tellAdministrators(trx, joining.partnershipId, { key: `joining-answer-${joiningId}`, words, path }, author.at);
    return null;
  });
}

// Several may hold it; it is joined once all who hold it now have agreed
async function joinWhenAllAgree(trx: Trx, partnershipId: string, thing: Thing, at: string): Promise<boolean> {
  const holders = await listHoldersOf(trx, thing);
  const rows = await trx
    .selectFrom("joinings")
    .select("ofPartnershipId")
    .where("partnershipId", "=", partnershipId)
    .where(thing.cycleId === undefined ? "organisationId" : "cycleId", "=", thing.cycleId ?? thing.organisationId ?? "")
    .where("answer", "=", "agreed")
    .execute();
  const agreed = rows.map((one) => one.ofPartnershipId);
  if (!holders.every((holder) => agreed.includes(holder))) return false;
  if (thing.organisationId !== undefined) await addMembership(trx, partnershipId, thing.organisationId, at);
  else
    await trx
      .insertInto("cyclePartnerships")
      .values({ cycleId: thing.cycleId, partnershipId })
      .onConflict((conflict) => conflict.columns(["cycleId", "partnershipId"]).doNothing())
      .execute();
  return true;
}

async function listHoldersOf(trx: Trx, thing: Thing): Promise<string[]> {
  const rows =
    thing.organisationId === undefined
      ? await trx.selectFrom("cyclePartnerships").select("partnershipId").where("cycleId", "=", thing.cycleId).execute()
      : await trx.selectFrom("memberships").select("partnershipId").where("organisationId", "=", thing.organisationId).execute();
  return rows.map((row) => row.partnershipId).sort();
}

async function nameOfThing(
  trx: Trx,
  thing: Thing,
): Promise<{ name: string; id: string; column: "organisationId" | "cycleId" } | undefined> {
  if (thing.organisationId !== undefined) {
    const row = await trx.selectFrom("organisations").select(["id", "name"]).where("id", "=", thing.organisationId).executeTakeFirst();
    return row && { ...row, column: "organisationId" };
  }
  const row = await trx
    .selectFrom("cycles")
    .select(["id", "title as name"])
    .where("id", "=", thing.cycleId)
    .where("origin", "is", null)
    .executeTakeFirst();
  return row && { ...row, column: "cycleId" };
}

function thingOf({ organisationId, cycleId }: { organisationId: string | null; cycleId: string | null }): Thing {
  return cycleId === null ? { organisationId: organisationId ?? "" } : { cycleId };
}

async function shortNameOf(trx: Trx, id: string): Promise<string> {
  return (await trx.selectFrom("partnerships").select("shortName").where("id", "=", id).executeTakeFirstOrThrow()).shortName;
}

/** What a partnership asked of others, and others of it; the newest first. */
export async function listJoinings(db: Db, partnershipId: string) {
  return db
    .selectFrom("joinings")
    .innerJoin("partnerships as asking", "asking.id", "joinings.partnershipId")
    .innerJoin("partnerships as asked", "asked.id", "joinings.ofPartnershipId")
    .innerJoin("people", "people.id", "joinings.askedBy")
    .leftJoin("people as answerer", "answerer.id", "joinings.answeredBy")
    .leftJoin("organisations", "organisations.id", "joinings.organisationId")
    .leftJoin("cycles", "cycles.id", "joinings.cycleId")
    .leftJoin("memberships", (join) =>
      join
        .onRef("memberships.organisationId", "=", "joinings.organisationId")
        .onRef("memberships.partnershipId", "=", "joinings.partnershipId"),
    )
    .leftJoin("cyclePartnerships", (join) =>
      join
        .onRef("cyclePartnerships.cycleId", "=", "joinings.cycleId")
        .onRef("cyclePartnerships.partnershipId", "=", "joinings.partnershipId"),
    )
    .select([
      "joinings.id",
      "joinings.partnershipId",
      "joinings.ofPartnershipId",
      "joinings.cycleId",
      "joinings.askedAt",
      "joinings.answer",
      "joinings.answeredAt",
      "joinings.reason",
      "asking.name as askingName",
      "asked.name as askedName",
      "people.name as askedByName",
      "answerer.name as answeredByName",
      "organisations.name as organisationName",
      "cycles.title as cycleTitle",
      // Whether the one who asked holds it now, and may know who else does
      "memberships.partnershipId as holdsOrganisation",
      "cyclePartnerships.partnershipId as holdsCycle",
    ])
    .where((eb) => eb.or([eb("joinings.partnershipId", "=", partnershipId), eb("joinings.ofPartnershipId", "=", partnershipId)]))
    .orderBy("joinings.askedAt", "desc")
    .orderBy("joinings.id")
    .limit(200)
    .execute();
}
