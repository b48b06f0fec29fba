import type { OrganisationRole } from "./roles.ts";

/** Parts that a school or college gives to its own people. */
export const namedParts = ["signatory", "governor", "champion", "contributor", "reader"] as const satisfies readonly OrganisationRole[];
export type NamedPart = (typeof namedParts)[number];

export const partNames: Record<NamedPart, string> = {
  signatory: "Headteacher or principal",
  governor: "Governor or trustee",
  champion: "Designated safeguarding lead or deputy",
  contributor: "Contributor",
  reader: "Reader",
};

/** What each part may do, for the one who chooses. */
export const partHints: Record<NamedPart, string> = {
  signatory: "Signs first, and can return the audit with a note",
  governor: "Reads, comments and gives the second signature. Does not teach at the school or college",
  champion: "Changes everything, and names people",
  contributor: "Changes the sections you give them",
  reader: "Reads and comments",
};

interface Held {
  personId: string;
  role: string;
}

// Somebody who works on the return cannot be the one outside it who signs it second
const workingParts: readonly string[] = ["champion", "contributor", "signatory"];

/** Why this person may not be given this part, or null. Part of the reason is who they are to the one who gives it. */
export function namingRefusedBecause(part: NamedPart, person: { id: string; name: string }, byId: string, held: Held[]): string | null {
  if (person.id === byId) return "You cannot give yourself another part. Ask a colleague or the partnership";
  const theirs = held.filter((one) => one.personId === person.id).map((one) => one.role);
  if (theirs.includes(part)) return `${person.name} has this part already. They are in the list`;
  if (part === "governor" && theirs.some((one) => workingParts.includes(one)))
    return `${person.name} works on the audit or signs it first, so somebody else has to sign it as a governor`;
  if (workingParts.includes(part) && theirs.includes("governor"))
    return `${person.name} is to sign it as a governor, so somebody else has to have this part`;
  return null;
}

/** Why a part may not be ended, or null: a return needs somebody who leads it and somebody who signs it. */
export function endingRefusedBecause(role: string, held: Held[]): string | null {
  const others = held.filter((one) => one.role === role).length - 1;
  if (role === "signatory" && others < 1) return "Nobody else is named as headteacher or principal. Name them first, then end this part";
  if (role === "champion" && others < 1) return "Nobody else is named as designated safeguarding lead. Name them first, then end this part";
  return null;
}

export interface Colleague {
  name: string;
  email: string;
  jobTitle: string;
}
