import { parseWithZod } from "@conform-to/zod/v4";
import { expect, test } from "vitest";
import { actionForm, farAhead, progressForm } from "#app/forms/assessments/action.ts";
import { colleagueForm } from "#app/forms/people/people.ts";

const complete = {
  what: "Brief every new starter",
  gap: "Agency staff start without a briefing",
  owner: "Chidi Nwosu",
  "dueOn.day": "31",
  "dueOn.month": "3",
  "dueOn.year": "2027",
  successMeasure: "All 40 new starters briefed by the end of March",
};

const parse = (typed: Record<string, string>, earliest: string | null = "2026-11-22") =>
  parseWithZod(new URLSearchParams({ ...complete, ...typed }), { schema: actionForm({ earliest }) });

const errorsOf = (typed: Record<string, string>, earliest?: string | null) => parse(typed, earliest).reply().error ?? {};

test("gives the action with its date as one day", () => {
  const submission = parse({});

  expect(submission.status === "success" && submission.value).toEqual({
    what: complete.what,
    gap: complete.gap,
    owner: complete.owner,
    dueOn: "2027-03-31",
    successMeasure: complete.successMeasure,
  });
});

test("asks for everything at once when the form is empty", () => {
  const empty = Object.fromEntries(Object.keys(complete).map((name) => [name, ""]));

  expect(errorsOf(empty)).toEqual({
    what: ["Enter what will be done"],
    gap: ["Enter the gap it closes"],
    owner: ["Enter who will see that it is done"],
    "dueOn.day": ["Enter the due date"],
    "dueOn.month": ["Enter the due date"],
    "dueOn.year": ["Enter the due date"],
    successMeasure: ["Enter how you will know that it has worked"],
  });
});

test("takes white space for nothing", () => {
  expect(errorsOf({ what: " \r\n " })).toEqual({ what: ["Enter what will be done"] });
});

test.each([
  [{ "dueOn.year": "" }, "Due date must include a year", ["year"]],
  [{ "dueOn.day": "", "dueOn.year": "" }, "Due date must include a day and a year", ["day", "year"]],
  [{ "dueOn.day": "31", "dueOn.month": "2" }, "Due date must be a real date, like 27 3 2027", ["day", "month", "year"]],
  [{ "dueOn.month": "Marble" }, "Due date must be a real date, like 27 3 2027", ["month"]],
  [{ "dueOn.day": "21", "dueOn.month": "11", "dueOn.year": "2026" }, "Due date must be today or in the future", ["day", "month", "year"]],
])("refuses the date %o", (typed, message, wrong) => {
  expect(errorsOf(typed as Record<string, string>)).toEqual(Object.fromEntries(wrong.map((part) => [`dueOn.${part}`, [message]])));
});

test("takes today for a new action, and a date that has passed for an agreed one", () => {
  expect(errorsOf({ "dueOn.day": "22", "dueOn.month": "11", "dueOn.year": "2026" })).toEqual({});
  expect(errorsOf({ "dueOn.year": "2020" }, null)).toEqual({});
});

test.each([
  ["what", 200, "Shorten what will be done to 200 characters or fewer. It has 201. All of it is still here"],
  ["gap", 1000, "Shorten the gap to 1,000 characters or fewer. It has 1,001. All of it is still here"],
  ["owner", 200, "Shorten the owner to 200 characters or fewer. It has 201. All of it is still here"],
  ["successMeasure", 500, "Shorten how you will know to 500 characters or fewer. It has 501. All of it is still here"],
])("takes as many characters for %s as it says, and not one more", (name, limit, message) => {
  expect(errorsOf({ [name]: "x".repeat(limit) })).toEqual({});
  expect(errorsOf({ [name]: "x".repeat(limit + 1) })).toEqual({ [name]: [message] });
});

test("counts a new line once, as it was typed", () => {
  expect(errorsOf({ gap: `${"x".repeat(998)}\r\nx` })).toEqual({});
});

test("asks how the action is going, takes a note or none, and asks what shows that it is done", () => {
  const progress = (typed: Record<string, string>) => parseWithZod(new URLSearchParams(typed), { schema: progressForm("2026-11-22") });
  const errors = (typed: Record<string, string>) => progress(typed).reply().error;

  expect(errors({})).toEqual({ progress: ["Select how the action is going"] });
  expect(errors({ progress: "late" })).toEqual({ progress: ["Select how the action is going"] });
  expect(progress({ progress: "on-track" })).toMatchObject({ status: "success", value: { progress: "on-track", note: "" } });
  expect(Object.keys(errors({ progress: "done" }) ?? {})).toEqual(["shows"]);
  expect(progress({ progress: "done", shows: "The signed list" })).toMatchObject({
    status: "success",
    value: { shows: "The signed list" },
  });
  expect(errors({ progress: "on-track", note: "x".repeat(1001) })?.note?.[0]).toContain("1,000 characters or fewer");
});

test("agrees a date anew with what has held the action up, and not in the past", () => {
  const day = (year: string) => ({ "dueOn.day": "26", "dueOn.month": "2", "dueOn.year": year });
  const progress = (typed: Record<string, string>) =>
    parseWithZod(new URLSearchParams({ progress: "at-risk", ...typed }), { schema: progressForm("2026-11-22") });

  expect(progress({ ...day("2027"), note: "The trainer was ill" })).toMatchObject({ status: "success", value: { dueOn: "2027-02-26" } });
  expect(progress({ note: "Half of them" })).toMatchObject({ status: "success", value: { dueOn: null } });
  expect(progress(day("2027")).reply().error).toEqual({ note: ["Enter what has held it up, for the new date"] });
  expect(progress({ ...day("2026"), note: "Ill" }).reply().error?.["dueOn.day"]).toEqual(["New due date must be today or in the future"]);
});

test("writes a colleague's address in small letters, and refuses what is not one", () => {
  const invite = (email: string) =>
    parseWithZod(new URLSearchParams({ name: "Ada Holm", jobTitle: "Trainer", email }), { schema: colleagueForm });

  expect(invite(" Ada.Holm@Riverbend.example ")).toMatchObject({ status: "success", value: { email: "ada.holm@riverbend.example" } });
  for (const wrong of ["ada", "ada@", "ada@riverbend", "ada holm@riverbend.example", "ada@riverbend.example\nbcc: x@y.example"]) {
    expect(invite(wrong).reply().error?.email, wrong).toEqual(["Enter an e-mail address in the correct format, like name@example.com"]);
  }
});

test("asks about a date more than ten years ahead, and takes it once somebody says that it is right", () => {
  const typed = new URLSearchParams({ ...complete, "dueOn.year": "2099" });
  const formOf = (sure: Record<string, string>) => {
    const formData = new FormData();
    for (const [name, value] of Object.entries(sure)) formData.set(name, value);
    return actionForm({ earliest: "2026-11-22", latest: farAhead("2026-11-22", formData) });
  };

  const asked = parseWithZod(typed, { schema: formOf({}) });
  expect(asked.reply().error?.["dueOn.day"] ?? asked.reply().error?.["dueOn"]).toEqual([
    "Due date is more than ten years ahead. Is that right? Change it, or tick below that it is",
  ]);
  expect(parseWithZod(typed, { schema: formOf({ sure: "yes" }) }).status).toBe("success");
  expect(parseWithZod(new URLSearchParams(complete), { schema: formOf({}) }).status).toBe("success");
});
