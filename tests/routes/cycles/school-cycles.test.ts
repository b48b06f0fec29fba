import { afterAll, describe, expect, test } from "vitest";
import { mainText, tableOnPage } from "#tests/support/tables.ts";
import { cycle, schoolCycle } from "./school-cycle.ts";

const { agree, get, open, page, stop } = await schoolCycle();
afterAll(stop);

describe("completion", () => {
  test("says in words and by phase what came back", async () => {
    const text = mainText(await page("leila", `${cycle}/completion`));
    expect(text).toContain(
      "2 of 3 schools and colleges have returned, both by the due date of 16 December 2026. One is in progress. 2 returns wait for a governor’s signature.",
    );
    expect(text).toContain("Not every date has passed yet: rates can still rise.");
    expect(await agree(`${cycle}/completion`, { caption: "Table 1", sheet: "Table_1_Where_returns_stand" })).toEqual([
      [
        "Phase",
        "Expected",
        "Not started",
        "In progress",
        "Awaiting signature",
        "Returned",
        "Of these, governor’s signature pending",
        "Withdrawn, not expected",
      ],
      ["Not applicable", "1", "0", "0", "0", "1", "1", "0"],
      ["Primary", "1", "0", "0", "0", "1", "1", "0"],
      ["Secondary", "1", "0", "1", "0", "0", "0", "0"],
      ["All together", "3", "0", "1", "0", "2", "2", "0"],
    ]);
  });

  test.each(["phase", "kind", "governance", "trust"])("agrees cell by cell by %s", async (by) => {
    const query = `?by=${by}`;
    await agree(`${cycle}/completion`, { caption: "Table 1", sheet: "Table_1_Where_returns_stand", query });
    const rates = await agree(`${cycle}/completion`, { caption: "Table 2", id: "rates", sheet: "Table_2_Rates_returned", query });
    expect(rates.at(-1)).toEqual(["All together", "3", "2", "67", "2", "67", "2", "67", "0", "0", "1"]);
  });

  test("leads from each row to these returns", async () => {
    const completion = await open("leila", `${cycle}/completion?by=trust`);
    expect(completion.addressOf("Hartsmoor Learning Trust")).toBe(`${cycle}/returns?trust=hartsmoor`);
    const returns = await page("leila", `${cycle}/returns?trust=hartsmoor`);
    expect(returns).toContain("Otterbrook Primary School");
    expect(returns).not.toContain("Quillstone");
    expect(await page("leila", `${cycle}/returns?trust=none`)).toContain("Quillstone");
  });

  test("gives observers all together, since a group can be one school", async () => {
    const html = await page("olga", `${cycle}/completion?by=trust`);
    expect(tableOnPage(html, "Table 2").at(-1)?.[0]).toBe("All together");
    expect(html).not.toContain("Hartsmoor");
    expect(html).not.toContain(`${cycle}/returns`);
    expect(await (await get("olga", `${cycle}/completion.csv?by=trust`)).text()).not.toContain("Hartsmoor");
  });

  test("knows no other rows", async () => {
    expect((await get("leila", `${cycle}/completion?by=name`)).status).toBe(404);
    expect((await get("leila", `${cycle}/completion.csv?table=none`)).status).toBe(404);
  });
});

describe("returns and progress of schools", () => {
  test("has phase, type and trust in columns, and narrows to a state", async () => {
    const html = await page("leila", `${cycle}/returns?state=in-progress`);
    const rows = tableOnPage(html, "In progress (1)");
    expect(rows[0]?.slice(0, 6)).toEqual([
      "School or college",
      "Type",
      "Phase",
      "Trust",
      "Standards complete",
      "Designated safeguarding lead",
    ]);
    expect(rows[1]?.slice(0, 4)).toEqual(["Pellow Secondary School", "Academy or free school", "Secondary", "Hartsmoor Learning Trust"]);
    expect(html).not.toContain("Quillstone");
  });
});

test("each page of the cycle leads to the others", async () => {
  const paths = ["", "/completion", "/returns", "/law-not-met", "/training", "/profile-indicators", "/snapshots"];
  for (const path of paths) {
    const html = await page("leila", `${cycle}${path}`);
    for (const other of paths) if (other !== path) expect(html).toContain(`href="${cycle}${other}"`);
    expect(html).toMatch(/<strong aria-current="page">[^<]+<\/strong>/);
  }
});
