import { expect, test } from "vitest";
import { lockedBecause } from "#domain/assessments/assessment-state.ts";
import { kindOf, type OrganisationKind, wordsByKind } from "#domain/organisations/words-by-kind.ts";
import { roleInSentence, roleTitle } from "#domain/people/roles.ts";

const setting = { category: "setting" };

test.each<[string, string | null, OrganisationKind]>([
  ["Maintained school", "Maintained", "maintained-school"],
  ["Maintained special school", "Maintained", "maintained-school"],
  ["Maintained nursery school", "Maintained", "nursery-school"],
  ["Pupil referral unit", "Maintained", "pupil-referral-unit"],
  ["Academy or free school", "Academy", "academy"],
  ["Alternative provision academy or free school", "Academy", "academy"],
  ["Independent school", "Independent", "independent-school"],
  ["Non-maintained special school", "Independent", "independent-school"],
  ["16 to 19 or further education", "College", "college"],
  ["16 to 19 or further education", "Academy", "sixteen-to-nineteen-academy"],
  ["Secure setting", "Secure setting", "secure-setting"],
  ["Online provider", "Independent", "online-provider"],
])("%s, governed as %s, speaks as %s", (kind, governance, expected) => {
  expect(kindOf({ ...setting, kind, governance })).toBe(expected);
});

test("an agency and a trust are none of these, whatever they are called", () => {
  expect(kindOf({ category: null, kind: "Academy of sport", governance: null })).toBe("agency");
  expect(kindOf({ category: "trust", kind: "Academy trust", governance: "Academy" })).toBe("trust");
});

test("who signs, who governs and whom they look after have the words of their kind", () => {
  const said = Object.fromEntries(Object.entries(wordsByKind).map(([kind, { head, board, children }]) => [kind, [head, board, children]]));

  expect(said).toMatchObject({
    agency: ["signatory", "board", "children"],
    "maintained-school": ["headteacher", "governing board", "pupils"],
    college: ["principal", "corporation", "students"],
    "pupil-referral-unit": ["headteacher", "management committee", "pupils"],
    "independent-school": ["head", "proprietor", "pupils"],
    academy: ["headteacher", "board of trustees", "pupils"],
  });
});

test("a reason speaks the words of who reads it", () => {
  const locked = (kind: OrganisationKind) => lockedBecause("reopen", { state: "awaiting-sign-off", withdrawnOn: null, kind });

  expect(locked("agency")).toBe("It has not been submitted. The signatory can return it to the champion.");
  expect(locked("college")).toBe("It has not been submitted. The principal can return it to the designated safeguarding lead.");
  expect(lockedBecause("answer", { state: "invited", withdrawnOn: "2026-12-01", kind: "pupil-referral-unit" })).toBe(
    "This pupil referral unit has been withdrawn from the cycle.",
  );
});

test("a role is called what its place calls it", () => {
  expect(roleTitle("signatory", wordsByKind.college)).toBe("Principal");
  expect(roleInSentence("champion", wordsByKind.agency)).toBe("Section 11 champion");
  expect(roleInSentence("champion", wordsByKind.academy)).toBe("designated safeguarding lead");
  expect(roleTitle("governor", wordsByKind["pupil-referral-unit"])).toBe("Management committee member");
});
