import { dayInWords, dayOf, dayWithoutYear } from "#domain/dates.ts";
import { confirmersInWords, handedOverParts, partHintFor, peopleRefusedBecause } from "#domain/people/permissions.ts";
import { heldInWords, leadingPart, partInSentence, partsIn, partTitle } from "#domain/people/naming.ts";
import { partAndJob } from "#domain/people/roles.ts";
import { peopleInShort, standingOf } from "#domain/people/standing.ts";
import { capitalised, listed } from "#domain/words.ts";
import { countOpenRequests } from "#db/people/access-requests.ts";
import { listAppointments } from "#db/people/appointments.ts";
import { correctingRefusedBecause } from "#db/people/correcting.ts";
import { listOpenHandovers } from "#db/people/handovers.ts";
import type { HeldPart } from "#db/people/places.ts";
import { listDeliveries, listSectionsOf } from "#db/people/standings.ts";
import { aboutOf, type RequiredPlace } from "../requirements.ts";

export type PeoplePage = Awaited<ReturnType<typeof readPeople>>;
export type Row = PeoplePage["people"][number];

/** Everybody with a part in a place: whether they have come, and what the reader may do about each. */
export async function readPeople(place: RequiredPlace) {
  const { db, view, held, part, person, now, hrefs } = place;
  const today = dayOf(now);
  const may = (act: Parameters<typeof peopleRefusedBecause>[0], about = {}) => peopleRefusedBecause(act, part, view.kind, about) === null;
  const [deliveries, sections, handovers, appointments, requests] = await Promise.all([
    listDeliveries(db, view, held),
    view.organisationId === null ? new Map<string, string[]>() : listSectionsOf(db, view.organisationId),
    listOpenHandovers(db, view),
    listAppointments(db, view),
    view.partnershipId !== null && part.inPartnership.includes("administrator") ? countOpenRequests(db, view.partnershipId) : 0,
  ]);
  const nameBy = (id: string | null) => held.find(({ personId }) => personId === id)?.name ?? "somebody";
  const seesAddresses = may("see-addresses");
  const rowOf = async (one: HeldPart) => {
    const about = aboutOf(person.id, one);
    const isYou = one.personId === person.id;
    // What was written before they had this part did not tell them of it
    const told = deliveries.get(one.personId);
    const toldOfIt = told && told.createdAt >= (one.givenAt ?? "") ? told : null;
    const standing = standingOf(
      { isYou, signedInAt: one.signedInAt, told: toldOfIt, since: one.givenAt === null ? one.since : null },
      today,
    );
    const own = sections.get(one.personId) ?? [];
    const handover = handovers.find(({ fromRoleId }) => fromRoleId === one.id);
    const deputy = one.deputyFor === null ? null : { forName: nameBy(one.deputyFor), until: dayInWords(one.untilOn ?? one.since) };
    return {
      id: one.id,
      personId: one.personId,
      name: one.name,
      part: partAndJob(heldInWords(one.role, view.kind, deputy), one.jobTitle),
      sections: one.role === "contributor" && own.length > 0 ? `Section${own.length > 1 ? "s" : ""} ${listed(own)}` : null,
      limitedTo: one.limitedTo && `Of ${one.limitedTo} only`,
      email: seesAddresses || isYou ? one.email : null,
      standing,
      leads: one.role === leadingPart(view.kind) || one.role === "signatory" || one.role === "governor",
      handover: handover
        ? { to: nameBy(handover.toPersonId), since: dayInWords(handover.startedAt), ends: handover.afterwards !== "stays" }
        : null,
      correct:
        may("correct", about) && (await correctingRefusedBecause(db, person.id, view, held, one)) === null ? hrefs.correct(one.id) : null,
      handOver:
        !handover && one.deputyFor === null && handedOverParts.includes(one.role) && may("hand-over", about)
          ? hrefs.handOver(one.id)
          : null,
      callOff: handover !== undefined && may("hand-over", about),
      remove: may("remove", about) ? hrefs.remove(one.id) : null,
      sendAgain: !isYou && one.signedInAt === null && may("send-again") ? (toldOfIt ? "Send again" : "Send the invitation") : null,
    };
  };
  const people = await Promise.all(held.map(rowOf));
  const signing = held.filter(({ role, deputyFor }) => role === "signatory" && deputyFor === null);
  const [only] = signing;
  const hasDeputy = held.some(({ deputyFor }) => deputyFor !== null);
  const hasSignatory = signing.length > 0;
  const leading = leadingPart(view.kind);
  const isVacant = !held.some(({ role }) => role === leading);
  return {
    place: { name: view.name, kind: view.kind, isPartnership: view.partnershipId !== null },
    /** What each part may do. */
    parts: partsIn(view.kind).map((one) => ({ title: partTitle(one, view.kind), hint: partHintFor(one, view.kind, part) })),
    inShort: peopleInShort(people),
    people,
    named: seesAddresses
      ? appointments.map((one) => ({
          id: one.id,
          name: one.givenName ?? "",
          part: partAndJob(`${one.deputyFor ? "Deputy " : ""}${partInSentence(one.role, view.kind)}`, one.givenJobTitle ?? ""),
          email: one.email,
          named: `Named by ${one.namedByName} on ${dayWithoutYear(one.namedAt)}. ${capitalised(confirmersInWords(view.kind, hasSignatory))} can confirm it`,
          confirm: may("confirm") && one.namedBy !== person.id ? hrefs.appointment(one.id) : null,
        }))
      : [],
    /** Where one person alone signs, a way to name a deputy. */
    deputy: signing.length === 1 && only && !hasDeputy && may("name-deputy") ? { name: only.name, href: hrefs.deputy(only.id) } : null,
    missing: [
      ...(isVacant ? [partInSentence(leading, view.kind)] : []),
      ...(!hasSignatory && view.organisationId !== null && view.kind !== "trust" ? [partInSentence("signatory", view.kind)] : []),
    ],
    invite: may("invite", { part: leading, isVacant }) ? hrefs.invite : null,
    history: may("read-history") ? hrefs.history : null,
    partnerships: view.organisationId === null ? [] : view.partnerships.map(({ name, contactEmail }) => ({ name, contactEmail })),
    requests,
    partnershipId: may("confirm") && view.partnershipId !== null ? view.partnershipId : null,
  };
}
