import { describe, expect, test } from "vitest";
import { findAnswer } from "#db/assessments/answers.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { mainText } from "#tests/support/page-text.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

const app = await freshApp(({ db }) => withSchools(db));
const lead = await app.signIn("thea");
const dsl = await app.signIn("joanne");

const trust = "/trusts/hartsmoor/cycles/s175-2026";
const offered = {
  baseRevision: "0",
  rating: "met",
  statement: "The trust checks every central record each term",
  evidenceTitle: "Central record check, autumn",
  evidenceKept: "Trust office",
  "evidenceCheckedOn.day": "9",
  "evidenceCheckedOn.month": "11",
  "evidenceCheckedOn.year": "2026",
};

const read = async (browser: TestBrowser, path: string) => mainText(await browser.get(path));

describe("a trust", () => {
  test("sees all its settings in the cycle, and no other", async () => {
    const text = await read(lead, trust);

    expect(text).toContain("0 of 2 settings have returned.");
    expect(text).toContain("Otterbrook Primary School");
    expect(text).toContain("Pellow Secondary School");
    expect(text).toContain("0 of 84");
    expect(text).not.toContain("Quillstone");
  });

  test("finds the page among its work", async () => {
    expect(await read(lead, "/work")).toContain("Safeguarding audit 2026 to 2027, all settings");
  });

  test("offers an answer that a school confirms as its own, with the evidence", async () => {
    expect((await lead.post(`${trust}/standards/H7`, offered)).status).toBe(302);
    expect(await read(dsl, `/assessments/${otterbrook}/trust-answers`)).toContain("Hartsmoor Learning Trust offers 1 answer.");
    expect(await findAnswer(app.db, otterbrook, "H7")).toBeUndefined();

    const response = await dsl.post(`/assessments/${otterbrook}/trust-answers`, { use: "H7", "base-H7": "0" });

    expect(response.headers.get("Location")).toBe(`/assessments/${otterbrook}/trust-answers?used=1`);
    expect(await findAnswer(app.db, otterbrook, "H7")).toMatchObject({ rating: "met", statement: offered.statement, savedBy: "joanne" });
    expect((await listEvidence(app.db, otterbrook)).filter((item) => item.standards.includes("H7"))).toMatchObject([
      { title: "Central record check, autumn", checkedOn: "2026-11-09" },
    ]);
    expect(await read(lead, trust)).toContain("Met, used by 1 of 2 settings");
  });

  test("never replaces what a school saved meanwhile", async () => {
    await lead.post(`${trust}/standards/H7`, offered);
    await dsl.post(`/assessments/${otterbrook}/standards/H7`, {
      intent: "save",
      baseRevision: "0",
      rating: "partially-met",
      statement: "Ours",
    });

    const response = await dsl.post(`/assessments/${otterbrook}/trust-answers`, { use: "H7", "base-H7": "0" });

    expect(response.status).toBe(409);
    expect(await mainText(response)).toContain("H7 changed after you opened this page");
    expect(await findAnswer(app.db, otterbrook, "H7")).toMatchObject({ statement: "Ours", revision: 1 });
  });

  test("shows both texts when two of its people write at once", async () => {
    await lead.post(`${trust}/standards/H7`, offered);

    const response = await lead.post(`${trust}/standards/H7`, { ...offered, statement: "Another text" });
    const text = await mainText(response);

    expect(response.status).toBe(409);
    expect(text).toContain("The trust checks every central record each term");
    expect(text).toContain("Another text");
  });

  test("is told what is missing, and keeps what was typed", async () => {
    const response = await lead.post(`${trust}/standards/H7`, { ...offered, evidenceTitle: "", statement: "Typed already" });
    const text = await mainText(response);

    expect(response.status).toBe(400);
    expect(text).toContain("Enter the evidence: met needs at least one piece");
    expect(text).toContain("Typed already");
  });

  test("cannot answer for a school, nor see a school of nobody or of others", async () => {
    expect(
      (await lead.post(`/assessments/${otterbrook}/standards/H7`, { intent: "save", baseRevision: "0", rating: "met", statement: "Ours" }))
        .status,
    ).toBe(403);
    expect((await lead.get("/assessments/quillstone-2026")).status).toBe(404);
    expect((await dsl.get(trust)).status).toBe(404);
    expect((await lead.get("/trusts/hartsmoor/cycles/none")).status).toBe(404);
  });

  test("stops offering, and what was confirmed stays", async () => {
    await lead.post(`${trust}/standards/H7`, offered);
    await dsl.post(`/assessments/${otterbrook}/trust-answers`, { use: "H7", "base-H7": "0" });
    await lead.post(`${trust}/standards/H7`, { ...offered, intent: "remove" });

    expect(await read(dsl, `/assessments/${otterbrook}/trust-answers`)).toContain("offers no answers");
    expect(await findAnswer(app.db, otterbrook, "H7")).toMatchObject({ statement: offered.statement });
  });

  test("offers nothing for what does not apply to a school", async () => {
    await lead.post(`${trust}/standards/K14`, offered);

    expect(await read(dsl, `/assessments/${otterbrook}/trust-answers`)).toContain("offers no answers");
    expect((await dsl.post(`/assessments/${otterbrook}/trust-answers`, { use: "K14", "base-K14": "0" })).status).toBe(403);
  });
});
