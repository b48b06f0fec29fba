import type { Part } from "#domain/assessments/permissions.ts";
import { answering, type Readers, type Side, sideIn, writesIn } from "./permissions.ts";

/** What decides whom a conversation waits for. */
export interface Spoken {
  readers: Readers;
  lastSide: Side;
  answeredAt: string | null;
  /** Who spoke, in the order in which they did. */
  speakers: { personId: string; side: Side }[];
  /** The section of the standard it is about; null where it is about the whole return. */
  section: string | null;
}

interface Listener {
  personId: string;
  part: Part;
}

/**
 * Whether an open conversation waits for this person: of the side that did not speak last, those whose matter it is. Between
 * colleagues there is one side, so there it waits for everybody concerned but the one who spoke last.
 */
export function waitsFor(conversation: Spoken, { personId, part }: Listener): boolean {
  const { readers, answeredAt, speakers } = conversation;
  if (answeredAt !== null || !writesIn(readers, part)) return false;
  const side = sideIn(readers, part);
  if (speakers.at(-1)?.personId === personId) return false;
  const isTheirTurn = readers === "colleagues" || sidesWaitedFor(conversation).includes(side as Side);
  return isTheirTurn && isConcerned(conversation, { personId, part }, side as Side);
}

/** The sides an open conversation waits for: the organisation, or those who spoke with it, or whom it was opened to. */
export function sidesWaitedFor({ readers, lastSide, answeredAt, speakers }: Omit<Spoken, "section">): Side[] {
  if (answeredAt !== null) return [];
  if (lastSide !== "organisation" || readers === "colleagues") return ["organisation"];
  const others = [...new Set(speakers.map(({ side }) => side))].filter((side) => side !== "organisation");
  return others.length > 0 ? others : [readers];
}

function isConcerned({ section, speakers }: Spoken, { personId, part }: Listener, side: Side): boolean {
  if (speakers.some((one) => one.personId === personId)) return true;
  if (side === "governors") return part.inOrganisation.includes("governor");
  // Whoever chairs a panel asks of what it reads; what is new is for those who run the audit
  if (side === "partnership") return part.inPartnership.some((role) => role !== "panel-chair" && answering.includes(role));
  if (side !== "organisation") return true;
  return part.inOrganisation.includes("champion") || (section !== null && part.sections.includes(section));
}
