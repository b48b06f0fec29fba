import { describe, expect, test } from "vitest";
import { partAndJob } from "#domain/people/roles.ts";
import { endingRefusedBecause, namingRefusedBecause, partsIn, partTitle } from "#domain/people/naming.ts";
import { deputyRefusedBecause, isHeldOn, signedByInWords } from "#domain/people/deputy.ts";
import { unusualEnding, withEnding } from "#domain/people/addresses.ts";
import { peopleInShort, refusalInWords, standingOf } from "#domain/people/standing.ts";
import { isOneVisibleLine } from "#app/forms/visible.ts";

const held = [
  { personId: "joanne", role: "champion" },
  { personId: "marcus", role: "signatory" },
  { personId: "amina", role: "governor" },
  { personId: "kofi", role: "contributor" },
];
const person = (id: string) => ({ id, name: "They" });

describe("a part", () => {
  test.each([
    ["oneself", "reader", "joanne", /^You cannot give yourself/],
    ["the head as governor", "governor", "marcus", /works on the return or signs it first/],
    ["a contributor as governor", "governor", "kofi", /works on the return/],
    ["the governor as contributor", "contributor", "amina", /is to sign it as a governor/],
    ["who has it", "champion", "joanne2", null],
    ["a head who also leads safeguarding", "champion", "marcus", null],
  ] as const)("is given to %s or not", (_who, part, id, reason) => {
    const refused = namingRefusedBecause(part, person(id), "joanne", held, "maintained-school");

    if (reason === null) expect(refused).toBeNull();
    else expect(refused).toMatch(reason);
  });

  test("of an administrator may be given to themselves in the partnership", () => {
    expect(
      namingRefusedBecause("analyst", person("leila"), "leila", [{ personId: "leila", role: "administrator" }], "partnership"),
    ).toBeNull();
  });

  test.each([
    ["the only one who leads", { personId: "joanne", role: "champion" }, held, "academy", true],
    ["the only one who signs", { personId: "marcus", role: "signatory" }, held, "academy", true],
    ["one of two", { personId: "marcus", role: "signatory" }, [...held, { personId: "omar", role: "signatory" }], "academy", false],
    [
      "the only one, whom a deputy does not replace",
      { personId: "marcus", role: "signatory" },
      [...held, { personId: "omar", role: "signatory", deputyFor: "marcus" }],
      "academy",
      true,
    ],
    ["a deputy", { personId: "omar", role: "signatory", deputyFor: "marcus" }, held, "academy", false],
    ["the only governor", { personId: "amina", role: "governor" }, held, "academy", false],
    [
      "the last administrator",
      { personId: "leila", role: "administrator" },
      [{ personId: "leila", role: "administrator" }],
      "partnership",
      true,
    ],
  ] as const)("of %s ends or not", (_who, one, others, kind, isRefused) => {
    expect(endingRefusedBecause(one, [...others], kind) !== null).toBe(isRefused);
  });

  test("is called by the words of its place", () => {
    expect(partTitle("champion", "academy")).toBe("Designated safeguarding lead or deputy");
    expect(partTitle("champion", "agency")).toBe("Section 11 champion");
    expect(partTitle("signatory", "college")).toBe("Principal");
    expect(partsIn("trust")).toEqual(["trust-lead", "reader"]);
  });
});

describe("a deputy", () => {
  const facts = { name: "Omar", signs: false, wrote: false, governs: false };

  test("signs nothing they wrote", () => {
    expect(deputyRefusedBecause(facts)).toBeNull();
    expect(deputyRefusedBecause({ ...facts, wrote: true })).toMatch(/wrote in what is to be signed/);
    expect(deputyRefusedBecause({ ...facts, governs: true })).toMatch(/second signature/);
    expect(deputyRefusedBecause({ ...facts, signs: true })).toMatch(/signs here already/);
  });

  test("has the part from the first day to the last", () => {
    const days = { since: "2026-12-14", untilOn: "2026-12-30" };
    expect(["2026-12-13", "2026-12-14", "2026-12-30", "2026-12-31"].map((day) => isHeldOn(day, days))).toEqual([false, true, true, false]);
  });

  test("stands beside the one they signed for, with both offices", () => {
    const own = { name: "Omar Said", jobTitle: "Deputy chief executive" };
    expect(signedByInWords({ ...own, for: { name: "Helen Whitcombe", jobTitle: "Chief executive" } })).toBe(
      "Omar Said, Deputy chief executive, deputy, for Helen Whitcombe, Chief executive",
    );
    expect(signedByInWords({ ...own, alsoWrote: true })).toBe("Omar Said, Deputy chief executive, who also wrote in it");
  });
});

