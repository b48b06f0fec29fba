import { dayInWords, dayOf } from "#domain/dates.ts";
import type { OrganisationKind } from "#domain/organisations/words-by-kind.ts";
import { partInSentence } from "#domain/people/naming.ts";
import type { Role } from "#domain/people/roles.ts";
import type { WorkItem } from "./work.ts";

export interface WaitingAppointment {
  id: string;
  organisationId: string;
  organisation: string;
  kind: OrganisationKind;
  role: Role;
  isDeputy: boolean;
  name: string;
  namedBy: string;
  namedAt: string;
}

/** Somebody who was named to sign, for whoever can confirm it. */
export function appointmentItem(one: WaitingAppointment): WorkItem {
  const part = `${one.isDeputy ? "deputy " : ""}${partInSentence(one.role, one.kind)}`;
  return {
    title: `Confirm ${one.name} as ${part}, or say why not`,
    place: { page: "appointment", organisationId: one.organisationId, appointmentId: one.id },
    text: `${one.organisation}. Named by ${one.namedBy}. Until it is confirmed they cannot sign`,
    when: { strong: "Waits to be confirmed", quiet: dayInWords(dayOf(one.namedAt)) },
  };
}
