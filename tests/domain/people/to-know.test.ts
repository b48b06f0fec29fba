import { describe, expect, test } from "vitest";
import { handingToSignerRefusedBecause, toldOfHandover } from "#domain/people/handover.ts";
import { type Ties, toKnowOf } from "#domain/people/to-know.ts";

const part = (role: Ties["held"][number]["role"], name: string) => ({
  role,
  name,
  email: `${name.split(" ")[0]?.toLowerCase()}@o.example`,
  deputyFor: null,
});
const ties: Ties = {
  held: [
    part("champion", "Joanne Tull"),
    part("contributor", "Kofi Reed"),
    part("signatory", "Marcus Adeyemi"),
    part("governor", "Amina Yusuf"),
  ],
  wrote: [{ email: "conal@o.example", title: "Safeguarding audit 2026" }],
  named: [
    { name: "Joanne Tull", as: "lead" },
    { name: "Conal  lomax", as: "deputy" },
  ],
  signsSecond: true,
};
const asked = (
  role: "signatory" | "champion" | "contributor" | "governor" | "reader",
  name: string,
  email = `${name.split(" ")[0]?.toLowerCase()}@o.example`,
) => ({
  part: role,
  name,
  email,
});
const tail =
  "One person would write the return and sign it, which is right only for a headteacher who also leads it: what they sign says so, and the governor who signs second and the partnership read it there.";

describe("what there is to know of somebody before they get a part", () => {
  test.each([
    ["the one who leads, to sign", asked("signatory", "Joanne Tull"), `Joanne Tull is designated safeguarding lead here. ${tail}`],
    ["a contributor, to sign", asked("signatory", "Kofi Reed"), `Kofi Reed is contributor here. ${tail}`],
    [
      "one whom the profile names as deputy and who wrote, to sign",
      asked("signatory", "Conal Lomax"),
      `Conal Lomax is named as deputy designated safeguarding lead in the profile and has written in the Safeguarding audit 2026. ${tail}`,
    ],
    ["the one who signs, to lead", asked("champion", "Marcus Adeyemi"), `Marcus Adeyemi signs here as headteacher. ${tail}`],
    ["the one who signs, to contribute", asked("contributor", "Marcus Adeyemi"), `Marcus Adeyemi signs here as headteacher. ${tail}`],
  ])("names that one person would write and sign: %s", (_who, one, said) => {
    expect(toKnowOf(one, ties, "maintained-school")).toEqual([said]);
  });

  test.each([
    ["somebody new, to sign", asked("signatory", "Quinn Ames")],
    ["a governor’s part, which others refuse", asked("governor", "Ola Sand")],
    ["the one who signs, to read", asked("reader", "Marcus Adeyemi")],
    ["one who wrote, to contribute", asked("contributor", "Conal Lomax")],
  ])("says nothing of %s", (_who, one) => {
    expect(toKnowOf(one, ties, "maintained-school")).toEqual([]);
  });

  test.each([
    ["an audit that nobody signs second", "agency", false, "and the partnership reads it there."],
    ["an agency without an audit", "agency", null, "and the partnership reads it there."],
    ["an agency’s audit that is signed second", "agency", true, "and the board member who signs second and the partnership read it there."],
    ["a school without an audit", "academy", null, "and the governor or trustee who signs second and the partnership read it there."],
  ] as const)("names who reads it: %s", (_which, kind, signsSecond, said) => {
    expect(toKnowOf(asked("signatory", "Joanne Tull"), { ...ties, signsSecond }, kind)[0]).toMatch(new RegExp(`${said}$`));
  });

  test("names who has that name under another address, once for all their parts", () => {
    const both = { ...ties, held: [...ties.held, { ...part("reader", "Kofi Reed") }] };
    expect(toKnowOf(asked("reader", "KOFI REED", "kofi@elsewhere.example"), both, "agency")).toEqual([
      "KOFI REED is the name of somebody who has a part here already (contributor and reader, kofi@o.example). If that is the same person, give the part to the address they have: with two, one person could write and sign.",
    ]);
  });
});

test("a name that many have is said with three of them", () => {
  const many = [1, 2, 3, 4, 5].map((at) => ({ ...part("reader", "Ada Holm"), email: `${at}@o.example` }));
  expect(toKnowOf(asked("reader", "Ada Holm"), { held: many, wrote: [], named: [], signsSecond: null }, "agency")[0]).toContain(
    "(reader, 1@o.example; reader, 2@o.example; reader, 3@o.example; and others)",
  );
});

describe("a handover", () => {
  const held = ties.held.map((one) => ({ ...one, personId: one.email }));
  const [joanne, , marcus] = held as [(typeof held)[0], (typeof held)[0], (typeof held)[0]];
  const kind = "maintained-school";
  const told = (from: (typeof held)[0], byId: string) =>
    toldOfHandover(from, { held, kind, byId, successorId: "quinn" }).map(({ name }) => name);

  test("of who signs is told to who leads and who signs second, and of who leads to the one who signs", () => {
    expect(told(marcus, marcus.personId)).toEqual(["Joanne Tull", "Amina Yusuf"]);
    expect(told(marcus, "leila")).toEqual(["Joanne Tull", "Marcus Adeyemi", "Amina Yusuf"]);
    expect(told(joanne, joanne.personId)).toEqual(["Marcus Adeyemi"]);
  });

  test("of who leads goes to the one who signs only by the partnership", () => {
    const facts = { held, kind, isAdministrator: false } as const;
    expect(handingToSignerRefusedBecause("champion", marcus, facts)).toMatch(/^Marcus Adeyemi signs the return/);
    expect(handingToSignerRefusedBecause("champion", marcus, { ...facts, isAdministrator: true })).toBeNull();
    expect(handingToSignerRefusedBecause("champion", joanne, facts)).toBeNull();
    expect(handingToSignerRefusedBecause("signatory", joanne, facts)).toBeNull();
  });
});
