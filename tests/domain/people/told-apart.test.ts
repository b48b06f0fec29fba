import { expect, test } from "vitest";
import { toldApart } from "#domain/people/told-apart.ts";

test("people of one name are told apart by their addresses, others by name alone", () => {
  const people = [
    { id: "one", name: "Siân O’Brien", email: "sian@riverbend.example" },
    { id: "other", name: "siân o’brien", email: "sian@riverbend-houzing.example" },
    { id: "priya", name: "Priya Raman", email: "priya@riverbend.example" },
  ];
  expect([...toldApart(people)]).toEqual([
    ["one", "Siân O’Brien (sian@riverbend.example)"],
    ["other", "siân o’brien (sian@riverbend-houzing.example)"],
    ["priya", "Priya Raman"],
  ]);
});
