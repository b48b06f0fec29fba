import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { type OrganisationRole, roleTitle } from "./roles.ts";

/** Parts that a school or college gives to its own people. */
export const namedParts = ["signatory", "governor", "champion", "contributor", "reader"] as const satisfies readonly OrganisationRole[];
export type NamedPart = (typeof namedParts)[number];

/** What a part is called, for the one who gives it. A deputy leads as well. */
export function partTitle(part: NamedPart, words: OrganisationWords): string {
  return part === "champion" ? `${words.leadTitle} or deputy` : roleTitle(part, words);
}

/** What each part may do, for the one who chooses. */
export function partHint(part: NamedPart, words: OrganisationWords): string {
  const hints: Record<NamedPart, string> = {
    signatory: "Signs first, and can return the audit with a note",
    governor: `Reads, comments and gives the second signature. Does not teach at the ${words.organisation}`,
    champion: "Changes everything, and names people",
    contributor: "Changes the sections you give them",
    reader: "Reads and comments",
  };
  return hints[part];
}

interface Held {
  personId: string;
  role: string;
}

// Somebody who works on the return cannot be the one outside it who signs it second
const workingParts: readonly string[] = ["champion", "contributor", "signatory"];

/** Why this person may not be given this part, or null. Part of the reason is who they are to the one who gives it. */
export function namingRefusedBecause(
  part: NamedPart,
  person: { id: string; name: string },
  byId: string,
  held: Held[],
  words: OrganisationWords,
): string | null {
  if (person.id === byId) return "You cannot give yourself another part. Ask a colleague or the partnership";
  const theirs = held.filter((one) => one.personId === person.id).map((one) => one.role);
  if (theirs.includes(part)) return `${person.name} has this part already. They are in the list`;
  if (part === "governor" && theirs.some((one) => workingParts.includes(one)))
    return `${person.name} works on the audit or signs it first, so somebody else has to sign it as a ${words.governor}`;
  if (workingParts.includes(part) && theirs.includes("governor"))
    return `${person.name} is to sign it as a ${words.governor}, so somebody else has to have this part`;
  return null;
}

/** Why a part may not be ended, or null: a return needs somebody who leads it and somebody who signs it. */
export function endingRefusedBecause(role: string, held: Held[], words: OrganisationWords): string | null {
  const others = held.filter((one) => one.role === role).length - 1;
  const owed = { signatory: words.head, champion: words.lead }[role];
  return owed && others < 1 ? `Nobody else is named as ${owed}. Name them first, then end this part` : null;
}

export interface Colleague {
  name: string;
  email: string;
  jobTitle: string;
}
