import { describe, expect, test } from "vitest";
import { listEvidence } from "#db/assessments/evidence.ts";
import { listSummaries } from "#db/assessments/section-summaries.ts";
import { readPage, within } from "#tests/support/page.ts";
import { audit, leads, policy, riverbendApp, standard } from "./riverbend.ts";

const app = await riverbendApp();
const { chidi, events, priya, read, save } = app;

describe("evidence", () => {
  const only = async () => (await listEvidence(app.db, "riverbend-2026"))[0]!;

  test("is added, changed, used again and removed, each with its history", async () => {
    expect(leads(await priya.post(`${standard}/evidence/new`, policy))).toEqual([302, `${standard}?done=evidence-added&of=9.1#evidence`]);
    const { id } = await only();
    expect(await read()).toContain("Policy, version 5 Shows: That it is done Kept: Intranet Checked 3 November 2026 by Priya Raman");

    app.passMinutes(1);
    const base = (await only()).savedAt;
    await chidi.post(`${standard}/evidence/${id}`, { ...policy, base, title: "Policy, version 6" });
    await priya.post(`${audit}/standards/9.2/evidence/reuse`, { evidence: id });
    await priya.post(`${audit}/standards/9.2/evidence/reuse`, { evidence: id });
    expect(await only()).toMatchObject({ title: "Policy, version 6", standards: ["9.1", "9.2"] });
    expect(await read()).toContain("Also used for 9.2");

    app.passMinutes(1);
    await priya.post(`${standard}/evidence/${id}/removal`);
    expect(await only()).toMatchObject({ standards: ["9.2"] });
    await priya.post(`${audit}/standards/9.2/evidence/${id}/removal`);
    expect(await listEvidence(app.db, "riverbend-2026")).toEqual([]);
    expect(await events()).toEqual(["evidence-added", "evidence-changed", "evidence-removed"]);
    expect(await events("9.2")).toEqual(["evidence-used", "evidence-removed"]);
    const history = await read(priya, `${audit}/history?standard=9.1`);
    expect(history).toContain("Policy, version 5");
  });

  test("changed by a colleague meanwhile is not written over: both texts are shown, and saving again is a choice", async () => {
    await priya.post(`${standard}/evidence/new`, policy);
    const { id, savedAt: base } = await only();
    app.passMinutes(1);
    await chidi.post(`${standard}/evidence/${id}`, { ...policy, base, title: "Chidi’s version" });
    app.passMinutes(1);

    const late = await priya.post(`${standard}/evidence/${id}`, { ...policy, base, title: "Priya’s version" });
    const page = await readPage(late);

    expect(late.status).toBe(409);
    expect(page.text).toContain("changed this evidence while you were writing");
    expect(page.text).toContain("Chidi’s version");
    expect(page.getByLabelText("What it is").value).toBe("Priya’s version");
    expect(await only()).toMatchObject({ title: "Chidi’s version" });
    const current = /name="base" value="([^"]+)"/.exec(page.html)?.[1] ?? "";
    await priya.post(`${standard}/evidence/${id}`, { ...policy, base: current, title: "Priya’s version" });
    expect(await only()).toMatchObject({ title: "Priya’s version" });
  });

  test("makes a met standard complete, and its removal incomplete", async () => {
    await save({ statement: "Every team does this." });
    const complete = async () => (await listSummaries(app.db, "riverbend-2026"))[0]?.complete;
    const before = await complete();
    await priya.post(`${standard}/evidence/new`, policy);
    const withIt = await complete();
    await priya.post(`${standard}/evidence/${(await only()).id}/removal`);

    expect([before, withIt, await complete()]).toEqual([0, 1, 0]);
  });

  test("without a name or place is refused, with what was typed", async () => {
    const response = await priya.post(`${standard}/evidence/new`, { shows: "Only what it shows" });

    expect(response.status).toBe(400);
    const page = await readPage(response);
    expect(page.title).toMatch(/^Error: Add evidence/);
    expect(within(page.getByRole("alert")).addressOf("Enter the name of the evidence")).toBe("#title");
    expect(page.getByLabelText("What it shows").value).toBe("Only what it shows");
  });

  test("that is past its date is marked to be looked at again", async () => {
    await priya.post(`${standard}/evidence/new`, { ...policy, "reviewBy.day": "10", "reviewBy.month": "11", "reviewBy.year": "2026" });

    expect(await read()).toContain("Look at this again: its check was due by 10 November 2026");
  });
});
