import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { listHistory } from "#db/history.ts";
import { findStatistics, saveStatistics } from "#db/schools/statistics.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { setAssessment, viewOf } from "#tests/support/return-fixtures.ts";
import { otterbrook, otterbrookFlags, withSchools } from "#tests/support/school-fixtures.ts";

describe.each(databases)("statistics, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
  });
  afterAll(() => db.destroy());
  beforeEach(async () => {
    for (const table of ["history", "statisticsReturns"] as const) await db.deleteFrom(table).execute();
    await setAssessment(db, { state: "in-progress", withdrawnOn: null, flags: JSON.stringify(otterbrookFlags) }, otterbrook);
  });

  const view = () => viewOf(db, "joanne", otterbrook);
  const events = async () => (await listHistory(db, otterbrook)).map((row) => row.event);

  const at = (day: string) => ({ by: "joanne", at: `${day}T09:00:00.000Z` });
  const send = async (
    fields: Record<string, string>,
    { day = "2026-12-01", revision = 0, isSent = true, period = "autumn" as const } = {},
  ) => {
    const now = await view();
    return saveStatistics(db, at(day), now, {
      period,
      groups: (await findCycleSet(db, now.cycle)).statistics ?? [],
      fields,
      revision,
      isSent,
    });
  };

  test("are kept as a draft, then sent, whatever becomes of the audit", async () => {
    await setAssessment(db, { state: "submitted" }, otterbrook);
    expect(await send({ contacts: "3" }, { isSent: false })).toBe("saved");
    expect(await findStatistics(db, otterbrook, "autumn")).toMatchObject({ revision: 1, submittedAt: null, fields: { contacts: "3" } });
    expect(await send({ contacts: "4" }, { revision: 1 })).toBe("sent");

    expect(await findStatistics(db, otterbrook, "autumn")).toMatchObject({
      revision: 2,
      submittedByName: "Joanne Tull",
      fields: { contacts: "4" },
    });
    expect(await events()).toEqual(["statistics-sent", "statistics-saved"]);
    expect((await view()).assessment.state).toBe("submitted");
  });

  test("change nothing where somebody saved first, before they open, or after a withdrawal", async () => {
    await send({ contacts: "3" }, { isSent: false });
    expect(await send({ contacts: "9" }, { isSent: false })).toBe("stale");
    expect(await send({ contacts: "9" }, { day: "2026-10-31", revision: 1 })).toBe("not-open");
    await setAssessment(db, { withdrawnOn: "2026-11-20" }, otterbrook);
    expect(await send({ contacts: "9" }, { revision: 1 })).toBe("withdrawn");
    expect(await findStatistics(db, otterbrook, "autumn")).toMatchObject({ fields: { contacts: "3" } });
  });

  test("are corrected by sending again, and keep the day they were first sent", async () => {
    await send({ contacts: "3" });
    expect(await send({ contacts: "4" }, { revision: 1, isSent: false, day: "2026-12-02" })).toBe("sent-before");
    expect(await send({ contacts: "4" }, { revision: 1, day: "2027-08-01" })).toBe("sent");

    expect(await findStatistics(db, otterbrook, "autumn")).toMatchObject({
      submittedAt: "2026-12-01T09:00:00.000Z",
      savedAt: "2027-08-01T09:00:00.000Z",
      fields: { contacts: "4" },
    });
  });
});
