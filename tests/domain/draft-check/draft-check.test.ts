import { describe, expect, test } from "vitest";
import { checkDraft } from "#domain/draft-check/check-draft.ts";
import type { Finding } from "#domain/draft-check/finding.ts";
import { longestText } from "#app/files/draft-check/draft-limits.ts";
import { heldOf, publishedAcross, publishedSentence, publishedUpright } from "#tests/support/held-figures.ts";
import { stepsOf } from "#tests/support/steps.ts";

const held = heldOf();

function check(...texts: string[]) {
  return checkDraft({ paragraphs: texts.map((text) => ({ text })), tables: [] }, held);
}

function checkTable(...rows: string[][]) {
  return checkDraft({ paragraphs: [], tables: [{ rows }] }, held);
}

function told({ findings }: { findings: Finding[] }) {
  return findings.map(({ printed, verdict, against }) => `${printed} ${verdict}${verdict === "differs" ? ` ${against?.right}` : ""}`);
}

function wrong({ findings }: { findings: Finding[] }) {
  return findings.filter(({ verdict }) => verdict === "differs");
}

describe("the published table and sentence", () => {
  test.each([
    ["sections as rows", publishedUpright()],
    ["sections as columns", publishedAcross()],
  ])("has three wrong cells and one wrong sentence, with %s", (_, rows) => {
    const result = checkDraft({ paragraphs: [{ text: publishedSentence, page: 13 }], tables: [{ rows, page: 14 }] }, held);

    expect(result.counts).toEqual({ agrees: 15, differs: 4, "not-checked": 0 });
    expect(
      wrong(result).map(({ against, printed }) => [
        against?.code,
        Number.parseInt(printed, 10),
        Number.parseInt(against?.right ?? "", 10),
        against?.working,
      ]),
    ).toEqual([
      ["3", 67, 71, "17 ÷ 24 = 70.8%"],
      ["4", 54, 67, "16 ÷ 24 = 66.7%"],
      ["5", 58, 54, "13 ÷ 24 = 54.2%"],
      ["1", 78, 75, "18 ÷ 24 = 75.0%"],
    ]);
    expect(wrong(result).at(-1)?.against).toMatchObject({
      share: "18 of 24",
      remark: "No number of agencies out of 24 gives 78%. 18 of 23 would.",
    });
    expect(wrong(result).at(-1)?.place).toMatchObject({ kind: "sentence", page: 13, paragraph: 1 });
    expect(result.causes).toEqual({
      1: [
        "the percentages printed for sections 3, 4 and 5 are the right ones for sections 4, 5 and 6. One cell seems to have been lost and the ones after it moved up. All nine counts agree.",
      ],
    });
  });
});

test("the published table and sentence have the same findings after a sentence that names the audit", () => {
  const name = "Twenty-four Section 11 audits were completed.";
  const { findings, counts } = checkDraft(
    { paragraphs: [{ text: `${name} ${publishedSentence}` }], tables: [{ rows: publishedUpright(), after: 1 }] },
    held,
  );

  expect(counts).toEqual({ agrees: 16, differs: 4, "not-checked": 0 });
  expect(findings.filter(({ verdict }) => verdict === "differs").map(({ place }) => place.kind)).toEqual([
    "cell",
    "cell",
    "cell",
    "sentence",
  ]);
});

