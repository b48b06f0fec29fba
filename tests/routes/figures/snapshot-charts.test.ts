import { shareInWords } from "#domain/percentage.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestApp, startApp } from "#tests/support/app.ts";
import { withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";
import { mainText, tableOnPage } from "#tests/support/tables.ts";

let app: TestApp;
let snapshot: string;
beforeAll(async () => {
  app = await startApp();
  app.setClock("2024-12-16T09:00:00Z");
  await withAnsweredCycle(app.db);
  const response = await (await app.signIn("esme")).post("/cycles/joint/snapshots", { name: "Annual report", threshold: "3" });
  snapshot = response.headers.get("location") ?? "";
});
afterAll(() => app.stop());

async function get(person: string, path: string) {
  return (await app.signIn(person)).get(path);
}

test("returns by kind are drawn beside their table, with the same figures", async () => {
  const html = await (await get("leila", `${snapshot}?partnership=estmere`)).text();
  const svg = await (await get("leila", `${snapshot}/completion-chart.svg?partnership=estmere`)).text();

  expect(html).toContain('alt="Chart 2: 3 of 4 agencies returned. The figures are in Table 4');
  expect(html).toContain(`src="${snapshot}/completion-chart.svg?partnership=estmere"`);
  for (const [kind, returned, , , agencies] of tableOnPage(html, "Table 4").slice(2)) {
    expect(svg).toContain(`${kind}: ${shareInWords(Number(returned), Number(agencies))} returned.`);
  }
});

test("the public version draws the rows of its table, and no others", async () => {
  const svg = await (await get("leila", `${snapshot}/public/completion-chart.svg`)).text();
  expect(svg).toContain("All kinds together: 4 of 6 (67%) returned.");
  expect(svg).not.toContain("Housing");
});

test("each chart is also a picture to keep", async () => {
  for (const name of ["chart", "completion-chart"]) {
    const response = await get("leila", `${snapshot}/${name}.png`);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("content-disposition")).toMatch(/annual-report-chart(-of-returns)?\.png/);
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe("PNG");
  }
  const text = mainText(await (await get("leila", snapshot)).text());
  for (const link of ["Download Chart 1 (SVG)", "Download Chart 1 (PNG)", "Download Chart 2 (SVG)", "Download Chart 2 (PNG)"])
    expect(text).toContain(link);
  expect((await get("leila", `${snapshot}/nothing.svg`)).status).toBe(404);
});
