import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { termAnchor } from "#domain/assessments/standard-in-words.ts";
import { examplesFor, helpFor } from "#standards/for-setting.ts";
import { termsIn } from "#standards/glossary.ts";
import type { Example } from "#standards/help.ts";
import { findStandardSet } from "#db/standard-sets.ts";
import { listActions } from "#db/assessments/actions.ts";
import { type AnswerText, findAnswer, findDraft } from "#db/assessments/answers.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { listHistory } from "#db/history.ts";
import { listSummaries } from "#db/assessments/section-summaries.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { changeAudit, someAction, withOneAudit } from "#tests/support/assessment-fixtures.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { mainText } from "#tests/support/page-text.ts";
import { withCompleteReturn } from "#tests/support/return-fixtures.ts";
import { letRewrite } from "#tests/support/write-once.ts";
import { SnapshotFile } from "./permissions/world.ts";

const audit = "/assessments/riverbend-2026";
const standard = `${audit}/standards/9.1`;
const policy = {
  title: "Policy, version 5",
  shows: "That it is done",
  kept: "Intranet",
  "checkedOn.day": "3",
  "checkedOn.month": "11",
  "checkedOn.year": "2026",
};

let app: TestApp;
let snapshots: SnapshotFile;
let priya: TestBrowser;
let chidi: TestBrowser;
beforeAll(async () => {
  app = await startApp();
  await withOneAudit(app.db);
  await app.db
    .insertInto("actions")
    .values([
      someAction("still-open", {
        assessmentId: "riverbend-2024",
        standardCode: "9.2",
        what: "Still to be done",
        progress: "at-risk",
        agreedOn: "2024-12-02",
      }),
      someAction("long-done", { assessmentId: "riverbend-2024", standardCode: "9.2", what: "Done long ago", progress: "done" }),
    ])
    .execute();
  await withCompleteReturn(app.db);
  await app.db.deleteFrom("actions").where("assessmentId", "=", "riverbend-2026").execute();
  await app.db.deleteFrom("evidenceStandards").where("evidenceId", "like", "riverbend-2026-%").execute();
  for (const table of ["evidence", "answers", "sectionSummaries"] as const)
    await app.db.deleteFrom(table).where("assessmentId", "=", "riverbend-2026").execute();
  await app.db
    .insertInto("assignments")
    .values({ assessmentId: "riverbend-2026", sectionCode: "9", personId: "chidi", since: "2026-09-10" })
    .execute();
  [priya, chidi] = await Promise.all([app.signIn("priya"), app.signIn("chidi")]);
  snapshots = new SnapshotFile(app.environment.DATABASE_URL);
  snapshots.keep("fresh");
});
beforeEach(() => {
  snapshots.bringBack("fresh");
  app.setClock("2026-11-22T09:00:00Z");
});
afterAll(async () => {
  snapshots.close();
  await app.stop();
});

const answer = (code = "9.1") => findAnswer(app.db, "riverbend-2026", code);
const draft = (person = "priya") => findDraft(app.db, "riverbend-2026", "9.1", person);
const read = async (browser = priya, path = standard) => mainText(await browser.get(path));
const html = async (browser = priya, path = standard) => (await browser.get(path)).text();
const save = (fields: Record<string, string>, browser = priya) =>
  browser.post(standard, { baseRevision: "0", rating: "met", statement: "", ...fields });
const events = async (code = "9.1") =>
  (await listHistory(app.db, "riverbend-2026", { standardCode: code })).map((line) => line.event).reverse();
const setAside = async () =>
  (await listHistory(app.db, "riverbend-2026"))
    .filter((line) => line.event === "answer-version-set-aside")
    .map((line) => (JSON.parse(line.after ?? "") as AnswerText).statement);
const leads = (response: Response) => [response.status, response.headers.get("Location")];

