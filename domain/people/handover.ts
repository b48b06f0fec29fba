import { leadingPart, type PlaceKind, wordsIn } from "./naming.ts";
import type { Role } from "./roles.ts";

interface Holder {
  personId: string;
  role: Role;
}

/** Whether somebody has signed in to a part here: then the one they take over ends for the one before at once, and otherwise when they sign in. */
export function hasComeHere(personId: string, held: { personId: string; signedInAt: string | null }[]): boolean {
  return held.some((one) => one.personId === personId && one.signedInAt !== null);
}

/** Who is told of a handover besides its successor, each once: the one before, who leads, who signs, and of the signing part who signs second. */
export function toldOfHandover<One extends Holder>(
  from: Holder,
  { held, kind, byId, successorId }: { held: One[]; kind: PlaceKind; byId: string; successorId: string | null },
): One[] {
  const isTold = ({ personId, role }: Holder) =>
    personId === from.personId || role === "signatory" || role === leadingPart(kind) || (from.role === "signatory" && role === "governor");
  const others = held.filter((one) => one.personId !== byId && one.personId !== successorId && isTold(one));
  return [...new Map(others.map((one) => [one.personId, one])).values()];
}

/** Why whoever leads does not hand that to the one who signs, or null: then one person alone would write and sign. The partnership may. */
export function handingToSignerRefusedBecause(
  part: Role,
  successor: { personId: string; name: string },
  { held, kind, isAdministrator }: { held: Holder[]; kind: PlaceKind; isAdministrator: boolean },
): string | null {
  const signs = held.some(({ personId, role }) => personId === successor.personId && role === "signatory");
  if (part !== "champion" || !signs || isAdministrator) return null;
  return `${successor.name} signs the ${wordsIn(kind).audit}, and who signs does not write as well. Choose somebody else, or ask the partnership`;
}
