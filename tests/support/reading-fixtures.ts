import type { Role } from "#domain/people/roles.ts";
import type { Db } from "#db/connection.server.ts";
import { hashOf, sendForSignOff, signAndSubmit } from "#db/signing/sign-off.ts";
import { morning } from "./assessment-fixtures.ts";
import { publicUrl, returnOf, viewOf } from "./return-fixtures.ts";

/** Somebody of the partnership. */
export async function addToPartnership(
  db: Db,
  id: string,
  { name = id, role = "reviewer", limitedTo }: { name?: string; role?: Role; limitedTo?: "agencies" | "schools" } = {},
) {
  await db
    .insertInto("people")
    .values({ id, name, email: `${id}@partnership.example`, jobTitle: "Adviser" })
    .execute();
  const place = { organisationId: null, partnershipId: "estmere", since: "2026-09-01", endedOn: null };
  await db
    .insertInto("roles")
    .values({ id: `${id}-${role}`, personId: id, role, ...place, ...(limitedTo && { limitedTo }) })
    .execute();
}

/** Rhian and Beverley review, Carys chairs, Sol scrutinises. */
export async function addReaders(db: Db): Promise<Db> {
  await addToPartnership(db, "rhian", { name: "Rhian Colbourne" });
  await addToPartnership(db, "beverley", { name: "Beverley Stanhope" });
  await addToPartnership(db, "carys", { name: "Carys Pugh", role: "panel-chair" });
  await addToPartnership(db, "sol", { name: "Sol Okafor", role: "scrutineer" });
  return db;
}

/** Signs and submits Riverbend's complete return as its people do. */
export async function submitRiverbend(db: Db, at = morning) {
  await sendForSignOff(db, { by: "priya", at }, await viewOf(db, "priya"), { note: "Look at 8.3 before you sign", publicUrl });
  const { document } = await returnOf(db);
  const view = await viewOf(db, "helen");
  const signed = await signAndSubmit(db, { by: "helen", at }, view, { declarations: [], hash: hashOf(document), publicUrl });
  if (signed !== "submitted") throw new Error(`Riverbend's return is ${signed}`);
}

/** Takes away all that the partnership did with returns. */
export async function withoutReading(db: Db): Promise<Db> {
  for (const table of ["keyLines", "readSections", "reviews", "scrutinyNotes", "visits", "samples", "conflicts"] as const)
    await db.deleteFrom(table).execute();
  await db.deleteFrom("conversationEntries").execute();
  await db.deleteFrom("conversations").execute();
  return db;
}