describe("saving", () => {
  test("a text that differs only in how its lines end is the same text, and leaves no trace", async () => {
    await save({ statement: "First.\n\nSecond." });
    await save({ baseRevision: "1", statement: "First.\r\n\r\nSecond." });

    expect(await answer()).toMatchObject({ revision: 1, statement: "First.\n\nSecond." });
    expect(await events()).toEqual(["answer-saved"]);
  });

  test("leads to the next standard, and the answer is there when one comes back", async () => {
    const response = await save({ statement: "Every team does this.", noActionReason: "None is needed" });

    expect(leads(response)).toEqual([302, `${audit}/standards/9.2`]);
    const page = await html();
    expect(page).toMatch(/value="met"[^>]*checked=""|checked=""[^>]*value="met"/);
    expect(page).toContain("Every team does this.</textarea>");
    expect(page).toContain("None is needed</textarea>");
    expect(page).toContain('name="baseRevision" value="1"');
  });

  test("to come back later leads to the task list", async () => {
    expect(leads(await save({ intent: "later", statement: "So far" }))).toEqual([302, `${audit}?done=saved`]);
    expect((await answer())?.statement).toBe("So far");
  });

  test("the last standard leads to the task list", async () => {
    const response = await chidi.post(`${audit}/standards/9.3`, { baseRevision: "0", rating: "met", statement: "Ours" });

    expect(leads(response)).toEqual([302, `${audit}?done=saved`]);
  });

  test("on the way to evidence keeps the words, and leads nowhere else", async () => {
    const evidence = await save({ statement: "Written", to: "evidence/new" });
    const action = await save({ statement: "Written on", baseRevision: "1", to: "actions/new" });
    const outside = await save({ statement: "Written on and on", baseRevision: "2", to: "//evil.example" });

    expect(leads(evidence)).toEqual([302, `${standard}/evidence/new`]);
    expect(leads(action)).toEqual([302, `${audit}/actions/new?standard=9.1&from=standard`]);
    expect(leads(outside)).toEqual([302, `${audit}/standards/9.2`]);
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

    const page = await html();
    expect(page).not.toContain("<script>alert(1)");
    expect(page).toContain("&lt;script&gt;alert(1)");
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
    expect(short).toMatchObject([{ notApplicable: 1, complete: 0 }]);
    expect(await listSummaries(app.db, "riverbend-2026")).toMatchObject([{ notApplicable: 1, complete: 1 }]);
    const page = await html(priya, offering);
    expect(page).toContain(`${whole}</textarea>`);
    expect(page).toMatch(radio);
    expect(page).toContain("In at least 10 words");
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

describe("two people at once", () => {
  let second: Response;
  beforeEach(async () => {
    await save({ statement: "Every team does this. It is checked." }, chidi);
    second = await save({ rating: "partially-met", statement: "Every team does this. Agency staff do not." });
  });
  const choose = (version: string, fields: Record<string, string> = {}) =>
    priya.post(`${standard}/versions`, { baseRevision: "1", version, ...fields });

  test("the later save changes nothing, and both texts are shown", async () => {
    const page = await read(priya, `${standard}/versions`);

    expect(leads(second)).toEqual([302, `${standard}/versions`]);
    expect((await answer())?.statement).toBe("Every team does this. It is checked.");
    expect(page).toContain("Chidi Nwosu saved this answer while you were writing");
    expect(page).toContain("It is checked");
    expect(page).toContain("Agency staff do not");
    expect(await html(priya, `${standard}/versions`)).toContain("<mark>");
    expect(leads(await priya.get(standard))).toEqual([302, `${standard}/versions`]);
  });

  test("theirs stays; mine goes to the history", async () => {
    expect(leads(await choose("theirs"))).toEqual([302, standard]);

    expect(await answer()).toMatchObject({ rating: "met", revision: 1, savedBy: "chidi" });
    expect(await setAside()).toEqual(["Every team does this. Agency staff do not."]);
    expect(await draft()).toBeUndefined();
  });

  test("mine takes its place; theirs is in the history", async () => {
    expect(leads(await choose("mine"))).toEqual([302, standard]);

    expect(await answer()).toMatchObject({ rating: "partially-met", statement: "Every team does this. Agency staff do not.", revision: 2 });
    const [last] = (await listHistory(app.db, "riverbend-2026")).filter((line) => line.event === "answer-saved" && line.before !== null);
    expect(last?.before).toContain("It is checked.");
    expect(await draft()).toBeUndefined();
  });

  test("one made from both is saved; each is in the history", async () => {
    expect(leads(await choose("both", { rating: "partially-met", statement: "All of it." }))).toEqual([302, standard]);

    expect(await answer()).toMatchObject({ rating: "partially-met", statement: "All of it.", revision: 2 });
    expect(await setAside()).toEqual(["Every team does this. Agency staff do not."]);
    expect(await draft()).toBeUndefined();
  });

  test("a third save meanwhile is shown too, and nothing is lost", async () => {
    await save({ statement: "Third", baseRevision: "1" }, chidi);

    const response = await choose("both", { rating: "met", statement: "All of it." });

    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain("The answer was saved again while you were choosing");
    expect(page).toContain("Third");
    expect(page).toContain("All of it.");
    expect((await answer())?.statement).toBe("Third");
    expect(await setAside()).toEqual(["Every team does this. Agency staff do not."]);
  });

  test("a text made from both that is too long is refused and shown again", async () => {
    const response = await choose("both", { rating: "met", statement: "word ".repeat(251) });

    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Shorten your statement to 250 words or fewer");
    expect((await answer())?.revision).toBe(1);
    expect((await draft())?.statement).toContain("Agency staff");
  });

  test("a return that went to the signatory meanwhile keeps mine as a draft to read", async () => {
    await changeAudit(app.db, { state: "awaiting-sign-off" });

    expect(leads(await choose("mine"))).toEqual([302, standard]);

    expect(await read()).toContain("Agency staff do not.");
    expect((await answer())?.revision).toBe(1);
  });
});

describe("a draft", () => {
  const type = (statement: string, fields: Record<string, string> = {}, browser = priya) =>
    browser.post(`${standard}/draft`, { baseRevision: "0", statement, ...fields });

  test("is kept while one types, offered on another device, and is not part of the return", async () => {
    const response = await type("Half a sent", { rating: "met" });

    expect(await response.json()).toEqual({ kept: "9am" });
    const page = await mainText(await (await app.signIn("priya")).get(standard));
    expect(page).toContain("It is in the form below, and not saved yet");
    expect(page).toContain("Half a sent");
    expect(await read(chidi)).not.toContain("Half a sent");
    expect(await answer()).toBeUndefined();
  });

  test("set aside goes to the history, and the saved answer is shown", async () => {
    await save({ statement: "Saved words" });
    await type("Other words", { baseRevision: "1" });

    expect(leads(await save({ intent: "set-aside" }))).toEqual([302, standard]);

    expect(await setAside()).toEqual(["Other words"]);
    expect(await read()).toContain("Saved words");
    expect(await read()).not.toContain("It is in the form below");
  });

  test("goes when it is saved", async () => {
    await type("Every team");
    await save({ statement: "Every team does this." });

    expect(await draft()).toBeUndefined();
    expect(await setAside()).toEqual([]);
  });

  test("a keystroke that arrives after the save it was part of is dropped; later typing is kept", async () => {
    await save({ statement: "Every team does this." });
    await type("Every team does thi");
    const late = await draft();
    app.passMinutes(1);
    await type("Something new", { baseRevision: "0" });

    expect(late).toBeUndefined();
    expect((await draft())?.statement).toBe("Something new");
  });

  test("begun before a colleague saved becomes the second of two versions", async () => {
    await type("Mine");
    await save({ statement: "Theirs" }, chidi);

    expect(leads(await priya.get(standard))).toEqual([302, `${standard}/versions`]);
    expect(await read(priya, `${standard}/versions`)).toContain("Mine");
  });

  test("that is signed out is not lost: the words come back on the page", async () => {
    const response = await app.browser().post(standard, { baseRevision: "0", statement: "Typed while signed out" });

    expect(response.status).toBe(401);
    expect(await response.text()).toContain("Typed while signed out");
  });
});

describe("last cycle's answer", () => {
  const of92 = `${audit}/standards/9.2`;
  const carry = (intent: string, fields: Record<string, string> = {}, path = of92) =>
    priya.post(path, { baseRevision: "0", intent, statement: "", ...fields });
  const carriedOver = async () => ({
    evidence: (await listEvidence(app.db, "riverbend-2026")).map((item) => [item.title, item.standards.join(" ")]),
    actions: (await listActions(app.db, "riverbend-2026")).map((action) => [
      action.what,
      action.progress,
      action.agreedOn,
      action.carriedFrom,
    ]),
  });

  test("is offered with its words, its evidence and what changed in the wording", async () => {
    const page = await html(priya, standard);
    const text = await read(priya, standard);

    expect(text).toContain("Your 2024 answer");
    expect(text).toContain("What we do about policy and agreements for sharing information");
    expect(text).toContain("Evidence for 9.1");
    expect(text).toContain("The wording has changed since then");
    expect(text).toContain("What to check: section 16LA gives certain bodies, and those who provide services for them, a duty to share");
    expect(page).toMatch(/<(ins|mark)>/);
    expect(await read(priya, `${audit}/standards/9.3`)).not.toContain("The wording has changed since then");
  });

  test("confirmed becomes this one's, with evidence and open actions", async () => {
    expect(leads(await carry("confirm"))).toEqual([302, of92]);

    expect(await answer("9.2")).toMatchObject({ rating: "met", carried: "confirmed", carriedBy: "priya", revision: 1 });
    expect(await carriedOver()).toEqual({
      evidence: [["Evidence for 9.2", "9.2"]],
      actions: [["Still to be done", "at-risk", "2024-12-02", "still-open"]],
    });
    expect(await listSummaries(app.db, "riverbend-2026")).toMatchObject([{ met: 1, complete: 1 }]);
    expect(await events("9.2")).toEqual(expect.arrayContaining(["answer-confirmed", "action-added"]));
    expect(await read(priya, of92)).toContain("Your 2024 answer (met): confirmed on 22 November 2026");
  });

  test("confirmed again or brought in afterwards brings evidence and actions once", async () => {
    await carry("confirm");
    await carry("confirm", { baseRevision: "1" });
    await carry("adapt", { baseRevision: "2" });

    const { evidence, actions } = await carriedOver();
    expect([evidence.length, actions.length]).toEqual([1, 1]);
  });

  test("brought in to change is a draft until it is saved", async () => {
    expect(leads(await carry("adapt"))).toEqual([302, of92]);
    const brought = await mainText(await priya.get(of92));
    expect(brought).toContain(
      "Your 2024 answer is in the form below, and not saved yet. Change what is no longer true, and save it. Start with an empty form",
    );
    expect(brought).not.toContain("You typed this");
    const page = await read(priya, of92);
    const before = await answer("9.2");
    const response = await priya.post(of92, { baseRevision: "1", rating: "met", statement: "Changed since 2024" });

    expect(page).toContain("answer is in the form below, and not saved yet.");
    expect(page).toContain("What we do about");
    expect(before).toMatchObject({ rating: null, statement: "", carried: "adapted" });
    expect(response.status).toBe(302);
    expect(await answer("9.2")).toMatchObject({ statement: "Changed since 2024", carried: "adapted", revision: 2 });
  });

  test("confirmed over words in the form keeps those in the history", async () => {
    await carry("confirm", { statement: "Typed before" });

    expect(await setAside()).toEqual(["Typed before"]);
    expect((await answer("9.2"))?.statement).toContain("What we do about");
  });

  test("of “not applicable” asks for a rating where that is no longer offered, and keeps the words", async () => {
    const of93 = `${audit}/standards/9.3`;
    await letRewrite(app.db);
    const { content } = await app.db.selectFrom("submissions").select("content").executeTakeFirstOrThrow();
    const document = JSON.parse(content) as ReturnDocument;
    const then = document.sections.flatMap((section) => section.standards).find(({ code }) => code === "9.3");
    Object.assign(then ?? {}, {
      rating: "not-applicable",
      statement: "We keep tenancy files.",
      notApplicableReason: "No child has a record.",
    });
    await app.db
      .updateTable("submissions")
      .set({ content: JSON.stringify(document) })
      .execute();

    const page = await html(priya, of93);
    expect(page).toContain("“Not applicable” can no longer be chosen for this standard.");
    expect(page).not.toContain('value="confirm"');
    expect(page).toContain("No child has a record.");

    // A page from before, or a forged form
    expect(leads(await carry("confirm", {}, of93))).toEqual([302, of93]);
    expect(await answer("9.3")).toMatchObject({ rating: null, carried: "adapted" });
    const brought = await html(priya, of93);
    expect(brought).toContain("We keep tenancy files.\n\nNo child has a record.</textarea>");
    expect(brought).toContain("It was not applicable, which can no longer be chosen here: select how far you meet it.");
    expect(brought).not.toMatch(/value="not-applicable"/);
    expect((await listEvidence(app.db, "riverbend-2026")).map((item) => item.title)).toEqual(["Evidence for 9.3"]);
  });

  test("confirmed after a colleague answered changes nothing", async () => {
    await save({ statement: "Theirs" }, chidi);

    await carry("confirm", {}, standard);

    expect(await answer()).toMatchObject({ statement: "Theirs", revision: 1, carried: null });
    expect(await listEvidence(app.db, "riverbend-2026")).toEqual([]);
    expect((await priya.get(standard)).status).toBe(200);
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
    const page = await mainText(response);
    expect(page).toContain("What you typed is kept as your draft");
    expect(page).toContain("Saved words");
    for (const later of [page, await read()]) {
      expect(later).toContain("Typed too late");
      expect(later).toContain("A reason too late");
    }
    expect(await html()).not.toContain('<textarea name="statement"');
    expect(await answer()).toMatchObject({ statement: "Saved words", revision: 1 });
  });

  test("keeps what was typed about evidence on the page", async () => {
    await changeAudit(app.db, { state: "awaiting-sign-off" });

    const response = await priya.post(`${standard}/evidence/new`, policy);

    expect(response.status).toBe(409);
    const page = await response.text();
    expect(page).toContain("It is with the signatory");
    expect(page).toContain("Policy, version 5");
  });
});

describe("evidence", () => {
  const only = async () => (await listEvidence(app.db, "riverbend-2026"))[0]!;

  test("is added, changed, used again and removed, each with its history", async () => {
    expect(leads(await priya.post(`${standard}/evidence/new`, policy))).toEqual([302, `${standard}#evidence`]);
    const { id } = await only();
    expect(await read()).toContain("Policy, version 5 Shows: That it is done Kept: Intranet Checked 3 November 2026 by Priya Raman");

    app.passMinutes(1);
    const base = (await only()).savedAt;
    await chidi.post(`${standard}/evidence/${id}`, { ...policy, base, title: "Policy, version 6" });
    await priya.post(`${audit}/standards/9.2/evidence/reuse`, { evidence: id });
    await priya.post(`${audit}/standards/9.2/evidence/reuse`, { evidence: id });
    expect(await only()).toMatchObject({ title: "Policy, version 6", standards: ["9.1", "9.2"] });
    expect(await read()).toContain("Also used for 9.2");

    app.passMinutes(1);
    await priya.post(`${standard}/evidence/${id}/removal`);
    expect(await only()).toMatchObject({ standards: ["9.2"] });
    await priya.post(`${audit}/standards/9.2/evidence/${id}/removal`);
    expect(await listEvidence(app.db, "riverbend-2026")).toEqual([]);
    expect(await events()).toEqual(["evidence-added", "evidence-changed", "evidence-removed"]);
    expect(await events("9.2")).toEqual(["evidence-used", "evidence-removed"]);
    const history = await read(priya, `${audit}/history?standard=9.1`);
    expect(history).toContain("Policy, version 5");
  });

  test("changed by a colleague meanwhile is not written over: both texts are shown, and saving again is a choice", async () => {
    await priya.post(`${standard}/evidence/new`, policy);
    const { id, savedAt: base } = await only();
    app.passMinutes(1);
    await chidi.post(`${standard}/evidence/${id}`, { ...policy, base, title: "Chidi’s version" });
    app.passMinutes(1);

    const late = await priya.post(`${standard}/evidence/${id}`, { ...policy, base, title: "Priya’s version" });
    const page = await late.text();

    expect(late.status).toBe(409);
    expect(page).toContain("changed this evidence while you were writing");
    expect(page).toContain("Chidi’s version");
    expect(page).toContain('value="Priya’s version"');
    expect(await only()).toMatchObject({ title: "Chidi’s version" });
    const current = /name="base" value="([^"]+)"/.exec(page)?.[1] ?? "";
    await priya.post(`${standard}/evidence/${id}`, { ...policy, base: current, title: "Priya’s version" });
    expect(await only()).toMatchObject({ title: "Priya’s version" });
  });

  test("makes a met standard complete, and its removal incomplete", async () => {
    await save({ statement: "Every team does this." });
    const complete = async () => (await listSummaries(app.db, "riverbend-2026"))[0]?.complete;
    const before = await complete();
    await priya.post(`${standard}/evidence/new`, policy);
    const withIt = await complete();
    await priya.post(`${standard}/evidence/${(await only()).id}/removal`);

    expect([before, withIt, await complete()]).toEqual([0, 1, 0]);
  });

  test("without a name or place is refused, with what was typed", async () => {
    const response = await priya.post(`${standard}/evidence/new`, { shows: "Only what it shows" });

    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain("Error: Add evidence");
    expect(page).toContain("Enter the name of the evidence");
    expect(page).toContain("Only what it shows");
  });

  test("that is past its date is marked to be looked at again", async () => {
    await priya.post(`${standard}/evidence/new`, { ...policy, "reviewBy.day": "10", "reviewBy.month": "11", "reviewBy.year": "2026" });

    expect(await read()).toContain("Look at this again: its check was due by 10 November 2026");
  });
});
