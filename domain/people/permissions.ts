import { leadingPart, partHint, partInSentence, type PlaceKind, wordsIn } from "./naming.ts";
import type { OrganisationRole, PartnershipRole, Role } from "./roles.ts";

/** What one person has to do with the people of a place. */
export interface PlacePart {
  /** Parts in the organisation; none where the place is a partnership. A deputy’s signing part is no part here. */
  inOrganisation: OrganisationRole[];
  /** Parts in the partnership, or in those to which the organisation belongs. */
  inPartnership: PartnershipRole[];
}

export type PeopleAct =
  | "see"
  | "see-addresses"
  | "invite"
  | "correct"
  | "send-again"
  | "remove"
  | "hand-over"
  | "name-deputy"
  | "confirm"
  | "read-history";

interface About {
  /** The part that is given, ended or handed over. */
  part?: Role;
  /** Whether it is the person’s own. */
  isOwn?: boolean;
  /** Whether nobody holds the part now. */
  isVacant?: boolean;
  /** Whether it is a deputy’s: whoever signs ends it as well. */
  isDeputy?: boolean;
}

/** The parts that go from hand to hand; others are given and ended. */
export const handedOverParts: readonly Role[] = ["champion", "signatory", "governor", "trust-lead", "administrator"];

/**
 * Why this person may not do this with the people of a place, in words for them, or null when they may. "not-there" stands
 * for a place they must not even know of.
 *
 *                 leads   signs                     governs, helps, reads   administrator   others of the partnership
 * see             yes     yes                       yes                     yes             no
 * see-addresses   yes     yes                       own                     yes             no
 * invite          any     who leads, if nobody      no                      any             no
 * correct         any     own                       own                     any             own
 * send-again      any     no                        no                      any             no
 * remove          but who signs  own, a deputy     own                     any             own
 * hand-over       own     own, and who leads        own                     any             own
 * name-deputy     yes     yes                       no                      yes             no
 * confirm         no      yes                       no                      yes             no
 *
 * What is given to sign is confirmed by the one who signs now or by an administrator. Addresses have a rule of their own.
 */
export function peopleRefusedBecause(
  act: PeopleAct,
  { inOrganisation, inPartnership }: PlacePart,
  kind: PlaceKind,
  about: About = {},
): string | null {
  if (inOrganisation.length === 0 && inPartnership.length === 0) return "not-there";
  if (inPartnership.includes("administrator")) return act === "hand-over" ? notHandedOver(about) : null;
  if (kind === "partnership") return inPartnershipBecause(act, about);
  if (inOrganisation.length === 0) return "Only an administrator of the partnership can do this.";

  const { lead, head, organisation } = wordsIn(kind);
  const leads = inOrganisation.includes(leadingPart(kind) as OrganisationRole);
  const signs = inOrganisation.includes("signatory");
  const onlyWho = `Only the ${lead} or the partnership can do this.`;
  switch (act) {
    case "see":
      return null;
    case "see-addresses":
    case "read-history":
      return leads || signs ? null : `Only those who lead and sign for the ${organisation} can see this.`;
    case "invite":
      if (leads) return null;
      return signs && about.isVacant && about.part === leadingPart(kind) ? null : onlyWho;
    case "correct":
      return leads || about.isOwn ? null : onlyWho;
    case "send-again":
      return leads ? null : onlyWho;
    case "remove":
      if (about.isOwn || (signs && about.isDeputy)) return null;
      if (leads && about.part === "signatory") return `Only the ${head} or the partnership can end this part.`;
      return leads ? null : onlyWho;
    case "hand-over":
      if (about.isOwn || (signs && about.part === leadingPart(kind))) return notHandedOver(about);
      return `Only whoever has this part, or the partnership, can hand it over.`;
    case "name-deputy":
      return leads || signs ? null : `Only those who lead and sign for the ${organisation} can do this.`;
    case "confirm":
      return signs ? null : `Only the present ${head} or the partnership can confirm this.`;
  }
}

function inPartnershipBecause(act: PeopleAct, { isOwn }: About): string | null {
  const isTheirs = isOwn && (act === "correct" || act === "remove");
  return act === "see" || isTheirs ? null : "Only an administrator of the partnership can do this.";
}

function notHandedOver({ part }: About): string | null {
  return part === undefined || handedOverParts.includes(part) ? null : "This part is not handed over. Invite somebody, and end the part.";
}

interface AddressFacts {
  isOwn: boolean;
  isAdministrator: boolean;
  /** Whether its owner has signed in with it. */
  hasSignedIn: boolean;
  /** Whether they have a part where the one who corrects has nothing to say. */
  hasPartElsewhere: boolean;
  /** Whether they sign here: whoever writes must not be able to sign as them. */
  signs: boolean;
}

/** Why this person’s name and address are not for this one to change, or null. An address decides who signs in as whom. */
export function addressRefusedBecause({ isOwn, isAdministrator, hasSignedIn, hasPartElsewhere, signs }: AddressFacts): string | null {
  if (isOwn) return null;
  if (hasPartElsewhere) return "Only they can change this: sign-in with this address opens other places too.";
  if (isAdministrator) return null;
  if (signs) return "Only they or the partnership can change this, because they sign.";
  return hasSignedIn ? "They have signed in, so only they or the partnership can change this." : null;
}

/** Whether somebody named for this part holds it at once, or waits until it is confirmed. */
export function waitsForConfirmation(part: Role, { inOrganisation, inPartnership }: PlacePart): boolean {
  return part === "signatory" && !inPartnership.includes("administrator") && !inOrganisation.includes("signatory");
}

/** What a part may do, for this reader: of who signs also whether it waits, which it does not where they hand it on or name somebody. */
export function partHintFor(part: Role, kind: PlaceKind, own: PlacePart): string {
  const hint = partHint(part, kind);
  if (part !== "signatory") return hint;
  if (waitsForConfirmation(part, own)) return `${hint}. Waits until it is confirmed`;
  return own.inPartnership.includes("administrator")
    ? `${hint}. Whoever you name has it at once, and whoever others name waits until it is confirmed`
    : `${hint}. Whoever has it from you has it at once, and whoever others name waits until you or the partnership confirm it`;
}

/** Who can confirm it, in words. */
export function confirmersInWords(kind: PlaceKind, hasSignatory: boolean): string {
  return hasSignatory ? `the present ${partInSentence("signatory", kind)} or the partnership` : "the partnership";
}
