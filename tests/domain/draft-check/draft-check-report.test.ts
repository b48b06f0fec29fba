import { expect, test } from "vitest";
import { checkDraft } from "#domain/draft-check/check-draft.ts";
import { draftReport, moreWrongInWords } from "#domain/draft-check/report.ts";
import { heldOf, publishedSentence, publishedUpright } from "#tests/support/held-figures.ts";

function report(paragraphs: string[], rows: string[][] = []) {
  const draft = { paragraphs: paragraphs.map((text) => ({ text, page: 13 })), tables: [{ rows, page: 14 }] };
  return draftReport(checkDraft(draft, heldOf()), { source: "the snapshot" });
}

test("says of the published table what is wrong, where, and what it should be", () => {
  const found = report(["In 2022 it was another audit.", publishedSentence], publishedUpright());

  expect(found.sentence).toBe("Three cells and one sentence do not agree with the snapshot.");
  expect(found.counts).toBe("19 figures belong to Table 1: 15 agree, 4 do not. 1 other number in the draft was not checked.");
  expect(found.tables).toEqual([
    {
      heading: "Page 14, table 1: three wrong cells",
      cells: [
        { section: "3. Line of accountability", figure: "Met, %", printed: "67%", right: "71%", working: "17 ÷ 24 = 70.8%", remark: null },
        {
          section: "4. Service development and the voice of the child",
          figure: "Met, %",
          printed: "54%",
          right: "67%",
          working: "16 ÷ 24 = 66.7%",
          remark: null,
        },
        {
          section: "5. Induction, training and development",
          figure: "Met, %",
          printed: "58%",
          right: "54%",
          working: "13 ÷ 24 = 54.2%",
          remark: null,
        },
      ],
      causes: [
        expect.stringMatching(
          /^the percentages printed for sections 3, 4 and 5 are the right ones for sections 4, 5 and 6\. .* All nine counts agree\.$/,
        ),
      ],
    },
  ]);
  expect(found.sentences).toEqual([
    {
      heading: "Page 13, paragraph 2: one wrong sentence",
      page: 13,
      paragraph: 2,
      draft: [
        { value: "Senior management commitment was the strongest section, with " },
        { value: "78%", removed: true },
        { value: " of agencies" },
        { value: " reporting it as met." },
      ],
      right: [
        { value: "Senior management commitment was the strongest section, with " },
        { value: "75%", added: true },
        { value: " of agencies" },
        { value: " " },
        { value: "(18 of 24)", added: true },
        { value: " reporting it as met." },
      ],
      remarks: ["No number of agencies out of 24 gives 78%. 18 of 23 would."],
    },
  ]);
  expect(found.numbers.map(({ outcome }) => outcome)).toEqual(
    expect.arrayContaining([
      "Agrees: 1. Senior management commitment (Met, %)",
      "Differs, should be 71%: 3. Line of accountability (Met, %)",
      "Not checked: a year",
    ]),
  );
});

test("marks every wrong figure of a sentence, and adds no share where one is printed", () => {
  const [sentence] = report(["Section 1 was met by 17 of 24 agencies (71%)."]).sentences;

  expect(sentence?.right.map(({ value }) => value).join("")).toBe("Section 1 was met by 18 of 24 agencies (75%).");
  expect(sentence?.draft.filter(({ removed }) => removed).map(({ value }) => value)).toEqual(["17 of 24", "71%"]);
});

test("lists no more numbers than can be read", () => {
  const found = report(["1 ".repeat(600)]);

  expect([found.numbers.length, found.more]).toEqual([500, 100]);
});

test("of hundreds of wrong figures the first are listed, and the sentence counts them all", () => {
  const wrong = Array.from({ length: 260 }, () => "In section 3, 90% of agencies met it.");
  const found = report(wrong);

  expect(found.sentence).toBe("260 sentences do not agree with the snapshot.");
  expect(found.sentences).toHaveLength(200);
  expect(moreWrongInWords(found)).toBe("60 more differences are not listed. Correct those above, then check the draft again.");
  expect(moreWrongInWords(report(wrong.slice(0, 200)))).toBeNull();
});

test("of a paragraph of thousands of wrong figures the beginning is shown", () => {
  const [sentence, ...others] = report(["In section 3, 90% of agencies met it, as before. ".repeat(2000)]).sentences;

  expect(others).toEqual([]);
  expect(sentence?.draft).toHaveLength(1501);
  expect(sentence?.right.at(-1)).toEqual({ value: " … (the rest is not shown)" });
});
