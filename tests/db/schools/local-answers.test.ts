import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Db } from "#db/connection.server.ts";
import { listHistory } from "#db/history.ts";
import { listLocalAnswers, saveLocalAnswers } from "#db/schools/local-answers.ts";
import { markOf } from "#db/schools/profiles.ts";
import { findCycleSet } from "#db/standard-sets.ts";
import { databases, morning } from "#tests/support/assessment-fixtures.ts";
import { setAssessment, viewOf } from "#tests/support/return-fixtures.ts";
import { otterbrook, otterbrookFlags, withSchools } from "#tests/support/school-fixtures.ts";

const joanne = { by: "joanne", at: morning };

describe.each(databases)("answers to local questions, on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
  });
  afterAll(() => db.destroy());
  beforeEach(async () => {
    for (const table of ["history", "localAnswers"] as const) await db.deleteFrom(table).execute();
    await setAssessment(db, { state: "in-progress", withdrawnOn: null, flags: JSON.stringify(otterbrookFlags) }, otterbrook);
  });

  const view = () => viewOf(db, "joanne", otterbrook);
  const events = async () => (await listHistory(db, otterbrook)).map((row) => row.event);

  test("are saved together, changed and taken away", async () => {
    const questions = (await findCycleSet(db, (await view()).cycle)).local_questions ?? [];
    const saveAnswers = async (answers: Record<string, string>, base?: string) =>
      saveLocalAnswers(db, joanne, await view(), {
        questions,
        answers,
        base: base ?? markOf(await listLocalAnswers(db, otterbrook, questions)),
      });

    expect(await saveAnswers({ L1: "Some know it", L6: "Online safety" })).toBe("saved");
    expect(await saveAnswers({ L1: "Few know it" }, markOf({}))).toBe("stale");
    expect(await saveAnswers({ L1: "Few know it", L6: "" })).toBe("saved");
    expect(await saveAnswers({ L1: "Few know it" })).toBe("saved");

    expect(await listLocalAnswers(db, otterbrook, questions)).toEqual({ L1: "Few know it" });
    expect(await events()).toEqual(["local-answers-saved", "local-answers-saved"]);
    await setAssessment(db, { state: "submitted" }, otterbrook);
    expect(await saveAnswers({})).toBe("locked");
  });
});
