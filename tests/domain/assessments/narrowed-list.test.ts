import { expect, test } from "vitest";
import { narrowedLists } from "#domain/assessments/narrowed-list.ts";

const sections = [
  {
    who: { personId: "priya" },
    standards: [
      { code: "1.1", status: "completed" as const },
      { code: "1.2", status: "in-progress" as const },
    ],
  },
  { who: null, standards: [{ code: "2.1", status: "not-yet-started" as const }] },
];
const reading = {
  personId: "priya",
  ratings: [
    { standardCode: "1.1", rating: "partially-met" as const },
    { standardCode: "1.2", rating: "not-met" as const },
  ],
};

test("counts what each way leaves, and leaves what is asked for", () => {
  const all = narrowedLists(sections, reading, null);
  expect([all.all, all.show, all.codes]).toEqual([3, null, null]);
  expect(all.views.map(({ label, count }) => [label, count])).toEqual([
    ["Something missing", 2],
    ["Mine", 2],
    ["Partially met", 1],
    ["Not met", 1],
  ]);
  const left = (show: string) => narrowedLists(sections, reading, show).codes;
  expect([left("missing"), left("mine"), left("partially-met"), left("not-met"), left("constructor")]).toEqual([
    ["1.2", "2.1"],
    ["1.1", "1.2"],
    ["1.1"],
    ["1.2"],
    null,
  ]);
});
