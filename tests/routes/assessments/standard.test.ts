import { describe, expect, test } from "vitest";
import { listSummaries } from "#db/assessments/section-summaries.ts";
import { changeAudit } from "#tests/support/assessment-fixtures.ts";
import { readPage } from "#tests/support/page.ts";
import { audit, leads, policy, riverbendApp, standard } from "./riverbend.ts";

const app = await riverbendApp();
const { answer, chidi, events, open, priya, read, save } = app;

describe("saving", () => {
  test("a text that differs only in how its lines end is the same text, and leaves no trace", async () => {
    await save({ statement: "First.\n\nSecond." });
    await save({ baseRevision: "1", statement: "First.\r\n\r\nSecond." });

    expect(await answer()).toMatchObject({ revision: 1, statement: "First.\n\nSecond." });
    expect(await events()).toEqual(["answer-saved"]);
  });

  test("leads to the next standard, and the answer is there when one comes back", async () => {
    const response = await save({ statement: "Every team does this.", noActionReason: "None is needed" });

    expect(leads(response)).toEqual([302, `${audit}/standards/9.2`]);
    const page = await open();
    expect(page.getByRole("radio", { name: "Met" })).toMatchObject({ value: "met", checked: true });
    expect(page.getByLabelText("Your statement").value).toBe("Every team does this.");
    expect(page.getByLabelText("If there is no action, why not (optional)").value).toBe("None is needed");
    expect(page.html).toContain('name="baseRevision" value="1"');
  });

  test("to come back later leads to the task list", async () => {
    expect(leads(await save({ intent: "later", statement: "So far" }))).toEqual([302, `${audit}?done=saved`]);
    expect((await answer())?.statement).toBe("So far");
  });

  test("the last standard leads to the task list", async () => {
    const response = await chidi.post(`${audit}/standards/9.3`, { baseRevision: "0", rating: "met", statement: "Ours" });

    expect(leads(response)).toEqual([302, `${audit}?done=saved`]);
  });

  test("on the way to evidence keeps the words, and leads nowhere else", async () => {
    const evidence = await save({ statement: "Written", to: "evidence/new" });
    const action = await save({ statement: "Written on", baseRevision: "1", to: "actions/new" });
    const outside = await save({ statement: "Written on and on", baseRevision: "2", to: "//evil.example" });

    expect(leads(evidence)).toEqual([302, `${standard}/evidence/new`]);
    expect(leads(action)).toEqual([302, `${audit}/actions/new?standard=9.1&from=standard`]);
    expect(leads(outside)).toEqual([302, `${audit}/standards/9.2`]);
    expect((await answer())?.statement).toBe("Written on and on");
  });

  test("counts revisions, and tells the history of each", async () => {
    await save({ statement: "One" });
    await save({ statement: "Two", baseRevision: "1" }, chidi);

    expect(await answer()).toMatchObject({ statement: "Two", revision: 2, savedBy: "chidi" });
    expect(await events()).toEqual(["answer-saved", "answer-saved"]);
  });

  test("nothing asks for completeness, and no rating is an answer too", async () => {
    const response = await priya.post(standard, { baseRevision: "0", statement: "Not rated yet" });

    expect(response.status).toBe(302);
    expect(await answer()).toMatchObject({ rating: null, statement: "Not rated yet" });
  });

  test("markup is text", async () => {
    await save({ statement: "<script>alert(1)</script> & </textarea>" });

    const page = (await open()).html;
    expect(page).not.toContain("<script>alert(1)");
    expect(page).toContain("&lt;script&gt;alert(1)");
  });
});

describe("not applicable", () => {
  const reasonless = { rating: "not-applicable" };

  test("can be saved without its reason, and is complete with it", async () => {
    await save(reasonless);
    const without = await listSummaries(app.db, "riverbend-2026");
    await save({ ...reasonless, baseRevision: "1", notApplicableReason: "We hold no such data" });

    expect(without).toMatchObject([{ notApplicable: 1, complete: 0 }]);
    expect(await listSummaries(app.db, "riverbend-2026")).toMatchObject([{ notApplicable: 1, complete: 1 }]);
    expect((await open()).getByLabelText("Why it does not apply").value).toBe("We hold no such data");
    const rosa = await app.signIn("rosa");
    expect(await read(rosa)).toContain("Why it does not apply: We hold no such data");
  });
});

describe("a locked return", () => {
  test("shows the answer to read, and keeps what was typed", async () => {
    await save({ statement: "Saved words" });
    await changeAudit(app.db, { state: "awaiting-sign-off" });

    const response = await save({
      rating: "not-applicable",
      statement: "Typed too late",
      notApplicableReason: "A reason too late",
      baseRevision: "1",
    });

    expect(response.status).toBe(409);
    const page = (await readPage(response)).text;
    expect(page).toContain("What you typed is kept as your draft");
    expect(page).toContain("Saved words");
    for (const later of [page, await read()]) {
      expect(later).toContain("Typed too late");
      expect(later).toContain("A reason too late");
    }
    expect((await open()).queryAllByRole("textbox")).toEqual([]);
    expect(await answer()).toMatchObject({ statement: "Saved words", revision: 1 });
  });

  test("keeps what was typed about evidence on the page", async () => {
    await changeAudit(app.db, { state: "awaiting-sign-off" });

    const response = await priya.post(`${standard}/evidence/new`, policy);

    expect(response.status).toBe(409);
    const page = await readPage(response);
    expect(page.text).toContain("It is with the signatory");
    expect(page.getByLabelText("What it is").value).toBe("Policy, version 5");
  });
});
