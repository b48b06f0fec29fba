import { describe, expect, test } from "vitest";
import { agencies } from "#db/seeds/agencies.ts";
import { answerFor } from "#db/seeds/answers.ts";
import type { SeedAnswer } from "#db/seeds/texts/seed-answer.ts";
import { ratings2024, sectionOutcomes2024 } from "#db/seeds/finished-cycle.ts";
import { openAnswers } from "#db/seeds/open-cycle.ts";
import { openReturns } from "#db/seeds/open-returns.ts";
import { standardCodes } from "#db/seeds/texts/standard-codes.ts";

/** How many agencies met each of the nine sections, as published. */
const publishedMet2024 = [18, 14, 17, 16, 13, 14, 9, 11, 16] as const;

type Row = { agency: string; code: string; rating: string; answer: SeedAnswer };

const finished: Row[] = agencies.flatMap((agency) =>
  standardCodes.map((code) => {
    const rating = ratings2024[agency.id]?.[code] ?? "met";
    return { agency: agency.id, code, rating, answer: answerFor(agency.id, code, "2024", rating) };
  }),
);
const open: Row[] = agencies.flatMap((agency) =>
  openAnswers(agency.id).map(({ code, rating, answer }) => ({ agency: agency.id, code, rating, answer })),
);
const words = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}’%£]+/u)
    .filter(Boolean);

function fives(text: string): Set<string> {
  const all = words(text);
  return new Set(all.slice(4).map((_, at) => all.slice(at, at + 5).join(" ")));
}

function shared(one: Set<string>, other: Set<string>): number {
  const common = [...one].filter((five) => other.has(five)).length;
  return common / Math.min(one.size, other.size);
}

function mostAlike(rows: readonly Row[]): { share: number; pair: string } {
  let worst = { share: 0, pair: "" };
  for (const code of standardCodes) {
    const same = rows.filter((row) => row.code === code).map((row) => ({ agency: row.agency, set: fives(row.answer.statement) }));
    for (const [at, one] of same.entries()) {
      for (const other of same.slice(at + 1)) {
        const share = shared(one.set, other.set);
        if (share > worst.share) worst = { share, pair: `${code} ${one.agency} ${other.agency}` };
      }
    }
  }
  return worst;
}

const everyText = (row: Row): string[] => [
  row.answer.statement,
  row.answer.notApplicableReason ?? "",
  ...row.answer.evidence.flatMap((item) => [item.title, item.shows, item.kept]),
  ...(row.answer.action === undefined
    ? []
    : [row.answer.action.what, row.answer.action.why, row.answer.action.successMeasure, row.answer.action.progress.note]),
];

