import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { doubtsInWords, factsInWords, profileDoubts } from "#domain/schools/profile-doubts.ts";
import type { FieldValues } from "#domain/schools/set-fields.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import { parseStandardSet } from "#standards/parse.ts";

const set = parseStandardSet(await readFile("standards/s175/2026.yaml", "utf8"));
const standards = set.sections.flatMap((section) => section.standards);
const today = "2026-11-29";

function doubtsOf(fields: FieldValues, rating: Rating | null = "met") {
  return profileDoubts({ set, fields, standards: standards.map(({ code, short }) => ({ code, short, rating })), today });
}

const saysOf = (fields: FieldValues, code: string, rating?: Rating) =>
  doubtsOf(fields, rating)
    .find((one) => one.code === code)
    ?.facts.map((fact) => fact.says);

test("of a profile that is not confirmed, what is blank says nothing", () => {
  const given = { set, standards: standards.map(({ code, short }) => ({ code, short, rating: "met" as const })), today };
  const codesOf = (isConfirmed: boolean) =>
    profileDoubts({ ...given, fields: { staff: "26", policy_published: "no" }, isConfirmed }).map(({ code }) => code);
  expect(codesOf(true)).toContain("D2");
  expect(codesOf(false)).toEqual(["C1"]);
});

describe("a confirmed profile speaks against Met", () => {
  test.each<[string, FieldValues, string, string]>([
    [
      "a policy a year and more old",
      { policy_child_protection: "2025-05-11" },
      "C1",
      "the child protection policy was last approved on 11 May 2025",
    ],
    [
      "a policy of an old edition",
      { policy_edition: "2025" },
      "C1",
      "the edition of Keeping children safe in education that the child protection policy names is: 2025",
    ],
    ["a policy that is not published", { policy_published: "no" }, "C1", "the child protection policy is not on the website"],
    [
      "volunteers not all re-assessed",
      { volunteers: "17", volunteers_reassessed: "3" },
      "H8",
      "3 of 17 volunteers have been re-assessed since 1 September 2026",
    ],
    [
      "a blank beside volunteers",
      { volunteers: "17" },
      "H8",
      "there are 17 volunteers, and not how many have been re-assessed since 1 September 2026",
    ],
    [
      "a central record not checked this term",
      { check_record_leader: "2025-10-15", check_record_governor: "2025-10-25" },
      "H5",
      "the single central record was last checked on 25 October 2025",
    ],
    ["filtering", { check_filtering: "2025-07-03" }, "G3", "filtering and monitoring were last reviewed on 3 July 2025"],
    [
      "each deputy's update",
      {
        deputies: [
          { deputy_name: "A", deputy_update: "2025-03-27" },
          { deputy_name: "B", deputy_update: "2026-10-01" },
        ],
      },
      "B5",
      "the last update of a deputy was on 27 March 2025",
    ],
    ["the pupil survey", { check_pupil_survey: "2025-03-21" }, "A6", "the last pupil survey was on 21 March 2025"],
    ["the lockdown", { check_lockdown: "2025-07-26" }, "C11", "site security or lockdown was last tested on 26 July 2025"],
    ["Part one", { staff: "26", staff_read_part_one: "23" }, "D2", "23 of 26 staff have read the current Part one"],
    ["nobody trained in recruitment", { recruitment_trained: "0" }, "H1", "nobody is trained in safer recruitment"],
    [
      "a teacher without training",
      { designated_teacher: "Jo Bell" },
      "K3",
      "the designated teacher for looked-after children is Jo Bell, with no date of training",
    ],
  ])("%s", (_, fields, code, says) => {
    expect(saysOf(fields, code)).toEqual([says]);
  });

  test.each<[string, FieldValues]>([
    ["dates in time, to the day", { policy_child_protection: "2025-11-29", check_filtering: "2026-11-01" }],
    ["the newer of two checks in time", { check_record_leader: "2026-10-15", check_record_governor: "2025-10-25" }],
    ["no volunteers", { volunteers: "0" }],
    ["everybody", { staff: "26", staff_read_part_one: "26", volunteers: "17", volunteers_reassessed: "17" }],
    ["nothing", {}],
  ])("but not: %s", (_, fields) => {
    expect(doubtsOf(fields)).toEqual([]);
  });
});

test("another rating is contradicted only where the set says so, and one that is not given never", () => {
  const fields = { policy_edition: "2025", recruitment_trained: "0" };

  expect(doubtsOf(fields, "partially-met").map((one) => one.code)).toEqual(["H1"]);
  for (const rating of ["not-met", "not-applicable", null] as const) expect(doubtsOf(fields, rating)).toEqual([]);
});

test("nothing is said before a profile is confirmed, nor of what is not asked by it", () => {
  const met = { code: "C1", short: "Child protection policy", rating: "met" as const };

  expect(profileDoubts({ set, fields: null, standards: [met], today })).toEqual([]);
  expect(profileDoubts({ set, fields: { policy_edition: "2025" }, standards: [{ ...met, byProfile: true }], today })).toEqual([]);
});

test("is counted with its base, and said in one sentence", () => {
  const [first] = doubtsOf({ policy_child_protection: "2025-05-11", policy_edition: "2025" });
  const doubts = [{ rating: "met" as const }, { rating: "met" as const }, { rating: "partially-met" as const }];

  expect(doubtsInWords(doubts, { met: 71, partiallyMet: 8 })).toBe("2 of the 71 rated Met and 1 of the 8 rated Partially met");
  expect(first && factsInWords(first)).toBe(
    "The profile says: the child protection policy was last approved on 11 May 2025; the edition of Keeping children safe in education that the child protection policy names is: 2025. Met asks for approval by the board in the last 12 months and a policy that follows the edition now in force.",
  );
});
