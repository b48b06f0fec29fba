import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { boardPaperWord } from "#app/files/signing/board-paper-word.ts";
import { actionLimits } from "#app/forms/assessments/action-limits.ts";
import type { Change } from "#domain/assessments/comparison.ts";
import { wordsByKind } from "#domain/organisations/words-by-kind.ts";
import { parseStandardSet } from "#standards/parse.ts";
import type { Standard } from "#standards/schema.ts";
import { wordPages } from "#tests/support/word-pages.ts";
import type { WeakStandard } from "#domain/signing/signing.ts";

const letters = (count: number) =>
  "A plan of many words for every child "
    .repeat(20)
    .slice(0, count - 1)
    .concat("x");
const { sections } = parseStandardSet(readFileSync("standards/s175/2026.yaml", "utf8"));
const standards = sections.flatMap((section) => section.standards);
const changes = (from: number, count: number): Change[] =>
  standards.slice(from, from + count).map(({ code, short }) => ({ code, short, before: "met", now: "partially-met" }));

function weak({ code, short }: Standard): WeakStandard {
  const action = { what: letters(actionLimits.what), owner: letters(actionLimits.owner), dueOn: "2027-09-30", progress: "at-risk" };
  const earlier = { rating: "partially-met", cycle: "2025 to 2026", comparability: "comparable" };
  return {
    code,
    short,
    rating: "partially-met",
    noActionReason: "",
    actions: [action, action, action],
    earlier,
  } as unknown as WeakStandard;
}

/** A return in which everything is as long as it can be: every standard weak, doubted, changed and to be looked at. */
function worst(name: string) {
  const counts = { standards: 88, applicable: 88, answered: 88, asked: 88, met: 0, partiallyMet: 44, notMet: 44, notApplicable: 0 };
  const doubt = ({ code, short }: Standard) => ({
    code,
    short,
    rating: "met" as const,
    facts: [1, 2].map((at) => ({ says: `${letters(80)} ${at}`, metAsks: `${letters(60)} ${at}` })),
  });
  return boardPaperWord({
    organisation: { name },
    cycle: { title: "Safeguarding audit 2026 to 2027" },
    words: wordsByKind.academy,
    standing: "Revision 12, as it stood at 11:59pm on 30 September 2027. It has been submitted: the actions are shown as they stand now.",
    sentence: `${name} meets 0 of the 88 standards that apply to it. 44 are not met.`,
    sections: sections.map(({ code, short }) => ({ label: `${code}. ${short}`, ...counts })),
    summary: {
      totals: { ...counts, partially: 44 },
      weak: standards.map(weak),
      notApplicable: { byChoice: [], byProfile: [] },
      comparison: {
        better: changes(0, 10),
        worse: changes(10, 10),
        same: changes(20, 10),
        reworded: changes(30, 10),
        isNew: changes(40, 10),
        notApplicable: [],
        notRated: [...changes(50, 10), ...changes(60, 10).map((one) => ({ ...one, now: null }))],
        likeForLike: { base: 30, metNow: 10, metBefore: 20 },
        cycle: "2025 to 2026",
      },
      evidence: { total: 999, checkedThisYear: 100 },
      actions: { total: 264, carriedOver: 100, overdue: 100 },
      toLookAt: standards,
      questions: standards.map(({ code, short }) => `${code} ${short} is not met. What keeps children safe until 30 September 2027?`),
    },
    doubts: standards.map(doubt),
    due: { day: "2027-09-30" },
  } as unknown as Parameters<typeof boardPaperWord>[0]);
}

test("the paper for the board prints on two pages, however much there is to say", async () => {
  expect(await wordPages(await worst(letters(70)))).toBe(2);
});
