import { codesOf, type Finding, items, repeated, text, unknownCodes } from "./parts.ts";
import type { Field } from "./settings.ts";
import { type Path, valueAt } from "./wording.ts";

type Kind = Field["type"];

// Of which kinds the field must be for each condition, and the other field that it names
const conditions: Record<string, { kinds: Kind[]; other?: Kind[] }> = {
  older_than_months: { kinds: ["date"] },
  one_of: { kinds: ["choice", "yes-no"] },
  less_than: { kinds: ["count"], other: ["count"] },
  fewer_than: { kinds: ["count"] },
  not_given_while: { kinds: ["text", "email", "date", "count", "hours", "yes-no", "choice"], other: ["text", "count"] },
};

/** What is wrong with the doubts of a set: standards or fields that are not there, or a condition that the field cannot meet. */
export function doubtFindings(set: unknown, standards: Path[]): Finding[] {
  const doubts = items(set, ["doubts"]);
  const fields = items(set, ["profile"]).flatMap((group) => items(set, [...group, "fields"]));
  const byCode = new Map(fields.map((field) => [text(set, [...field, "code"]), field]));
  return [
    ...repeated(set, doubts, "code"),
    ...unknownCodes(
      set,
      doubts.flatMap((doubt) => items(set, [...doubt, "standards"])),
      codesOf(set, standards),
      "standards",
    ),
    ...doubts.flatMap((doubt) => conditionFindings(set, doubt, byCode)),
  ];
}

function conditionFindings(set: unknown, doubt: Path, fields: Map<string, Path>): Finding[] {
  const [name = ""] = Object.keys((valueAt(set, [...doubt, "when"]) as object | undefined) ?? {});
  const condition = conditions[name];
  if (!condition) return [];
  const kindOf = (code: string) => fields.get(code) && text(set, [...(fields.get(code) as Path), "type"]);
  const own = items(set, [...doubt, "fields"]);
  const other: Path = [...doubt, "when", name];
  const others = condition.other ? [other] : [];
  const given = items(set, other).filter(() => name === "one_of");
  return [
    ...[...own, ...others]
      .filter((path) => !fields.has(text(set, path)))
      .map((path) => ({ path, text: `"${text(set, path)}" is not the code of a field in the profile` })),
    ...own
      .filter((path) => fields.has(text(set, path)) && !condition.kinds.includes(kindOf(text(set, path)) as Kind))
      .map((path) => ({ path, text: `${name} is only for a field of the type ${condition.kinds.join(" or ")}` })),
    ...others
      .filter((path) => fields.has(text(set, path)) && !condition.other?.includes(kindOf(text(set, path)) as Kind))
      .map((path) => ({ path, text: `names a field of the type ${condition.other?.join(" or ")}` })),
    ...(own.length > 1 && name !== "older_than_months"
      ? [{ path: [...doubt, "fields"], text: "may be several only for older_than_months, where the newest date counts" }]
      : []),
    ...given
      .filter((path) => !choicesOf(set, fields.get(text(set, own[0] ?? []))).includes(text(set, path)))
      .map((path) => ({
        path,
        text: `"${text(set, path)}" cannot be chosen in that field`,
      })),
  ];
}

function choicesOf(set: unknown, field: Path | undefined): string[] {
  if (!field) return [];
  if (text(set, [...field, "type"]) === "yes-no") return ["yes", "no"];
  return items(set, [...field, "choices"]).map((choice) => text(set, choice));
}
