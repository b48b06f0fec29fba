import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ConfirmedProfile, dateRows, datesSentence, reckonedOn, settingsBehind } from "#domain/figures/profile-dates.ts";
import { deputiesOf, type Indicator, indicatorProfile, indicatorsOf, lowestIndicator } from "#domain/figures/profile-indicators.ts";
import type { FieldValues } from "#domain/schools/set-fields.ts";
import { parseStandardSet } from "#standards/parse.ts";

const groups = parseStandardSet(readFileSync("standards/s175/2026.yaml", "utf8")).profile ?? [];
const today = "2026-11-22";

const profile = (fields: FieldValues, name = "one"): ConfirmedProfile => ({
  assessmentId: name,
  organisation: { id: name, name, kind: "Academy or free school" },
  fields,
});
const read = (profiles: ConfirmedProfile[]) => profiles.map(({ fields }) => indicatorProfile(groups, fields));
const indicator = (code: string, profiles: ConfirmedProfile[]) =>
  indicatorsOf(groups, read(profiles), today).find((one) => one.code === code);

describe("profile indicators", () => {
  test("count a date as in time to the last day of its months", () => {
    const on = (dsl_course: string) => indicator("dsl-course", [profile({ dsl_course })]);
    expect(on("2024-11-22")).toMatchObject({ count: 1, of: 1, percent: 100, noFigure: 0 });
    expect(on("2024-11-21")).toMatchObject({ count: 0, of: 1, percent: 0, noFigure: 0 });
    expect(indicator("dsl-course", [profile({})])).toMatchObject({ count: 0, of: 0, percent: null, settings: 0, noFigure: 1 });
  });

  test("take a check of the central record by either", () => {
    const record = (fields: FieldValues) => indicator("central-record", [profile(fields)]);
    expect(record({ check_record_leader: "2026-01-10", check_record_governor: "2026-10-01" })).toMatchObject({ count: 1, of: 1 });
    expect(record({ check_record_leader: "2026-01-10", check_record_governor: "2026-02-01" })).toMatchObject({ count: 0, of: 1 });
  });

  test("add up people, not schools, and leave out whoever gave only one of the two numbers", () => {
    const profiles = [
      profile({ staff: "40", staff_read_part_one: "38" }),
      profile({ staff: "10", staff_read_part_one: "0" }),
      profile({ staff: "60" }),
      profile({ staff_read_part_one: "3" }),
    ];
    expect(indicator("part-one", profiles)).toMatchObject({ unit: "staff", count: 38, of: 50, percent: 76, settings: 2, noFigure: 2 });
  });

  test("count deputies who have a name, with one decimal rounded half up", () => {
    const named = (count: number) =>
      profile({ deputies: [...Array.from({ length: count }, (_, at) => ({ deputy_name: `Deputy ${at}` })), { deputy_name: " " }] });
    expect(deputiesOf(read([named(2), named(1), profile({})]))).toEqual({ deputies: 3, settings: 3, each: 1 });
    // 5 of 4 is 1.25
    expect(deputiesOf(read([named(2), named(3), profile({}), named(0)]))).toEqual({ deputies: 5, settings: 4, each: 1.3 });
    expect(deputiesOf([])).toEqual({ deputies: 0, settings: 0, each: null });
  });
});

describe("the lowest indicator", () => {
  const of = (title: string, count: number, base: number) => ({ title, count, of: base }) as Indicator;

  test("is named by its exact share, unless several are level or there is nothing to compare", () => {
    expect(lowestIndicator([of("One", 999, 1000), of("Two", 998, 1000), of("None", 0, 0)])).toBe("Lowest: Two, 998 of 1,000 (100%).");
    expect(lowestIndicator([of("One", 1, 2), of("Two", 2, 4)])).toBeNull();
    expect(lowestIndicator([of("One", 1, 2)])).toBeNull();
  });
});

