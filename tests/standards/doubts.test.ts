import { expect, test } from "vitest";
import { forSettings, problemsOf } from "./small-sets.ts";

const doubt = (lines: string) => forSettings.replace("\nprofile:\n", `\ndoubts:\n  - code: "trained"\n${lines}\nprofile:\n`);
const textsOf = (yaml: string) => problemsOf(yaml).map(({ text }) => text);
const rest = '    says: "{value} of {other} staff are trained"\n    met_asks: "all staff to be trained"';

test("a set may say which field of its profile speaks against which standard", () => {
  expect(problemsOf(doubt(`    standards: ["1.1"]\n    fields: ["staff_trained"]\n    when:\n      less_than: "staff"\n${rest}`))).toEqual(
    [],
  );
});

test.each([
  ["a standard that is not there", '["1.9"]', '["staff_trained"]', 'less_than: "staff"', '"1.9" is not a code in the list of standards'],
  ["a field that is not there", '["1.1"]', '["staff_tamed"]', "fewer_than: 1", '"staff_tamed" is not the code of a field in the profile'],
  [
    "another field that is not there",
    '["1.1"]',
    '["staff_trained"]',
    'less_than: "people"',
    '"people" is not the code of a field in the profile',
  ],
  [
    "a name that should be a date",
    '["1.1"]',
    '["lead_name"]',
    "older_than_months: 12",
    "older_than_months is only for a field of the type date",
  ],
  [
    "several fields that are no dates",
    '["1.1"]',
    '["staff_trained", "staff"]',
    "fewer_than: 1",
    "may be several only for older_than_months",
  ],
  ["a choice that cannot be made", '["1.1"]', '["lead_name"]', 'one_of: ["no"]', "one_of is only for a field of the type choice or yes-no"],
  ["no condition that is known", '["1.1"]', '["staff"]', 'more_than: "staff_trained"', "must be one of older_than_months"],
])("but not %s", (_, standards, fields, when, words) => {
  expect(textsOf(doubt(`    standards: ${standards}\n    fields: ${fields}\n    when:\n      ${when}\n${rest}`)).join("\n")).toContain(
    words,
  );
});
