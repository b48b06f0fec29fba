import { describe, expect, test } from "vitest";
import type { PlaceKind } from "#domain/people/naming.ts";
import {
  addressRefusedBecause,
  type PeopleAct,
  peopleRefusedBecause,
  type PlacePart,
  waitsForConfirmation,
} from "#domain/people/permissions.ts";

const none: PlacePart = { inOrganisation: [], inPartnership: [] };
const who: Record<string, PlacePart> = {
  leads: { ...none, inOrganisation: ["champion"] },
  signs: { ...none, inOrganisation: ["signatory"] },
  governs: { ...none, inOrganisation: ["governor"] },
  helps: { ...none, inOrganisation: ["contributor"] },
  reads: { ...none, inOrganisation: ["reader"] },
  admin: { ...none, inPartnership: ["administrator"] },
  reviews: { ...none, inPartnership: ["reviewer"] },
  nobody: none,
};

/** y: may; n: may not, with a reason; -: must not know of it. In the order of the people above. */
const table: [PeopleAct, Parameters<typeof peopleRefusedBecause>[3], string][] = [
  ["see", {}, "yyyyyyn-"],
  ["see-addresses", {}, "yynnnyn-"],
  ["read-history", {}, "yynnnyn-"],
  ["invite", { part: "reader" }, "ynnnnyn-"],
  ["invite", { part: "champion" }, "ynnnnyn-"],
  ["invite", { part: "champion", isVacant: true }, "yynnnyn-"],
  ["invite", { part: "signatory" }, "ynnnnyn-"],
  ["correct", {}, "ynnnnyn-"],
  ["correct", { isOwn: true }, "yyyyyyn-"],
  ["send-again", {}, "ynnnnyn-"],
  ["remove", { part: "reader" }, "ynnnnyn-"],
  ["remove", { part: "signatory" }, "nnnnnyn-"],
  ["remove", { part: "signatory", isDeputy: true }, "nynnnyn-"],
  ["remove", { part: "reader", isOwn: true }, "yyyyyyn-"],
  ["hand-over", { part: "champion" }, "nynnnyn-"],
  ["hand-over", { part: "champion", isOwn: true }, "yyyyyyn-"],
  ["hand-over", { part: "signatory" }, "nnnnnyn-"],
  ["hand-over", { part: "signatory", isOwn: true }, "yyyyyyn-"],
  ["hand-over", { part: "governor", isOwn: true }, "yyyyyyn-"],
  ["hand-over", { part: "reader", isOwn: true }, "nnnnnnn-"],
  ["name-deputy", {}, "yynnnyn-"],
  ["confirm", {}, "nynnnyn-"],
];

describe("the people of an organisation", () => {
  test.each(table)("%s %j", (act, about, expected) => {
    const answers = Object.values(who).map((part) => {
      const reason = peopleRefusedBecause(act, part, "agency", about);
      return reason === null ? "y" : reason === "not-there" ? "-" : "n";
    });

    expect(answers.join("")).toBe(expected);
  });

  test("are those of a trust for whoever leads it", () => {
    const lead: PlacePart = { ...none, inOrganisation: ["trust-lead"] };

    expect(peopleRefusedBecause("invite", lead, "trust", { part: "reader" })).toBeNull();
    expect(peopleRefusedBecause("hand-over", lead, "trust", { part: "trust-lead", isOwn: true })).toBeNull();
  });
});

describe("the people of a partnership", () => {
  const kind: PlaceKind = "partnership";
  const of = (...inPartnership: PlacePart["inPartnership"]): PlacePart => ({ inOrganisation: [], inPartnership });

  test.each(["invite", "correct", "send-again", "remove", "confirm"] as const)("are changed by administrators alone: %s", (act) => {
    expect(peopleRefusedBecause(act, of("administrator"), kind, { part: "analyst" })).toBeNull();
    for (const role of ["reviewer", "panel-member", "panel-chair", "analyst", "observer"] as const)
      expect(peopleRefusedBecause(act, of(role), kind, { part: "analyst" })).toBe("Only an administrator of the partnership can do this.");
  });

  test("see each other, and correct and end what is their own", () => {
    for (const act of ["see", "correct", "remove"] as const)
      expect(peopleRefusedBecause(act, of("observer"), kind, { isOwn: true })).toBeNull();
    expect(peopleRefusedBecause("see", of(), kind)).toBe("not-there");
  });
});

describe("an address", () => {
  const facts = { isOwn: false, isAdministrator: false, hasSignedIn: false, hasPartElsewhere: false, signs: false };

  test.each([
    ["is corrected by others until its owner has signed in", {}, null],
    ["is its owner’s alone afterwards", { hasSignedIn: true }, /^They have signed in/],
    ["is an administrator’s to correct too", { hasSignedIn: true, isAdministrator: true }, null],
    ["is never corrected where it opens other places", { hasPartElsewhere: true }, /^Only they/],
    ["is not an administrator’s either where it opens other places", { hasPartElsewhere: true, isAdministrator: true }, /^Only they/],
    ["of one who signs is not for those who write", { signs: true }, /because they sign/],
    ["is always one’s own", { isOwn: true, hasSignedIn: true, hasPartElsewhere: true, signs: true }, null],
  ])("%s", (_what, given, expected) => {
    const reason = addressRefusedBecause({ ...facts, ...given });

    if (expected === null) expect(reason).toBeNull();
    else expect(reason).toMatch(expected);
  });
});

test("whoever signs is confirmed, unless the present one or an administrator names them", () => {
  expect(["leads", "signs", "admin"].map((name) => waitsForConfirmation("signatory", who[name] as PlacePart))).toEqual([
    true,
    false,
    false,
  ]);
  expect(waitsForConfirmation("champion", who["leads"] as PlacePart)).toBe(false);
});
