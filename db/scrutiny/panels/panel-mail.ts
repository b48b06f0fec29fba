import { endOf } from "#domain/stretch.ts";
import type { Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { queueMessage } from "#db/outbox.ts";
import { listPeopleOf } from "#db/people/people.ts";
import { panelMessage, panelOffMessage, slotMessage, slotOffMessage } from "#mail/panel-messages.ts";
import type { LetterMessage } from "#mail/letters.ts";
import type { PanelView } from "./panels.ts";

interface Telling {
  cycle: { id: string; title: string };
  publicUrl: string;
}

/** Tells members and organisations what is new for each of them between two states of a panel: once a change, nothing where nothing is. */
export async function tellOfPanel(trx: Trx, author: Author, before: PanelView | null, after: PanelView, about: Telling): Promise<void> {
  const now = new Date(author.at);
  // Nobody is asked to come to what is over
  if (endOf(after.panel) <= author.at && (!before || endOf(before.panel) <= author.at)) return;
  await tellMembers(trx, now, before, after, about);
  await tellOrganisations(trx, now, before, after, about);
}

async function tellMembers(trx: Trx, now: Date, before: PanelView | null, after: PanelView, { cycle, publicUrl }: Telling) {
  const { panel } = after;
  const isOff = panel.cancelledAt !== null;
  const moved = before !== null && hasMoved(before, after);
  const was = new Set(before?.members.map(({ id }) => id));
  const message = { publicUrl, cycle: cycle.title, panelId: panel.id, panel };
  const send = async ({ id, email }: { id: string; email: string }, written: (to: string) => LetterMessage) =>
    queueMessage(trx, written(email), now, { personId: id, ...(await partnershipOf(trx, cycle.id, id)) });
  for (const member of after.members) {
    if (isOff) await send(member, (to) => panelOffMessage({ ...message, to, isCancelled: true }));
    else if (!was.has(member.id)) await send(member, (to) => panelMessage({ ...message, to, isNew: true }));
    else if (moved) await send(member, (to) => panelMessage({ ...message, to, isNew: false }));
  }
  const stays = new Set(after.members.map(({ id }) => id));
  for (const member of before?.members ?? [])
    if (!stays.has(member.id) && !isOff)
      await send(member, (to) => panelOffMessage({ ...message, panel: before?.panel ?? panel, to, isCancelled: false }));
}

async function tellOrganisations(trx: Trx, now: Date, before: PanelView | null, after: PanelView, { cycle, publicUrl }: Telling) {
  const { panel } = after;
  const isOff = panel.cancelledAt !== null;
  const places = before !== null && (before.panel.place !== panel.place || before.panel.link !== panel.link);
  const send = async (
    { assessmentId, organisationId }: PanelView["slots"][number],
    written: (to: string) => LetterMessage,
  ): Promise<void> => {
    const people = (await listPeopleOf(trx, organisationId)).filter(({ role }) => role === "champion" || role === "signatory");
    for (const { id, email } of new Map(people.map((person) => [person.id, person])).values())
      await queueMessage(trx, written(email), now, { assessmentId, organisationId, personId: id });
  };
  for (const slot of after.slots) {
    const about = { publicUrl, cycle: cycle.title, organisation: slot.name, assessmentId: slot.assessmentId, panel, slot };
    const was = before?.slots.find(({ assessmentId }) => assessmentId === slot.assessmentId);
    if (isOff) await send(slot, (to) => slotOffMessage({ ...about, to }));
    else if (!was) await send(slot, (to) => slotMessage({ ...about, to, isNew: true }));
    else if (places || was.startsAt !== slot.startsAt || was.minutes !== slot.minutes)
      await send(slot, (to) => slotMessage({ ...about, to, isNew: false }));
  }
  const stays = new Set(after.slots.map(({ assessmentId }) => assessmentId));
  for (const slot of before?.slots ?? [])
    if (!stays.has(slot.assessmentId) && !isOff)
      await send(slot, (to) =>
        slotOffMessage({ publicUrl, cycle: cycle.title, organisation: slot.name, assessmentId: slot.assessmentId, slot, to }),
      );
}

function hasMoved({ panel: before }: PanelView, { panel: after }: PanelView): boolean {
  return (["startsAt", "minutes", "place", "link"] as const).some((key) => before[key] !== after[key]);
}

// In whose name a member is written to: the partnership in which they have their part
async function partnershipOf(trx: Trx, cycleId: string, personId: string): Promise<{ partnershipId?: string }> {
  const held = await trx
    .selectFrom("roles")
    .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "roles.partnershipId")
    .select("cyclePartnerships.partnershipId")
    .where("roles.personId", "=", personId)
    .where("cyclePartnerships.cycleId", "=", cycleId)
    .where("roles.endedOn", "is", null)
    .orderBy("cyclePartnerships.partnershipId")
    .executeTakeFirst();
  return held ? { partnershipId: held.partnershipId } : {};
}
