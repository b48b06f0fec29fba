import { copyFileSync, existsSync, lstatSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import SQLite from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { restoreBackup } from "#db/backups/restore.ts";
import { contentsOfFile } from "#db/backups/tables.ts";
import { writeBackup } from "#db/backups/write-backup.ts";
import { openDatabase } from "#db/connection.server.ts";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { takeLease } from "#db/leases.ts";
import { migrate } from "#db/migrate.ts";
import { morning } from "#tests/support/assessment-fixtures.ts";
import { newFolder, restoring, rowsOf, withSomethingToLose } from "#tests/support/backup-fixtures.ts";

const origin = newFolder();
const source = origin.file("audit.sqlite");
const backup = origin.file("backup.sqlite");
beforeAll(async () => {
  const db = await withSomethingToLose(source);
  await writeBackup({ address: source }, backup, new Date(morning));
  await db.destroy();
});
afterAll(() => origin.remove());

let place: ReturnType<typeof newFolder>;
let target: string;
beforeEach(() => {
  place = newFolder();
  target = place.file("audit.sqlite");
});
afterEach(() => place.remove());
const restore = (file = backup, how: Partial<typeof restoring> = {}) => restoreBackup(file, { address: target }, { ...restoring, ...how });

test("everything comes back as it was, but for mail that waited and those signed in", async () => {
  const told = await restore();

  expect(told).toMatchObject({ madeAt: morning, aside: null, heldMails: 2, endedSessions: 1 });
  const [from, to] = [openDatabase(source), openDatabase(target)];
  for (const table of ["people", "assessments", "answers", "evidence", "sectionSummaries", "history", "standardSets"] as const)
    expect(await rowsOf(to, table), table).toEqual(await rowsOf(from, table));
  expect((await checkSummaries(to, { mend: false })).differences).toEqual([]);
  const messages = await to.selectFrom("messages").select(["id", "body", "nextAttemptAt", "failure", "sentAt"]).orderBy("id").execute();
  expect(messages).toEqual([
    { id: "code", body: "", nextAttemptAt: null, failure: "held", sentAt: null },
    { id: "waits", body: "Thank you.\n", nextAttemptAt: null, failure: "held", sentAt: null },
    { id: "went", body: "Thank you.\n", nextAttemptAt: null, failure: null, sentAt: morning },
  ]);
  expect(await rowsOf(to, "sessions")).toEqual([]);
  expect(await to.selectFrom("backups").select(["beganAt", "endedAt", "fileName", "outcome"]).execute()).toEqual([
    { beganAt: morning, endedAt: restoring.now.toISOString(), fileName: "backup.sqlite", outcome: "restored" },
  ]);
  await Promise.all([from.destroy(), to.destroy()]);
  expect(readdirSync(place.folder).toSorted()).toEqual(["audit.sqlite", "audit.sqlite.partnership"]);
});

describe("a database that is there", () => {
  beforeEach(async () => {
    copyFileSync(source, target);
    const db = openDatabase(target);
    await db.updateTable("people").set({ name: "Somebody newer" }).where("id", "=", "priya").execute();
    await db.destroy();
  });
  const name = (file: string) => {
    const database = new SQLite(file, { readonly: true });
    const found = database.prepare("select name from people where id = 'priya'").pluck().get();
    database.close();
    return found;
  };

  test("is refused without --replace, and stays as it is", async () => {
    await expect(restore()).rejects.toThrow(`The database ${target} is there already: add --replace to put it aside under another name`);
    expect(name(target)).toBe("Somebody newer");
    expect(readdirSync(place.folder).filter((one) => !/-(wal|shm)$/.test(one))).toEqual(["audit.sqlite"]);
  });

  test("is put aside whole with --replace", async () => {
    const { aside } = await restore(backup, { replace: true });
    expect(aside).toBe(`${target}.before-2026-12-03T12-00-00`);
    expect(name(aside ?? "")).toBe("Somebody newer");
    expect(name(target)).toContain("Priya");
  });

  test("and what SQLite kept beside it goes with it", async () => {
    writeFileSync(target, "damaged beyond reading");
    writeFileSync(`${target}-wal`, "its last words");
    const { aside } = await restore(backup, { replace: true });
    expect(readFileSync(`${aside}-wal`, "utf8")).toBe("its last words");
    expect(existsSync(`${target}-wal`)).toBe(false);
    expect(name(target)).toContain("Priya");
  });

  test("is refused while the service runs on it, also with --replace", async () => {
    const db = openDatabase(target);
    await takeLease(db, { name: "Served", holder: "one", now: new Date(), milliseconds: 15_000 });
    await db.destroy();
    await expect(restore(backup, { replace: true })).rejects.toThrow("The service runs on the database of DATABASE_URL: stop it first.");
    await expect(restore()).rejects.toThrow("The service runs");
  });

  test("is free again once the leases of one that was killed are old", async () => {
    const db = openDatabase(target);
    const lately = new Date(Date.now() - 31_000);
    await takeLease(db, { name: "Weekly progress told", holder: "one", now: lately, milliseconds: 900_000 });
    await takeLease(db, { name: "health", holder: "health", now: new Date(), milliseconds: 900_000 });
    await db.destroy();
    expect((await restore(backup, { replace: true })).aside).not.toBeNull();
  });

  test("is refused while any other program has it open", async () => {
    const other = new SQLite(target);
    other.prepare("select 1 from people").get();
    await expect(restore(backup, { replace: true })).rejects.toThrow(`Another program has the database ${target} open`);
    other.close();
    expect(name(target)).toBe("Somebody newer");
  });
});

describe("what is no backup of this version", () => {
  const changed = (change: (copy: SQLite.Database) => void) => {
    const file = place.file("changed.sqlite");
    copyFileSync(backup, file);
    const copy = new SQLite(file);
    change(copy);
    copy.close();
    return file;
  };

  test("a newer one is refused", async () => {
    const file = changed((copy) => copy.exec("insert into kysely_migration values ('2099-01-01-01-later', '2099-01-01')"));
    await expect(restore(file)).rejects.toThrow(`${file} was written by a newer version of this service: restore it with that version.`);
  });

  test("an older one is refused, and brought up to this version where that is asked for", async () => {
    const file = await olderBackup();
    const before = readFileSync(file);
    await expect(restore(file)).rejects.toThrow(`${file} was written by an older version of this service: add --upgrade`);
    expect(existsSync(target)).toBe(false);

    await restore(file, { upgrade: true });
    const db = openDatabase(target);
    expect((await rowsOf(db, "backups")).length).toBe(1);
    await db.destroy();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  /** A backup as it was written before the migration of the table of backups. */
  async function olderBackup() {
    const file = place.file("older.sqlite");
    const known = readdirSync("db/migrations").filter((name) => name < "2026-12-03-20");
    const db = openDatabase(file);
    await migrate(db, { upTo: known.toSorted().at(-1)?.replace(".ts", "") });
    await db.destroy();
    const older = new SQLite(file);
    older.pragma("journal_mode = delete");
    older.exec(`begin; create table backup_about (made_at text); insert into backup_about values ('${morning}')`);
    older.exec(`create table backup_contents ("table" text primary key, "rows" integer, mark text)`);
    for (const { table, rows, mark } of contentsOfFile(older))
      older.prepare("insert into backup_contents values (?, ?, ?)").run(table, rows, mark);
    older.exec("commit");
    older.close();
    return file;
  }

  test.each([
    ["a letter", () => "Dear all, please find attached the backup. ".repeat(50)],
    ["an empty file", () => ""],
    ["a database of something else", () => null],
    ["a database of this service", () => readFileSync(source)],
  ])("%s is refused", async (_, content) => {
    const file = place.file("given.sqlite");
    const bytes = content();
    if (bytes === null) new SQLite(file).exec("create table a (b text)").close();
    else writeFileSync(file, bytes);
    await expect(restore(file)).rejects.toThrow(
      `${file} is no backup that this service wrote: name a file that npm run backup or the schedule made.`,
    );
    expect(existsSync(target)).toBe(false);
  });

  test("a file that is not there is refused", async () => {
    await expect(restore(place.file("nowhere.sqlite"))).rejects.toThrow("There is no file");
  });
});

test("of a damaged backup nothing is restored: one letter of an answer, half a file, any page", async () => {
  const whole = readFileSync(backup);
  const file = place.file("damaged.sqlite");
  const tryWith = async (bytes: Buffer, what: string) => {
    writeFileSync(file, bytes);
    await expect(restore(file), what).rejects.toThrow(/is damaged|is no backup/);
    expect(existsSync(target)).toBe(false);
  };
  const letter = Buffer.from(whole);
  const at = letter.indexOf("Raman");
  expect(at).toBeGreaterThan(0);
  letter[at] = "L".charCodeAt(0);
  await tryWith(letter, "a letter");
  await tryWith(whole.subarray(0, whole.length / 2), "half of it");
  for (let page = 1; page * 4096 < whole.length; page += 25) {
    const bytes = Buffer.from(whole);
    for (let one = page * 4096; one < page * 4096 + 8; one++) bytes[one] = (bytes[one] ?? 0) ^ 0xff;
    await tryWith(bytes, `page ${page}`);
  }
});

test("through a link the file itself is exchanged, and the link stays", async () => {
  const real = place.file("on-another-disk.sqlite");
  copyFileSync(source, real);
  symlinkSync(real, target);
  const { aside } = await restore(backup, { replace: true });
  expect(lstatSync(target).isSymbolicLink()).toBe(true);
  expect(aside).toBe(`${real}.before-2026-12-03T12-00-00`);
  expect(existsSync(`${target}.partnership`)).toBe(true);
});
