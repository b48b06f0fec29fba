import { termAnchor } from "#domain/assessments/standard-in-words.ts";
import { examplesFor, helpFor } from "#standards/for-setting.ts";
import { termsIn } from "#standards/glossary.ts";
import type { Example } from "#standards/help.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { describe, expect, test } from "vitest";
import { listSummaries } from "#db/assessments/section-summaries.ts";
import { changeAudit } from "#tests/support/assessment-fixtures.ts";
import { readPage } from "#tests/support/page.ts";
import { readWordFile } from "#tests/support/read-word.ts";
import { audit, leads, policy, riverbendApp, standard } from "./riverbend.ts";

const app = await riverbendApp();
const { answer, chidi, draft, events, open, priya, read, save } = app;
const html = async (browser = priya, path = standard) => (await open(browser, path)).html;

describe("saving", () => {
  test("a text that differs only in how its lines end is the same text, and leaves no trace", async () => {
    await save({ statement: "First.\n\nSecond." });
    await save({ baseRevision: "1", statement: "First.\r\n\r\nSecond." });

    expect(await answer()).toMatchObject({ revision: 1, statement: "First.\n\nSecond." });
    expect(await events()).toEqual(["answer-saved"]);
  });

  test("leads to the next standard, and the answer is there when one comes back", async () => {
    const response = await save({ rating: "not-met", statement: "Every team does this.", noActionReason: "None is needed" });

    expect(leads(response)).toEqual([302, `${audit}/standards/9.2?done=saved&of=9.1#main`]);
    const page = await open();
    expect(page.getByRole("radio", { name: "Not met" })).toMatchObject({ value: "not-met", checked: true });
    expect(page.getByLabelText("Your statement").value).toBe("Every team does this.");
    expect(page.getByLabelText("If there is no action, why not (optional)").value).toBe("None is needed");
    expect(page.html).toContain('name="baseRevision" value="1"');
  });

  test("to come back later leads to the task list", async () => {
    expect(leads(await save({ intent: "later", statement: "So far" }))).toEqual([302, `${audit}?done=saved&of=9.1#main`]);
    expect((await answer())?.statement).toBe("So far");
  });

  test("the last standard leads to the task list", async () => {
    const response = await chidi.post(`${audit}/standards/9.3`, { baseRevision: "0", rating: "met", statement: "Ours" });

    expect(leads(response)).toEqual([302, `${audit}?done=saved&of=9.3#main`]);
  });

  test("on the way to evidence keeps the words, and leads nowhere else", async () => {
    const evidence = await save({ statement: "Written", to: "evidence/new" });
    const action = await save({ statement: "Written on", baseRevision: "1", to: "actions/new" });
    const outside = await save({ statement: "Written on and on", baseRevision: "2", to: "//evil.example" });

    expect(leads(evidence)).toEqual([302, `${standard}/evidence/new#main`]);
    expect(leads(action)).toEqual([302, `${audit}/actions/new?standard=9.1&from=standard#main`]);
    expect(leads(outside)).toEqual([302, `${audit}/standards/9.2?done=saved&of=9.1#main`]);
    expect((await answer())?.statement).toBe("Written on and on");
  });

  test("counts revisions, and tells the history of each", async () => {
    await save({ statement: "One" });
    await save({ statement: "Two", baseRevision: "1" }, chidi);

    expect(await answer()).toMatchObject({ statement: "Two", revision: 2, savedBy: "chidi" });
    expect(await events()).toEqual(["answer-saved", "answer-saved"]);
  });

  test("nothing asks for completeness, and no rating is an answer too", async () => {
    const response = await priya.post(standard, { baseRevision: "0", statement: "Not rated yet" });

    expect(response.status).toBe(302);
    expect(await answer()).toMatchObject({ rating: null, statement: "Not rated yet" });
  });

  test("markup is text", async () => {
    await save({ statement: "<script>alert(1)</script> & </textarea>" });

    const page = (await open()).html;
    expect(page).not.toContain("<script>alert(1)");
    expect(page).toContain("&lt;script&gt;alert(1)");
  });
});

