import { describe, expect, test } from "vitest";
import { listActions } from "#db/assessments/actions.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { listSummaries } from "#db/assessments/section-summaries.ts";
import { mainText } from "#tests/support/page-text.ts";
import { audit, leads, riverbendApp, standard } from "./riverbend.ts";

const app = await riverbendApp();
const { answer, chidi, events, open, priya, read, save, setAside } = app;

describe("last cycle's answer", () => {
  const of92 = `${audit}/standards/9.2`;
  const carry = (intent: string, fields: Record<string, string> = {}, path = of92) =>
    priya.post(path, { baseRevision: "0", intent, statement: "", ...fields });
  const carriedOver = async () => ({
    evidence: (await listEvidence(app.db, "riverbend-2026")).map((item) => [item.title, item.standards.join(" ")]),
    actions: (await listActions(app.db, "riverbend-2026")).map((action) => [
      action.what,
      action.progress,
      action.agreedOn,
      action.carriedFrom,
    ]),
  });

  test("is offered with its words, its evidence and what changed in the wording", async () => {
    const { getByRole, html, text } = await open();

    getByRole("heading", { name: "Your 2024 answer" });
    expect(text).toContain("What we do about policy and agreements for sharing information");
    expect(text).toContain("Evidence for 9.1");
    getByRole("heading", { name: "The wording has changed since then" });
    expect(text).toContain("What to check: section 16LA gives certain bodies, and those who provide services for them, a duty to share");
    expect(html).toMatch(/<(ins|mark)>/);
    expect(await read(priya, `${audit}/standards/9.3`)).not.toContain("The wording has changed since then");
  });

  test("confirmed becomes this one's, with evidence and open actions", async () => {
    expect(leads(await carry("confirm"))).toEqual([302, `${of92}?done=confirmed&of=9.2#main`]);

    expect(await answer("9.2")).toMatchObject({ rating: "met", carried: "confirmed", carriedBy: "priya", revision: 1 });
    expect(await carriedOver()).toEqual({
      evidence: [["Evidence for 9.2", "9.2"]],
      actions: [["Still to be done", "at-risk", "2024-12-02", "still-open"]],
    });
    expect(await listSummaries(app.db, "riverbend-2026")).toMatchObject([{ met: 1, complete: 1 }]);
    expect(await events("9.2")).toEqual(expect.arrayContaining(["answer-confirmed", "action-added"]));
    expect(await read(priya, of92)).toContain("Your 2024 answer (met): confirmed on 22 November 2026");
  });

  test("confirmed again or brought in afterwards brings evidence and actions once", async () => {
    await carry("confirm");
    await carry("confirm", { baseRevision: "1" });
    await carry("adapt", { baseRevision: "2" });

    const { evidence, actions } = await carriedOver();
    expect([evidence.length, actions.length]).toEqual([1, 1]);
  });

  test("brought in to change is a draft until it is saved", async () => {
    expect(leads(await carry("adapt"))).toEqual([302, `${of92}?done=adapted&of=9.2#main`]);
    const brought = await open(priya, of92);
    expect(brought.text).toContain(
      "Your 2024 answer is in the form below, and not saved yet. Change what is no longer true, and save it. Start with an empty form",
    );
    expect(brought.text).not.toContain("You typed this");
    const before = await answer("9.2");
    const response = await priya.post(of92, { baseRevision: "1", rating: "met", statement: "Changed since 2024" });

    expect(brought.getByLabelText("Your statement").value).toContain("What we do about");
    expect(before).toMatchObject({ rating: null, statement: "", carried: "adapted" });
    expect(response.status).toBe(302);
    expect(await answer("9.2")).toMatchObject({ statement: "Changed since 2024", carried: "adapted", revision: 2 });
  });

  test("confirmed over words in the form keeps those in the history", async () => {
    await carry("confirm", { statement: "Typed before" });

    expect(await setAside()).toEqual(["Typed before"]);
    expect((await answer("9.2"))?.statement).toContain("What we do about");
  });

  test.each(["confirm", "adapt"] as const)("pressed after a colleague answered (%s) changes nothing and shows both", async (intent) => {
    await save({ statement: "Theirs" }, chidi);

    const pressed = await carry(intent, {}, standard);

    expect(pressed.headers.get("Location")).toBe(`${standard}/versions`);
    expect(await answer()).toMatchObject({ statement: "Theirs", revision: 1, carried: null });
    expect(await listEvidence(app.db, "riverbend-2026")).toEqual([]);
    const both = await mainText(await priya.get(`${standard}/versions`));
    expect(both).toContain("Chidi Nwosu saved this answer while you were writing");
    expect(both).toMatch(/Theirs.*What we do about/);
  });
});