describe("tables", () => {
  test("are read with names, groups of headings, shares in words and totals", () => {
    const result = checkTable(
      ["Section", "Met", "", "Partially met", "", "Not met", "", "Base"],
      ["", "Number", "%", "Number", "%", "Number", "%", ""],
      ["1. Senior management commitment", "18", "75%", "6", "25%", "0", "0%", "24"],
      ["7. Safer recruitment and managing allegations", "9", "37.5%", "15", "62.4%", "1", "0", "23"],
      ["All nine sections together", "128", "59%", "88", "41%", "0", "0%", "216"],
    );

    expect(wrong(result).map(({ printed, against }) => [printed, against?.right])).toEqual([
      ["62.4%", "62.5%"],
      ["1", "0"],
      ["23", "24"],
    ]);
    expect(result.counts).toMatchObject({ agrees: 18, "not-checked": 0 });
  });

  test("are read as they are copied from a web page, where headings lose their width", () => {
    const result = checkTable(
      ["Section", "Met", "Partially met", "Not met", "Base"],
      ["Number", "%", "Number", "%", "Number", "%"],
      ["1. Senior management commitment", "18", "75%", "6", "25%", "0", "0%", "24"],
      ["2. Statement of responsibilities", "14", "59%", "10", "42%", "0", "0%", "24"],
    );

    expect(told(result)).toContain("59% differs 58%");
    expect(result.counts).toEqual({ agrees: 13, differs: 1, "not-checked": 0 });
  });

  test("may hold count and percentage in one cell", () => {
    expect(told(checkTable(["Section", "Met"], ["Line of accountability", "17 (67%)"], ["Inter-agency working", "11/24 (46)"]))).toEqual([
      "17 agrees",
      "67% differs 71%",
      "11/24 agrees",
      "46 agrees",
    ]);
  });

  test("are not checked where they are of another year, another kind or say two things", () => {
    expect(
      told(checkTable(["Section", "Met % 2022-23", "Met % 2024-25", "Target"], ["1", "70", "75", "90"], ["2", "50", "58", "90"])),
    ).toEqual(["70 not-checked", "75 agrees", "90 not-checked", "50 not-checked", "58 agrees", "90 not-checked"]);
    expect(checkTable(["Meeting", "Attended"], ["May 2024", "18"], ["June 2024", "20"]).counts.differs).toBe(0);
    expect(checkTable(["Section", "Met"], ["3. Inter-agency working", "5"], ["1", "18"], ["2", "14"]).counts).toEqual({
      agrees: 2,
      differs: 0,
      "not-checked": 1,
    });
    expect(checkTable(["Section", "Met"], ["1", "5"], ["1", "6"], ["2", "14"]).counts).toEqual({ agrees: 1, differs: 0, "not-checked": 2 });
    expect(checkTable(["Section", "Not fully met", "Met"], ["1", "6", "18"], ["2", "10", "14"]).counts).toEqual({
      agrees: 2,
      differs: 0,
      "not-checked": 2,
    });
  });

  test("say a likely cause only where the figures bear it out", () => {
    const table = (percents: number[]) =>
      checkTable(["Section", "Met %"], ...percents.map((percent, at) => [String(at + 1), `${percent}`]));
    expect(table([75, 58, 71, 67, 54, 58, 46, 38, 67]).causes).toEqual({
      1: ["the percentages of sections 7 and 8 seem to have been swapped."],
    });
    expect(table([75, 58, 58, 71, 67, 54, 38, 46, 67]).causes[1]?.[0]).toContain("moved down");
    expect(table([75, 58, 71, 67, 54, 58, 40, 50, 67]).causes).toEqual({});
    expect(table([78, 61, 74, 70, 57, 61, 39, 48, 70]).causes).toEqual({
      1: ["all the percentages are right out of 23 agencies instead of 24."],
    });
  });
});

