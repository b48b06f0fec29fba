import { describe, expect, test } from "vitest";
import { answerInWords, askedQuestion } from "#domain/scrutiny/asked-questions.ts";

const asked = {
  id: "q",
  standardCode: "8.3",
  dueOn: "2027-02-01",
  answeredAt: null,
  entries: [{ side: "partnership" as const, name: "Rhian", words: "Which depots?", madeAt: "2027-01-20T09:00:00.000Z" }],
};
const reply = { side: "organisation" as const, name: "Priya", words: "Both.", madeAt: "2027-01-22T09:00:00.000Z" };

describe("a question asked of the organisation", () => {
  test("without an answer says by when it is due, and when that was", () => {
    const question = askedQuestion(asked);
    expect(question).toMatchObject({ question: "Which depots?", by: "Rhian, 20 January" });
    expect(answerInWords(question, "2027-01-25")).toBe("Not answered yet, due 1 February 2027.");
    expect(answerInWords(question, "2027-02-04")).toBe("Not answered yet, was due 1 February 2027.");
  });

  test("has the answer with who gave it, and what was said after it", () => {
    const more = { side: "partnership" as const, name: "Rhian", words: "Since when?", madeAt: "2027-01-23T09:00:00.000Z" };
    expect(answerInWords(askedQuestion({ ...asked, entries: [...asked.entries, reply] }), "2027-02-04")).toBe("Priya, 22 January: Both.");
    expect(answerInWords(askedQuestion({ ...asked, entries: [...asked.entries, reply, more] }), "2027-01-25")).toBe(
      "Priya, 22 January: Both. Rhian, 23 January: Since when? Not answered yet, due 1 February 2027.",
    );
  });

  test("that was closed without an answer says so", () => {
    const closed = { ...asked, answeredAt: "2027-01-24T09:00:00.000Z" };
    expect(answerInWords(askedQuestion(closed), "2027-02-04")).toBe("Closed on 24 January without an answer.");
  });
});
