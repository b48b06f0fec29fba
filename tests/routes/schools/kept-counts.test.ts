import { afterAll, beforeAll, expect, test } from "vitest";
import { checkSummaries } from "#db/figures/summary-check.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await withSchools(app.db);
  // So that nothing is left over from how the fixtures were written
  await checkSummaries(app.db, { mend: true });
});
afterAll(() => app.stop());

const differences = async () => (await checkSummaries(app.db, { mend: false })).differences;

// Otterbrook is not asked C7, about letting its premises: a count of what it is asked alone would be kept as the whole
test("a trust's answer, taken over by a school, keeps the count of the whole section", async () => {
  const lead = await app.signIn("thea");
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
  expect((await lead.post("/trusts/hartsmoor/cycles/s175-2026/standards/C1", offered)).status).toBe(302);

  const dsl = await app.signIn("joanne");
  const taken = await dsl.post(`/assessments/${otterbrook}/trust-answers`, { use: "C1" });

  expect(taken.headers.get("location")).toContain("used=1");
  expect(await differences()).toEqual([]);
});

test("answers confirmed a section at a time keep the counts of whole sections", async () => {
  const dsl = await app.signIn("joanne");
  let confirmed = 0;
  for (const section of "ABCDEFGHIJK") {
    const path = `/assessments/${otterbrook}/confirm/${section}`;
    const page = await dsl.get(path);
    if (page.status !== 200) continue;
    const html = await page.text();
    const names = [
      ...html.matchAll(
        /name="(?<name>[^"]+)" type="hidden" value="(?<value>[^"]*)"|type="hidden" name="(?<other>[^"]+)" value="(?<given>[^"]*)"/g,
      ),
    ];
    const hidden = Object.fromEntries(
      names.map(({ groups }) => [groups?.["name"] ?? groups?.["other"] ?? "", groups?.["value"] ?? groups?.["given"] ?? ""]),
    );
    const choices = Object.fromEntries(
      [...html.matchAll(/name="([^"]+)"[^>]*value="still-true"/g)].map(([, name = ""]) => [name, "still-true"]),
    );
    const sent = await dsl.post(path, { ...hidden, ...choices });
    if (sent.status === 302) confirmed += Object.keys(choices).length;
  }

  expect(confirmed).toBeGreaterThan(0);
  expect(await differences()).toEqual([]);
});
