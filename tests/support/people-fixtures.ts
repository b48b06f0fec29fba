import type { Db } from "#db/connection.server.ts";
import { issueCode, redeemCode } from "#db/people/sign-in.ts";
import { listHeldParts } from "#db/people/places.ts";
import { publicUrl } from "./return-fixtures.ts";

export const riverbend = { organisationId: "riverbend", partnershipId: null };
export const estmere = { organisationId: null, partnershipId: "estmere" };

/** Somebody who changes people, at an instant. */
export const acting = (by: string, at = "2026-11-22T09:00:00.000Z") => ({ by, at, publicUrl });

/** Signs somebody in by a code, as they would. */
export async function comeIn(db: Db, email: string, at: string) {
  const now = new Date(at);
  const asking = { email, earlierCodeId: null, secret: "secret", publicUrl, now };
  const id = await issueCode(db, asking);
  const mail = await db
    .selectFrom("messages")
    .select("body")
    .where("kind", "=", "sign-in-code")
    .where("toEmail", "=", email)
    .orderBy("createdAt", "desc")
    .executeTakeFirst();
  const code = /\d{6}/.exec(mail?.body ?? "")?.[0] ?? "";
  return redeemCode(db, id ?? "", code, "secret", now);
}

/** Who has which part: "Priya Raman: champion". */
export async function partsOf(db: Db, place = riverbend as Parameters<typeof listHeldParts>[1]) {
  return (await listHeldParts(db, place)).map((one) => `${one.name}: ${one.role}${one.deputyFor ? " (deputy)" : ""}`);
}

/** To whom something was written, and about what, codes aside. */
export async function mailsOf(db: Db) {
  const mails = await db
    .selectFrom("messages")
    .select(["toEmail", "kind"])
    .where("kind", "<>", "sign-in-code")
    .orderBy("toEmail")
    .orderBy("kind")
    .execute();
  return mails.map(({ toEmail, kind }) => `${toEmail} ${kind}`);
}

/** Brings the people of the small world back as they were. */
export async function clearPeople(db: Db) {
  for (const table of [
    "messages",
    "dailyLines",
    "history",
    "handovers",
    "appointments",
    "accessRequests",
    "sessions",
    "signInCodes",
  ] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom("roles").where("givenAt", "is not", null).execute();
  const kept = ["priya", "helen", "chidi", "tomasz", "rosa", "alison", "leila"];
  await db.deleteFrom("people").where("id", "not in", kept).execute();
  await db.updateTable("roles").set({ endedOn: null, endedBy: null }).execute();
  await db.updateTable("people").set({ firstSignedInAt: null, lastSignedInAt: null }).execute();
  for (const id of ["priya", "helen", "chidi", "tomasz", "rosa"])
    await db
      .updateTable("people")
      .set({ email: `${id}@riverbend.example` })
      .where("id", "=", id)
      .execute();
}
