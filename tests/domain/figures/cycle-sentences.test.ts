import { describe, expect, test } from "vitest";
import { chartTitle, cycleSentence, returnedSentence, tableNotes } from "#domain/figures/cycle-sentences.ts";
import { agenciesOf, type CycleSummary, ratingTable, sectionTable } from "#domain/figures/section-table.ts";
import { agencyRows, publishedRows, rowsOfMet, setOf } from "#tests/support/cycle-rows.ts";

const invited = (id: string) => agencyRows(id, [], { state: "invited" });

function tableOf(rows: CycleSummary[], sections = 9) {
  return sectionTable(setOf(sections), agenciesOf(rows));
}

function sentence(rows: CycleSummary[], sections: number, isOpen = false) {
  return cycleSentence(tableOf(rows, sections), setOf(sections), isOpen);
}

describe("cycleSentence", () => {
  test("says what the published cycle says", () => {
    expect(sentence(publishedRows(), 9)).toBe(
      "All 24 agencies returned. Section 1, senior management commitment, was the strongest, met by 18 of 24 (75%). Section 7, safer recruitment and managing allegations, was the weakest, met by 9 of 24 (38%). No section was rated not met by any agency.",
    );
  });

  test("names all that are level", () => {
    expect(sentence(rowsOfMet([12, 6, 12, 6], 12), 4)).toBe(
      "All 12 agencies returned. Sections 1 and 3 were the strongest, each met by all 12. Sections 2 and 4 were the weakest, each met by 6 of 12 (50%). No section was rated not met by any agency.",
    );
  });

  test("compares exact shares, and gives each its own base where bases differ", () => {
    const rows = [
      ...rowsOfMet([2, 1, 4], 4),
      ...agencyRows("9", ["met", "not-applicable", "partially-met"]),
      ...agencyRows("8", ["partially-met", "met", "met"]),
      ...agencyRows("7", ["not-applicable", "not-applicable", "met"]),
    ];
    // 3 of 6, 2 of 5, 6 of 7
    expect(sentence(rows, 3)).toContain("Section 2, statement of responsibilities, was the weakest, met by 2 of 5 to which it applies.");
    const level = [
      ...rowsOfMet([2, 2, 4], 4),
      ...agencyRows("9", ["met", "not-applicable", "met"]),
      ...agencyRows("8", ["partially-met", "not-applicable", "met"]),
    ];
    expect(sentence(level, 3)).toContain("Sections 1 (met by 3 of 6) and 2 (met by 2 of 4 to which it applies) were the weakest.");
  });

  test("does not invent a strongest where all are the same", () => {
    expect(sentence(rowsOfMet([3, 3], 3), 2)).toBe(
      "All 3 agencies returned. Each section was met by all 3. No section was rated not met by any agency.",
    );
  });

  test("says which sections were not met", () => {
    const rows = [...rowsOfMet([3, 3], 3), ...agencyRows("x", ["met", "not-met"])];
    expect(sentence(rows, 2)).toContain("Section 2 was rated not met by one agency.");
    expect(sentence([...rows, ...agencyRows("y", ["not-met", "not-met"])], 2)).toContain(
      "Every section was rated not met by at least one agency, 3 times in all.",
    );
    expect(sentence([...rowsOfMet([3, 3, 3], 3), ...agencyRows("x", ["met", "not-met", "not-met"])], 3)).toContain(
      "Sections 2 and 3 were rated not met by at least one agency, 2 times in all.",
    );
  });

  test("is honest about an open cycle", () => {
    const rest = Array.from({ length: 16 }, (_, at) => invited(`i${at}`)).flat();
    expect(sentence([...rowsOfMet([5, 2], 7), ...rest], 2, true)).toBe(
      "7 of 23 agencies have returned. Section 1, senior management commitment, is the strongest, met by 5 of 7. Section 2, statement of responsibilities, is the weakest, met by 2 of 7. No section was rated not met by any agency.",
    );
    expect(sentence(rest, 2, true)).toBe("None of the 16 agencies has returned yet.");
    expect(sentence([...rowsOfMet([1, 0], 1), ...rest], 2, true)).toBe(
      "One of 17 agencies has returned. That is too few to compare sections.",
    );
    expect(sentence([], 2, true)).toBe("No agency has been invited yet.");
    expect(sentence([...rowsOfMet([5, 2], 7), ...rest], 2)).toContain("7 of 23 agencies returned.");
  });
});