describe("a reason that the rating does not ask for", () => {
  const offering = `${audit}/standards/3.3`;
  const reason = "We hold no contracts for work with children and give no grants for it";
  const held = () =>
    app.db
      .selectFrom("answers")
      .selectAll()
      .where("assessmentId", "=", "riverbend-2026")
      .where("standardCode", "=", "3.3")
      .executeTakeFirstOrThrow();

  test("leaves the answer, the whole return and its files when the rating changes, and stays in the history", async () => {
    await priya.post(offering, { rating: "not-applicable", notApplicableReason: reason, baseRevision: "0", statement: "" });
    await priya.post(offering, { rating: "met", notApplicableReason: reason, baseRevision: "1", statement: "We give grants now" });

    expect(await held()).toMatchObject({ rating: "met", notApplicableReason: "" });
    expect((await readPage(await priya.get(`${audit}/return`))).text).not.toContain(reason);
    expect((await readPage(await priya.get(`${audit}/history?standard=3.3`))).text).toContain(reason);
    const word = await readWordFile(await priya.get(`${audit}/return.docx`));
    expect(word.text).not.toContain(reason);
  });

  test("why there is no action leaves with Met", async () => {
    await priya.post(offering, { rating: "not-met", noActionReason: "The board has said no", baseRevision: "0", statement: "Not yet" });
    await priya.post(offering, { rating: "met", noActionReason: "The board has said no", baseRevision: "1", statement: "In place" });

    expect(await held()).toMatchObject({ rating: "met", noActionReason: "" });
  });

  test("typed in the same form as another rating goes to the history, not into the answer", async () => {
    await priya.post(offering, { rating: "met", notApplicableReason: reason, baseRevision: "0", statement: "We give grants now" });

    expect((await held()).notApplicableReason).toBe("");
    expect((await readPage(await priya.get(`${audit}/history?standard=3.3`))).text).toContain(reason);
  });
});

describe("not applicable", () => {
  const offering = `${audit}/standards/3.3`;
  const give = (reason: string, baseRevision: string) =>
    priya.post(offering, { rating: "not-applicable", notApplicableReason: reason, baseRevision, statement: "" });
  const radio = /<input[^>]*type="radio"[^>]*value="not-applicable"/;

  test("can be saved without its reason, and is complete with ten words of it", async () => {
    const whole = "We hold no contracts for work with children and give no grants for it";
    await give("", "0");
    const without = await listSummaries(app.db, "riverbend-2026");
    await give("We hold none", "1");
    const short = await listSummaries(app.db, "riverbend-2026");
    expect(await read(priya, `${audit}/check`)).toContain(
      "3.3 Contracts, grants and lettings: not applicable, with a reason of fewer than 10 words",
    );
    await give(whole, "2");

    expect(without).toMatchObject([{ notApplicable: 1, complete: 0 }]);
    expect(await listSummaries(app.db, "riverbend-2026")).toMatchObject([{ notApplicable: 1, complete: 1 }]);
    expect(short).toMatchObject([{ notApplicable: 1, complete: 0 }]);
    const page = await open(priya, offering);
    expect(page.getByLabelText("Why it does not apply").value).toBe(whole);
    expect(page.html).toMatch(radio);
    expect(page.text).toContain("In at least 10 words");
    const rosa = await app.signIn("rosa");
    expect(await read(rosa, offering)).toContain(`Why it does not apply: ${whole}`);
  });

  test("is not offered at the heart of the duty, and a forged form is told so", async () => {
    expect(await html()).not.toMatch(radio);

    const response = await save({ rating: "not-applicable", statement: "We do not do this." });

    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain("“Not applicable” cannot be chosen for this standard. Select how far it is met");
    expect(page).toContain("We do not do this.");
    expect(await answer()).toBeUndefined();
    expect((await draft())?.statement).toBe("We do not do this.");
  });

  test("is not saved either from two versions, neither as mine nor in one made from both", async () => {
    await save({ statement: "Every team does this." }, chidi);
    await save({ rating: "not-applicable", statement: "We do not do this." });
    const choose = (version: string) =>
      priya.post(`${standard}/versions`, { baseRevision: "1", version, rating: "not-applicable", statement: "Neither" });

    expect(await html(priya, `${standard}/versions`)).not.toMatch(radio);
    for (const version of ["mine", "both"]) {
      const response = await choose(version);
      expect([version, response.status]).toEqual([version, 400]);
      expect(await response.text()).toContain("“Not applicable” cannot be chosen for this standard");
    }
    expect(await answer()).toMatchObject({ statement: "Every team does this.", rating: "met" });
  });
});

