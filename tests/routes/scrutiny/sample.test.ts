import { describe, expect, test } from "vitest";
import { freshApp } from "#tests/support/fresh-app.ts";
import { readPage } from "#tests/support/page.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { changeOtterbrook, submitOtterbrook } from "#tests/support/school-submission.ts";

const sample = "/cycles/s175-2026/scrutiny/sample";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook, { A5: "not-met" });
  await submitOtterbrook(db, 1, "2026-11-20T10:00:00.000Z");
});

const draw = async (query: string) => readPage(await (await app.signIn("rhian")).get(`${sample}?${query}`));
const markOf = (html: string) => /name="mark" value="(\w+)"/.exec(html)?.[1] ?? "";

describe("a sample of schools", () => {
  test("is shown before it is kept: one in ten of a phase, and what is flagged with why", async () => {
    const page = await readPage(await (await app.signIn("rhian")).get(sample));
    expect(page.getByLabelText("Primary: how many of 1").value).toBe("1");
    expect(page.getByLabelText("Seed").value).toMatch(/^\d{3}-\d{3}-\d{3}$/);

    const drawn = await draw("wanted[0].count=1&seed=417");
    expect(drawn.text).toContain(
      "1 of 1 drawn at random, and 1 flagged, of which 1 is drawn too: 1 return is read one by one. Nothing is kept yet.",
    );
    expect(drawn.text).toContain("Otterbrook Primary School Law not met: A5");
    expect(app.changedTables().filter((table) => table === "samples" || table === "reviews")).toEqual([]);
  });

  test("is kept once, with its seed, and marks its returns", async () => {
    const mark = markOf((await draw("wanted[0].count=1&seed=417")).html);
    const rhian = await app.signIn("rhian");
    const keep = () => rhian.post(sample, { "wanted[0].count": "1", seed: "417", mark });
    expect((await Promise.all([keep(), keep()])).map(({ status }) => status)).toEqual([302, 302]);

    const [kept, ...others] = await app.db.selectFrom("samples").selectAll().execute();
    expect(others).toEqual([]);
    expect([kept?.seed, kept?.drawnBy, JSON.parse(kept?.content ?? "").phases]).toEqual([
      "417",
      "rhian",
      [{ phase: "Primary", ids: [otterbrook], wanted: 1, drawn: [otterbrook] }],
    ]);
    expect(await app.db.selectFrom("reviews").select("sampled").execute()).toEqual([{ sampled: "random" }]);
    const queue = await readPage(await rhian.get("/cycles/s175-2026/scrutiny?where=sampled"));
    expect(queue.addressOf("In the sample, drawn at random")).toBe(`${sample}#kept`);
    expect((await draw("")).text).toContain("By Rhian Colbourne on 22 November 2026, from the seed 417.");
  });

  test("is not kept where returns changed since it was shown", async () => {
    const mark = markOf((await draw("wanted[0].count=0&seed=417")).html);
    await changeOtterbrook(app.db, { extendedTo: null, firstSubmittedAt: "2026-12-20T10:00:00.000Z" });
    const late = await (await app.signIn("rhian")).post(sample, { "wanted[0].count": "0", seed: "417", mark });

    expect(late.status).toBe(409);
    const page = await readPage(late);
    expect(page.text).toContain("Returns have come in or changed since you drew.");
    expect(page.text).toContain("Law not met: A5. It came late");
    expect(await app.db.selectFrom("samples").select("id").execute()).toEqual([]);
  });

  test("cannot draw more than there are, nor without a seed", async () => {
    expect((await draw("wanted[0].count=2&seed=417")).text).toContain("Of Primary there are only 1");
    expect((await draw("wanted[0].count=1&seed=")).text).toContain("Enter a seed");
  });
});

test("what does not fit is told by standard and by school, each count with its base", async () => {
  const page = await readPage(await (await app.signIn("rhian")).get("/cycles/s175-2026/scrutiny/findings?only=law-not-met"));

  expect(page.text).toContain("1 of 1 school or college has something to ask about");
  expect(page.text).toContain("1 of 1Law not met 1");
  expect(page.addressOf("Otterbrook Primary School")).toBe(`/assessments/${otterbrook}/review`);
});
