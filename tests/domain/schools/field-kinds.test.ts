import { expect, test } from "vitest";
import { fieldKinds } from "#domain/schools/field-kinds.ts";
import { type Field, fieldGroup } from "#standards/settings.ts";

const kinds = fieldGroup.shape.fields.element.shape.type.options;
const today = "2026-11-22";
const field = (type: Field["type"]): Field => ({ code: "it", label: "It", type, required: false, not_after_today: true });

test("every kind that a set may use has its rules", () => {
  expect(Object.keys(fieldKinds)).toEqual(kinds);
});

test.each<[Field["type"], string, string]>([
  ["text", "yes", "yes"],
  ["email", "dsl@school.example", "dsl@school.example"],
  ["date", "2026-09-10", "10 September 2026"],
  ["date", "in the autumn", "in the autumn"],
  ["count", "1200", "1,200"],
  ["count", "many", "many"],
  ["yes-no", "yes", "Yes"],
  ["yes-no", "no", "No"],
  ["yes-no", "perhaps", "perhaps"],
  ["choice", "Every term", "Every term"],
])("a %s of %s reads %s", (type, value, words) => {
  expect(fieldKinds[type].inWords(value)).toBe(words);
});

test.each<[Field["type"], string, string | null]>([
  ["text", "anything", null],
  ["email", "dsl@school.example", null],
  ["email", "dsl at school", "must be an e-mail address, like name@example.org"],
  ["date", "2026-11-22", null],
  ["date", "2026-11-23", "must be today or in the past"],
  ["count", "0", null],
  ["count", "100000", "must be a whole number from 0 to 99,999"],
  ["yes-no", "no", null],
  ["choice", "Every term", null],
])("a %s of %s: %s", (type, value, problem) => {
  expect(fieldKinds[type].problem(value, field(type), today)).toBe(problem);
});

test("only a count and hours are amounts that can be set beside another", () => {
  expect(kinds.flatMap((type) => fieldKinds[type].amount("12") ?? [])).toEqual([12, 12]);
  expect(fieldKinds.count.amount("many")).toBeNull();
});
