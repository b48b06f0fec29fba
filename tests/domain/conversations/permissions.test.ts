import { describe, expect, test } from "vitest";
import { groupsToOpen, notYoursBecause, readableGroups, type Readers, sideIn, writesIn } from "#domain/conversations/permissions.ts";
import type { OrganisationKind } from "#domain/organisations/words-by-kind.ts";
import type { OrganisationRole, PartnershipRole } from "#domain/people/roles.ts";

const of = (own: OrganisationRole[], partnership: PartnershipRole[] = []) => ({ inOrganisation: own, inPartnership: partnership });
const parts = {
  champion: of(["champion"]),
  contributor: of(["contributor"]),
  signatory: of(["signatory"]),
  reader: of(["reader"]),
  governor: of(["governor"]),
  "trust lead": of(["trust-lead"]),
  "governor who contributes": of(["governor", "contributor"]),
  administrator: of([], ["administrator"]),
  reviewer: of([], ["reviewer"]),
  "panel chair": of([], ["panel-chair"]),
  analyst: of([], ["analyst"]),
  observer: of([], ["observer"]),
  "reviewer who reads here": of(["reader"], ["reviewer"]),
  stranger: of([]),
};

// Who stands on which side of which conversation; in brackets who reads only
const table: Record<keyof typeof parts, [string, string, string, string]> = {
  champion: ["organisation", "organisation", "organisation", "organisation"],
  contributor: ["organisation", "organisation", "organisation", "organisation"],
  signatory: ["organisation", "organisation", "organisation", "organisation"],
  reader: ["(organisation)", "governors", "-", "(organisation)"],
  governor: ["-", "governors", "-", "(organisation)"],
  "trust lead": ["-", "trust", "trust", "-"],
  "governor who contributes": ["organisation", "organisation", "organisation", "organisation"],
  administrator: ["-", "-", "-", "partnership"],
  reviewer: ["-", "-", "-", "partnership"],
  "panel chair": ["-", "-", "-", "partnership"],
  analyst: ["-", "-", "-", "-"],
  observer: ["-", "-", "-", "-"],
  "reviewer who reads here": ["(organisation)", "governors", "-", "(organisation)"],
  stranger: ["-", "-", "-", "-"],
};
const groups: Readers[] = ["colleagues", "governors", "trust", "partnership"];

describe("conversations", () => {
  test.each(Object.keys(parts) as (keyof typeof parts)[])("are there for a %s", (who) => {
    const seen = groups.map((readers) => {
      const side = sideIn(readers, parts[who]);
      if (side === null) return "-";
      return writesIn(readers, parts[who]) ? side : `(${side})`;
    });
    expect(seen).toEqual(table[who]);
    expect(readableGroups(parts[who])).toEqual(groups.filter((_, index) => table[who][index] !== "-"));
  });

  const place = (kind: OrganisationKind, hasTrust: boolean) => ({
    facts: { state: "in-progress" as const, withdrawnOn: null, kind },
    hasTrust,
  });

  test("are begun with those there are, by those who write, and not by the partnership here", () => {
    expect(groupsToOpen(parts.champion, place("agency", false))).toEqual(["colleagues", "partnership"]);
    expect(groupsToOpen(parts.champion, place("academy", true))).toEqual(groups);
    expect(groupsToOpen(parts.champion, place("maintained-school", false))).toEqual(["colleagues", "governors", "partnership"]);
    expect(groupsToOpen(parts.governor, place("academy", true))).toEqual(["governors"]);
    expect(groupsToOpen(parts["trust lead"], place("academy", true))).toEqual(["governors", "trust"]);
    expect(groupsToOpen(parts.reader, place("agency", false))).toEqual([]);
    expect(groupsToOpen(parts.administrator, place("academy", true))).toEqual([]);
  });

  test("say whom to leave the writing to, and nothing to those who must not know of them", () => {
    const { facts } = place("agency", false);
    expect(notYoursBecause("colleagues", parts.reader, facts)).toBe(
      "You can read this. The champion, contributors and the signatory write in it.",
    );
    expect(notYoursBecause("colleagues", parts.administrator, facts)).toBe("not-there");
    expect(notYoursBecause("partnership", parts.administrator, facts)).toBeNull();
  });
});
