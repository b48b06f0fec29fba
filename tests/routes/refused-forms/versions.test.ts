import { expect, test } from "vitest";
import { listAssignments } from "#db/assessments/assignments.ts";
import { listEvidence } from "#db/assessments/evidence.ts";
import { findTrustAnswer } from "#db/schools/trust-answers.ts";
import { findProfile } from "#db/schools/profiles.ts";
import { findStatistics } from "#db/schools/statistics.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { freshApp } from "#tests/support/fresh-app.ts";
import { answerStandards } from "#tests/support/school-answers.ts";
import { otterbrook, withSchools } from "#tests/support/school-fixtures.ts";
import { setAssessment } from "#tests/support/return-fixtures.ts";

const app = await freshApp(async ({ db }) => {
  await withSchools(db);
  await answerStandards(db, otterbrook);
  await setAssessment(db, { state: "in-progress" }, otterbrook);
});

const audit = `/assessments/${otterbrook}`;
const training = { staff: "26", volunteers: "0", governors: "9" };
const trustAnswer = { rating: "met", evidenceTitle: "Record check", evidenceKept: "Trust office" };
const evidence = { title: "Policy", shows: "That it is done", kept: "Office" };
const [item] = await listEvidence(app.db, otterbrook);
const itemPage = `${audit}/standards/${item?.standards[0]}/evidence/${item?.id}`;

interface Form {
  path: string;
  /** Which of the page's hidden fields says what it was made from. */
  version: string;
  person: string;
  wrong: Record<string, string>;
  theirs: Record<string, string>;
  mine: Record<string, string>;
  saved(): Promise<unknown>;
  /** What stands after the colleague has saved. */
  expected: unknown;
}

const forms: [string, Form][] = [
  [
    "evidence",
    {
      path: itemPage,
      version: "base",
      person: "joanne",
      wrong: { ...evidence, title: "" },
      theirs: { ...evidence, title: "Theirs" },
      mine: { ...evidence, title: "Mine" },
      saved: async () => (await listEvidence(app.db, otterbrook)).find(({ id }) => id === item?.id)?.title,
      expected: "Theirs",
    },
  ],
  [
    "a part of the profile",
    {
      path: `${audit}/profile/training`,
      version: "base",
      person: "joanne",
      wrong: { ...training, staff: "many" },
      theirs: { ...training, staff: "30" },
      mine: training,
      saved: async () => (await findProfile(app.db, otterbrook))?.fields["staff"],
      expected: "30",
    },
  ],
  [
    "what applies",
    {
      path: `${audit}/profile/flags`,
      version: "base",
      person: "joanne",
      wrong: { "flags.eyfs": "perhaps" },
      theirs: { "flags.lets_premises": "yes" },
      mine: { "flags.lets_premises": "no" },
      saved: async () => (await findProfile(app.db, otterbrook))?.answers["lets_premises"]?.raised,
      expected: true,
    },
  ],
  [
    "the partnership’s questions",
    {
      path: `${audit}/questions`,
      version: "base",
      person: "joanne",
      wrong: { L6: "x".repeat(2001) },
      theirs: { L6: "Theirs" },
      mine: { L6: "Mine" },
      saved: async () => (await app.db.selectFrom("localAnswers").select("answer").execute()).map(({ answer }) => answer),
      expected: ["Theirs"],
    },
  ],
  [
    "statistics",
    {
      path: `${audit}/statistics/autumn`,
      version: "revision",
      person: "joanne",
      wrong: { intent: "draft", contacts: "many" },
      theirs: { intent: "draft", contacts: "7" },
      mine: { intent: "draft", contacts: "8" },
      saved: async () => (await findStatistics(app.db, otterbrook, "autumn"))?.fields["contacts"],
      expected: "7",
    },
  ],
  [
    "a trust’s answer",
    {
      path: "/trusts/hartsmoor/cycles/s175-2026/standards/H7",
      version: "baseRevision",
      person: "thea",
      wrong: { ...trustAnswer, statement: "" },
      theirs: { ...trustAnswer, statement: "Theirs" },
      mine: { ...trustAnswer, statement: "Mine" },
      saved: async () => (await findTrustAnswer(app.db, "hartsmoor", "s175-2026", "H7"))?.statement,
      expected: "Theirs",
    },
  ],
  [
    "who has each section",
    {
      path: `${audit}/people`,
      version: "was-A",
      person: "joanne",
      wrong: { intent: "give", "section-A": "nobody-known" },
      theirs: { intent: "give", "section-A": "kofi" },
      mine: { intent: "give", "section-A": "joanne" },
      saved: async () => (await listAssignments(app.db, otterbrook)).find(({ sectionCode }) => sectionCode === "A")?.personId,
      expected: "kofi",
    },
  ],
];

test.each(forms)("%s refused with an error still notices what a colleague saved meanwhile", async (_name, form) => {
  const browser = await app.signIn(form.person);
  const shown = await versionOn(await browser.get(form.path), form.version);
  const send = (fields: Record<string, string>, version: string) => browser.post(form.path, { [form.version]: version, ...fields });
  app.passMinutes(1);
  await theySave(await app.signIn(form.person), form);
  app.passMinutes(1);

  const refused = await send(form.wrong, shown);
  expect(refused.status).toBe(400);
  const kept = await versionOn(refused, form.version);
  expect(kept).toBe(shown);
  const late = await send(form.mine, kept);
  expect(late.status).toBe(409);
  expect(await form.saved()).toEqual(form.expected);

  // Once theirs has been shown, sending it again is a choice
  const seen = await versionOn(late, form.version);
  expect((await send(form.mine, seen)).status).toBe(302);
  expect(await form.saved()).not.toEqual(form.expected);
});

async function theySave(browser: TestBrowser, { path, version, theirs }: Form) {
  const base = await versionOn(await browser.get(path), version);
  expect((await browser.post(path, { [version]: base, ...theirs })).status).toBe(302);
}

async function versionOn(response: Response, name: string): Promise<string> {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(await response.text())?.[1] ?? "not there";
}
