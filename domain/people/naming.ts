import { isSetting, type OrganisationKind, type OrganisationWords, wordsByKind } from "#domain/organisations/words-by-kind.ts";
import { capitalised } from "#domain/words.ts";
import { type OrganisationRole, partnershipRoles, type Role, roleInSentence, roleTitle } from "./roles.ts";

/** Where somebody has a part: an organisation, by its kind, or a partnership. */
export type PlaceKind = OrganisationKind | "partnership";

const ofOrganisations = ["champion", "signatory", "contributor", "governor", "reader"] as const satisfies readonly OrganisationRole[];
const ofTrusts = ["trust-lead", "reader"] as const satisfies readonly OrganisationRole[];

/** The parts that are given there, in the order in which they are offered. */
export function partsIn(kind: PlaceKind): readonly Role[] {
  if (kind === "partnership") return partnershipRoles;
  return kind === "trust" ? ofTrusts : ofOrganisations;
}

/** The words of a place; a partnership speaks of its own people as agencies do. */
export function wordsIn(kind: PlaceKind): OrganisationWords {
  return wordsByKind[kind === "partnership" ? "agency" : kind];
}

/** Who leads there: nobody is left without one. */
export function leadingPart(kind: PlaceKind): Role {
  if (kind === "partnership") return "administrator";
  return kind === "trust" ? "trust-lead" : "champion";
}

/** What a part is called, for the one who gives it. A deputy leads a school’s return as well. */
export function partTitle(part: Role, kind: PlaceKind): string {
  const title = roleTitle(part, wordsIn(kind));
  return part === "champion" && kind !== "partnership" && isSetting({ kind }) ? `${title} or deputy` : title;
}

/** The same inside a sentence, of one who has it. */
export function partInSentence(part: Role, kind: PlaceKind): string {
  return roleInSentence(part, wordsIn(kind));
}

/** What each part may do, for the one who chooses. */
export function partHint(part: Role, kind: PlaceKind): string {
  const words = wordsIn(kind);
  const teaches = kind !== "partnership" && isSetting({ kind }) ? `. Does not teach at the ${words.organisation}` : "";
  const hints: Record<Role, string> = {
    champion: "Changes everything but signs nothing, and names people",
    signatory: `Reads, returns the ${words.audit} with a note, and signs it`,
    contributor: "Changes the sections you give them, and reads the rest",
    governor: `Reads, comments and gives the second signature, where one is asked for${teaches}`,
    reader: "Reads and comments",
    "trust-lead": "Reads what the trust’s schools write, answers for the trust, and names people",
    administrator: "Sets up and runs audits, and changes the people of every organisation",
    reviewer: "Reads and reviews what was submitted",
    "panel-member": "Reads what its panel reads",
    "panel-chair": "Reads all that was submitted, and settles ratings",
    scrutineer: "Reads all that was submitted, and adds observations",
    analyst: "Sees figures, and freezes them",
    observer: "Sees figures for all together",
  };
  return hints[part];
}

export interface HeldBy {
  personId: string;
  role: string;
  /** The one in whose place a deputy signs. */
  deputyFor?: string | null;
}

// Somebody who works on the return cannot be the one outside it who signs it second
export const workingParts: readonly string[] = ["champion", "contributor", "signatory"];

/** Why this person may not be given this part, or null. Part of the reason is who they are to the one who gives it. */
export function namingRefusedBecause(
  part: Role,
  person: { id: string; name: string },
  byId: string,
  held: HeldBy[],
  kind: PlaceKind,
): string | null {
  const words = wordsIn(kind);
  if (person.id === byId && kind !== "partnership") return "You cannot give yourself another part. Ask a colleague or the partnership";
  const theirs = held.filter((one) => one.personId === person.id && !one.deputyFor).map((one) => one.role);
  if (theirs.includes(part)) return `${person.name} has this part already. They are in the list`;
  if (part === "governor" && theirs.some((one) => workingParts.includes(one)))
    return `${person.name} works on the ${words.audit} or signs it first, so somebody else has to sign it as a ${words.governor}`;
  if (workingParts.includes(part) && theirs.includes("governor"))
    return `${person.name} is to sign it as a ${words.governor}, so somebody else has to have this part`;
  return null;
}

/** Why a part may not be ended, or null: somebody leads, and somebody signs, everywhere and always. */
export function endingRefusedBecause(one: HeldBy, held: HeldBy[], kind: PlaceKind): string | null {
  if (one.deputyFor) return null;
  const others = held.filter(({ role, deputyFor }) => role === one.role && !deputyFor).length - 1;
  const isOwed = one.role === leadingPart(kind) || one.role === "signatory";
  if (!isOwed || others > 0) return null;
  return `Nobody else is named as ${partInSentence(one.role as Role, kind)}. Hand the part over, or name somebody first`;
}

/** How a page speaks of somebody's part: "Signatory, for Helen Whitcombe until 18 December 2026". */
export function heldInWords(role: Role, kind: PlaceKind, deputy: { forName: string; until: string } | null): string {
  return deputy
    ? `Deputy ${partInSentence(role, kind)}, for ${deputy.forName} until ${deputy.until}`
    : capitalised(roleTitle(role, wordsIn(kind)));
}

export interface Colleague {
  name: string;
  email: string;
  jobTitle: string;
}
