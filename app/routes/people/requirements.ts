import { data } from "react-router";
import { peopleRefusedBecause, type PeopleAct } from "#domain/people/permissions.ts";
import { environmentContext } from "#app/context.ts";
import { type Asked, asked, refuse } from "#app/routes/require-person.ts";
import { findPlace, type HeldPart, listHeldParts, listRolesOf, placePartOf } from "#db/people/places.ts";
import { peopleHrefs, placeIn } from "./hrefs.ts";

export type PlaceParams = { organisationId?: string; partnershipId?: string; roleId?: string };

/** The organisation or partnership named in the address with its people, if this person may see them; or sign-in, 404, 403. */
export async function requirePlace({ request, context, params }: Asked<PlaceParams>, act: PeopleAct = "see") {
  const by = asked(context, request);
  const view = await findPlace(by.db, placeIn(params));
  if (!view) throw data("Page not found", 404);
  const part = placePartOf(view, await listRolesOf(by.db, by.person.id));
  const held = await listHeldParts(by.db, view);
  const isVacant = (role: string) => !held.some((one) => one.role === role);
  refuse(peopleRefusedBecause("see", part, view.kind));
  // Somebody who signs names who leads where there is nobody, so that the page is theirs as well
  const leading = view.kind === "trust" ? "trust-lead" : "champion";
  const about = act === "invite" ? ({ part: leading, isVacant: isVacant(leading) } as const) : {};
  if (act !== "see") refuse(peopleRefusedBecause(act, part, view.kind, about));
  const author = { ...by.author, publicUrl: context.get(environmentContext).PUBLIC_URL };
  return { ...by, author, view, part, held, hrefs: peopleHrefs(view) };
}

export type RequiredPlace = Awaited<ReturnType<typeof requirePlace>>;

/** The same with one part named in the address, of which this person may do something. */
export async function requireHeld(request: Asked<PlaceParams>, act: "correct" | "remove" | "hand-over" | "name-deputy") {
  const place = await requirePlace(request);
  const one = place.held.find(({ id }) => id === request.params.roleId);
  if (!one) throw data("Page not found", 404);
  refuse(peopleRefusedBecause(act, place.part, place.view.kind, aboutOf(place.person.id, one)));
  return { ...place, one };
}

export function aboutOf(personId: string, one: HeldPart) {
  return { part: one.role, isOwn: one.personId === personId, isDeputy: one.deputyFor !== null };
}
