import { describe, expect, test } from "vitest";
import { someAction } from "#tests/support/assessment-fixtures.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { audit, riverbendApp } from "./riverbend.ts";

const app = await riverbendApp();
const { visit, read, send, sign } = app;
const paper = async (person = "priya") => readWordFile(await visit(person, "/board-paper.docx"));

describe("the paper for the board", () => {
  test("has in its parts what the signatory is shown", async () => {
    await send();
    const page = await read("helen", "/sign-off");
    const { headings, text, tables } = await paper("helen");

    expect(headings).toEqual([
      "1 Section 11 audit 2026: paper for the board of Riverbend Housing Association",
      "2 Sections",
      "2 Not met and partially met (4)",
      "2 Evidence and actions",
      "2 What changed since 2024",
      "2 Questions to ask first",
    ]);
    expect(text).toContain("Riverbend meets 29 of the 33 standards that apply to it. One is not met: 8.3");
    expect(text).toContain("It has not been submitted. These are the organisation’s own ratings.");
    expect(tables[0]?.rows?.at(-1)).toEqual(["All 34 standards", "29", "3", "1", "1", "0"]);
    expect(tables[1]?.rows?.map(([standard]) => standard?.slice(0, 3))).toEqual([
      "Sta",
      "8.3",
      ...["3.3", "5.4", "7.3"].map(() => expect.any(String)),
    ]);
    expect(text).toContain("Like for like, 24 of 27: it was 24 in 2024.");
    // The same questions in the same order
    const questions = text.split("Questions to ask first\n")[1]?.split("\n") ?? [];
    expect(questions.length).toBeGreaterThan(1);
    for (const question of questions) expect(page).toContain(question);
  });

  test("keeps to the first rows of what is long, and counts what it leaves out", async () => {
    await app.db
      .updateTable("answers")
      .set({ rating: "not-met" })
      .where("assessmentId", "=", "riverbend-2026")
      .where("rating", "=", "met")
      .execute();
    await app.db
      .insertInto("actions")
      .values([
        someAction("long", { standardCode: "1.1", what: "A plan of very many words ".repeat(20) }),
        someAction("next", { standardCode: "1.1" }),
      ])
      .execute();

    const { tables, text } = await paper();

    expect(tables[1]?.rows).toHaveLength(6);
    expect(tables[1]?.rows?.[1]?.[2]).toMatch(/^(A plan of very many words ){3}A … Chidi Nwosu, by 31 March 2027\. And 1 more\.$/);
    expect(text).toMatch(/28 more: (\d\.\d, ){11}\d\.\d and 16 others\./);
  });

  test("leads from the pages of champion and signatory, and is for whoever may read the return", async () => {
    const link = `href="${audit}/board-paper.docx"`;
    for (const path of ["", "/return", "/check"]) expect(await (await visit("priya", path)).text()).toContain(link);
    await send();
    expect(await (await visit("helen", "/sign-off")).text()).toContain(link);

    await sign();
    expect((await paper()).text).toContain("It has been submitted: the actions are shown as they stand now.");
    expect((await visit("leila", "/board-paper.docx")).status).toBe(403);
  });
});

describe("the action plan of an agency", () => {
  test("is a Word document and a workbook, without a priority that its set does not give and a governor's check", async () => {
    const response = await visit("priya", "/action-plan.docx");
    const { tables, text } = await readWordFile(response);

    expect(response.headers.get("Content-Disposition")).toContain('filename="section-11-audit-2026-riverbend-action-plan.docx"');
    expect(tables[0]?.rows?.[0]).toEqual(["Standard", "Action", "Owner", "Due", "Status"]);
    expect(text).toMatch(/^3 actions: 3 open\.$/m);
    expect(text).not.toContain("Priority");
    expect(text).not.toContain("Check by");
    expect((await visit("priya", "/action-plan.xlsx")).status).toBe(200);
    expect(await (await visit("priya", "/action-plan")).text()).toContain(`href="${audit}/action-plan.docx"`);
  });
});
