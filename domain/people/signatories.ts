import { type OrganisationKind, wordsFor } from "#domain/organisations/words-by-kind.ts";
import { listed } from "#domain/words.ts";

/** "Helen Whitcombe", "Helen Whitcombe or Omar Said": any one of them can sign. */
export function eitherOf(names: string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** "Priya" of "Priya Raman", for a button. */
export function shortNames(names: string[]): string {
  return listed(names.map((name) => name.split(" ")[0] ?? name));
}

/** Why nobody can be asked to sign, and who can change that. */
export function nobodySigns(facts: { kind: OrganisationKind }): string {
  const { head } = wordsFor(facts);
  return `Nobody is named as ${head}. Name a ${head} under “People”: the partnership confirms it`;
}
