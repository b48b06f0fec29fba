import { expect, test } from "vitest";
import { fieldsOf, idOf, listOf, textOf } from "#app/components/govuk/fields/fields-of.ts";

const saved = { title: "Policy", checkedOn: "2026-11-03", note: null, deputies: [{ name: "Nell Ashby" }] };
const valueOf = (name: string, reply?: Parameters<typeof fieldsOf>[0]) => fieldsOf(reply, saved)(name).defaultValue;

test("shows what is saved until something is sent, and then what was typed, blanks too", () => {
  expect(["title", "checkedOn", "note", "none", "deputies[0].name"].map((name) => valueOf(name))).toEqual([
    "Policy",
    "2026-11-03",
    undefined,
    undefined,
    "Nell Ashby",
  ]);
  const reply = { initialValue: { checkedOn: { day: "40" }, deputies: [{ name: "Nell" }] } };
  expect(["title", "checkedOn", "deputies[0].name", "deputies[1].name"].map((name) => valueOf(name, reply))).toEqual([
    undefined,
    { day: "40" },
    "Nell",
    undefined,
  ]);
});

test("gives each control its id and its error, and a date the boxes that are wrong", () => {
  const field = fieldsOf({ error: { "flags.boarding": ["Select yes or no"], "dueOn.month": ["Wrong"], "dueOn.year": ["Wrong"] } });

  expect(field("flags.boarding")).toMatchObject({ id: "flags-boarding", name: "flags.boarding", error: "Select yes or no" });
  expect(field("dueOn")).toMatchObject({ id: "dueOn", error: "Wrong", wrongParts: ["month", "year"] });
  expect(field("title")).toMatchObject({ error: undefined, wrongParts: undefined });
  expect(idOf("deputies[0].deputy_course.day")).toBe("deputies-0-deputy_course-day");
});

test("takes one for a list, and shows nothing of what does not fit", () => {
  expect([listOf("read"), listOf(["read", "asked"]), listOf(undefined)]).toEqual([["read"], ["read", "asked"], []]);
  expect([textOf("words"), textOf(["a", "b"]), textOf({ day: "1" })]).toEqual(["words", undefined, undefined]);
  expect(valueOf("title", { initialValue: { title: { deep: [{}] } } })).toEqual({});
});
