import { inWords, type LetterCode, type Written } from "#mail/letters.ts";
import { type Db, inTransaction, type Trx } from "./connection.server.ts";
import { type Author, recordHistory } from "./history.ts";
import type { Row } from "./rows.ts";

type OwnText = Row<"mailTexts">;

/** The words of a letter where one of these partnerships has its own, or nothing: of several the first by name decides. */
export async function inOwnWords(trx: Trx, letter: Written, partnerships: { id: string }[]) {
  return (await ownWordsOf(trx, letter.code, partnerships))(letter);
}

/** Words each letter of a kind as inOwnWords does, for many of them. */
export async function ownWordsOf(trx: Trx, code: LetterCode, partnerships: { id: string }[]) {
  const ids = partnerships.map(({ id }) => id);
  const rows =
    ids.length === 0
      ? []
      : await trx.selectFrom("mailTexts").selectAll().where("kind", "=", code).where("partnershipId", "in", ids).execute();
  const [own] = ids.flatMap((id) => rows.find((row) => row.partnershipId === id) ?? []);
  return ({ values, link }: Written) => own && inWords(own, values, link);
}

export function listMailTexts(db: Db, partnershipId: string): Promise<OwnText[]> {
  return db.selectFrom("mailTexts").selectAll().where("partnershipId", "=", partnershipId).orderBy("savedAt").execute();
}

export function findMailText(db: Db, partnershipId: string, code: LetterCode): Promise<OwnText | undefined> {
  return db.selectFrom("mailTexts").selectAll().where("partnershipId", "=", partnershipId).where("kind", "=", code).executeTakeFirst();
}

interface Change {
  partnershipId: string;
  code: LetterCode;
  /** Which revision was shown; 0 is the words that come with the service. */
  revision: number;
}

/** Keeps a partnership's own words for a letter. False when somebody changed them since they were shown. */
export async function saveMailText(db: Db, author: Author, change: Change, words: { subject: string; body: string }): Promise<boolean> {
  const { partnershipId, code, revision } = change;
  return inTransaction(db, async (trx) => {
    const before = await findMailText(trx, partnershipId, code);
    if ((before?.revision ?? 0) !== revision) return false;
    const saved = { ...words, revision: revision + 1, savedBy: author.by, savedAt: author.at };
    await trx
      .insertInto("mailTexts")
      .values({ partnershipId, kind: code, ...saved })
      .onConflict((oc) => oc.columns(["partnershipId", "kind"]).doUpdateSet(saved))
      .execute();
    await recordHistory(trx, author, {
      partnershipId,
      event: "mail-text-saved",
      before: before && { letter: code, subject: before.subject, body: before.body },
      after: { letter: code, ...words },
    });
    return true;
  });
}

/** Goes back to the words that come with the service. False when somebody changed the text since it was shown. */
export async function dropMailText(db: Db, author: Author, { partnershipId, code, revision }: Change): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const before = await findMailText(trx, partnershipId, code);
    if ((before?.revision ?? 0) !== revision) return false;
    if (!before) return true;
    await trx.deleteFrom("mailTexts").where("partnershipId", "=", partnershipId).where("kind", "=", code).execute();
    await recordHistory(trx, author, {
      partnershipId,
      event: "mail-text-dropped",
      before: { letter: code, subject: before.subject, body: before.body },
    });
    return true;
  });
}
