import { randomUUID } from "node:crypto";
import type { SignedInPerson } from "#domain/people/roles.ts";
import { byName } from "#domain/words.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { builtOnce } from "#db/built-once.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { stored, texts } from "#db/stored.ts";

interface NewNotice {
  partnershipId: string;
  words: string;
  /** Kinds of organisation; null is everybody. */
  kinds: string[] | null;
  fromOn: string;
  untilOn: string;
}

/** Puts a notice up for the people of a partnership's organisations, or of some kinds of them. */
export async function putUpNotice(db: Db, author: Author, notice: NewNotice): Promise<string> {
  const id = randomUUID();
  await inTransaction(db, async (trx) => {
    await trx
      .insertInto("notices")
      .values({ ...notice, id, kinds: notice.kinds && JSON.stringify(notice.kinds), madeBy: author.by, madeAt: author.at, endedAt: null })
      .execute();
    await recordHistory(trx, author, {
      assessmentId: null,
      partnershipId: notice.partnershipId,
      event: "notice-put-up",
      after: { note: notice.words },
    });
  });
  return id;
}

/** Takes a notice down before its last day. Whether it did: one that is down already stays so. */
export async function takeDownNotice(db: Db, author: Author, partnershipId: string, id: string): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("notices")
      .set({ endedAt: author.at })
      .where("id", "=", id)
      .where("partnershipId", "=", partnershipId)
      .where("endedAt", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    const { words } = await trx.selectFrom("notices").select("words").where("id", "=", id).executeTakeFirstOrThrow();
    await recordHistory(trx, author, { assessmentId: null, partnershipId, event: "notice-taken-down", before: { note: words } });
    return true;
  });
}

/** The notices of a partnership, newest first. */
export async function listNotices(db: Db, partnershipId: string) {
  const rows = await db
    .selectFrom("notices")
    .innerJoin("people", "people.id", "notices.madeBy")
    .selectAll("notices")
    .select("people.name as by")
    .where("partnershipId", "=", partnershipId)
    .orderBy("madeAt", "desc")
    .orderBy("notices.id")
    .execute();
  return rows.map((row) => ({ ...row, kinds: storedKinds(row) }));
}

/** The notices that stand on this person's pages on a day: of the partnerships of their organisations, and of those they work for. */
export async function listNoticesFor(db: Db, person: Pick<SignedInPerson, "roles">, today: string) {
  const partnershipIds = person.roles.flatMap((held) => held.partnershipId ?? []);
  const organisationIds = person.roles.flatMap((held) => held.organisationId ?? []);
  const up = await noticesUp.all(db, { today });
  if (up.length === 0) return [];
  const places =
    organisationIds.length === 0
      ? []
      : await db
          .selectFrom("memberships")
          .innerJoin("organisations", "organisations.id", "memberships.organisationId")
          .select(["memberships.partnershipId", "organisations.kind"])
          .where("memberships.organisationId", "in", organisationIds)
          .execute();
  return up
    .filter((notice) => {
      const kinds = storedKinds(notice);
      const isTheirs = places.some((one) => one.partnershipId === notice.partnershipId && (kinds === null || kinds.includes(one.kind)));
      return isTheirs || partnershipIds.includes(notice.partnershipId);
    })
    .map(({ id, words, shortName }) => ({ id, words, by: shortName }));
}

const noticesUp = builtOnce((db, { today }: { today: string }) =>
  db
    .selectFrom("notices")
    .innerJoin("partnerships", "partnerships.id", "notices.partnershipId")
    .select(["notices.id", "notices.words", "notices.kinds", "notices.partnershipId", "partnerships.shortName"])
    .where("notices.endedAt", "is", null)
    .where("notices.fromOn", "<=", today)
    .where("notices.untilOn", ">=", today)
    .orderBy("notices.fromOn")
    .orderBy("notices.id"),
);

/** The kinds of organisation that a partnership holds, by name. */
export async function listKindsOf(db: Db, partnershipId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("organisations")
    .innerJoin("memberships", "memberships.organisationId", "organisations.id")
    .select("organisations.kind")
    .distinct()
    .where("memberships.partnershipId", "=", partnershipId)
    .where("organisations.closedOn", "is", null)
    .execute();
  return rows.map(({ kind }) => kind).sort(byName.compare);
}

function storedKinds({ id, kinds }: { id: string; kinds: string | null }): string[] | null {
  return kinds === null ? null : stored(texts, kinds, "notices.kinds", id);
}
