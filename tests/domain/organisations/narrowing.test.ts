import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  choicesAmong,
  groupOf,
  groupsIn,
  isLeft,
  narrowingFrom,
  narrowingInTitle,
  waysToTellApart,
} from "#domain/organisations/narrowing.ts";
import { agencyWords, settingWords } from "#domain/organisations/organisation-words.ts";

const organisation = (id: string, more: object = {}) => ({ id, name: id, kind: "Maintained school", ...more });
const hartsmoor = { id: "hartsmoor", name: "Hartsmoor Learning Trust" };
const schools = [
  organisation("a", { phase: "Primary", trust: hartsmoor }),
  organisation("b", { phase: "Secondary" }),
  organisation("c", { phase: "Primary" }),
];

describe("narrowing", () => {
  test("offers only ways in which organisations differ", () => {
    expect(choicesAmong(schools, settingWords).map(({ heading, groups }) => [heading, groups.map((group) => group.name)])).toEqual([
      ["Phase", ["Primary", "Secondary"]],
      ["Trust", ["Hartsmoor Learning Trust", "No trust"]],
    ]);
    expect(choicesAmong([organisation("a"), organisation("b", { kind: "Health" })], agencyWords).map((choice) => choice.heading)).toEqual([
      "Kind of agency",
    ]);
  });

  test("takes from an address only groups that are there", () => {
    expect(narrowingFrom(new URLSearchParams("phase=Primary&trust=none&kind="), schools)).toEqual({ phase: "Primary", trust: "none" });
    expect(narrowingFrom(new URLSearchParams("phase=Nursery"), schools)).toBeUndefined();
    expect(narrowingFrom(new URLSearchParams("trust=Hartsmoor Learning Trust"), schools)).toBeUndefined();
  });

  test("is said in titles", () => {
    expect(narrowingInTitle({ trust: "hartsmoor", phase: "Primary" }, schools, settingWords)).toBe(
      ", phase Primary, trust Hartsmoor Learning Trust",
    );
    expect(narrowingInTitle({ trust: "none" }, schools, settingWords)).toBe(", no trust");
    expect(narrowingInTitle({}, schools, settingWords)).toBe("");
  });

  test("puts every organisation into exactly one group of each way", () => {
    const any = fc.record({
      phase: fc.constantFrom("Primary", "Secondary", undefined),
      governance: fc.constantFrom("Academy", undefined),
      trust: fc.constantFrom(hartsmoor, undefined),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), fc.constantFrom(...waysToTellApart), (drawn, way) => {
        const organisations = drawn.map((more, at) =>
          organisation(String(at), Object.fromEntries(Object.entries(more).filter(([, value]) => value))),
        );
        const groups = groupsIn(organisations, way);
        expect(new Set(groups.map((group) => group.id)).size).toBe(groups.length);
        for (const one of organisations) expect(groups.filter((group) => isLeft(one, { [way]: group.id }))).toEqual([groupOf(one, way)]);
      }),
    );
  });
});
