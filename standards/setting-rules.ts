import { doubtFindings } from "./doubt-rules.ts";
import { codesOf, type Finding, items, repeated, text, unknownCodes } from "./parts.ts";
import type { Field } from "./settings.ts";
import { type Path, valueAt } from "./wording.ts";

/** What the parts owe each other in a set whose standards depend on the setting, as in the schools' audit. */
export function settingFindings(set: unknown, sections: Path[], standards: Path[]): Finding[] {
  const flags = items(set, ["flags"]);
  const headings = items(set, ["inspection_headings"]);
  const questions = items(set, ["local_questions"]);
  const flagCodes = codesOf(set, flags);
  const headingCodes = codesOf(set, headings);

  return [
    ...repeated(set, flags, "code"),
    ...repeated(set, headings, "code"),
    ...repeated(set, questions, "code"),
    ...unknownFlags(set, standards, flagCodes),
    ...unknownCodes(
      set,
      [...sections, ...standards].map((part) => [...part, "inspection_heading"]),
      headingCodes,
      "inspection headings",
    ),
    ...(headings.length > 0 ? standards.flatMap((standard) => noHeadingFindings(set, standard)) : []),
    ...basisFindings(set, standards),
    ...["profile", "statistics"].flatMap((list) => fieldFindings(set, list)),
    ...doubtFindings(set, standards),
  ];
}

function unknownFlags(set: unknown, standards: Path[], flags: Set<unknown>): Finding[] {
  const rules = [
    ...items(set, ["law_by_kind"]),
    ...items(set, ["groups"]),
    ...standards.flatMap((standard) => [
      [...standard, "applies"],
      [...standard, "basis", "law"],
    ]),
  ];
  const named = rules.flatMap((rule) => ["if_any", "unless_any"].flatMap((key) => items(set, [...rule, key])));
  return unknownCodes(set, named, flags, "flags");
}

function noHeadingFindings(set: unknown, standard: Path): Finding[] {
  const own = [...standard, "inspection_heading"];
  if (valueAt(set, own) !== undefined || valueAt(set, [...standard.slice(0, 2), "inspection_heading"]) !== undefined) return [];
  return [{ path: own, text: "is missing, here and at the section" }];
}

function basisFindings(set: unknown, standards: Path[]): Finding[] {
  const without = standards.filter((standard) => valueAt(set, [...standard, "basis"]) === undefined);
  if (without.length === standards.length) return [];
  return without.map((standard) => ({ path: [...standard, "basis"], text: "is missing. Other standards of this set say theirs" }));
}

function fieldFindings(set: unknown, list: string): Finding[] {
  const groups = items(set, [list]);
  const fields = groups.flatMap((group) => items(set, [...group, "fields"]));
  const types = new Map(fields.map((field) => [text(set, [...field, "code"]), text(set, [...field, "type"])]));
  return [
    ...repeated(set, groups, "code"),
    ...repeated(set, fields, "code"),
    ...fields.flatMap((field) => ruleOfFieldFindings(set, field, types)),
  ];
}

// What only some kinds of field may say, and what they must
const ownKeys: Record<Field["type"], Partial<Record<keyof Field, "may" | "must">>> = {
  text: {},
  email: {},
  date: { not_after_today: "may", reminder_months: "may" },
  count: { at_most: "may", anew: "may", ask_above: "may" },
  hours: { ask_above: "may" },
  "yes-no": {},
  choice: { choices: "must" },
};

function ruleOfFieldFindings(set: unknown, field: Path, types: Map<string, string>): Finding[] {
  const type = text(set, [...field, "type"]);
  const given = (key: string) => valueAt(set, [...field, key]) !== undefined;
  const finding = (key: string, words: string): Finding => ({ path: [...field, key], text: words });
  const others = ["at_most", "differs_from", "ask_above", "ask_if_same_as"].filter((key) => text(set, [...field, key]));
  const ofBoth = [type, types.get(text(set, [...field, "at_most"])) ?? type];

  return [
    ...Object.entries(ownKeys[type as Field["type"]] ?? {})
      .filter(([key, says]) => says === "must" && !given(key))
      .map(([key]) => finding(key, `is missing. A ${type} needs its ${key}`)),
    ...(["choices", "not_after_today", "reminder_months", "anew", "ask_above"] as const)
      .filter((key) => given(key) && !kindsWith(key).includes(type))
      .map((key) => finding(key, `is only for a field of the type ${kindsWith(key).join(" or ")}`)),
    ...others
      .filter((key) => !types.has(text(set, [...field, key])))
      .map((key) => finding(key, `"${text(set, [...field, key])}" is not the code of a field in this list`)),
    ...(given("at_most") && ofBoth.some((one) => !kindsWith("at_most").includes(one))
      ? [finding("at_most", `compares two fields of the type ${kindsWith("at_most").join(" or ")}`)]
      : []),
  ];
}

function kindsWith(key: keyof Field): string[] {
  return Object.entries(ownKeys).flatMap(([type, keys]) => (key in keys ? [type] : []));
}
