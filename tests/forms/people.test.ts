import { expect, test } from "vitest";
import { colleagueForm } from "#app/forms/people/people.ts";
import { visible } from "#app/forms/visible.ts";

const colleague = { name: "Siân O’Brien", email: "sian@riverbend.example", jobTitle: "Officer" };
const errorsOf = (change: object) => colleagueForm.safeParse({ ...colleague, ...change }).error?.issues.map(({ message }) => message) ?? [];

test("a name of characters that cannot be seen is no name", () => {
  for (const name of ["\u200B", " \u200B\uFEFF ", "\u3164", "\u2060"]) expect(errorsOf({ name })).toEqual(["Enter their name"]);
  expect(errorsOf({ jobTitle: "\u200B" })).toEqual(["Enter their job title"]);
  expect(colleagueForm.parse({ ...colleague, name: "\u200BSiân O’Brien\u200B" }).name).toBe("Siân O’Brien");
});

test("what holds letters together inside a text stays", () => {
  expect(visible("👩‍🏫 ශ්‍රී")).toBe("👩‍🏫 ශ්‍රී");
});
