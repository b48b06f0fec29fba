import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { noteBegun, noteFailed, noteGood } from "#db/backups/backups.ts";
import { takeLease } from "#db/leases.ts";
import { databases, morning, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import { counter, databaseFigures, inPrometheusWords } from "../../server/metrics.ts";

test("counts of all processes are added up, the slowest of each route named", () => {
  const [one, other] = [counter(), counter()];
  one.count({ route: "/help", status: 200, ms: 4 });
  one.count({ route: "/help", status: 503, ms: 20 });
  other.count({ route: "/help", status: 200, ms: 6 });
  other.count({ route: "/work", status: 302, ms: 1 });

  const lines = inPrometheusWords([one.counts, other.counts], null).split("\n");
  expect(lines).toEqual(
    expect.arrayContaining([
      'audit_requests_total{status="2xx"} 2',
      'audit_requests_total{status="5xx"} 1',
      'audit_route_seconds_count{route="/help"} 3',
      'audit_route_seconds_sum{route="/help"} 0.03',
      'audit_route_seconds_max{route="/help"} 0.02',
      "audit_processes 2",
      "audit_database_up 0",
    ]),
  );
});

describe.each(databases)("on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => (db = await withOneAudit(open())));
  afterAll(() => db.destroy());

  test("mail that waits and mail that was given up are told, when work last came round, and how the last backup went", async () => {
    const message = {
      kind: "receipt" as const,
      toEmail: "a@x.example",
      subject: "",
      body: "",
      createdAt: morning,
      attempts: 0,
      lastError: null,
    };
    await db
      .insertInto("messages")
      .values([
        { ...message, id: "waits", nextAttemptAt: morning, sentAt: null },
        { ...message, id: "failed", nextAttemptAt: null, sentAt: null },
        { ...message, id: "sent", nextAttemptAt: null, sentAt: morning },
      ])
      .execute();
    await takeLease(db, { name: "Messages sent", holder: "one", now: new Date(morning), milliseconds: 1000 });

    expect(inPrometheusWords([], await databaseFigures(db))).not.toMatch(/^audit_last_backup_timestamp_seconds/m);
    const good = await noteBegun(db, "one.sqlite", new Date(morning));
    await noteGood(db, good, { bytes: 45_400_000, rows: 3, tables: 1 }, new Date(morning));
    expect(inPrometheusWords([], await databaseFigures(db))).toContain("audit_backup_failed 0\n");
    const failed = await noteBegun(db, "two.sqlite", new Date(morning));
    await noteFailed(db, failed, "No room", new Date(Date.parse(morning) + 1000));

    const text = inPrometheusWords([], await databaseFigures(db));
    expect(text).toContain(`audit_last_backup_timestamp_seconds ${Date.parse(morning) / 1000}\n`);
    expect(text).toContain("audit_last_backup_bytes 45400000\n");
    expect(text).toContain("audit_backup_failed 1\n");
    expect(text).toContain("audit_mail_waiting 1\n");
    expect(text).toContain("audit_mail_failed 1\n");
    expect(text).toContain(`audit_last_run_timestamp_seconds{work="Messages sent"} ${Date.parse(morning) / 1000}\n`);
  });
});
