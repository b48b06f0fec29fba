import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { PlaceCounts } from "#domain/organisations/redacted-places.ts";
import { finderOf, removedMark, type Wanted } from "#domain/organisations/redaction.ts";
import { withWordsAt } from "#domain/organisations/words-in-json.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { forgetOldPages } from "./forget-old-pages.ts";
import { type FoundPlace, findPlaces } from "./find-places.ts";
import type { Scope } from "./source.ts";
import { tellOfRedaction } from "./tell.ts";

interface Asked extends Wanted {
  reason: string;
  /** What was previewed, and which of the places, by their number in it. */
  mark: string;
  chosen: number[];
}

/**
 * Takes words out of every chosen place at once, written-once ones too, and records that it was done, when, why and of how many
 * places, never which words. "changed" when other places are found than were shown: nothing is done then.
 */
export async function redact(db: Db, author: Author, scope: Scope, asked: Asked): Promise<"done" | "changed"> {
  try {
    const result = await inTransaction(db, (trx) => redactIn(trx, author, scope, asked), "repeatable read");
    if (result === "done") await forgetOldPages(db);
    return result;
  } catch (error) {
    // On PostgreSQL somebody may save one of these rows at the same moment
    if ((error as { code?: unknown }).code === "40001") return "changed";
    throw error;
  }
}

async function redactIn(trx: Trx, author: Author, scope: Scope, { mark, chosen, reason, ...wanted }: Asked): Promise<"done" | "changed"> {
  // Whoever comes second waits here, and then finds that the words are gone
  await trx.insertInto("redactionsUnderWay").values({ id: "now", endsWith: "transaction" }).execute();
  const found = await findPlaces(trx, scope, wanted);
  const places = found?.places.filter((_, at) => chosen.includes(at)) ?? [];
  if (found?.mark !== mark || places.length === 0) return endUnderWay(trx, "changed");

  const finder = finderOf(wanted);
  const replaced = (text: string) => finder.replace(text, removedMark(author.at));
  for (const ofRow of Map.groupBy(
    places,
    ({ table, row, source }) => `${table} ${JSON.stringify(source.key.map((one) => row[one]))}`,
  ).values())
    await replaceInRow(trx, ofRow, replaced);
  await forgetApprovals(trx, places);

  const id = randomUUID();
  const counts = countByKind(places);
  const { by: redactedBy, at: redactedAt } = author;
  await trx
    .insertInto("redactions")
    .values({ id, ...scope, reason, places: JSON.stringify(counts), redactedBy, redactedAt })
    .execute();
  const submissions = [...new Set(places.flatMap(({ table, row }) => (table === "submissions" ? [String(row["id"])] : [])))];
  if (submissions.length > 0)
    await trx
      .insertInto("redactedSubmissions")
      .values(submissions.map((submissionId) => ({ redactionId: id, submissionId })))
      .execute();
  await recordHistory(trx, author, { ...scope, event: "words-removed", after: { reason, places: places.length } });
  await tellOfRedaction(trx, author, scope, { id, reason, places: places.length });
  return endUnderWay(trx, "done");
}

async function endUnderWay<Result>(trx: Trx, result: Result): Promise<Result> {
  await trx.deleteFrom("redactionsUnderWay").execute();
  return result;
}

function countByKind(places: FoundPlace[]): PlaceCounts {
  const counts: PlaceCounts = {};
  for (const { source } of places) counts[source.kind] = (counts[source.kind] ?? 0) + 1;
  return counts;
}

/** Writes the words of one row anew, with what goes with them: how often it was changed, and the fingerprint of its content. */
async function replaceInRow(trx: Trx, places: FoundPlace[], replaced: (text: string) => string) {
  const [first] = places;
  if (!first) return;
  const { table, row } = first;
  const words: Record<string, string> = {};
  for (const { column, path } of places) {
    const before = words[column] ?? String(row[column]);
    words[column] = path === null ? replaced(before) : JSON.stringify(withWordsAt(JSON.parse(before), path, replaced));
  }
  const change = { ...words, ...nextRevision(places), ...(await fingerprint(trx, first, words["content"])) };
  const key = first.source.key.map((column) => sql`${sql.ref(column)} = ${row[column]}`);
  await sql`update ${sql.table(table)} set ${sql.join(Object.entries(change).map(([column, value]) => sql`${sql.ref(column)} = ${value}`))}
    where ${sql.join(key, sql` and `)}`.execute(trx);
}

// A response that was sent is changed by nobody, so nobody has an older one open
function nextRevision(places: FoundPlace[]): Record<string, unknown> {
  const counted = places.find(({ source }) => source.revision);
  const column = counted?.source.revision;
  if (!counted || !column || counted.row["sentAt"]) return {};
  const now = counted.row[column];
  if (typeof now === "number") return { [column]: now + 1 };
  return typeof now === "string" ? { [column]: new Date(Date.parse(now) + 1).toISOString() } : {};
}

/**
 * A fingerprint is of what stands there now. The old one is kept nowhere: with the rest of the text, guessed words could be
 * tried on it until it fits.
 */
async function fingerprint(trx: Trx, { row }: FoundPlace, content: string | undefined): Promise<Record<string, string>> {
  const before = row["contentHash"];
  if (typeof before !== "string" || content === undefined) return {};
  const contentHash = createHash("sha256").update(content).digest("hex");
  await sql`update history set ${sql.ref("after")} = replace(${sql.ref("after")}, ${before}, ${contentHash})
    where event in ('submitted', 'figures-frozen') and ${sql.ref("after")} like ${`%${before}%`}`.execute(trx);
  return { contentHash };
}

/** Whoever approved a letter approved other words: the fingerprint of these goes, and a letter that was not sent is approved anew. */
async function forgetApprovals(trx: Trx, places: FoundPlace[]) {
  const inLetters = ["responses", "recommendations", "moderatedRatings", "scrutinyNotes", "visits"];
  const ids = [...new Set(places.flatMap(({ table, assessmentId }) => (inLetters.includes(table) && assessmentId ? [assessmentId] : [])))];
  if (ids.length === 0) return;
  await trx
    .updateTable("responses")
    .set({ approvedHash: null })
    .where("assessmentId", "in", ids)
    .where("approvedHash", "is not", null)
    .execute();
}

/** Keeps that somebody looked for words, and why: what people write for each other alone is not to be searched without a trace. */
export async function recordLookingFor(db: Db, author: Author, scope: Scope, after: { reason: string; places: number }): Promise<void> {
  await inTransaction(db, (trx) => recordHistory(trx, author, { ...scope, event: "words-looked-for", after }));
}
