import { href } from "react-router";
import type { SignedInPerson } from "#domain/people/roles.ts";
import { conversationItem } from "#domain/work/conversation-work.ts";
import { cycleWork, timeAskedItem, trustItem } from "#domain/work/cycle-work.ts";
import { dayOf } from "#domain/dates.ts";
import { panelWork, standsInWork } from "#domain/work/panel-work.ts";
import { listPanelsOf, listSlotsAhead } from "#db/scrutiny/panels/panels.ts";
import { isPast, type OrganisationWork, organisationWork } from "#domain/work/organisation-work.ts";
import { readTaskList } from "#db/assessments/task-lists.ts";
import { handedOverParts } from "#domain/people/permissions.ts";
import { findPlace, listRolesOf, type Place } from "#db/people/places.ts";
import type { Db } from "#db/connection.server.ts";
import { listCycleCounts, listCyclesOf } from "#db/cycles/cycles.ts";
import { listRequestsForTime } from "#db/cycles/extensions.ts";
import { listWaiting, type WaitingConversation } from "#db/conversations/waiting.ts";
import { listTrustCycles } from "#db/schools/trusts.ts";
import { listOwnOrganisations } from "#db/work/work.ts";
import { listAppointmentsToConfirm } from "#db/people/appointments.ts";
import { appointmentItem } from "#domain/work/appointment-work.ts";

/** The words that wait for a person, by where they stand on the page: their organisation, their trust, or their partnership. */
export async function readWaitingWords(db: Db, person: SignedInPerson) {
  const waiting = await listWaiting(db, person);
  const placeOf = ({ organisationId, trustId }: WaitingConversation) =>
    [organisationId, trustId].find((id) => id !== null && person.roles.some((held) => held.organisationId === id)) ?? null;
  return waiting.map((one) => ({ organisationId: placeOf(one), item: conversationItem(one) }));
}

/** Who was named to sign and waits to be confirmed: with the organisation of whoever signs there, else with what is the partnership's. */
export async function readToConfirm(db: Db, person: SignedInPerson) {
  const isOwn = (id: string) => person.roles.some(({ organisationId }) => organisationId === id);
  return (await listAppointmentsToConfirm(db, person)).map((one) => ({
    organisationId: isOwn(one.organisationId) ? one.organisationId : null,
    item: appointmentItem(one),
  }));
}

/** What organisations asked of a partnership whose administrator the person is. */
export async function readAsked(db: Db, person: SignedInPerson) {
  return (await listRequestsForTime(db, person.id)).map(timeAskedItem);
}

/** A person's organisations, each with what waits for them first. */
export async function readOrganisationWork(db: Db, person: SignedInPerson, now: Date): Promise<OrganisationWork[]> {
  const today = dayOf(now);
  const organisations = await listOwnOrganisations(db, person);
  const trusts = organisations.map(({ organisation }) => organisation).filter(({ category }) => category === "trust");
  const trustCycles = await listTrustCycles(
    db,
    trusts.map(({ id }) => id),
  );
  const slots = await listSlotsAhead(
    db,
    organisations.flatMap(({ audits }) => audits.map(({ assessment }) => assessment.id)),
    now,
  );
  return Promise.all(
    organisations.map(async (own) => {
      const audits = await Promise.all(
        own.audits.map(async (audit) => ({
          ...audit,
          slot: slots.get(audit.assessment.id) ?? null,
          list: isPast(audit.assessment) ? null : await readTaskList(db, audit, today),
        })),
      );
      const work = organisationWork({ ...own, audits }, person.id, today);
      const together = trustCycles.filter(({ trustId }) => trustId === work.id).map((cycle) => trustItem(work.id, cycle));
      return { ...work, others: [...work.others, ...together] };
    }),
  );
}

/** The panels on which a person sits. */
export async function readPanelWork(db: Db, person: SignedInPerson, now: Date) {
  if (!person.roles.some((role) => role.partnershipId)) return [];
  const panels = (await listPanelsOf(db, person.id)).filter(({ panel }) => standsInWork(panel, now));
  return panels.map(({ panel, slots, cycle }) =>
    panelWork(
      {
        ...panel,
        cycle,
        isHeld: panel.heldAt !== null,
        chairs: panel.chairId === person.id,
        names: slots.map(({ shortName }) => shortName),
      },
      now.toISOString(),
    ),
  );
}

/** The cycles of a person's partnerships, with how many have returned. */
export async function readCycleWork(db: Db, person: SignedInPerson) {
  if (!person.roles.some((role) => role.partnershipId)) return [];
  const cycles = await listCyclesOf(db, person.id);
  const counts = await listCycleCounts(
    db,
    cycles.map(({ id }) => id),
  );
  return cycles.map((cycle) =>
    cycleWork(
      cycle,
      counts.filter(({ cycleId }) => cycleId === cycle.id),
    ),
  );
}

/** The people among whom a part of this person goes from hand to hand, with the way there. A deputy's does not. */
export async function readHandedOverAt(db: Db, person: SignedInPerson) {
  const own = (await listRolesOf(db, person.id)).filter(({ role, deputyFor }) => deputyFor === null && handedOverParts.includes(role));
  const places = [...new Map(own.map((one) => [one.organisationId ?? one.partnershipId, one])).values()];
  const views = await Promise.all(places.map((place) => findPlace(db, place)));
  return views.flatMap((view) => (view ? [{ name: view.name, path: peopleOf(view) }] : []));
}

// Not by the hrefs of people, whose pages lead to work themselves
function peopleOf({ organisationId, partnershipId }: Place): string {
  return organisationId === null
    ? href("/partnerships/:partnershipId/people", { partnershipId: partnershipId ?? "" })
    : href("/organisations/:organisationId/people", { organisationId });
}