describe("dates overdue", () => {
  test("count a group that repeats once for each setting", () => {
    const deputies = [
      { deputy_name: "A", deputy_course: "2020-01-01" },
      { deputy_name: "B", deputy_course: "2020-01-01" },
      { deputy_name: "C", deputy_course: "2026-01-01" },
    ];
    const rows = dateRows(
      groups,
      [profile({ deputies }), profile({ deputies: [{ deputy_name: "D", deputy_course: "2026-01-01" }] }), profile({})],
      today,
    );
    expect(rows.find((row) => row.code === "deputy_course")).toMatchObject({ overdue: 1, base: 2, percent: 50, notGiven: 1 });
  });

  test("name the settings that are furthest behind first", () => {
    const behind = settingsBehind(
      groups,
      [
        profile({ dsl_update: "2025-01-01" }, "Ash"),
        profile({ dsl_update: "2025-01-01", dsl_course: "2020-01-01" }, "Birch"),
        profile({ dsl_update: today }, "Cedar"),
      ],
      today,
    );
    expect(behind.map((one) => [one.organisation.name, one.overdue.length])).toEqual([
      ["Birch", 2],
      ["Ash", 1],
    ]);
  });

  test("are said in words", () => {
    const profiles = [profile({ dsl_update: "2025-01-01" }), profile({ dsl_update: today })];
    expect(datesSentence(dateRows(groups, profiles, today), 1, 2)).toBe(
      "One of 2 confirmed profiles has a date that is overdue. Most often: Designated safeguarding lead (DSL): date of the last update, one of 2.",
    );
    expect(datesSentence([], 0, 0)).toBe("No profile has been confirmed yet.");
  });

  test("are reckoned today, and in a closed cycle when its last returns counted", () => {
    const cycle = { state: "closed", dueAt: "2025-12-16T17:00:00.000Z", finalDueAt: "2026-01-15T17:00:00.000Z" };
    expect(reckonedOn({ ...cycle, state: "open" }, new Date("2026-11-22T09:00:00Z"))).toBe("2026-11-22");
    expect(reckonedOn(cycle, new Date("2026-11-22T09:00:00Z"))).toBe("2026-01-15");
    expect(reckonedOn({ ...cycle, finalDueAt: null }, new Date("2026-11-22T09:00:00Z"))).toBe("2025-12-16");
    expect(reckonedOn(cycle, new Date("2025-12-20T09:00:00Z"))).toBe("2025-12-20");
  });
});

const day = fc.integer({ min: 0, max: 1500 }).map((ago) => new Date(Date.parse(today) - ago * 86_400_000).toISOString().slice(0, 10));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const count = fc.integer({ min: 0, max: 60 }).map(String);
const codes = ["dsl_course", "policy_child_protection", "check_record_leader", "check_record_governor", "check_filtering"];
const counts = ["staff", "staff_read_part_one", "governors", "governors_trained", "volunteers", "volunteers_reassessed"];
const anyProfile = fc
  .record({
    ...Object.fromEntries(codes.map((code) => [code, maybe(day)])),
    ...Object.fromEntries(counts.map((code) => [code, maybe(count)])),
  })
  .map((fields) => profile(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as FieldValues));

// Reckoned another way: by counting months up to today
function isWithin(value: string, months: number): boolean {
  const limit = new Date(`${today}T00:00:00Z`);
  const target = limit.getUTCMonth() - months;
  const last = new Date(Date.UTC(limit.getUTCFullYear(), target + 1, 0)).getUTCDate();
  return value >= new Date(Date.UTC(limit.getUTCFullYear(), target, Math.min(limit.getUTCDate(), last))).toISOString().slice(0, 10);
}

test("come out as a count by hand does, of any profiles", () => {
  fc.assert(
    fc.property(fc.array(anyProfile, { maxLength: 12 }), (profiles) => {
      const all = Object.fromEntries(indicatorsOf(groups, read(profiles), today).map((one) => [one.code, one]));
      const byHand = {
        "dsl-course": [["dsl_course"], 24],
        "child-protection-policy": [["policy_child_protection"], 12],
        "central-record": [["check_record_leader", "check_record_governor"], 4],
        filtering: [["check_filtering"], 12],
      } as const;
      for (const [code, [fields, months]] of Object.entries(byHand)) {
        let [inTime, given] = [0, 0];
        for (const { fields: values } of profiles) {
          const days = fields.flatMap((field) => (typeof values[field] === "string" ? [values[field]] : []));
          if (days.length > 0) given += 1;
          if (days.some((value) => isWithin(value, months))) inTime += 1;
        }
        expect(all[code]).toMatchObject({
          count: inTime,
          of: given,
          settings: given,
          noFigure: profiles.length - given,
          percent: given === 0 ? null : Math.round((inTime / given) * 100),
        });
      }
      for (const [code, part, total] of [
        ["part-one", "staff_read_part_one", "staff"],
        ["governors-trained", "governors_trained", "governors"],
        ["volunteers-reassessed", "volunteers_reassessed", "volunteers"],
      ] as const) {
        let [sum, of, settings] = [0, 0, 0];
        for (const { fields } of profiles) {
          if (fields[part] === undefined || fields[total] === undefined || Number(fields[part]) > Number(fields[total])) continue;
          [sum, of, settings] = [sum + Number(fields[part]), of + Number(fields[total]), settings + 1];
        }
        expect(all[code]).toMatchObject({ count: sum, of, settings, noFigure: profiles.length - settings });
      }
    }),
  );
});
