import { describe, expect, test } from "vitest";
import { email } from "#app/forms/email.ts";
import { colleagueForm } from "#app/forms/people/people.ts";
import { codeForm, emailForm } from "#app/forms/people/sign-in.ts";
import { fieldReaders } from "#app/forms/schools/set-fields.ts";
import { emailAddress, isEmailAddress } from "#domain/people/email-address.ts";
import { fieldKinds } from "#domain/schools/field-kinds.ts";
import type { Field } from "#standards/settings.ts";

const field = (type: Field["type"]) => ({ code: "x", label: "X", type, required: false }) as Field;

const cases: [typed: string, kept: string | null][] = [
  ["o'neill@otterbrook.example", "o'neill@otterbrook.example"],
  ["c&g@otterbrook.example", "c&g@otterbrook.example"],
  [" Chair@Otterbrook.Example\u200B", "chair@otterbrook.example"],
  ["chair\u200B@otterbrook\u00AD.example", "chair@otterbrook.example"],
  ["chair@münchen.example", "chair@xn--mnchen-3ya.example"],
  ["mailto:chair@otterbrook.example", "chair@otterbrook.example"],
  ["a..b@otterbrook.example", null],
  ["chair@st-mary’s.example", null],
  ["chair of governors@otterbrook.example", null],
  ["chair@otterbrook", null],
  ["chair@@otterbrook.example", null],
  ["\u200B", null],
];

describe("an e-mail address", () => {
  test.each(cases)("%j is the same on every form", (typed, kept) => {
    const found = emailAddress(typed);
    expect(isEmailAddress(found) ? found : null).toBe(kept);
    const read = [
      email("Enter it").safeParse(typed).data,
      emailForm.safeParse({ email: typed }).data?.email,
      colleagueForm.safeParse({ name: "Ana", email: typed, jobTitle: "Head" }).data?.email,
    ];
    expect(read).toEqual([kept ?? undefined, kept ?? undefined, kept ?? undefined]);
    const inProfile = fieldReaders.email.shape(field("email")).safeParse(typed).data as string;
    if (found !== "") expect(fieldKinds.email.problem(inProfile, field("email"), "2026-12-01") === null ? inProfile : null).toBe(kept);
  });
});

describe("a code, typed or pasted,", () => {
  test.each([
    "7K4PWX29",
    "7K4P-WX29",
    " 7k4p wx29 ",
    "7K 4P WX 29",
    "7K4P\u2011WX29.",
    "７Ｋ４ＰＷＸ２９",
    "7K\u200B4PWX29",
    "7K4PWXZ9",
    "Your code is 7K4P-WX29",
    "7k4pwx29 is your code. It lasts 10 minutes",
  ])("%j is read", (code) => expect(codeForm.safeParse({ code }).data?.code).toBe("7K4PWX29"));

  test.each(["7K4PWX2", "7K4PWX299", "7K4P-WXO1", "123456", "", "7K4P-WX29 or 7K4P-WX28"])("%j is not", (code) =>
    expect(codeForm.safeParse({ code }).success).toBe(false),
  );
});

test.each(["1,200", "1 200", "1\u00A0200", "1\u202F200", "1\u2009200", "1200"])("%j is the number 1200", (typed) =>
  expect(fieldReaders.count.shape(field("count")).safeParse(typed).data).toBe("1200"),
);
