import { listed } from "#domain/words.ts";

/** "Estmere and Wealdshire safeguarding children partnerships": the words all names end with are said once. */
export function partnershipsInWords(names: string[]): string {
  const [first, ...others] = names.map((name) => name.split(" "));
  if (!first || others.length === 0) return names[0] ?? "";
  let shared = 0;
  while (
    shared < first.length - 1 &&
    others.every((words) => words.length > shared + 1 && words.at(-1 - shared) === first.at(-1 - shared))
  ) {
    shared += 1;
  }
  if (shared === 0) return listed(names);
  const places = [first, ...others].map((words) => words.slice(0, -shared).join(" "));
  return `${listed(places)} ${first.slice(-shared).join(" ").toLowerCase()}s`;
}
