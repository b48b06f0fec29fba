import { createHash } from "node:crypto";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { findPartnership, type Partnership } from "./partnerships.ts";
import { columnsOf, type NewLogo, type NewPartnership, saveLogo } from "./set-up-partnership.ts";

/** What tells one saving of the settings from another, for a form that somebody opened before. */
export function baseOf({ name, shortName, area, contactEmail, replyTo, mailSender, phone, letterhead }: Partnership): string {
  const said = JSON.stringify([name, shortName, area, contactEmail, replyTo, mailSender, phone, letterhead]);
  return createHash("sha256").update(said).digest("hex");
}

interface Change {
  base: string;
  partnership: NewPartnership;
  /** A new picture, or what happens to the one there is. */
  logo: NewLogo | "keep" | "remove";
}

/** Changes what a partnership is called and where it is reached; "stale" where somebody else did so meanwhile. */
export async function changePartnership(db: Db, author: Author, partnershipId: string, change: Change): Promise<"saved" | "stale"> {
  return inTransaction(db, async (trx) => {
    // A write that changes nothing: two people cannot each compare with what was there before the other
    await trx
      .updateTable("partnerships")
      .set((eb) => ({ name: eb.ref("name") }))
      .where("id", "=", partnershipId)
      .execute();
    const before = await findPartnership(trx, partnershipId);
    if (!before || baseOf(before) !== change.base) return "stale";
    const after = columnsOf(change.partnership);
    await trx.updateTable("partnerships").set(after).where("id", "=", partnershipId).execute();
    if (change.logo === "remove") await trx.deleteFrom("partnershipLogos").where("partnershipId", "=", partnershipId).execute();
    else if (change.logo !== "keep") await saveLogo(trx, partnershipId, change.logo, author.at);
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter((name) => before[name] !== after[name]);
    const logo = change.logo === "keep" ? {} : { logo: change.logo === "remove" ? "removed" : "changed" };
    if (changed.length === 0 && change.logo === "keep") return "saved";
    await recordHistory(trx, author, {
      event: "partnership-changed",
      partnershipId,
      before: Object.fromEntries(changed.map((name) => [name, before[name] ?? ""])),
      after: { ...Object.fromEntries(changed.map((name) => [name, after[name] ?? ""])), ...logo },
    });
    return "saved";
  });
}

export async function hasLogo(db: Db, partnershipId: string): Promise<boolean> {
  const row = await db.selectFrom("partnershipLogos").select("type").where("partnershipId", "=", partnershipId).executeTakeFirst();
  return row !== undefined;
}

/** The picture of a partnership. */
export function findLogo(db: Db, partnershipId: string) {
  return db.selectFrom("partnershipLogos").selectAll().where("partnershipId", "=", partnershipId).executeTakeFirst();
}
