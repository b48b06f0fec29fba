import { copyFileSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Db, inTransaction, openDatabase } from "#db/connection.server.ts";
import { migrate } from "#db/migrate.ts";

let folder: string;
let file: string;
let db: Db;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "lost-"));
  file = path.join(folder, "audit.sqlite");
  db = openDatabase(file);
  await migrate(db);
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const write = (place: Db, id: string) =>
  place
    .insertInto("people")
    .values({ id, name: id, email: `${id}@a.example`, jobTitle: "" })
    .execute();
const away = { name: "DatabaseAway", status: 503 };

test.each<[string, () => void, () => void]>([
  ["moved away", () => renameSync(file, `${file}.away`), () => renameSync(`${file}.away`, file)],
  ["replaced by a copy", replace, () => renameSync(`${file}.own`, file)],
])("nothing is said to be saved into a file that was %s, and once it is back all goes on", async (_how, harm, mend) => {
  await write(db, "before");
  harm();
  await expect(write(db, "alone")).rejects.toMatchObject(away);
  await expect(inTransaction(db, (trx) => write(trx, "together"))).rejects.toMatchObject(away);

  mend();
  await write(db, "after");
  expect((await db.selectFrom("people").select("id").orderBy("id").execute()).map(({ id }) => id)).toEqual(["after", "before"]);
});

test("nor into one whose log was taken away", async () => {
  rmSync(`${file}-wal`);
  await expect(write(db, "alone")).rejects.toMatchObject(away);
});

function replace() {
  renameSync(file, `${file}.own`);
  copyFileSync(`${file}.own`, file);
}
