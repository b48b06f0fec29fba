import { describe, expect, test } from "vitest";
import { mayCompare } from "#domain/responses/personal-figures.ts";
import {
  answerRefusedBecause,
  approvalRefusedBecause,
  correctionRefusedBecause,
  sendingRefusedBecause,
} from "#domain/responses/response-answers.ts";
import { changeInWords, changesSince, greeting, responseSentence, settledInWords } from "#domain/responses/response.ts";
import { someLetter } from "#tests/support/response-fixtures.ts";

describe("a letter", () => {
  test("greets by first names", () => {
    expect(greeting(["Helen Whitcombe", "Priya Raman"])).toBe("Dear Helen and Priya,");
    expect(greeting([])).toBe("Dear colleagues,");
  });

  test("says what was lowered, raised or otherwise changed, and nothing of what was agreed", () => {
    expect(changeInWords({ own: "met", agreed: "partially-met" })).toBe("Lowered");
    expect(changeInWords({ own: "not-met", agreed: "partially-met" })).toBe("Raised");
    expect(changeInWords({ own: "not-applicable", agreed: "met" })).toBe("Changed");
    expect(changeInWords({ own: "met", agreed: "met" })).toBeNull();
  });

  test("counts what was not discussed apart, so that agreement is not swollen", () => {
    expect(settledInWords(someLetter())).toBe(
      "We talked about 1 of your 34 ratings: lowered one. The other 33 were not discussed and stand as you gave them.",
    );
    expect(
      settledInWords(someLetter({ panel: "the panel of 4 February 2027", notDiscussed: [{ code: "3.2", short: "Leads" }] })),
    ).toContain("The other 33 were not discussed, one of them although they were to be talked about, and stand as you gave them.");
  });

  test("begins with the outcome and what is asked until when", () => {
    expect(responseSentence(someLetter(), 0)).toBe(
      "Assured with actions. 1 rating of 34 was talked about, one changed. 1 recommendation: answer it by 8 January 2027.",
    );
    expect(responseSentence(someLetter(), 1)).toContain("1 recommendation, which is answered.");
    expect(responseSentence(someLetter({ recommendations: [] }), 0)).toContain("Nothing is asked of you.");
  });

  test("names what is otherwise than in the one before", () => {
    const now = someLetter({ outcome: "assured", recommendations: [{ id: "other", code: null, standard: null, words: "Another" }] });
    expect(changesSince(someLetter(), now)).toEqual(["Outcome: Assured with actions before, Assured now", "1 recommendation is new"]);
    expect(changesSince(someLetter(), someLetter())).toEqual(["Outcome, ratings and recommendations are as they were"]);
  });
});

describe("times", () => {
  const due = { answersDueOn: "2027-01-08" };

  test("an answer can be changed until the day it is due, and a first one is taken late", () => {
    expect(answerRefusedBecause({ ...due, answer: "reason", today: "2027-01-08" })).toBeNull();
    expect(answerRefusedBecause({ ...due, answer: "reason", today: "2027-01-09" })).toContain("until 8 January 2027");
    expect(answerRefusedBecause({ ...due, answer: null, today: "2027-02-09" })).toBeNull();
  });

  test("a fact can be corrected until its day has ended", () => {
    expect(correctionRefusedBecause({ correctionsUntil: "2026-12-04", today: "2026-12-04" })).toBeNull();
    expect(correctionRefusedBecause({ correctionsUntil: "2026-12-04", today: "2026-12-05" })).toContain("until 4 December 2026");
  });
});

describe("approving and sending", () => {
  test("takes two people", () => {
    const draft = { approverId: "carys", isApproved: false, savedBy: "rhian" };
    expect(approvalRefusedBecause(draft, "carys")).toBeNull();
    expect(approvalRefusedBecause({ ...draft, isApproved: true }, "carys")).toContain("approved already");
    expect(approvalRefusedBecause({ ...draft, savedBy: "carys" }, "carys")).toContain("changed it last");
    expect(approvalRefusedBecause(draft, "leila")).toContain("Somebody else");
  });

  const draft = {
    outcome: "assured",
    opening: "Thank you",
    answersDueOn: "2027-01-08",
    approverId: null,
    savedBy: "rhian",
  };
  const facts = {
    hasRecommendations: true,
    isApproved: false,
    openItems: 0,
    isSaidOpen: false,
    openQuestions: 0,
    isSentAllTheSame: false,
    today: "2026-11-22",
  };

  test.each([
    ["nothing missing", draft, facts, null],
    ["no outcome", { ...draft, outcome: null }, facts, "Choose the outcome first"],
    ["no opening", { ...draft, opening: " " }, facts, "Write the opening first"],
    ["no day for answers", { ...draft, answersDueOn: null }, facts, "Say by when the recommendations are to be answered"],
    ["a day that has passed", draft, { ...facts, today: "2027-01-08" }, "The day on which answers are due has passed. Choose a later one"],
    ["an approval that is asked for", { ...draft, approverId: "carys" }, facts, "It waits to be approved"],
    ["open items", draft, { ...facts, openItems: 2 }, "Say that what is still open was not discussed, or settle it first"],
    ["an open question", draft, { ...facts, openQuestions: 1 }, "Say that it goes all the same, although a question is open"],
    ["an open question of which it is said", draft, { ...facts, openQuestions: 1, isSentAllTheSame: true }, null],
    ["open items of which it is said", draft, { ...facts, openItems: 2, isSaidOpen: true }, null],
  ])("with %s", (_, one, about, reason) => {
    expect(sendingRefusedBecause(one, about)).toBe(reason);
  });
});

test("a phase is compared only where the others are as many as the threshold", () => {
  expect(mayCompare(2, 5)).toBe(false);
  expect(mayCompare(5, 5)).toBe(false);
  expect(mayCompare(6, 5)).toBe(true);
});