describe("an address", () => {
  const known = ["a@riverbend.example", "a@riverbend.example", "b@Riverbend.example", "c@council.example"];

  test("that ends unlike all others is told from one that does not", () => {
    expect(unusualEnding("sian@riverbend-houzing.example", known)).toEqual({ usual: "riverbend.example", people: 2 });
    expect(unusualEnding("sian@COUNCIL.example", known)).toBeNull();
    expect(unusualEnding("first@anywhere.example", [])).toBeNull();
    expect(withEnding("sian@riverbend-houzing.example", "riverbend.example")).toBe("sian@riverbend.example");
  });
});

describe("how somebody stands", () => {
  const told = { createdAt: "2026-11-05T09:00:00.000Z", failure: null, failedAt: null, lastError: null, isTrying: false };
  const facts = { isYou: false, signedInAt: null, told, since: null };
  const failed = { ...told, failure: "refused" as const, failedAt: "2026-11-23T09:14:00.000Z", lastError: "550 5.1.1 user unknown" };

  test.each([
    ["you", { ...facts, isYou: true }, "You, signed in now", false],
    ["invited", facts, "Not signed in yet Invited on 5 November 2026, 19 days ago", true],
    ["signed in", { ...facts, signedInAt: "2026-11-12T10:00:00.000Z" }, "Last signed in on 12 November 2026", false],
    ["not delivered", { ...facts, told: failed }, "Could not be delivered At 9:14am on 23 November 2026. There is no such mailbox", true],
    [
      "signed in although a later message failed before",
      { ...facts, told: failed, signedInAt: "2026-11-24T08:00:00.000Z" },
      "Last signed in on 24 November 2026",
      false,
    ],
    ["imported", { ...facts, told: null }, "Not written to yet", true],
    ["from before", { ...facts, told: null, since: "2026-09-01" }, "Not signed in yet Has this part since 1 September 2026", true],
  ])("%s", (_who, given, words, needs) => {
    const standing = standingOf(given, "2026-11-24");

    expect([[standing.title, standing.more].filter(Boolean).join(" "), standing.needs]).toEqual([words, needs]);
  });

  test.each([
    ["getaddrinfo ENOTFOUND riverbend.exmaple", "No mail server of that name"],
    ["552 5.2.2 mailbox full", "The mailbox is full"],
    ["connect ETIMEDOUT", "The mail server there did not take it"],
    ["554 policy", "The mail server there refused it"],
  ])("%s is said in words", (said, words) => {
    expect(refusalInWords(said)).toBe(words);
  });

  test("all of them are said in one sentence", () => {
    const of = (personId: string, one: typeof told | typeof failed) => ({
      personId,
      standing: standingOf({ ...facts, told: one }, "2026-11-24"),
    });
    // Two of them have two parts each
    const people = [of("ada", failed), of("ada", told), of("omar", told), of("omar", told)];
    expect(peopleInShort(people)).toBe(
      "2 people have a part here. 1 invitation could not be delivered, and 1 person has not signed in yet.",
    );
  });
});

test.each([
  ["Siân O’Brien-Łuczak", true],
  ["Ada\nHolm", false],
  ["Ada\u200bHolm", false],
  ["Ada\u202eHolm", false],
  ["\u3164", false],
])("the name %j is one line that can be seen: %s", (name, expected) => {
  expect(isOneVisibleLine(name)).toBe(expected);
});

test.each([
  ["Headteacher", "Headteacher", "Headteacher"],
  ["Designated safeguarding lead", "designated safeguarding lead ", "Designated safeguarding lead"],
  ["Governor or trustee", "Chair of finance", "Governor or trustee, Chair of finance"],
  ["Reader", "", "Reader"],
])("says a job once where it is called as the part is: %s, %s", (part, job, words) => {
  expect(partAndJob(part, job)).toBe(words);
});
