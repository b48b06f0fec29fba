import { expect, test } from "vitest";
import { answerForm } from "#app/forms/assessments/answer.ts";
import type { StandardSet } from "#standards/schema.ts";

const words = { descriptor: "", obligation: "" };
const set: Pick<StandardSet, "ratings" | "statement_words"> = {
  ratings: [
    { value: "met", label: "Met", ...words },
    { value: "not-applicable", label: "Not applicable", ...words },
  ],
  statement_words: 150,
};
const sent = (rating: string, standard: { may_be_not_applicable?: true }) =>
  answerForm(set, standard).safeParse({ baseRevision: "0", rating });

test("takes “not applicable” only where the standard may be that", () => {
  expect(sent("not-applicable", { may_be_not_applicable: true }).data?.rating).toBe("not-applicable");
  expect(sent("met", {}).data?.rating).toBe("met");
  expect(sent("not-applicable", {}).error?.issues.map((issue) => issue.message)).toEqual([
    "“Not applicable” cannot be chosen for this standard. Select how far it is met",
  ]);
  expect(sent("perhaps", {}).error?.issues.map((issue) => issue.message)).toEqual(["Select how far the standard is met from the list"]);
});
