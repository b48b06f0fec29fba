import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FigureFilter, figuresOf } from "#domain/figures/figures.ts";
import { indicatorGroups, indicatorProfile, type IndicatorProfile, indicatorsOf } from "#domain/figures/profile-indicators.ts";
import type { FieldValues } from "#domain/schools/set-fields.ts";
import type { SnapshotContent, SnapshotReturn } from "#domain/figures/snapshot.ts";
import { snapshotIndicators } from "#domain/figures/snapshot-indicators.ts";
import { notAvailable } from "#app/tables/column.ts";
import { snapshotTables } from "#app/tables/figures/snapshot.ts";
import { parseStandardSet } from "#standards/parse.ts";
import { anyCycle } from "#tests/support/snapshot-content.ts";

const groups = parseStandardSet(readFileSync("standards/s175/2026.yaml", "utf8")).profile ?? [];
const today = "2026-11-22";

const day = fc.integer({ min: 0, max: 1500 }).map((ago) => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10));
const count = fc.integer({ min: 0, max: 60 }).map(String);
const days = ["dsl_course", "policy_child_protection", "check_record_leader", "check_record_governor", "check_filtering"];
const counts = ["staff", "staff_read_part_one", "governors", "governors_trained", "volunteers", "volunteers_reassessed"];
const deputy = fc
  .constantFrom("Sam Orme", " ", "Ola Finch")
  .map((name) => ({ deputy_name: name, deputy_email: "sam@school.example", deputy_course: "2020-01-01" }));

/** Profiles as settings fill them in, with names and with what indicators do not read. */
const anyProfile: fc.Arbitrary<FieldValues> = fc
  .record({
    given: fc.record(
      Object.fromEntries([
        ...days.map((code) => [code, day]),
        ...counts.map((code) => [code, fc.oneof({ weight: 9, arbitrary: count }, fc.constant("many"))]),
      ]),
      { requiredKeys: [] },
    ),
    deputies: fc.array(deputy, { maxLength: 3 }),
  })
  .map(({ given, deputies }) => ({
    ...(given as Record<string, string>),
    deputies,
    head_name: "Marcus Adeyemi",
    head_email: "head@school.example",
    pupils: "412",
    dsl_update: "2026-01-01",
  }));

const filters: FigureFilter[] = [
  {},
  { phase: "Primary" },
  { governance: "Academy" },
  { trustId: "beacon" },
  { partnershipId: "estmere" },
  { kind: "Police" },
  { kind: "Health", phase: "Secondary", judgedBy: "moderated" },
];

interface Drawn {
  content: SnapshotContent;
  /** By assessment, what was confirmed. */
  whole: Map<string, FieldValues>;
}

/** Any cycle of schools with the profiles that were frozen, and whole as they were. */
const anySchools: fc.Arbitrary<Drawn> = fc
  .tuple(anyCycle, fc.array(fc.option(anyProfile, { nil: null }), { minLength: 12, maxLength: 12 }))
  .map(([content, profiles]) => {
    const given = content.returns.flatMap((one, at) => {
      const fields = one.withdrawnOn ? null : profiles[at];
      return fields ? [[one.assessmentId, fields] as const] : [];
    });
    const whole = new Map(given);
    const withProfile = (one: SnapshotReturn) => {
      const fields = whole.get(one.assessmentId);
      return fields ? { ...one, profile: indicatorProfile(groups, fields) } : one;
    };
    const set = { ...content.set, key: "s175", isForSettings: true as const };
    return {
      whole,
      content: { ...content, set, returns: content.returns.map(withProfile), profiles: { day: today, groups: indicatorGroups(groups) } },
    };
  });

// Reckoned another way: by counting months back from today
function isWithin(value: string, months: number): boolean {
  const [year = 0, month = 0, date = 0] = today.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return value >= new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}

function isLeft(
  { organisation, partnershipIds, withdrawnOn }: SnapshotReturn,
  { kind, phase, governance, trustId, partnershipId }: FigureFilter,
): boolean {
  if (withdrawnOn) return false;
  if (partnershipId && !partnershipIds.includes(partnershipId)) return false;
  return (
    (!kind || organisation.kind === kind) &&
    (!phase || organisation.phase === phase) &&
    (!governance || organisation.governance === governance) &&
    (!trustId || organisation.trust?.id === trustId)
  );
}

