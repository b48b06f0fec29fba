import { expect, test } from "vitest";
import { togetherInWords } from "#domain/assessments/confirmed-together.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { confirmedInWords, doneInWords } from "#domain/assessments/what-was-done.ts";

test.each([
  ["saved", ["evidence"], [], "3.3 is saved. It still needs a piece of evidence."],
  ["saved", [], [], "3.3 is saved. It has all it needs."],
  ["confirmed", ["action"], [], "3.3 is confirmed as it was. It still needs an action, or a reason why there is none."],
  ["evidence-added", ["rating", "statement"], [], "The evidence is added. 3.3 still needs a rating and a statement."],
  ["confirmed", [], ["old"], "3.3 is confirmed as it was. It can be signed, and is still to look at: evidence not checked for a year."],
  ["action-added", [], ["past"], "The action is added. 3.3 can be signed, and is still to look at: evidence past its check date."],
  ["saved", ["statement"], ["undated"], "3.3 is saved. It still needs a statement. To look at: evidence with no date checked."],
] as const)("%s with %j missing and %j to look at", (deed, missing, looks, words) => {
  expect(doneInWords(deed, "3.3", { missing: [...missing], looks: [...looks] }, { isSetting: true })).toBe(words);
});

test("counts what one press confirmed", () => {
  expect(confirmedInWords({ answers: 7, evidence: 9, newDates: 1 })).toBe(
    "7 answers are confirmed, and 9 pieces of evidence carry today’s date. 1 action has a new date.",
  );
  expect(confirmedInWords({ answers: 1, evidence: 0, newDates: 0 })).toBe("1 answer is confirmed.");
});

test("says with its base what was confirmed together, each item once, and nothing where none was", () => {
  const item = (id: string, isTogether: boolean) => ({ id, ...(isTogether && { checkedTogether: true as const }) });
  const standard = (isTogether: boolean, evidence: object[], rating: string | null = "met", byProfile = false) => ({
    rating,
    evidence,
    ...(isTogether && { confirmedTogether: true }),
    ...(byProfile && { byProfile }),
  });
  const of = (...standards: object[]) => ({ sections: [{ standards }] }) as unknown as ReturnDocument;

  expect(
    togetherInWords(
      of(
        standard(true, [item("a", true), item("b", false)]),
        standard(true, [item("a", true)]),
        standard(false, []),
        standard(false, [], null),
        standard(false, [], "not-applicable", true),
      ),
    ),
  ).toBe("2 of 3 answers and 1 of 2 items of evidence were confirmed together, no word changed");
  expect(togetherInWords(of(standard(false, [item("a", false)])))).toBeNull();
});
