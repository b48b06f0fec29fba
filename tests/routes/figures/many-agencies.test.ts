import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { monday, withAnsweredCycle } from "#tests/support/snapshot-fixtures.ts";
import { mainText, parseCsv, tableOnPage } from "#tests/support/tables.ts";

// With those of the joint cycle that are not withdrawn: one more than a page lists
const more = 295;

let app: TestApp;
let snapshot: string;
beforeAll(async () => {
  app = await startApp();
  app.setClock("2024-12-16T09:00:00Z");
  await withAnsweredCycle(app.db);
  for (let number = 0; number < more; number++) await addHostel(`hostel-${number}`);
  snapshot = (await (await app.signIn("leila")).post("/cycles/joint/snapshots", { name: "All" })).headers.get("location") ?? "";
});
afterAll(() => app.stop());

const nothing = {
  previousAssessmentId: null,
  championNote: null,
  returnedNote: null,
  sentForSignOffAt: null,
  extendedTo: null,
  withdrawnOn: null,
  withdrawnReason: null,
  reopenedOn: null,
  firstSubmittedAt: null,
  submittedAt: null,
  responseSentOn: null,
};

async function addHostel(id: string) {
  await app.db
    .insertInto("organisations")
    .values({ id, name: id, shortName: id, kind: "Hostel", basis: "relevant agency", aliases: "[]" })
    .execute();
  await app.db.insertInto("memberships").values({ partnershipId: "estmere", organisationId: id }).execute();
  await app.db
    .insertInto("assessments")
    .values({ ...nothing, id, cycleId: "joint", organisationId: id, state: "invited", revision: 1, changedAt: monday })
    .execute();
}

async function text(path: string) {
  return (await (await app.signIn("leila")).get(path)).text();
}

describe("more agencies than a page lists", () => {
  test("are in a file, and on the page once it is narrowed", async () => {
    const page = await text("/cycles/joint");
    expect(mainText(page)).toContain(
      "It lists 301 agencies, and a page shows at most 300. Narrow the figures first, or download the table.",
    );
    expect(page).not.toContain("hostel-7<");
    expect(parseCsv(await text("/cycles/joint/agency-grid.csv"))).toHaveLength(1 + 301);
    expect(tableOnPage(await text("/cycles/joint?kind=Hostel"), "Table 2").map(([first]) => first)).toContain("hostel-7");
  });

  test("are so in frozen figures too", async () => {
    const page = await text(snapshot);
    expect(mainText(page)).toContain(
      "It lists 301 agencies, and a page shows at most 300. Narrow the figures first, or download the table.",
    );
    expect(page).not.toContain("hostel-7<");
    expect(parseCsv(await text(`${snapshot}/agencies.csv`))).toHaveLength(1 + 301);
    expect(tableOnPage(await text(`${snapshot}?kind=Hostel`), "Table 7").map(([first]) => first)).toContain("hostel-7");
  });
});
