import { expect, test } from "vitest";
import { appliesTo, notApplicableByProfile } from "#domain/assessments/applicability.ts";
import type { Applies } from "#standards/settings.ts";

test("a standard for all, or one that says nothing, applies whatever the flags", () => {
  expect(appliesTo("all", [])).toBe(true);
  expect(appliesTo(undefined, ["p16"])).toBe(true);
});

test("if_any needs at least one of its flags", () => {
  const applies: Applies = { if_any: ["eyfs", "wraparound_u8"] };

  expect(appliesTo(applies, [])).toBe(false);
  expect(appliesTo(applies, ["boarding"])).toBe(false);
  expect(appliesTo(applies, ["wraparound_u8"])).toBe(true);
  expect(appliesTo(applies, ["eyfs", "wraparound_u8"])).toBe(true);
});

test("unless_any applies until one of its flags is raised", () => {
  const applies: Applies = { unless_any: ["p16"] };

  expect(appliesTo(applies, [])).toBe(true);
  expect(appliesTo(applies, ["eyfs"])).toBe(true);
  expect(appliesTo(applies, new Set(["eyfs", "p16"]))).toBe(false);
});

test("names what a setting is not asked, in the order of the set", () => {
  const standard = (code: string, applies?: Applies) => ({ code, applies });
  const set = {
    sections: [
      { standards: [standard("A1"), standard("A8", { if_any: ["in_trust"] })] },
      { standards: [standard("K1", { unless_any: ["p16"] }), standard("K14", { if_any: ["boarding", "p16"] })] },
    ],
  };

  expect(notApplicableByProfile(set, [])).toEqual(["A8", "K14"]);
  expect(notApplicableByProfile(set, ["p16", "in_trust"])).toEqual(["K1"]);
  expect(notApplicableByProfile(set, ["p16", "in_trust"].values())).toEqual(["K1"]);
});
