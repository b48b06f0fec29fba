import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DraftReport } from "#domain/draft-check/report.ts";
import type { Db } from "#db/connection.server.ts";
import { findDraftCheck, keepDraftCheck, removeOldDraftChecks } from "#db/figures/draft-checks.ts";
import { freezeCycle } from "#db/figures/snapshots.ts";
import { migrate } from "#db/migrate.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { esme, monday, withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";

const report: DraftReport = {
  sentence: "One sentence does not agree with the snapshot.",
  counts: "1 figure belongs to Table 1: 0 agree, 1 does not.",
  against: [{ table: "Table 1", agrees: 0, differs: 1 }],
  tables: [
    {
      heading: "Table 1: one wrong cell",
      cells: [{ section: "1", figure: "Met", printed: "2", right: "3", working: "3 of 4", remark: null }],
      causes: ["a cause"],
    },
  ],
  sentences: [
    { heading: "Paragraph 1", paragraph: 1, draft: [{ value: "2", removed: true }], right: [{ value: "3", added: true }], remarks: [] },
  ],
  numbers: [{ printed: "2", place: "Paragraph 1", outcome: "Differs", against: "Table 1" }],
  more: 0,
};
const at = (hours: number) => new Date(Date.parse(monday) + hours * 3_600_000);

describe.each(databases)("findings on drafts on %s", (_, open) => {
  let db: Db;
  let snapshotId: string;
  beforeAll(async () => {
    db = open();
    await migrate(db);
    await withAnsweredCycle(db);
    const frozen = await freezeCycle(db, esme, "joint", { name: "Annual report", note: "" });
    snapshotId = "id" in frozen ? frozen.id : "";
  });
  afterAll(() => db.destroy());

  test("are kept for whoever checked, the last ones, for a day", async () => {
    const first = await keepDraftCheck(db, esme, { snapshotId, name: "One", report });
    const second = await keepDraftCheck(db, esme, { snapshotId, name: "Two", report });
    const find = (id: string, hours = 0, who = "esme", of = snapshotId) => findDraftCheck(db, who, { id, snapshotId: of, now: at(hours) });

    expect(await find(first)).toBeUndefined();
    expect(await find(second)).toEqual({ name: "Two", report, checkedAt: monday });
    expect(await find(second, 0, "leila")).toBeUndefined();
    expect(await find(second, 0, "esme", "other")).toBeUndefined();
    expect(await find(second, 23)).toBeDefined();
    expect(await find(second, 24)).toBeUndefined();

    expect(await removeOldDraftChecks(db, at(23))).toBe(0);
    expect(await removeOldDraftChecks(db, at(24))).toBe(1);
  });
});
