import { describe, expect, test } from "vitest";
import { chaseGovernors } from "#db/signing/chase-governors.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { mainText } from "#tests/support/page-text.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { reopenOtterbrook, signAsGovernor, submitOtterbrook } from "#tests/support/school-submission.ts";
import { tableOnPage } from "#tests/support/tables.ts";

const app = await freshApp(async ({ db, setClock }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook);
  setClock("2027-01-20T09:00:00Z");
});

const open = async (search = "", cycle = "s175-2026", person = "leila") =>
  (await app.signIn(person)).get(`/cycles/${cycle}/returns${search}`);
const chase = (day: string) => chaseGovernors(app.db, new Date(`${day}T09:00:00Z`), "https://audit.example");
const sign = () => signAsGovernor(app.db);

async function cell(title = "Submitted (1)"): Promise<string | undefined> {
  const [headings = [], ...rows] = tableOnPage(await (await open()).text(), title);
  return rows.find(([name]) => name === "Otterbrook Primary School")?.[headings.indexOf("Governor’s signature")];
}

describe("the returns page", () => {
  test("says where each governor's signature stands and when they were reminded last", async () => {
    await submitOtterbrook(app.db);
    expect(await cell()).toBe("Owed by 29 January 2027");

    await chase("2027-01-15");
    await chase("2027-01-22");
    expect(await cell()).toBe("Owed by 29 January 2027, last reminded 22 January");
    app.setClock("2027-02-01T09:00:00Z");
    expect(await cell()).toBe("Overdue since 29 January, last reminded 22 January");
    await sign();
    expect(await cell()).toBe("Signed 20 January 2027");
  });

  test("forgets reminders and signatures of a revision that was reopened", async () => {
    await submitOtterbrook(app.db);
    await chase("2027-01-15");
    await sign();
    await reopenOtterbrook(app.db);
    expect(await cell("Returned, open again (1)")).toBe("After the head");
    await submitOtterbrook(app.db, 2, "2027-01-18T10:00:00.000Z");
    expect(await cell()).toBe("Owed by 29 January 2027");
  });

  test.each([
    ["owed", true, "2027-01-20T09:00:00Z"],
    ["overdue", false, "2027-01-20T09:00:00Z"],
    ["overdue", true, "2027-02-20T09:00:00Z"],
    ["signed", false, "2027-01-20T09:00:00Z"],
  ])("shows those that are %s: %s", async (choice, isThere, clock) => {
    await submitOtterbrook(app.db);
    app.setClock(clock);

    const page = await mainText(await open(`?governor=${choice}`));

    expect(page.includes("Otterbrook Primary School")).toBe(isThere);
    expect(page).not.toContain("Pellow Secondary School");
    if (!isThere) expect(page).toContain("None of them has a governor’s signature");
  });

  test("knows no other choice", async () => {
    for (const choice of ["nothing", "toString"]) expect((await open(`?governor=${choice}`)).status).toBe(404);
  });

  test("says nothing of it where the cycle asks for one signature", async () => {
    await app.db.updateTable("cycles").set({ governorSignsBy: null }).where("id", "=", "s175-2026").execute();

    expect(await (await open()).text()).not.toContain("Governor’s signature");
    expect((await open("?governor=owed")).status).toBe(404);
    await app.db.updateTable("cycles").set({ governorSignsBy: "2027-01-29" }).where("id", "=", "s175-2026").execute();
  });
});
