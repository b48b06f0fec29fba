export type JsonPath = (string | number)[];

/** Whether a string of a JSON value is a code, a day or a name that is not anybody's words. */
export type IsCode = (path: JsonPath, within: unknown) => boolean;

/** Every string of a JSON value that is somebody's words. */
export function* wordsInJson(
  value: unknown,
  isCode: IsCode,
  path: JsonPath = [],
  within: unknown = undefined,
): Generator<{ path: JsonPath; text: string }> {
  if (typeof value === "string") {
    if (!isCode(path, within)) yield { path, text: value };
  } else if (Array.isArray(value)) for (const [at, one] of value.entries()) yield* wordsInJson(one, isCode, [...path, at], value);
  else if (isObject(value)) for (const [key, one] of Object.entries(value)) yield* wordsInJson(one, isCode, [...path, key], value);
}

/** The same value with another text at one place; its keys and its shape stay. */
export function withWordsAt(value: unknown, [first, ...rest]: JsonPath, change: (text: string) => string): unknown {
  if (first === undefined) return typeof value === "string" ? change(value) : value;
  if (Array.isArray(value)) return value.map((one, at) => (at === first ? withWordsAt(one, rest, change) : one));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === first ? withWordsAt(one, rest, change) : one]));
}

/** The names on the way to a place, without the numbers of lists. */
export function namesOf(path: JsonPath): string[] {
  return path.filter((one) => typeof one === "string");
}

/** What the nearest thing around a place gives as its code: the standard that words are about. */
export function codeAround(value: unknown, path: JsonPath): string | null {
  let code: string | null = null;
  let here: unknown = value;
  for (const step of path) {
    if (isObject(here) && typeof here["code"] === "string") code = here["code"];
    here = isObject(here) || Array.isArray(here) ? (here as Record<string | number, unknown>)[step] : undefined;
  }
  return code;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