describe("the words of a standard", () => {
  const glossary = `${audit}/glossary`;
  const boxes = (page: string) => [...page.matchAll(/<summary[^>]*>\s*<span[^>]*>([^<]*)<\/span>/g)].map(([, title]) => title);
  // From the set itself: a partnership may change its words
  const asked = async () => {
    const set = await findStandardSet(app.db, "s11-2026");
    const found = set.sections.flatMap(({ standards }) => standards).find(({ code }) => code === "9.1");
    if (!found) throw new Error("No 9.1");
    return { set, found };
  };

  test("stand in one box for each thing that people look for, help by its group", async () => {
    const { set, found } = await asked();
    const groups = helpFor(set, found, []).map(({ group }) => group.title);
    expect(groups.slice(0, 2)).toEqual(["If you do not work directly with children", "If you are a small charity, club or faith group"]);

    expect(boxes(await html())).toEqual(["What counts as evidence", ...groups, "Example answers", "The law behind this standard"]);
    const page = await read();
    for (const { text } of found.help ?? []) expect(page).toContain(text);
    expect(page).not.toContain("Basis:");
  });

  test("come with made-up answers, those for everybody first", async () => {
    const { set, found } = await asked();
    const [first, ...others] = examplesFor(set, found, []);
    const answers = ({ met, partially_met }: Pick<Example, "met" | "partially_met">) => `Met: ${met} Partially met: ${partially_met}`;

    expect(first?.group).toBeUndefined();
    expect(others.length).toBeGreaterThan(0);
    expect(await read()).toContain(
      [
        "Example answers These answers are made up, to show what to say and how much. Yours says what is true of you.",
        ...[first, ...others].flatMap((one) => (one ? [...(one.group ? [one.group.title] : []), answers(one)] : [])),
      ].join(" "),
    );
  });

  test("lead from a term's first use to what it means, and from there back", async () => {
    const { set, found } = await asked();
    const words = [found.sentence, ...found.met, ...found.evidence, ...helpFor(set, found, []).map(({ text }) => text)];
    const [used] = words.flatMap((text) => termsIn(text, set.glossary ?? []));
    const page = await html();
    const href = `${glossary}?standard=9.1#${termAnchor(used?.term.term ?? "")}`;

    expect(page.split(`href="${href}"`)).toHaveLength(2);
    const there = await html(priya, href.split("#")[0]);
    expect(there).toContain(`id="${href.split("#")[1]}"`);
    expect(await read(priya, glossary)).toContain(`${used?.term.term} ${used?.term.meaning}`);
    expect(there).toMatch(new RegExp(`<a href="${standard}"[^>]*>Standard 9.1</a>`));
    for (const path of [glossary, `${glossary}?standard=99.9`])
      expect(await html(priya, path)).toMatch(new RegExp(`<a href="${audit}"[^>]*>Task list`));
  });
});

describe("a locked return", () => {
  test("shows the answer to read, and keeps what was typed", async () => {
    await save({ statement: "Saved words" });
    await changeAudit(app.db, { state: "awaiting-sign-off" });

    const response = await save({
      statement: "Typed too late",
      notApplicableReason: "A reason too late",
      baseRevision: "1",
    });

    expect(response.status).toBe(409);
    const page = (await readPage(response)).text;
    expect(page).toContain("What you typed is kept as your draft");
    expect(page).toContain("Saved words");
    for (const later of [page, await read()]) {
      expect(later).toContain("Typed too late");
      expect(later).toContain("A reason too late");
    }
    expect((await open()).queryAllByRole("textbox")).toEqual([]);
    expect(await answer()).toMatchObject({ statement: "Saved words", revision: 1 });
  });

  test("keeps what was typed about evidence on the page", async () => {
    await changeAudit(app.db, { state: "awaiting-sign-off" });

    const response = await priya.post(`${standard}/evidence/new`, policy);

    expect(response.status).toBe(409);
    const page = await readPage(response);
    expect(page.text).toContain("It is with the signatory");
    expect(page.getByLabelText("What it is").value).toBe("Policy, version 5");
  });
});
