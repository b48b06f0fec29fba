import { expect, test } from "vitest";
import { optionalDay, requiredDay } from "#app/forms/day.ts";

const read = (month: string) => optionalDay("Date").safeParse({ day: "27", month, year: "2027" }).data;

test.each(["3", "03", "March", "march", "Mar", "mar."])("reads %s as the third month", (month) => {
  expect(read(month)).toBe("2027-03-27");
});

test.each(["13", "0", "Marble cake", "M", "3.5", "-1"])("does not take %s for a month", (month) => {
  expect(read(month)).toBeUndefined();
});

test.each([
  [{}, "Enter the due date"],
  [{ day: "31", month: "2", year: "2027" }, "Due date must be a real date, like 27 3 2027"],
  [{ day: "1", month: "2" }, "Due date must include a year"],
  [{ day: "1", month: "2", year: "0000" }, "Due date: year must have 4 numbers, like 2027"],
])("says how to mend %j", (typed, message) => {
  expect(requiredDay("Due date").safeParse(typed).error?.issues[0]?.message).toBe(message);
});