describe("small numbers in the sentence of a cycle", () => {
  test.each([
    [1, 0, "The one agency has not returned yet."],
    [1, 1, "The one agency returned."],
    [2, 0, "Neither agency has returned yet."],
    [2, 1, "One of 2 agencies has returned."],
    [2, 2, "Both agencies returned."],
    [4, 0, "None of the 4 agencies has returned yet."],
    [4, 3, "3 of 4 agencies have returned."],
    [4, 4, "All 4 agencies returned."],
  ])("says of %i agencies that %i have returned", (agencies, returned, said) => {
    expect(returnedSentence({ agencies, returned, openAgain: 0 }, true)).toBe(said);
  });

  test("says once that nobody met sections of different bases, and once that all did", () => {
    const none = [...rowsOfMet([3, 0, 0], 4), ...agencyRows("x", ["met", "partially-met", "not-applicable"])];
    expect(sentence(none, 3)).toContain("Sections 2 and 3 were the weakest, met by no agency.");
    const all = [...rowsOfMet([4, 4, 1], 4), ...agencyRows("x", ["met", "not-applicable", "not-met"])];
    expect(sentence(all, 3)).toContain("Sections 1 and 2 were the strongest, each met by every agency to which it applies.");
    expect(sentence(rowsOfMet([0, 0], 3), 2)).toContain("No section was met by any agency.");
    expect(sentence(rowsOfMet([1, 0], 3), 2)).toBe(
      "All 3 agencies returned. Section 1, senior management commitment, was the strongest, met by one of 3. Section 2, statement of responsibilities, was the weakest, met by no agency. No section was rated not met by any agency.",
    );
  });

  test("titles no chart with a half of one or two", () => {
    const title = (rows: CycleSummary[]) => chartTitle(tableOf(rows, 2), setOf(2));
    expect(title([...rowsOfMet([0, 1], 1), ...invited("x")])).toBe("Section outcomes of the one agency that returned");
    expect(title([...rowsOfMet([1, 1], 1), ...invited("x")])).toBe("The one agency that returned met every section");
    expect(title(rowsOfMet([2, 0], 2))).toBe("Section outcomes of both agencies");
    expect(title([...rowsOfMet([2, 2], 2), ...invited("x")])).toBe("Both agencies that returned met every section");
    expect(title(rowsOfMet([3, 3], 3))).toBe("All agencies met every section");
  });
});

describe("chartTitle", () => {
  test("says the finding", () => {
    const title = (rows: CycleSummary[], sections = 9) => chartTitle(tableOf(rows, sections), setOf(sections));
    expect(title(publishedRows())).toBe(
      "Fewer than half of agencies met safer recruitment and managing allegations (section 7) or inter-agency working (section 8)",
    );
    expect(title(rowsOfMet([1, 1, 1, 4], 4), 4)).toBe("Fewer than half of agencies met sections 1, 2 and 3");
    expect(title(rowsOfMet([2, 3], 4), 2)).toBe("At least half of agencies met every section");
    expect(title([...rowsOfMet([4, 4], 4), ...invited("x")], 2)).toBe("All 4 agencies that returned met every section");
    expect(title(invited("x"), 2)).toBe("No agency has returned yet");
  });
});

describe("tableNotes", () => {
  test("says where rounding shows, and what the last row counts", () => {
    expect(tableNotes(tableOf(publishedRows()))).toEqual([
      "Percentages are rounded half up to whole numbers, so a row may not add up to 100. In section 7 it adds up to 101.",
      "The last row counts section outcomes: 24 agencies by 9 sections, 216 in all.",
    ]);
  });

  test("says once what several rows add up to", () => {
    const rows = rowsOfMet([3, 3, 3], 8);
    expect(tableNotes(tableOf(rows, 3))[0]).toBe(
      "Percentages are rounded half up to whole numbers, so a row may not add up to 100. In sections 1, 2 and 3, and in the last row, it adds up to 101.",
    );
  });

  test("writes thousands with a comma", () => {
    expect(tableNotes(tableOf(rowsOfMet([300, 300, 300, 300], 300), 4)).join(" ")).toContain("300 agencies by 4 sections, 1,200 in all.");
  });

  test("names what is not in the base", () => {
    const rows = [...rowsOfMet([3, 1], 3), ...agencyRows("n", ["met", "not-applicable"]), ...invited("x")];
    const notes = tableNotes(ratingTable(setOf(2), agenciesOf(rows))).join(" ");
    expect(notes).toContain("4 agencies by 2 standards, 8 in all, of which 1 not applicable is not in the base.");
    expect(notes).toContain("1 agency has not returned and is in no base.");
    expect(tableNotes(tableOf(invited("x"))).join(" ")).toContain("[x] means not available");
  });
});
