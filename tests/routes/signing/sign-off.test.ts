import { describe, expect, test } from "vitest";
import { findSubmission, listSubmissions } from "#db/assessments/returns.ts";
import { readPage } from "#tests/support/page.ts";
import { audit, declare, riverbendApp } from "./riverbend.ts";

const app = await riverbendApp();
const { visit, post, read, send, shown, sign, state } = app;

describe("sign-off", () => {
  test("shows what is weak, what changed and what to ask, from the return itself", async () => {
    await send();

    const page = await read("helen", "/sign-off");

    expect(page).toMatch(/Riverbend meets 29 of the 33 standards that apply to it\. One is not met: 8\.3/);
    expect(page).toContain("Please look at 8.3 first.");
    expect(page).toContain("Like for like, 24 of 27: it was 24 in 2024");
    expect(page.indexOf("8.3 Staff challenge")).toBeLessThan(page.indexOf("3.3 The organisation checks"));
    expect(page).toContain("Was met in 2024, under the old wording.");
    expect(page).toContain("Reworded, so not compared (6)");
    expect(page).toContain("Does not apply (1): 8.2");
    expect(page).toMatch(
      /What does not apply 1 standard is rated not applicable, for this reason, and left out of the percentages\. 8\.2 [^:]+: Riverbend gives no early help, and nobody asks it to conferences or plans\./,
    );
    expect(page).toContain("Riverbend will carry out the 3 actions, and I answer for them");
  });

  test("signs, and leads to a receipt that survives a bookmark", async () => {
    await send();

    const response = await sign();

    expect([response.status, response.headers.get("Location")]).toEqual([302, `${audit}/submission`]);
    const { receipt } = (await findSubmission(app.db, "riverbend-2026"))!;
    for (const person of ["helen", "priya", "leila"]) expect(await read(person, "/submission")).toContain(receipt);
    const again = await visit("helen", "/sign-off");
    expect([again.status, again.headers.get("Location")]).toEqual([302, `${audit}/submission`]);
  });

  test("a second click leads to the same receipt", async () => {
    await send();
    const fields = { ...(await shown()), declare };

    const responses = await Promise.all([1, 2].map(() => post("helen", "/sign-off", fields)));
    const later = await post("helen", "/sign-off", fields);

    expect([...responses, later].map((response) => response.status)).toEqual([302, 302, 302]);
    expect(later.headers.get("Location")).toBe(`${audit}/submission`);
    expect(await listSubmissions(app.db, "riverbend-2026")).toHaveLength(1);
  });

  test("needs every statement ticked, and keeps those that are", async () => {
    await send();

    const response = await sign({ declare: ["read", "true"] });

    expect(response.status).toBe(400);
    const page = await readPage(response);
    expect(page.text).toContain("Tick all 4 statements to sign");
    expect(page.title).toMatch(/^Error: Read and sign/);
    const ticked = page.queryAllByRole("checkbox").filter(({ checked }) => checked);
    expect(ticked.map(({ value }) => value)).toEqual(["read", "true"]);
    expect(page.html.match(/checked=""/g)).toHaveLength(2);
    expect((await state()).state).toBe("awaiting-sign-off");
  });

  test.each([
    ["the revision", { revision: "2" }],
    ["the return", { hash: "0".repeat(64) }],
    ["everything", { hash: "" }],
  ])("refuses to sign when %s is not what was shown, and unticks", async (_what, fields) => {
    await send();

    const response = await sign(fields);

    expect(response.status).toBe(409);
    const page = await readPage(response);
    expect(page.text).toContain("Something in the audit changed after you opened this page");
    expect(page.html).not.toContain('checked=""');
    expect((await state()).state).toBe("awaiting-sign-off");
  });

  test("returns it with a note, which is needed", async () => {
    await send();

    const without = await post("helen", "/sign-off", { intent: "return", note: " " });
    const withNote = await post("helen", "/sign-off", { intent: "return", note: "Say more about 3.3." });
    const late = await post("helen", "/sign-off", { intent: "return", note: "And about 6.2." });

    expect(without.status).toBe(400);
    expect((await readPage(without)).text).toContain("Enter what has to change, so that Priya knows");
    expect([withNote.status, withNote.headers.get("Location")]).toEqual([302, `${audit}?done=returned`]);
    expect((await state()).returnedNote).toBe("Say more about 3.3.");
    expect(late.status).toBe(409);
    expect((await readPage(late)).text).toContain("And about 6.2.");
  });

  test.each([
    ["priya", 403],
    ["chidi", 403],
    ["rosa", 403],
    ["leila", 403],
    ["alison", 404],
  ])("%s can neither see nor sign it", async (person, status) => {
    await send();
    const fields = { ...(await shown()), declare };

    expect((await visit(person, "/sign-off")).status).toBe(status);
    expect((await post(person, "/sign-off", fields)).status).toBe(status);
    expect(await listSubmissions(app.db, "riverbend-2026")).toEqual([]);
  });

  test("before it is sent, tells the signatory so", async () => {
    expect(await read("helen", "/sign-off")).toContain("It is not with the signatory now: it was not sent for signature, or came back.");
  });
});
