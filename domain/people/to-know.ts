import { isSetting } from "#domain/organisations/words-by-kind.ts";
import { listed } from "#domain/words.ts";
import { partInSentence, type PlaceKind, wordsIn, workingParts } from "./naming.ts";
import type { Role } from "./roles.ts";
import { sameName } from "./told-apart.ts";

/** Somebody who is to get a part, by what was typed. */
export interface Asked {
  part: Role;
  name: string;
  email: string;
}

interface HeldHere {
  role: Role;
  name: string;
  email: string;
  deputyFor: string | null;
}

export interface Ties {
  /** The parts that are held in the place. */
  held: HeldHere[];
  /** Returns that are not signed yet in which words of an address’s owner stand. */
  wrote: { email: string; title: string }[];
  /** Whom the newest profile of a school names as lead or deputy lead. */
  named: ProfileName[];
  /** Whether somebody signs its newest audit second; null where it has none, which is then as usual. */
  signsSecond: boolean | null;
}

export interface ProfileName {
  name: string;
  as: "lead" | "deputy";
}

/**
 * What those who name, invite, hand over, import or confirm are told of somebody first: that one person would write and sign,
 * and that somebody of that name is there under another address. It refuses nothing.
 */
export function toKnowOf(asked: Asked, ties: Ties, kind: PlaceKind): string[] {
  return [writesAndSigns(asked, ties, kind), namesake(asked, ties, kind)].filter((one) => one !== null);
}

/** Why one person would write and sign, or null. A head who also leads safeguarding may, and what they sign says so. */
export function writesAndSigns({ part, name, email }: Asked, ties: Ties, kind: PlaceKind): string | null {
  const { head, governor, lead, audit } = wordsIn(kind);
  const own = ties.held.filter((one) => one.email === email && one.deputyFor === null).map(({ role }) => role);
  const because =
    part === "signatory"
      ? [
          ...own.filter((role) => writingParts.includes(role)).map((role) => `is ${partInSentence(role, kind)} here`),
          ...(own.includes("champion") ? [] : ties.named.filter((one) => sameName(one.name, name))).map(
            ({ as }) => `is named as ${as === "deputy" ? "deputy " : ""}${lead} in the profile`,
          ),
          ...ties.wrote.filter((one) => one.email === email).map(({ title }) => `has written in the ${title}`),
        ]
      : writingParts.includes(part) && own.includes("signatory")
        ? [`signs here as ${head}`]
        : [];
  if (because.length === 0) return null;
  const signsSecond = ties.signsSecond ?? (kind !== "partnership" && isSetting({ kind }));
  const readers = signsSecond ? `the ${governor} who signs second and the partnership read` : "the partnership reads";
  return `${name} ${listed([...new Set(because)])}. One person would write the ${audit} and sign it, which is right only for a ${head} who also leads it: what they sign says so, and ${readers} it there.`;
}

// Whoever signs works on it too, but does not write
const writingParts = workingParts.filter((one) => one !== "signatory");

const mostNamed = 3;

function namesake({ name, email }: Asked, { held }: Ties, kind: PlaceKind): string | null {
  const others = held.filter((one) => one.email !== email && sameName(one.name, name));
  if (others.length === 0) return null;
  const who = [...Map.groupBy(others, (one) => one.email)].map(
    ([address, parts]) => `${listed(parts.map(({ role }) => partInSentence(role, kind)))}, ${address}`,
  );
  return `${name} is the name of somebody who has a part here already (${who.slice(0, mostNamed).join("; ")}${who.length > mostNamed ? "; and others" : ""}). If that is the same person, give the part to the address they have: with two, one person could write and sign.`;
}
