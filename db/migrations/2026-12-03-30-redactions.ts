import { type Kysely, sql, SqliteAdapter } from "kysely";

/**
 * Words that must not be there can be taken out of everything, also of what is written once: there the database lets the words
 * change while a redaction is under way in the same transaction, and nothing else, and nothing be removed.
 */
export async function up(db: Kysely<unknown>) {
  await db.schema
    .createTable("redactions")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("partnership_id", "text", (c) => c.notNull().references("partnerships.id"))
    .addColumn("organisation_id", "text", (c) => c.notNull().references("organisations.id"))
    .addColumn("reason", "text", (c) => c.notNull())
    // JSON, how many places by kind of place: never the words
    .addColumn("places", "text", (c) => c.notNull())
    .addColumn("redacted_by", "text", (c) => c.notNull().references("people.id"))
    .addColumn("redacted_at", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("redactions_partnership").on("redactions").columns(["partnership_id", "redacted_at"]).execute();
  await db.schema.createIndex("redactions_organisation").on("redactions").column("organisation_id").execute();
  await db.schema
    .createTable("redacted_submissions")
    .addColumn("redaction_id", "text", (c) => c.notNull().references("redactions.id"))
    .addColumn("submission_id", "text", (c) => c.notNull().references("submissions.id"))
    .addPrimaryKeyConstraint("redacted_submissions_key", ["redaction_id", "submission_id"])
    .execute();
  await db.schema.createIndex("redacted_submissions_submission").on("redacted_submissions").column("submission_id").execute();
  // What it refers to can never be there, which is looked at when a transaction ends: so no row of it outlives its own
  await db.schema
    .createTable("redactions_under_way")
    .addColumn("id", "text", (c) => c.primaryKey().check(sql`id = 'now'`))
    .addColumn("ends_with", "text", (c) => c.notNull().check(sql`ends_with = 'transaction'`))
    .addForeignKeyConstraint("redactions_under_way_ends", ["ends_with"], "redactions_under_way", ["id"], (fk) =>
      fk.deferrable().initiallyDeferred(),
    )
    .execute();
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  for (const guarded of writtenOnce) await (isSqlite ? guardInSqlite(db, guarded) : guardInPostgres(db, guarded));
}

interface WrittenOnce {
  table: string;
  /** Which rows; all, where it is not said. */
  when?: string;
  /** The columns that hold no words, and that a redaction leaves as they are. */
  fixed: string[];
  refusal: string;
}

const always = (table: string) => `${table} are written once and never changed or removed`;

const writtenOnce: WrittenOnce[] = [
  {
    table: "submissions",
    fixed: ["id", "assessment_id", "revision", "receipt", "submitted_at"],
    refusal: always("submissions"),
  },
  {
    table: "snapshots",
    fixed: ["id", "cycle_id", "corrects", "frozen_by", "frozen_at"],
    refusal: always("snapshots"),
  },
  {
    table: "public_versions",
    fixed: ["snapshot_id", "cycle_id", "number", "threshold"],
    refusal: always("public_versions"),
  },
  {
    table: "responses",
    when: "old.sent_at is not null",
    fixed: [
      "id",
      "assessment_id",
      "revision",
      "batch_id",
      "outcome",
      "written_by",
      "edition",
      "saved_by",
      "saved_at",
      "approver_id",
      "approval_asked_at",
      "approved_by",
      "approved_at",
      "sent_by",
      "sent_at",
      "answers_due_on",
      "corrections_until",
    ],
    refusal: "responses that were sent are written once and never changed or removed",
  },
];

async function guardInSqlite(db: Kysely<unknown>, { table, when, fixed, refusal }: WrittenOnce) {
  const name = `${table}_write_once_update`;
  const changed = fixed.map((column) => `old.${column} is not new.${column}`).join(" or ");
  const refused = `(not exists (select 1 from redactions_under_way) or ${changed})`;
  await sql.raw(`drop trigger ${name}`).execute(db);
  await sql
    .raw(
      `create trigger ${name} before update on ${table} when ${when ? `${when} and ` : ""}${refused} begin select raise(abort, '${refusal}'); end`,
    )
    .execute(db);
}

async function guardInPostgres(db: Kysely<unknown>, { table, when, fixed, refusal }: WrittenOnce) {
  const same = fixed.map((column) => `old.${column} is not distinct from new.${column}`).join(" and ");
  const other = when
    ? `if tg_op <> 'TRUNCATE' then if not (${when}) then if tg_op = 'DELETE' then return old; end if; return new; end if; end if;`
    : "";
  await sql
    .raw(
      `create or replace function ${table}_write_once() returns trigger language plpgsql as $$ begin ${other}
        if tg_op = 'UPDATE' then if exists (select 1 from redactions_under_way) and ${same} then return new; end if; end if;
        raise exception '${refusal}'; end $$`,
    )
    .execute(db);
}
