import { describe, expect, test } from "vitest";
import { inWords, letter, letterCodes, letters, namesOf } from "#mail/letters.ts";

const link = "https://audit.example/here";

describe.each(letterCodes)("the letter %s", (code) => {
  test("uses only names that mean something in it, and every one has an example", () => {
    const { subject, body, names } = letters[code];
    expect(namesOf(code).unknownIn(`${subject} ${body}`)).toEqual([]);
    expect(Object.values(names).every((example) => example !== "")).toBe(true);
  });

  test("leaves no brace once it is filled, and ends with where to sign in", () => {
    const { subject, body } = inWords(letters[code], letters[code].names, link);
    expect(`${subject} ${body}`).not.toMatch(/[{}]/);
    expect(subject).not.toContain("\n");
    expect(body.endsWith(`Sign in to see it:\n${link}\n`)).toBe(true);
  });
});

test("what is put in is not read for names again, and an empty part leaves no gap", () => {
  const { body } = letter("receipt", {
    to: "priya@riverbend.example",
    link,
    organisation: "{receipt} Housing",
    cycle: "Audit",
    receipt: "S11-1",
    moment: "2pm",
    second: "",
  });
  expect(body).toContain("{receipt} Housing submitted the Audit at 2pm.");
  expect(body).not.toContain("\n\n\n");
});
