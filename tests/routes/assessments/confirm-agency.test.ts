import { describe, expect, test } from "vitest";
import { listEvidence } from "#db/assessments/evidence.ts";
import { readPage } from "#tests/support/page.ts";
import { audit, leads, policy, riverbendApp, standard } from "./riverbend.ts";

const app = await riverbendApp();
const { chidi, open, priya, read, save } = app;

const standardsOn = ({ html }: { html: string }) => [...html.matchAll(/name="base-([\d_]+)"/g)].map((match) => match[1] as string);

describe("an agency confirms by section", () => {
  test("as schools do: whole answers, the weak by a mark of its own, the rest by one box", async () => {
    const page = await open(priya, `${audit}/confirm/3`);
    expect(standardsOn(page).length).toBeGreaterThan(1);
    const together = Object.fromEntries(standardsOn(page).map((code) => [`base-${code}`, "0"]));
    const sent = await priya.post(`${audit}/confirm/3`, { ...together, rest: "yes", looked: "yes" });
    expect(sent.headers.get("Location")).toMatch(/confirm\/\d\?done=section$/);
    const answers = await app.db.selectFrom("answers").selectAll().where("assessmentId", "=", "riverbend-2026").execute();
    expect(answers.every((one) => one.rating === "met" && one.confirmedTogether === "section")).toBe(true);
    expect(answers.length).toBeGreaterThan(0);
    expect((await listEvidence(app.db, "riverbend-2026")).every((one) => one.checkedOn === "2026-11-22" && one.checkedBy === "priya")).toBe(
      true,
    );
    // What was partially met then waits for its mark
    expect(standardsOn(await open(priya, `${audit}/confirm/3`))).toContain("3_3");
  });

  test("and finds the way there from the task list and from each standard", async () => {
    const home = await open(priya, audit);
    expect(home.addressOf("Confirm section 1")).toBe(`${audit}/confirm/1`);
    expect(home.addressOf(/^Go through the \d+ changed standards$/)).toBe(`${audit}/confirm/changed`);
    expect((await open(priya, `${audit}/standards/3.3`)).addressOf(/^Confirm section 3: \d/)).toBe(`${audit}/confirm/3`);
  });

  test("a contributor their own sections", async () => {
    expect((await chidi.get(`${audit}/confirm/9`)).status).toBe(200);
    expect((await chidi.get(`${audit}/confirm/3`)).status).toBe(403);
  });
});

describe("“Still true” on the page of a standard", () => {
  const of92 = `${audit}/standards/9.2`;

  test("asks in the same step what was looked at, item by item", async () => {
    const page = await open(priya, of92);
    const boxes = page.queryAllByRole("checkbox", { name: /^Evidence for 9.2/ });
    expect(boxes.map(({ checked }) => checked)).toEqual([false]);
    await priya.post(of92, { baseRevision: "0", statement: "", intent: "confirm", looked: boxes[0]!.value });
    expect(await listEvidence(app.db, "riverbend-2026")).toMatchObject([
      { checkedOn: "2026-11-22", checkedBy: "priya", checkedTogether: null, reviewBy: null },
    ]);
  });

  test("leaves the date of what was not looked at, and its name", async () => {
    await priya.post(of92, { baseRevision: "0", statement: "", intent: "confirm", looked: "made-up" });
    expect(await listEvidence(app.db, "riverbend-2026")).toMatchObject([{ checkedOn: "2026-10-05", checkedBy: "priya", savedBy: "priya" }]);
  });
});

describe("after each action", () => {
  test("the page says what happened and what is left, at the place where it was done", async () => {
    await save({ statement: "Every team does this." });
    expect(await read(priya, `${audit}/standards/9.2?done=saved&of=9.1`)).toMatch(
      /^Success 9\.1 is saved\. It still needs a piece of evidence\./,
    );
    const page = await open(priya, `${standard}?done=evidence-removed&of=9.1`);
    expect(page.text).toContain(
      "Success The evidence is removed from 9.1. 9.1 still needs a piece of evidence. Evidence Say what shows it",
    );
  });

  test("says nothing that the address makes up", async () => {
    for (const query of ["done=saved&of=Z9", "done=paid&of=9.1", "done=saved", "done=%3Cb%3E&of=9.1"])
      expect(await read(priya, `${standard}?${query}`), query).not.toContain("Success");
    expect(await read(await app.signIn("rosa"), `${standard}?done=saved&of=9.1`)).toContain("9.1 is saved");
  });
});

describe("a page leads back to where it was opened from", () => {
  test("from the check page, saving returns there, also after evidence and actions", async () => {
    await save({ statement: "Every team does this." });
    const check = await open(priya, `${audit}/check`);
    expect(check.addressOf(/^Change 9\.1/)).toBe(`${standard}?from=check`);
    const saved = await priya.post(`${standard}?from=check`, { baseRevision: "1", rating: "met", statement: "Better", intent: "save" });
    expect(leads(saved)).toEqual([302, `${audit}/check?done=saved&of=9.1#main`]);
    expect(await read(priya, `${audit}/check?done=saved&of=9.1`)).toContain("9.1 is saved. It still needs a piece of evidence.");

    const form = { baseRevision: "2", rating: "met", statement: "Better" };
    expect(leads(await priya.post(`${standard}?from=check`, { ...form, to: "evidence/new" }))).toEqual([
      302,
      `${standard}/evidence/new?from=check#main`,
    ]);
    const evidence = await priya.post(`${standard}/evidence/new?from=check`, policy);
    expect(leads(evidence)).toEqual([302, `${standard}?from=check&done=evidence-added&of=9.1#evidence`]);
    expect(leads(await priya.post(`${standard}?from=check`, { ...form, to: "actions/new" }))).toEqual([
      302,
      `${audit}/actions/new?standard=9.1&from=check#main`,
    ]);
  });

  test("and nowhere else", async () => {
    const saved = await priya.post(`${standard}?from=//evil.example`, {
      baseRevision: "0",
      rating: "met",
      statement: "So",
      intent: "save",
    });
    expect(leads(saved)).toEqual([302, `${audit}/standards/9.2?done=saved&of=9.1#main`]);
  });

  test("from the signing page, reading a weak standard returns there", async () => {
    const page = await readPage(await priya.get(`${audit}/return?from=sign-off`));
    expect(page.addressOf("Read and sign")).toBe(`${audit}/sign-off`);
    expect((await readPage(await priya.get(`${audit}/return`))).addressOf("Task list")).toBe(audit);
  });
});
