import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessmentStates } from "#domain/assessments/assessment-state.ts";
import { completionBy, type CompletionReturns, completionSentence } from "#domain/cycles/completion.ts";
import { waysToTellApart } from "#domain/organisations/narrowing.ts";
import { settingWords } from "#domain/organisations/organisation-words.ts";

const dates = { dueAt: "2026-12-16T17:00:00.000Z", finalDueAt: "2027-01-15T17:00:00.000Z", governorSignsBy: "2027-01-29" };

interface Given {
  state?: CompletionReturns["state"];
  withdrawnOn?: string | null;
  firstSubmittedAt?: string | null;
  isSignedByGovernor?: boolean;
  returns?: number;
}

function one(given: Given = {}, organisation: Partial<CompletionReturns["organisation"]> = {}): CompletionReturns {
  const { state = "invited", withdrawnOn = null, firstSubmittedAt = null, isSignedByGovernor = false, returns = 1 } = given;
  return {
    organisation: { kind: "Academy or free school", phase: "Primary", ...organisation },
    state,
    isWithdrawn: withdrawnOn !== null,
    hasReturned: firstSubmittedAt !== null,
    isByDue: firstSubmittedAt !== null && firstSubmittedAt <= dates.dueAt,
    isByFinal: firstSubmittedAt !== null && firstSubmittedAt <= dates.finalDueAt,
    isSignedByGovernor,
    returns,
  };
}
const returned = (firstSubmittedAt: string, given: Given = {}) =>
  one({ state: "submitted", firstSubmittedAt, isSignedByGovernor: true, ...given });
const totalOf = (returns: CompletionReturns[]) => completionBy("phase", returns, dates).total;

describe("completion", () => {
  test("counts each return once, by when it came in", () => {
    const total = totalOf([
      returned("2026-12-16T17:00:00.000Z"),
      returned("2026-12-16T17:00:00.001Z"),
      returned("2027-01-15T17:00:00.000Z"),
      returned("2027-01-15T17:00:00.001Z"),
      one(),
      one({ state: "in-progress" }),
      one({ state: "awaiting-sign-off" }),
      one({ state: "in-progress", withdrawnOn: "2026-11-01" }),
    ]);

    expect(total).toMatchObject({
      expected: 7,
      notStarted: 1,
      inProgress: 1,
      awaitingSignature: 1,
      returned: { count: 4, percent: 57 },
      byDue: { count: 1, percent: 14 },
      byFinal: { count: 3, percent: 43 },
      late: 2,
      later: 1,
      notReturned: 3,
      withdrawn: 1,
    });
  });

  test("counts a reopened return as returned, and says how many are reopened", () => {
    const total = totalOf([returned("2026-12-01T09:00:00.000Z", { state: "in-progress" })]);
    expect(total).toMatchObject({ returned: { count: 1 }, reopened: 1, inProgress: 0, notReturned: 0, byDue: { count: 1, percent: 100 } });
  });

  test("owes a governor's signature over what is submitted alone", () => {
    const at = "2026-12-01T09:00:00.000Z";
    const pending = (given: Given) => totalOf([returned(at, { isSignedByGovernor: false, ...given })]).governorPending;
    expect(pending({})).toBe(1);
    expect(pending({ isSignedByGovernor: true })).toBe(0);
    // Reopened: its head has not signed anew
    expect(pending({ state: "in-progress" })).toBe(0);
    expect(pending({ withdrawnOn: "2026-12-02" })).toBe(0);
    const unsigned = returned(at, { isSignedByGovernor: false });
    expect(completionBy("phase", [unsigned], { ...dates, governorSignsBy: null }).total.governorPending).toBe(0);
  });

  test("rounds half up once, beside its base, and has no rate of nothing", () => {
    const eight = [returned("2026-12-01T09:00:00.000Z"), ...Array.from({ length: 7 }, () => one())];
    expect(totalOf(eight).byDue).toEqual({ count: 1, percent: 13 });
    expect(totalOf([]).byDue).toEqual({ count: 0, percent: null });
  });

  test("puts those without a trust last", () => {
    const hartsmoor = { id: "hartsmoor", name: "Hartsmoor Learning Trust" };
    const { rows } = completionBy(
      "trust",
      [one(), one({}, { trust: hartsmoor }), one({}, { trust: { id: "zeal", name: "Zeal Trust" } })],
      dates,
    );
    expect(rows.map((row) => row.title)).toEqual(["Hartsmoor Learning Trust", "Zeal Trust", "No trust"]);
  });

  test("says it in words from the same numbers", () => {
    const returns = [
      returned("2026-12-01T09:00:00.000Z"),
      returned("2027-01-02T09:00:00.000Z", { isSignedByGovernor: false }),
      one({ state: "in-progress" }),
      one(),
    ];
    expect(completionSentence(totalOf(returns), dates, settingWords, true)).toBe(
      "2 of 4 schools and colleges have returned: one by the due date of 16 December 2026 and one more by the final date of 15 January 2027. One is in progress and one has not started. One return waits for a governor’s signature.",
    );
    expect(completionSentence(totalOf([one(), one()]), dates, settingWords, false)).toBe("None of the 2 schools and colleges returned.");
    const early = returned("2026-12-01T09:00:00.000Z");
    const said = (...all: CompletionReturns[]) => completionSentence(totalOf(all), dates, settingWords, false);
    expect(said(one())).toBe("The one school or college did not return.");
    expect(said(early)).toBe("The one school or college returned, by the due date of 16 December 2026.");
    expect(said(early, early)).toBe("The 2 schools and colleges returned, both by the due date of 16 December 2026.");
    expect(said(early, early, early, one())).toBe(
      "3 of 4 schools and colleges returned, all by the due date of 16 December 2026. One did not return.",
    );
    expect(said(early, ...Array.from({ length: 5 }, () => returned("2027-01-02T09:00:00.000Z")))).toBe(
      "All 6 schools and colleges returned: one (17%) by the due date of 16 December 2026 and 5 more by the final date of 15 January 2027.",
    );
    expect(completionSentence(totalOf([]), dates, settingWords, true)).toBe("No school or college has been invited yet.");
  });
});