describe("the words of the demonstration", () => {
  test("gives 816 different statements in 2024", () => {
    expect(finished).toHaveLength(816);
    expect(new Set(finished.map((row) => row.answer.statement)).size).toBe(816);
  });

  test.each([
    ["2024", finished],
    ["2026", open],
  ] as const)("keeps statements of %s between 25 and 250 words", (_, rows) => {
    const wrong = rows.filter((row) => {
      const count = words(row.answer.statement).length;
      return count < 25 || count > 250;
    });
    expect(wrong.map((row) => `${row.agency} ${row.code}`)).toEqual([]);
  });

  test.each([
    ["2024", finished],
    ["2026", open],
  ] as const)("lets no two statements of a standard in %s share over 60%% of their words in fives", (_, rows) => {
    const worst = mostAlike(rows);
    expect(worst.share, worst.pair).toBeLessThanOrEqual(0.6);
  });

  test.each([
    ["2024", finished],
    ["2026", open],
  ] as const)("does not repeat evidence or actions within an agency in %s", (_, rows) => {
    for (const agency of agencies) {
      const own = rows.filter((row) => row.agency === agency.id);
      const items = new Map(own.flatMap((row) => row.answer.evidence.map((item) => [item.id, `${item.title}|${item.shows}`])));
      expect(new Set(items.values()).size, agency.id).toBe(items.size);
      const actions = own.flatMap((row) => row.answer.action?.what ?? []);
      expect(new Set(actions).size, agency.id).toBe(actions.length);
    }
  });

  test("uses no dash, placeholder or unfilled brace", () => {
    const wrong = [...finished, ...open]
      .flatMap(everyText)
      .filter((text) => /[—–{}']|[Ll]orem|undefined|\bNaN\b| {2}|\.\.|\b[Aa]n? (?:the|an?)\b/.test(text));
    expect(wrong).toEqual([]);
  });

  test("gives an action to each gap, evidence to what is met and a reason to what does not apply", () => {
    for (const row of finished) {
      expect(row.answer.action !== undefined, `${row.agency} ${row.code}`).toBe(row.rating === "partially-met");
      expect(row.answer.notApplicableReason !== undefined).toBe(row.rating === "not-applicable");
      if (row.rating === "met") expect(row.answer.evidence.length).toBeGreaterThan(0);
    }
  });
});

describe("the dates of the demonstration", () => {
  const isDay = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;

  test.each([
    ["2024-12-13", finished],
    ["2026-11-22", open],
  ] as const)("has real days, and nothing checked after %s", (last, rows) => {
    for (const { answer, agency, code } of rows) {
      for (const item of answer.evidence) {
        expect(isDay(item.checkedOn) && isDay(item.reviewBy), `${agency} ${code}`).toBe(true);
        expect(item.checkedOn <= last && item.checkedOn < item.reviewBy, `${agency} ${code}`).toBe(true);
      }
      if (answer.action !== undefined) {
        expect(isDay(answer.action.dueOn) && answer.action.dueOn > last, `${agency} ${code}`).toBe(true);
        expect(isDay(answer.action.progress.updatedOn) && answer.action.progress.updatedOn <= "2026-11-22").toBe(true);
      }
    }
  });
});

describe("the ratings of the demonstration", () => {
  test("adds up to the published section counts, with none not met", () => {
    const counts = publishedMet2024.map(
      (_, at) =>
        agencies.filter((agency) => {
          const inSection = standardCodes.filter((code) => code.startsWith(`${at + 1}.`)).map((code) => ratings2024[agency.id]?.[code]);
          expect(inSection).not.toContain("not-met");
          const outcome = inSection.every((rating) => rating === "met" || rating === "not-applicable") ? "met" : "partially-met";
          expect(outcome, `${agency.id} ${at + 1}`).toBe(sectionOutcomes2024(agency.id)[at]);
          return outcome === "met";
        }).length,
    );
    expect(counts).toEqual([...publishedMet2024]);
  });

  test("has every stage in the open cycle, and as many answers as each return says", () => {
    const stages = new Set(Object.values(openReturns).map((one) => one.stage));
    expect(stages.size).toBe(6);
    for (const agency of agencies) {
      const complete = openAnswers(agency.id).filter((one) => one.state === "complete").length;
      expect(complete, agency.id).toBe(openReturns[agency.id]?.complete);
    }
  });
});

describe("what other pages quote", () => {
  const met = (agencyId: string): number => standardCodes.filter((code) => ratings2024[agencyId]?.[code] === "met").length;
  const actions = (agencyId: string) =>
    finished.filter((row) => row.agency === agencyId).flatMap((row) => (row.answer.action === undefined ? [] : [row.answer.action]));

  test("gives Riverbend 26 met in 2024 and two actions still open", () => {
    expect(met("riverbend-housing-association")).toBe(26);
    expect(actions("riverbend-housing-association").filter((one) => one.progress.status !== "done")).toHaveLength(2);
  });

  test("gives Riverbend four new actions so far in 2026, and 9.1 evidence past its check date", () => {
    const now = openAnswers("riverbend-housing-association");
    expect(now.filter((one) => one.answer.action !== undefined).map((one) => one.code)).toEqual(["4.2", "5.4", "6.4", "9.1"]);
    const overdue = now.filter((one) => one.answer.evidence.some((item) => item.reviewBy < "2026-11-22"));
    expect(overdue.map((one) => one.code)).toEqual(["9.1"]);
  });

  test("gives Brightwater three actions in 2024, one still open", () => {
    const all = actions("brightwater-youth-trust");
    expect(all).toHaveLength(3);
    expect(all.filter((one) => one.progress.status !== "done").map((one) => one.revisedDueOn)).toEqual(["2027-01-31"]);
  });
});
