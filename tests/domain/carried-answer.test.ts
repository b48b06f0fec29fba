import { expect, test } from "vitest";
import { earlierAnswer, toAdapt } from "#domain/assessments/carried-answer.ts";
import type { ReturnDocument, StandardOfReturn } from "#domain/assessments/return-document.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";

const set = { key: "s11", version: "2026", compared_with: "2024" } as StandardSet;
const standard = { code: "4.4", sentence: "What it asks", met: ["It is done"], change: { kind: "unchanged" } } as Standard;
const offering = { ...standard, may_be_not_applicable: true } as Standard;
const then = {
  code: "4.4",
  sentence: "What it asks",
  met: ["It is done"],
  rating: "not-applicable",
  statement: "We record tenants.",
  notApplicableReason: "We hold no data about children.",
} as StandardOfReturn;
const earlier = (answer: Partial<StandardOfReturn> = {}) =>
  ({
    set: { key: "s11", version: "2024" },
    sections: [{ standards: [{ ...then, ...answer }] }],
    signature: null,
  }) as unknown as ReturnDocument;

test("an answer of “not applicable” needs a rating where that can no longer be chosen", () => {
  expect(earlierAnswer(set, standard, earlier())?.needsRating).toBe(true);
  expect(earlierAnswer(set, offering, earlier())?.needsRating).toBe(false);
  expect(earlierAnswer(set, standard, earlier({ rating: "met" }))?.needsRating).toBe(false);
});

test("its words come into the form all the same, without the rating and the reason's own box", () => {
  const adapted = (answer: Partial<StandardOfReturn>, asked = standard) => {
    const found = earlierAnswer(set, asked, earlier(answer));
    return found && toAdapt(found);
  };

  expect(adapted({})).toMatchObject({
    rating: null,
    statement: "We record tenants.\n\nWe hold no data about children.",
    notApplicableReason: "",
  });
  expect(adapted({ statement: " " })).toMatchObject({ rating: null, statement: "We hold no data about children." });
  expect(adapted({}, offering)).toMatchObject({ rating: "not-applicable", notApplicableReason: "We hold no data about children." });
});