describe("sentences", () => {
  test.each([
    ["Section 7 was the weakest at 38%.", ["38% agrees"]],
    ["75% of agencies met section 1.", ["75% agrees"]],
    [
      "Section 1, senior management commitment, was the strongest: 18 of 24 agencies (76%) rated it met.",
      ["18 of 24 agrees", "76% differs 75%"],
    ],
    ["17 out of 24 agencies met section 1", ["17 out of 24 differs 18 out of 24"]],
    ["Section 1 was strongest with 75%, while only 39% met section 7.", ["75% agrees", "39% differs 38%"]],
    ["75% of agencies met section 1 and 38 per cent met section 7", ["75% agrees", "38 per cent agrees"]],
    ["Sections 2 and 6 were each met by 14 of 24 agencies (58%).", ["14 of 24 agrees", "58% agrees"]],
    ["Sections 1 and 7 were met by 75% and 39% respectively.", ["75% agrees", "39% differs 38%"]],
    ["In section 8, 46% met it and 54% partially met it, and 1% had not met it.", ["46% agrees", "54% agrees"]],
    ["Across all nine sections, 128 of 216 outcomes (60%) were met.", ["128 of 216 agrees", "60% differs 59%"]],
    ["Of the 24 agencies, 18 met section 1.", ["24 agrees", "18 agrees"]],
    ["All 24 agencies returned their audit.", ["24 agrees"]],
    ["23 agencies returned their audit.", ["23 differs 24"]],
    ["22 of 24 agencies (92%) returned.", ["22 of 24 differs 24 of 24", "92% differs 100%"]],
    ["Sections 2 (met by 14 of 24) and 7 (met by 8 of 24) differ.", ["14 of 24 agrees", "8 of 24 differs 9 of 24"]],
    ["In section 7, 9 of 24 agencies met it.", ["9 of 24 agrees"]],
    ["Sections 7, 8 and 9 were met by 9, 11 and 17 agencies respectively.", ["9 agrees", "11 agrees", "17 differs 16"]],
    ["Section 4 was met by 66.7% of agencies.", ["66.7% agrees"]],
    ["Nearly 40% of agencies met section 7.", ["40% agrees"]],
    ["Nearly 60% of agencies met section 7.", ["60% differs 38%"]],
    ["Over 80% of agencies met section 1.", ["80% differs 75%"]],
    ["None of the 24 agencies met section 7.", ["None of the 24 differs 9 of the 24"]],
    ["Section 7 was not met by none of the 24 agencies.", ["none of the 24 agrees"]],
    ["Not one of the 24 agencies left section 7 unmet.", ["Not one of the 24 agrees"]],
    ["Two of the 24 agencies met all nine sections.", ["Two of the 24 not-checked"]],
    ["None of the 24 agencies met all nine sections.", ["None of the 24 not-checked"]],
    ["All staff have read Part one, and 18 of 24 agencies met section 1.", ["Part one not-checked", "18 of 24 agrees"]],
  ])("%s", (sentence, expected) => {
    expect(told(check(sentence)).slice(0, expected.length)).toEqual(expected);
  });

  test("may go on about the section of the sentence before", () => {
    expect(told(check("Safer recruitment and managing allegations was weakest. Only 35% of agencies met it."))).toEqual([
      "35% differs 38%",
    ]);
  });

  test.each([
    "In 2022, 70% of agencies met section 1.",
    "Met rose from 70% to more than 74% in section 1.",
    "In the survey 40% of staff knew what section 7 asks.",
    "The Section 11 audit of 2024-25 was sent on 9 September 2024 (page 12, Table 3).",
    "The panel met 4 times and spent £12,000 on section 3.",
    "38% of agencies did not meet section 7.",
    "12 of 40 schools replied by 5pm.",
    "60% of agencies met standard 9.1.",
    "1 agency has not returned and is in no base.",
    "4 agencies were withdrawn from the audit, and the others returned.",
    "The last row counts section outcomes: 20 agencies by 9 sections, 180 in all.",
  ])("do not accuse what is not theirs: %s", (sentence) => {
    const { counts } = check(sentence);
    expect(counts.differs).toBe(0);
    expect(counts["not-checked"]).toBeGreaterThan(0);
  });

  test.each([
    ["numbers", "1 "],
    ["one number", "9"],
    ["one number that could be years", "20"],
    ["sections", "section 1, 2, "],
    ["one sentence", "75% met section 1 and "],
    ["sentences", "Section 1 was met by 99%. "],
    ["number words", "two thirds of agencies and "],
    ["headings", "Line of accountability\n"],
    ["spaces", `1${" ".repeat(4_998)}x`],
  ])("take twice the steps where there is twice as much: %s", (_, part) => {
    const steps = (characters: number) => stepsOf(() => check(part.repeat(characters / part.length)));

    expect(steps(20_000)).toBeLessThan(2.1 * steps(10_000));
  });

  // From each of its places to its end, a run of so many digits would be gone through for longer than the runner waits
  test.each(["9", "20", "199"])("go through a run of digits once, though it be the longest draft: %s, again and again", (digits) => {
    const run = digits.repeat(longestText / digits.length);

    expect(check(run).findings).toHaveLength(Math.ceil(run.length / 9));
  });
});
