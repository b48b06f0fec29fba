import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { flagsRaised, setAsked, setOfCycle } from "#domain/assessments/applicability.ts";
import { type StandardSet, standardSetSchema } from "#standards/schema.ts";
import { parseStandardSet } from "#standards/parse.ts";
import type { Db } from "./connection.server.ts";
import type { Assessment, Row } from "./rows.ts";
import { stored, storedQuestions } from "./stored.ts";

/** A version that is registered already stands in the folder with other words. */
export class RegisteredOtherwise extends Error {
  readonly title: string;

  constructor({ key, version, title }: Pick<StandardSet, "key" | "version" | "title">) {
    super(
      `Standard set ${key} ${version} is already registered with other content. A registered version never changes: give the new content a new version.`,
    );
    this.name = "RegisteredOtherwise";
    this.title = title;
  }
}

/**
 * Registers every set in the folder that is not registered yet; a registered version with other content is refused. Returns
 * those whose name a partnership has given to a version of its own: they are left out, and nothing else waits for them.
 */
export async function registerShippedSets(
  db: Db,
  at: string,
  folder = path.join(process.cwd(), "standards"),
): Promise<Pick<StandardSet, "key" | "version">[]> {
  const leftOut = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const file of (await readdir(path.join(folder, entry.name))).sort()) {
      if (!file.endsWith(".yaml")) continue;
      const set = parseStandardSet(await readFile(path.join(folder, entry.name, file), "utf8"));
      if (!(await registerShipped(db, at, set))) leftOut.push({ key: set.key, version: set.version });
    }
  }
  return leftOut;
}

/** Registers one set from its file's text; registering the same text again changes nothing. */
export async function registerSet(db: Db, at: string, yaml: string): Promise<StandardSet> {
  const set = parseStandardSet(yaml);
  await registerShipped(db, at, set);
  return set;
}

async function registerShipped(db: Db, at: string, set: StandardSet): Promise<boolean> {
  const row = rowOf(set, at);
  await db
    .insertInto("standardSets")
    .values(row)
    // By any of its names: of two that begin at once, PostgreSQL may meet the other's row at each
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const registered = await db
    .selectFrom("standardSets")
    .select(["contentHash", "partnershipId"])
    .where("id", "=", row.id)
    .executeTakeFirstOrThrow();
  if (registered.partnershipId !== null) return false;
  if (registered.contentHash !== row.contentHash) throw new RegisteredOtherwise(set);
  return true;
}

/** A checked set as it is registered. */
export function rowOf(set: StandardSet, at: string) {
  const content = JSON.stringify(set);
  const contentHash = createHash("sha256").update(content).digest("hex");
  return { id: setId(set.key, set.version), key: set.key, version: set.version, title: set.title, content, contentHash, registeredAt: at };
}

export function setId(key: string, version: string): string {
  return `${key}-${version}`;
}

// A registered set never changes, so keeping its parsed form is only a saving of time
const parsed = new WeakMap<object, Map<string, StandardSet>>();

/** The words of a registered set. */
export async function findStandardSet(db: Db, id: string): Promise<StandardSet> {
  const sets = parsed.get(keyOf(db)) ?? new Map<string, StandardSet>();
  parsed.set(keyOf(db), sets);
  const known = sets.get(id);
  if (known) return known;

  const row = await db.selectFrom("standardSets").select("content").where("id", "=", id).executeTakeFirstOrThrow();
  const set = stored(standardSetSchema, row.content, "standardSets.content", id);
  sets.set(id, set);
  return set;
}

/** The sets that a partnership may use, its own too, the newest of each first. */
export function listSets(db: Db, partnershipId: string) {
  return db
    .selectFrom("standardSets")
    .select(["id", "key", "version", "title"])
    .where((eb) => eb.or([eb("partnershipId", "is", null), eb("partnershipId", "=", partnershipId)]))
    .orderBy("key")
    .orderBy("version", "desc")
    .execute();
}

/** The newest version of each set that comes with the application. */
export async function listNewestShipped(db: Db): Promise<StandardSet[]> {
  const rows = await db
    .selectFrom("standardSets")
    .select(["id", "key"])
    .where("partnershipId", "is", null)
    .orderBy("key")
    .orderBy("version")
    .execute();
  const newest = new Map(rows.map(({ key, id }) => [key, id] as const));
  return Promise.all([...newest.values()].map((id) => findStandardSet(db, id)));
}

type UsesSet = Pick<Row<"cycles">, "standardSetId" | "extent"> & Partial<Pick<Row<"cycles">, "id" | "localQuestions">>;

/** The set as a cycle uses it, with the partnership's own questions where it wrote some. */
export async function findCycleSet(db: Db, cycle: UsesSet): Promise<StandardSet> {
  const set = setOfCycle(await findStandardSet(db, cycle.standardSetId), cycle.extent);
  const questions = storedQuestions(cycle.localQuestions ?? null, cycle.id ?? "");
  return questions === null ? set : { ...set, local_questions: questions.length > 0 ? questions : undefined };
}

/** The set as one assessment of the cycle is asked it, by its profile. */
export async function findAskedSet(
  db: Db,
  { cycle, assessment }: { cycle: UsesSet; assessment: Pick<Assessment, "flags"> },
): Promise<StandardSet> {
  return setAsked(await findCycleSet(db, cycle), flagsRaised(assessment));
}

// A transaction is another object than its database; both lead to the same executor's adapter
function keyOf(db: Db): object {
  return db.getExecutor().adapter;
}
