import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addComment, listComments } from "#db/schools/comments.ts";
import type { Db } from "#db/connection.server.ts";
import { databases } from "#tests/support/assessment-fixtures.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { changeOtterbrook, withdrawSubmissions } from "#tests/support/school-submission.ts";

describe.each(databases)("comments on %s", (_, open) => {
  let db: Db;
  beforeAll(async () => {
    db = await withSchools(open());
  });
  beforeEach(() => withdrawSubmissions(db));
  afterAll(() => db.destroy());

  const say = (words: string, at = "2026-11-22T09:00:00.000Z", { by = "amina", standardCode = null as string | null } = {}) =>
    addComment(db, { by, at }, { assessmentId: otterbrook, standardCode, capacity: "Safeguarding governor", words });
  const said = async (about?: string | null) => (await listComments(db, otterbrook, about)).map((one) => one.words);

  test("are listed newest first, with who said them in which part", async () => {
    await say("First");
    await say("Second", "2026-11-22T10:00:00.000Z", { standardCode: "A6" });

    expect(await listComments(db, otterbrook)).toEqual([
      {
        id: expect.any(String),
        standardCode: "A6",
        capacity: "Safeguarding governor",
        words: "Second",
        madeAt: "2026-11-22T10:00:00.000Z",
        name: "Amina Yusuf",
      },
      {
        id: expect.any(String),
        standardCode: null,
        capacity: "Safeguarding governor",
        words: "First",
        madeAt: "2026-11-22T09:00:00.000Z",
        name: "Amina Yusuf",
      },
    ]);
    expect([await said("A6"), await said(null)]).toEqual([["Second"], ["First"]]);
  });

  test("leave a line in the history, without their words, and no mail", async () => {
    await say("Between us", undefined, { standardCode: "A6" });

    expect(await db.selectFrom("history").select(["event", "standardCode", "personId", "after"]).execute()).toEqual([
      { event: "comment-added", standardCode: "A6", personId: "amina", after: null },
    ]);
    expect(await db.selectFrom("messages").selectAll().execute()).toEqual([]);
  });

  test("are one, when the same person says the same within a minute", async () => {
    const results = await Promise.all([say("Once"), say("Once")]);
    expect(results.sort()).toEqual(["added", "said-already"]);
    // A clock that was put back does not make it another
    expect(await say("Once", "2026-11-22T08:59:30.000Z")).toBe("said-already");
    expect(await say("Once", "2026-11-22T09:01:01.000Z")).toBe("added");
    expect(await say("Once", undefined, { by: "thea" })).toBe("added");
    expect(await say("Once", undefined, { standardCode: "A6" })).toBe("added");
    expect(await said()).toHaveLength(4);
  });

  test("end when the school is withdrawn", async () => {
    await changeOtterbrook(db, { withdrawnOn: "2026-11-01" });

    expect(await say("Too late")).toBe("locked");
    expect(await said()).toEqual([]);
  });
});
