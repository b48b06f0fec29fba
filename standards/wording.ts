import type { z } from "zod";

export type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Says which part of the set a path leads to: "Standard 4.3, met item 2". */
export function placeOf(data: unknown, path: Path): string {
  const { name, rest } = namedPart(data, path);
  const keys = rest.map((step) => (typeof step === "number" ? `item ${step + 1}` : `, ${String(step)}`));
  const place = `${name}${keys.join(" ").replaceAll(" ,", ",")}`.replace(/^, /, "").trim();
  return place || "The file";
}

/** Says what is wrong with one value, in words that follow its place and a colon. */
export function wordsFor(issue: Issue, value: unknown): string {
  if (value === undefined) return "is missing";
  if (value === null || value === "") return "is empty";
  switch (issue.code) {
    case "invalid_type":
      return `must be ${kindWords[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be ${oneOf(issue.values)}`;
    case "invalid_union":
      return "options" in issue && issue.options ? `must be ${oneOf(issue.options)}` : issue.message;
    case "too_small":
      return sizeWords(issue.origin, issue.exact ? "exactly" : "at least", issue.minimum);
    case "too_big":
      return sizeWords(issue.origin, issue.exact ? "exactly" : "at most", issue.maximum);
    default:
      return issue.message;
  }
}

/** Says what became of a key the format had, or that it has none of that name. */
export function wordsForKey(key: string): string {
  if (key === "no_direct_work") return "is now help of the group no_direct_work";
  return "is not a key of this format. Check its spelling and its indentation";
}

const kindWords: Record<string, string> = {
  string: "text in quotes",
  boolean: "true or false, without quotes",
  number: "a number, without quotes",
  int: "a whole number, without quotes",
  array: "a list: each item on a line of its own, starting with a hyphen",
  object: "a group of keys, each on a line of its own",
};

function oneOf(values: readonly unknown[]): string {
  return new Intl.ListFormat("en-GB", { type: "disjunction" }).format(
    values.map((value) => (typeof value === "string" ? `"${value}"` : `${String(value)}, without quotes`)),
  );
}

function sizeWords(origin: string, bound: string, size: number | bigint): string {
  if (origin === "string") return bound === "at most" ? `must have at most ${size.toLocaleString("en-GB")} characters` : "is empty";
  if (origin === "array") return `must have ${bound} ${size} ${size === 1 ? "item" : "items"}`;
  return `must be ${bound} ${size}`;
}

type NamedList = { name: string; key: string; inner?: string; innerName?: string };

const namedLists = new Map<PropertyKey | undefined, NamedList>([
  ["sections", { name: "Section", key: "code", inner: "standards", innerName: "Standard" }],
  ["survey", { name: "Survey question", key: "code" }],
  ["profile", { name: "Group", key: "code", inner: "fields", innerName: "Field" }],
  ["statistics", { name: "Group", key: "code", inner: "fields", innerName: "Field" }],
  ["flags", { name: "Flag", key: "code" }],
  ["groups", { name: "Group", key: "code" }],
  ["glossary", { name: "Glossary term", key: "term" }],
  ["inspection_headings", { name: "Inspection heading", key: "code" }],
  ["local_questions", { name: "Local question", key: "code" }],
  ["ratings", { name: "Rating", key: "value" }],
]);

function namedPart(data: unknown, path: Path): { name: string; rest: Path } {
  const [list, index, inner, innerIndex] = path;
  const named = namedLists.get(list);
  if (!named || typeof index !== "number") return { name: "", rest: path };
  if (inner === named.inner && typeof innerIndex === "number") {
    return { name: `${named.innerName} ${label(data, path.slice(0, 4), named.key)}`, rest: path.slice(4) };
  }
  return { name: `${named.name} ${label(data, path.slice(0, 2), named.key)}`, rest: path.slice(2) };
}

function label(data: unknown, path: Path, key: string): string {
  const code = valueAt(data, [...path, key]);
  return typeof code === "string" && code.trim() ? code : `number ${Number(path.at(-1)) + 1} of its list`;
}

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, step) ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    data,
  );
}
