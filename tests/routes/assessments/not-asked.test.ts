import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { mainText } from "#tests/support/page-text.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await withSchools(app.db);
  await answerStandards(app.db, otterbrook);
});
afterAll(() => app.stop());

describe("what a school is not asked", () => {
  test("is not counted as done before it is signed", async () => {
    await app.db
      .updateTable("answers")
      .set({ statement: "" })
      .where("assessmentId", "=", otterbrook)
      .where("standardCode", "=", "A1")
      .execute();
    const joanne = await app.signIn("joanne");

    const text = await mainText(await joanne.get(`/assessments/${otterbrook}/check`));

    expect(text).toContain("82 of 83 standards complete.");
    const html = await (await joanne.get(`/assessments/${otterbrook}/check`)).text();
    expect(html).toContain(`/assessments/${otterbrook}/standards/K13?from=check"`);
    expect(html).not.toContain(`/assessments/${otterbrook}/standards/K14?from=check"`);
  });

  test.each(["evidence/new", "evidence/reuse"])("takes no evidence: %s", async (form) => {
    const joanne = await app.signIn("joanne");
    const address = `/assessments/${otterbrook}/standards/K14/${form}`;

    const page = await joanne.get(address);
    const sent = await joanne.post(address, { title: "A list", shows: "That it is done", kept: "Office", evidence: `${otterbrook}-A1` });

    expect(page.status).toBe(403);
    expect(await mainText(page)).toContain("This standard does not apply.");
    expect(sent.status).toBe(403);
    expect(
      await app.db
        .selectFrom("evidenceStandards")
        .select("evidenceId")
        .where("standardCode", "=", "K14")
        .where("evidenceId", "like", "otterbrook-2026%")
        .execute(),
    ).toHaveLength(1);
  });
});