const anyReturn = fc
  .record({
    state: fc.constantFrom(...assessmentStates),
    withdrawnOn: fc.constantFrom(null, null, null, "2026-11-01"),
    firstSubmittedAt: fc.constantFrom(
      null,
      "2026-12-01T09:00:00.000Z",
      "2026-12-16T17:00:00.000Z",
      "2027-01-02T09:00:00.000Z",
      "2027-03-02T09:00:00.000Z",
    ),
    isSignedByGovernor: fc.boolean(),
    returns: fc.integer({ min: 1, max: 400 }),
    phase: fc.constantFrom("Primary", "Secondary", undefined),
    trust: fc.constantFrom({ id: "one", name: "One Trust" }, undefined),
  })
  .map(({ phase, trust, ...given }) => one(given, { ...(phase && { phase }), ...(trust && { trust }) }));

test("adds up, whichever way returns are told apart", () => {
  fc.assert(
    fc.property(fc.array(anyReturn, { maxLength: 30 }), fc.constantFrom(...waysToTellApart), (returns, way) => {
      const { rows, total } = completionBy(way, returns, dates);
      for (const row of [...rows, total]) {
        expect(row.notStarted + row.inProgress + row.awaitingSignature + row.returned.count).toBeLessThanOrEqual(row.expected);
        expect(row.byDue.count + row.late + row.later + row.notReturned).toBe(row.expected);
        expect(row.returned.count + row.notReturned).toBe(row.expected);
      }
      for (const key of [
        "expected",
        "notStarted",
        "inProgress",
        "awaitingSignature",
        "reopened",
        "governorPending",
        "late",
        "later",
        "notReturned",
        "withdrawn",
      ] as const) {
        expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(total[key]);
      }
      expect(total.expected + total.withdrawn).toBe(returns.reduce((sum, one) => sum + one.returns, 0));
    }),
  );
});
