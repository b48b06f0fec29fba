import { href } from "react-router";
import type { Place } from "#db/people/places.ts";

/** The addresses of the people of a place, for organisations and partnerships alike. */
export function peopleHrefs({ organisationId, partnershipId }: Place) {
  if (organisationId !== null)
    return {
      list: href("/organisations/:organisationId/people", { organisationId }),
      invite: href("/organisations/:organisationId/people/new", { organisationId }),
      history: href("/organisations/:organisationId/people/history", { organisationId }),
      correct: (roleId: string) => href("/organisations/:organisationId/people/:roleId", { organisationId, roleId }),
      remove: (roleId: string) => href("/organisations/:organisationId/people/:roleId/removal", { organisationId, roleId }),
      handOver: (roleId: string) => href("/organisations/:organisationId/people/:roleId/handover", { organisationId, roleId }),
      deputy: (roleId: string) => href("/organisations/:organisationId/people/:roleId/deputy", { organisationId, roleId }),
      appointment: (appointmentId: string) =>
        href("/organisations/:organisationId/appointments/:appointmentId", { organisationId, appointmentId }),
    };
  const id = partnershipId ?? "";
  return {
    list: href("/partnerships/:partnershipId/people", { partnershipId: id }),
    invite: href("/partnerships/:partnershipId/people/new", { partnershipId: id }),
    history: href("/partnerships/:partnershipId/people/history", { partnershipId: id }),
    correct: (roleId: string) => href("/partnerships/:partnershipId/people/:roleId", { partnershipId: id, roleId }),
    remove: (roleId: string) => href("/partnerships/:partnershipId/people/:roleId/removal", { partnershipId: id, roleId }),
    handOver: (roleId: string) => href("/partnerships/:partnershipId/people/:roleId/handover", { partnershipId: id, roleId }),
    deputy: () => null,
    appointment: () => null,
  };
}

/** Back to the list of people, from a page of one of them. */
export const backToPeople = (_page: unknown, params: { organisationId?: string; partnershipId?: string }) => ({
  href: peopleHrefs(placeIn(params)).list,
  label: "People",
});

/** The place that an address names. */
export function placeIn({
  organisationId = null,
  partnershipId = null,
}: {
  organisationId?: string | null;
  partnershipId?: string | null;
}): Place {
  return { organisationId, partnershipId };
}
