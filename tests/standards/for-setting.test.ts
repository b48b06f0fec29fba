import { expect, test } from "vitest";
import { basisFor, examplesFor, helpFor, lawFor, ruleHolds } from "#standards/for-setting.ts";
import { parseStandardSet } from "#standards/parse.ts";
import type { Standard } from "#standards/schema.ts";
import { edited, forSettings, plain2024 } from "./small-sets.ts";

const set = parseStandardSet(forSettings);
const standard = set.sections[0]!.standards[0]!;

test("if_any needs one of its flags, and unless_any none", () => {
  expect(ruleHolds({ if_any: ["boarding", "p16"] }, ["p16"])).toBe(true);
  expect(ruleHolds({ if_any: ["boarding", "p16"] }, [])).toBe(false);
  expect(ruleHolds({ unless_any: ["p16"] }, [])).toBe(true);
  expect(ruleHolds({ unless_any: ["p16"] }, new Set(["boarding", "p16"]).values())).toBe(false);
});

test("a basis may be law for some settings and less for the others", () => {
  const basis: Standard["basis"] = { law: { unless_any: ["p16"] }, otherwise: "guidance" };

  expect(basisFor({ basis }, ["boarding"])).toBe("law");
  expect(basisFor({ basis }, ["p16"])).toBe("guidance");
  expect(basisFor({ basis: "local" }, ["p16"])).toBe("local");
  expect(basisFor({}, ["p16"])).toBeUndefined();
});

test("the first law of a kind that fits stands in place of the law of the set", () => {
  const two = parseStandardSet(edited(forSettings, ["groups:\n", '  - if_any: ["boarding", "p16"]\n    text: "Boarding law"\ngroups:\n']));

  expect(lawFor(two, [])).toBe("Children Act 2004, section 11");
  expect(lawFor(two, ["boarding"])).toBe("Boarding law");
  expect(lawFor(two, ["boarding", "p16"].values())).toBe("Education Act 2002, section 175(3B)");
  expect(lawFor(parseStandardSet(plain2024), ["p16"])).toBe("Children Act 2004, section 11");
});

test("help is given with its group, in the order of the groups, and only for the flags of the group", () => {
  const help = [
    { group: "colleges", text: "Say student." },
    { group: "small", text: "One person may do it all." },
  ];
  const shown = (flags: string[]) => helpFor(set, { help }, flags).map(({ group, text }) => `${group.title}: ${text}`);

  expect(shown([])).toEqual(["If you are small: One person may do it all."]);
  expect(shown(["p16"])).toEqual(["If you are small: One person may do it all.", "Colleges: Say student."]);
  expect(helpFor(parseStandardSet(plain2024), {}, ["p16"])).toEqual([]);
});

test("the example for everybody comes first, then those of the groups", () => {
  const titles = (flags: string[]) =>
    examplesFor(set, { examples: standard.examples?.toReversed() }, flags).map(({ group }) => group?.title);

  expect(titles([])).toEqual([undefined]);
  expect(titles(["p16"])).toEqual([undefined, "Colleges"]);
  expect(examplesFor(set, standard, [])).toEqual([
    { met: "It is in place and checked.", partially_met: "It is in place, but nobody has checked it." },
  ]);
});
