import { readFileSync } from "node:fs";
import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, test } from "vitest";
import type { FieldValues } from "#domain/schools/set-fields.ts";
import { fieldReaders, setFieldsForm } from "#app/forms/schools/set-fields.ts";
import { parseStandardSet } from "#standards/parse.ts";
import { fieldGroup } from "#standards/settings.ts";

const set = parseStandardSet(readFileSync("standards/s175/2026.yaml", "utf8"));
const profile = set.profile ?? [];
const statistics = set.statistics ?? [];
const today = "2026-11-22";

function send(code: string, typed: Record<string, string>, saved: FieldValues = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries(typed)) form.append(name, value);
  const groups = code === "statistics" ? statistics : profile.filter((group) => group.code === code);
  return parseWithZod(form, { schema: setFieldsForm(groups, { all: code === "statistics" ? statistics : profile, saved, today }) });
}
const saved = (...given: Parameters<typeof send>) => {
  const submission = send(...given);
  return submission.status === "success" ? submission.value : submission.error;
};
const errors = (...given: Parameters<typeof send>) => send(...given).reply().error;

describe("the form of a group of fields", () => {
  test("asks for nothing: an empty form is saved as nothing", () => {
    expect(saved("dsl", { dsl_name: "", "dsl_course.day": "", "dsl_course.month": "", "dsl_course.year": "" })).toEqual({});
  });

  test("gives values as they are kept", () => {
    expect(
      saved("dsl", {
        dsl_name: " Joanne Tull ",
        dsl_leadership_team: "yes",
        dsl_hours: "012",
        "dsl_course.day": "10",
        "dsl_course.month": "sept",
        "dsl_course.year": "2026",
      }),
    ).toEqual({ dsl_name: "Joanne Tull", dsl_leadership_team: "yes", dsl_hours: "12", dsl_course: "2026-09-10" });
  });

  test.each([
    ["identity", { urn: "12345" }, "Unique reference number (URN) must be 6 digits, like 123456"],
    ["identity", { dfe_number: "8992101" }, "DfE number must be 3 digits, a stroke and 4 digits, like 123/4567"],
    ["identity", { ukprn: "1234" }, "UK provider reference number (UKPRN) must be 8 digits, like 10012345"],
    ["identity", { mailbox: "safeguarding at school" }, "Safeguarding mailbox must be an e-mail address, like name@example.org"],
    ["training", { staff: "12.5" }, "Staff, in persons must be a whole number from 0 to 99,999"],
    ["training", { staff: "-1" }, "Staff, in persons must be a whole number from 0 to 99,999"],
    ["training", { staff: "100,000" }, "Staff, in persons must be a whole number from 0 to 99,999"],
    ["policies", { policy_edition: "1066" }, "Select from the list: Edition of Keeping children safe in education that the policy names"],
    ["policies", { policy_published: "perhaps" }, "Select yes or no: Child protection policy is on the website"],
    [
      "checks",
      { "check_files.day": "31", "check_files.month": "2", "check_files.year": "2026" },
      "Sample of safeguarding records must be a real date, like 27 3 2027",
    ],
    [
      "checks",
      { "check_files.day": "23", "check_files.month": "11", "check_files.year": "2026" },
      "Sample of safeguarding records must be today or in the past",
    ],
    [
      "governance",
      { confidence_words: "word ".repeat(101) },
      "Anything the partnership should know must be 500 characters or fewer. All of it is still here",
    ],
  ])("refuses in %s: %j", (group, typed, message) => {
    expect(errors(group, typed)).toEqual(Object.fromEntries(Object.keys(typed).map((name) => [name, [message]])));
  });

  test("says all that is wrong at once", () => {
    expect(
      Object.keys(
        errors("dsl", {
          dsl_email: "joanne",
          dsl_hours: "many",
          "dsl_course.day": "40",
          "dsl_course.month": "9",
          "dsl_course.year": "2026",
        }) ?? {},
      ),
    ).toEqual(["dsl_email", "dsl_hours", "dsl_course.day"]);
  });

  test("takes today, and numbers with a comma", () => {
    expect(saved("checks", { "check_files.day": "22", "check_files.month": "11", "check_files.year": "2026" })).toEqual({
      check_files: "2026-11-22",
    });
    expect(saved("training", { staff: "1,200" })).toEqual({ staff: "1200" });
  });

  test("keeps parts within their totals, and names both fields", () => {
    expect(saved("training", { staff: "12", staff_prevent: "12" })).toEqual({ staff: "12", staff_prevent: "12" });
    expect(errors("training", { staff: "12", staff_prevent: "13" })).toEqual({
      staff_prevent: ["“Staff trained on Prevent” is 13. It must not be more than “Staff, in persons”, which is 12"],
    });
  });

  test("compares counts across the groups of one form", () => {
    expect(Object.keys(errors("statistics", { pupils_on_census_day: "200", severe_absence: "201" }) ?? {})).toEqual(["severe_absence"]);
  });

  test("does not let one person be the DSL and the safeguarding governor, whichever is typed last and however", () => {
    const message = [
      "“Designated safeguarding lead (DSL): name” and “Safeguarding governor or trustee: name” must be two different people",
    ];
    expect(errors("dsl", { dsl_name: "amina  YUSUF" }, { safeguarding_governor_name: "Amina Yusuf" })).toEqual({ dsl_name: message });
    expect(Object.keys(errors("leaders", { safeguarding_governor_name: "Amina Yusuf" }, { dsl_name: "AminaYusuf" }) ?? {})).toEqual([
      "safeguarding_governor_name",
    ]);
    expect(
      Object.keys(errors("leaders", { safeguarding_governor_name: "Amina Yusuf" }, { deputies: [{ deputy_name: "Amina Yusuf" }] }) ?? {}),
    ).toEqual(["safeguarding_governor_name"]);
  });

  test("drops empty entries and those marked to go", () => {
    expect(
      saved("deputies", {
        "deputies[0].deputy_name": "Ravi Stone",
        "deputies[0].remove": "yes",
        "deputies[1].deputy_name": "Nell Ashby",
        "deputies[1].deputy_hours": "4",
        "deputies[2].deputy_name": "",
      }),
    ).toEqual({ deputies: [{ deputy_name: "Nell Ashby", deputy_hours: "4" }] });
  });

  test("says which entry is wrong", () => {
    expect(
      errors("deputies", { "deputies[0].deputy_name": "Nell Ashby", "deputies[0].remove": "yes", "deputies[1].deputy_email": "nell" }),
    ).toEqual({
      "deputies[1].deputy_email": ["E-mail address must be an e-mail address, like name@example.org"],
    });
  });

  test("reads every kind that a set may use", () => {
    expect(Object.keys(fieldReaders)).toEqual(fieldGroup.shape.fields.element.shape.type.options);
  });
});
