import { describe, expect, test } from "vitest";
import { riverbendApp } from "#tests/routes/signing/riverbend.ts";

const app = await riverbendApp();
const { visit, open, read, send } = app;

describe("history", () => {
  test("tells who did what, newest first, with the differences marked", async () => {
    await send("Look at 8.3");
    const before = {
      rating: "met",
      statement: "Every member of staff has been briefed about the policy since last spring.",
      notApplicableReason: "",
      noActionReason: "",
    };
    const after = { ...before, rating: "partially-met", statement: before.statement.replace("Every member", "Nearly every member") };
    await app.db
      .insertInto("history")
      .values({
        id: "h",
        at: "2026-11-22T14:41:00.000Z",
        assessmentId: "riverbend-2026",
        standardCode: "9.1",
        personId: "chidi",
        event: "answer-saved",
        before: JSON.stringify(before),
        after: JSON.stringify(after),
      })
      .execute();

    const { html, text: page } = await open("rosa", "/history");

    expect(page.indexOf("Answer saved")).toBeLessThan(page.indexOf("Sent for signature"));
    expect(page).toContain("2:41pm on 22 November 2026");
    expect(html).toContain("<del>Met</del>");
    expect(html).toMatch(/<ins>\s*Partially met<\/ins>/);
    expect(html).toMatch(/<ins>Nearly/);
    expect((await read("rosa", "/history?standard=9.1")).includes("Sent for signature")).toBe(false);
    expect((await visit("rosa", "/history?standard=99.1")).status).toBe(404);
  });

  test("shows fifty a page", async () => {
    const line = (n: number) => ({
      id: `h${n}`,
      at: new Date(Date.UTC(2026, 10, 1, 9, n)).toISOString(),
      assessmentId: "riverbend-2026",
      standardCode: "1.1",
      personId: "priya",
      event: "answer-saved",
      before: null,
      after: JSON.stringify({ statement: `Number ${n} of them` }),
    });
    await app.db
      .insertInto("history")
      .values(Array.from({ length: 51 }, (_, n) => line(n)))
      .execute();

    const first = await open("priya", "/history?standard=1.1");
    const second = await open("priya", "/history?standard=1.1&page=2");

    expect(first.text).toContain("Number 50 of them");
    expect(first.html).not.toContain("Number 0 of them");
    expect(first.html).toContain("standard=1.1&amp;page=2");
    expect(second.text).toContain("Number 0 of them");
    expect(second.html).not.toContain("Number 1 of them");
  });
});
