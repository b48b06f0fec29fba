import fc from "fast-check";
import { assessmentStates } from "#domain/assessments/assessment-state.ts";
import { progressSteps } from "#domain/assessments/actions/progress.ts";
import { ratings } from "#domain/assessments/rating.ts";
import type { SnapshotContent, SnapshotReturn } from "#domain/figures/snapshot.ts";
import type { OrganisationFacts } from "#domain/organisations/organisation-facts.ts";

const returnedStates = ["submitted", "in-review", "response-sent", "closed"];

/** A set with this many standards in each section: codes 1.1, 1.2, 2.1 … */
export function contentOf(standards: number[], returns: SnapshotReturn[], facts: Partial<SnapshotContent> = {}): SnapshotContent {
  const sections = standards.map((count, at) => ({
    code: String(at + 1),
    title: `Title ${at + 1}`,
    short: `Section ${at + 1}`,
    standards: Array.from({ length: count }, (_, n) => ({
      code: `${at + 1}.${n + 1}`,
      short: `Standard ${at + 1}.${n + 1}`,
      sentence: "We do it.",
      change: null,
    })),
  }));
  return {
    format: 2,
    cycle: { id: "cycle", title: "Section 11 audit 2026", opensOn: "2026-09-07", isOpen: false },
    set: { key: "s11", version: "2026", title: "Section 11 audit 2026", comparedWith: "2024", sections },
    partnerships: ["estmere", "wealdshire"].map((id) => ({ id, name: `${id} partnership`, shortName: id })),
    returns,
    isProvisional: false,
    ...facts,
  };
}

export function returnOf(
  id: string,
  facts: Partial<SnapshotReturn> & { kind?: string; school?: Partial<OrganisationFacts> } = {},
): SnapshotReturn {
  const { kind = "Health", school = {}, ...rest } = facts;
  return {
    assessmentId: `assessment-${id}`,
    organisation: { id, name: `Agency ${id}`, kind, ...school },
    partnershipIds: ["estmere"],
    state: "closed",
    isReturned: true,
    withdrawnOn: null,
    submittedAt: "2026-12-10T10:00:00.000Z",
    ratings: {},
    outcomes: {},
    actions: [],
    ...rest,
  };
}

const rating = fc.option(fc.constantFrom(...ratings), { nil: null });
const day = fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const action = fc.record({ standard: fc.constant("1.1"), dueOn: day, agreedOn: day, progress: fc.constantFrom(...progressSteps) });

const trusts = [
  { id: "beacon", name: "Beacon Trust" },
  { id: "harbour", name: "Harbour Trust" },
];
const school = fc.record(
  {
    phase: fc.constantFrom("Primary", "Secondary"),
    governance: fc.constantFrom("Maintained", "Academy"),
    trust: fc.constantFrom(...trusts),
  },
  { requiredKeys: [] },
);
const codes = ["1.1", "1.2", "1.3", "2.1", "3.1", "3.2"];
// Like a snapshot: what was agreed is there only once a review has ended, and not at all where it was frozen long ago
const agreed = fc.option(fc.dictionary(fc.constantFrom(...codes), fc.constantFrom(...ratings)), { nil: undefined });

/**
 * Any cycle of a set of three sections: joint, with withdrawn, missing, not applicable and unanswered ones, reviewed or not,
 * and with schools among the agencies.
 */
export const anyCycle: fc.Arbitrary<SnapshotContent> = fc
  .array(
    fc.record({
      kind: fc.constantFrom("Health", "Police", "Housing", "Charity"),
      partnershipIds: fc.subarray(["estmere", "wealdshire"], { minLength: 1 }),
      state: fc.constantFrom(...assessmentStates),
      withdrawnOn: fc.option(fc.constant("2026-10-01"), { freq: 6, nil: null }),
      school,
      agreed,
      given: fc.array(rating, { minLength: 6, maxLength: 6 }),
      actions: fc.array(action, { maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    contentOf(
      [3, 1, 2],
      drawn.map(({ given, agreed: moderated, ...one }, at) =>
        returnOf(String(at), {
          ...one,
          isReturned: returnedStates.includes(one.state),
          ratings: Object.fromEntries(codes.map((code, n) => [code, given[n] ?? null])),
          ...(moderated && ["response-sent", "closed"].includes(one.state) && { moderated: { ...moderated } }),
        }),
      ),
    ),
  );
