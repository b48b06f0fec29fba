import type { Db } from "#db/connection.server.ts";
import { usualSession } from "#domain/people/sessions.ts";
import { readCode } from "#domain/people/sign-in-code.ts";
import { redeemCode } from "#db/people/sign-in/redeem-code.ts";
import { issueCode } from "#db/people/sign-in/sign-in.ts";
import { listHeldParts } from "#db/people/places.ts";
import { publicUrl } from "./return-fixtures.ts";

export const riverbend = { organisationId: "riverbend", partnershipId: null };
export const estmere = { organisationId: null, partnershipId: "estmere" };

/** Somebody who changes people, at an instant. */
export const acting = (by: string, at = "2026-11-22T09:00:00.000Z") => ({ by, at, publicUrl });

/** Signs somebody in by a code, as they would. */
export async function comeIn(db: Db, email: string, at: string) {
  const now = new Date(at);
  const from = { address: "192.0.2.1", browser: null };
  const asked = await issueCode(db, { email, earlierCodeId: null, from, secret: "secret", publicUrl, now });
  const mail = await db
    .selectFrom("messages")
    .select("body")
    .where("kind", "=", "sign-in-code")
    .where("toEmail", "=", email)
    .orderBy("createdAt", "desc")
    .executeTakeFirst();
  const id = "codeId" in asked ? asked.codeId : "";
  return redeemCode(db, { id, code: readCode(mail?.body ?? ""), from, secret: "secret", now, session: usualSession, browserName: "" });
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
    "signInCounts",
    "knownBrowsers",
  ] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom("roles").where("givenBy", "is not", null).execute();
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
