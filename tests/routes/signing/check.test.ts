import { describe, expect, test } from "vitest";
import { readPage } from "#tests/support/page.ts";
import { audit, riverbendApp } from "./riverbend.ts";

const app = await riverbendApp();
const { open, post, read, send, state } = app;

describe("check", () => {
  test("says that nothing is missing and who will sign", async () => {
    const page = await open("priya", "/check");

    expect(page.text).toContain("Nothing is missing. Read it through, then send it to Helen Whitcombe to sign.");
    page.getByRole("button", { name: "Send to Helen Whitcombe to sign" });
    expect(page.text).toContain("What we do about");
  });

  test("lists what is missing first, with links for those who can put it right", async () => {
    await app.db.deleteFrom("actions").where("id", "=", "action-8.3").execute();

    const page = await open("priya", "/check");
    const readers = await open("rosa", "/check");

    expect(page.text).toMatch(/not met, with no action/);
    expect(page.html).toContain(`href="${audit}/standards/8.3?from=check#actions"`);
    expect(page.html).not.toContain("Send to Helen Whitcombe to sign");
    expect(readers.html).not.toContain(`href="${audit}/standards/8.3`);
    expect(readers.text).toMatch(/not met, with no action/);
  });

  test("old evidence is to look at, and the audit can be sent with it", async () => {
    await app.db.updateTable("evidence").set({ reviewBy: "2026-11-21" }).where("id", "=", "riverbend-2026-7.1").execute();

    const page = await open("priya", "/check");

    expect(page.text).toMatch(/34 of 34 standards complete, \d+ to look at\. Nothing is missing\./);
    expect(page.text).toMatch(/7\.1 [^:]+: evidence past its check date/);
    page.getByRole("button", { name: "Send to Helen Whitcombe to sign" });
    await send();
    expect((await state()).state).toBe("awaiting-sign-off");
  });

  test("warns of typing that is not saved, without showing what others typed", async () => {
    const draft = {
      assessmentId: "riverbend-2026",
      standardCode: "5.1",
      personId: "chidi",
      rating: null,
      statement: "Secret so far",
      notApplicableReason: "",
      noActionReason: "",
      baseRevision: 0,
      startedAt: "2026-11-22T08:00:00.000Z",
      keptAt: "2026-11-22T08:00:00.000Z",
    };
    await app.db.insertInto("answerDrafts").values(draft).execute();

    const page = await read("priya", "/check");

    expect(page).toMatch(/5\.1\s*, typed by\s+Chidi Nwosu\s+until\s+8am on 22 November 2026/);
    expect(page).toContain("two versions to bring together");
    expect(page).not.toContain("Secret so far");
  });

  test("sends it once, and keeps the note of the one who came second", async () => {
    const first = await send();
    const second = await send("Mine too");

    expect([first.status, first.headers.get("Location")]).toEqual([302, `${audit}?done=sent`]);
    expect(second.status).toBe(409);
    const { text } = await readPage(second);
    expect(text).toContain("It is already with the signatory.");
    expect(text).toContain("Mine too");
    expect((await state()).championNote).toBe("Please look at 8.3 first.");
  });

  test("does not send what is incomplete, nor a note that is too long, and keeps the note", async () => {
    const long = await send("x".repeat(2001));
    await app.db.deleteFrom("answers").where("standardCode", "=", "4.3").execute();
    const incomplete = await send("Look at 8.3");

    expect(long.status).toBe(400);
    expect(await long.text()).toContain("x".repeat(2001));
    expect(incomplete.status).toBe(409);
    expect((await readPage(incomplete)).text).toContain("Something is missing");
    expect((await state()).state).toBe("in-progress");
  });

  test.each([
    ["chidi", 403],
    ["helen", 403],
    ["rosa", 403],
    ["leila", 403],
    ["alison", 404],
  ])("%s may not send it", async (person, status) => {
    expect((await post(person, "/check", {})).status).toBe(status);
    expect((await state()).state).toBe("in-progress");
  });
});