describe("the indicators of any snapshot", () => {
  test("come out as a count by hand of the whole profiles does, under any filter", () => {
    fc.assert(
      fc.property(anySchools, fc.constantFrom(...filters), ({ content, whole }, filter) => {
        const found = snapshotIndicators(content, filter);
        const left = content.returns.filter((one) => isLeft(one, filter));
        const profiles = left.map((one) => whole.get(one.assessmentId)).filter((one) => one !== undefined);
        expect(found).toMatchObject({ confirmed: profiles.length, settings: left.length });
        const rows = Object.fromEntries(found?.indicators.map((one) => [one.code, one]) ?? []);
        for (const [code, fields, months] of [
          ["dsl-course", ["dsl_course"], 24],
          ["child-protection-policy", ["policy_child_protection"], 12],
          ["central-record", ["check_record_leader", "check_record_governor"], 4],
          ["filtering", ["check_filtering"], 12],
        ] as const) {
          let [inTime, given] = [0, 0];
          for (const profile of profiles) {
            const found = fields.flatMap((field) => (typeof profile[field] === "string" ? [profile[field]] : []));
            if (found.length > 0) given += 1;
            if (found.some((value) => isWithin(value, months))) inTime += 1;
          }
          expect([filter, rows[code]]).toMatchObject([
            filter,
            { count: inTime, of: given, settings: given, noFigure: profiles.length - given },
          ]);
        }
        for (const [code, part, total] of [
          ["part-one", "staff_read_part_one", "staff"],
          ["governors-trained", "governors_trained", "governors"],
          ["volunteers-reassessed", "volunteers_reassessed", "volunteers"],
        ] as const) {
          let [sum, of, settings] = [0, 0, 0];
          for (const profile of profiles) {
            const [some, all] = [Number(profile[part] ?? "none"), Number(profile[total] ?? "none")];
            if (!(some <= all)) continue;
            [sum, of, settings] = [sum + some, of + all, settings + 1];
          }
          expect([filter, rows[code]]).toMatchObject([filter, { count: sum, of, settings, noFigure: profiles.length - settings }]);
        }
        const named = profiles.flatMap((profile) =>
          (profile.deputies as { deputy_name: string }[]).filter((one) => one.deputy_name !== " "),
        );
        expect(found?.deputies.at(-1)).toMatchObject({ phase: "All together", deputies: named.length, settings: profiles.length });
        const apart = found?.deputies.slice(0, -1) ?? [];
        expect(apart.reduce((sum, one) => sum + one.deputies, 0)).toBe(named.length);
      }),
      { numRuns: 500 },
    );
  });

  test("are those of the whole set's profile, though only the fields that are read were kept", () => {
    fc.assert(
      fc.property(fc.array(anyProfile, { maxLength: 8 }), (profiles) => {
        const kept: IndicatorProfile[] = profiles.map((fields) => indicatorProfile(groups, fields));
        expect(indicatorsOf(indicatorGroups(groups), kept, today)).toEqual(indicatorsOf(groups, kept, today));
      }),
    );
    const codes = indicatorGroups(groups).flatMap((group) => group.fields.map((field) => field.code));
    expect(codes.toSorted()).toEqual([...days, ...counts].toSorted());
  });

  test("keep no name, no address and nothing that no indicator reads", () => {
    fc.assert(
      fc.property(anyProfile, (fields) => {
        const kept = indicatorProfile(groups, fields);
        for (const value of Object.values(kept.values)) expect(value).toMatch(/^(\d{4}-\d{2}-\d{2}|\d{1,5})$/);
        for (const code of Object.keys(kept.values)) expect([...days, ...counts]).toContain(code);
        expect(JSON.stringify(kept)).not.toMatch(/Sam|Ola|Marcus|@|412/);
      }),
    );
  });

  test("have tables in the internal version alone, last and with the next numbers", () => {
    fc.assert(
      fc.property(anySchools, fc.constantFrom(...filters), ({ content }, filter) => {
        const figures = figuresOf(content, filter, today);
        const context = { filter, about: "Estmere", day: today };
        const tables = snapshotTables(content, figures, { ...context, isPublic: false });
        expect(tables.slice(-2).map((table) => table.id)).toEqual(["indicators", "deputies"]);
        expect(tables.map((table) => table.number)).toEqual(tables.map((_, at) => `Table ${at + 1}`));
        for (const { number, sheet } of tables) expect(`${number} ${sheet}`.length).toBeLessThanOrEqual(31);
        const { profiles: _, ...old } = content;
        expect(snapshotTables(old, figures, { ...context, isPublic: false })).toEqual(tables.slice(0, -2));
        const shown = (of: SnapshotContent) => snapshotTables(of, figuresOf(of, {}, today), { ...context, filter: {}, isPublic: true });
        expect(shown(content)).toEqual(shown(old));
        // A row of which nobody gave the figure says so, and why
        const [indicators] = tables.slice(-2);
        const isMissing = indicators?.cells.some((row) => row.includes(notAvailable));
        expect(indicators?.notes.some((note) => note.startsWith(notAvailable))).toBe(isMissing);
      }),
      { numRuns: 200 },
    );
  });
});

test("a snapshot of before profiles were kept, or of agencies, has none", () => {
  fc.assert(
    fc.property(anyCycle, (content) => {
      expect(snapshotIndicators(content, {})).toBeNull();
    }),
    { numRuns: 20 },
  );
});
