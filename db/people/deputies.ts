import { deputyRefusedBecause } from "#domain/people/deputy.ts";
import { type Colleague, partInSentence } from "#domain/people/naming.ts";
import { peopleRefusedBecause } from "#domain/people/permissions.ts";
import { dayOf } from "#domain/dates.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { recordHistory } from "#db/history.ts";
import { begin, insertAppointment, nameAppointment } from "./appointments.ts";
import { endHeldPart, findKnown, findOrAddPerson, placeOf } from "./giving.ts";
import type { Given } from "./parts.ts";
import { changePeople, type HeldPlace, holdPlace, type Place } from "./places.ts";
import { type Acting, tellWhoElseSigns } from "./telling.ts";
import { listWritten } from "./ties.ts";

interface NewDeputy extends Colleague {
  /** The signatory’s role in whose place they sign. */
  forRoleId: string;
  fromOn: string;
  untilOn: string;
}

/** Names somebody to sign for a signatory on stated days. The signatory and the partnership name at once, others until it is confirmed. */
export async function nameDeputy(db: Db, author: Acting, place: Place, deputy: NewDeputy): Promise<Given> {
  return changePeople(db, author, place, async (trx, there) => {
    const { view, held, part: own, today } = there;
    const notYours = peopleRefusedBecause("name-deputy", own, view.kind);
    if (notYours) return { refused: notYours };
    const whose = held.find(({ id, role, deputyFor }) => id === deputy.forRoleId && role === "signatory" && deputyFor === null);
    if (!whose) return { refused: "Their part has ended since you opened this page." };
    const refused = await deputyIsRefused(trx, author, there, deputy);
    if (refused) return { refused };
    const known = await findKnown(trx, deputy.email);
    const person = known ?? (await findOrAddPerson(trx, deputy));
    const named = {
      person,
      part: "signatory" as const,
      name: deputy.name,
      jobTitle: deputy.jobTitle,
      deputy: { forId: whose.personId, ...daysOf(deputy) },
    };
    const isConfirmed = own.inPartnership.includes("administrator") || whose.personId === author.by;
    if (!isConfirmed) return nameAppointment(trx, author, there, named);
    const roleId = deputy.fromOn <= today ? await begin(trx, author, there, named) : null;
    await insertAppointment(trx, author, view, named, roleId, true);
    const part = `deputy ${partInSentence("signatory", view.kind)}`;
    await recordHistory(trx, author, {
      ...placeOf(view),
      event: "part-confirmed",
      after: { person: deputy.name, part, email: person.email, from: deputy.fromOn, until: deputy.untilOn },
    });
    await tellWhoElseSigns(trx, author, there, { part, person: deputy.name, isConfirmed: true }, [person.id]);
    return { done: "given" };
  });
}

/** Why this person cannot sign for another here, or null. */
export async function deputyIsRefused(
  db: Db,
  author: Acting,
  { view, held }: Pick<HeldPlace, "view" | "held">,
  { name, email }: Colleague,
): Promise<string | null> {
  const known = await findKnown(db, email);
  if (known?.id === author.by) return "You cannot name yourself. Ask a colleague or the partnership";
  const theirs = held.filter(({ personId, deputyFor }) => personId === known?.id && deputyFor === null).map(({ role }) => role);
  return deputyRefusedBecause({
    name,
    signs: theirs.includes("signatory"),
    governs: theirs.includes("governor"),
    wrote:
      theirs.some((role) => role === "champion" || role === "contributor") ||
      (known !== undefined && (await listWritten(db, [view.organisationId ?? ""], [known.email])).size > 0),
  });
}

function daysOf({ fromOn, untilOn }: NewDeputy) {
  return { fromOn, untilOn };
}

const atOnce = 100;

/** Begins the deputies’ parts whose first day has come, and ends those whose last has passed; returns how many. */
export async function turnDeputies(db: Db, now: Date, publicUrl: string): Promise<number> {
  const today = dayOf(now);
  const due = await db
    .selectFrom("appointments")
    .selectAll()
    .where("deputyFor", "is not", null)
    .where("confirmedAt", "is not", null)
    .where("roleId", "is", null)
    .where("refusedAt", "is", null)
    .where("fromOn", "<=", today)
    .where("untilOn", ">=", today)
    .limit(atOnce)
    .execute();
  for (const one of due)
    await inTransaction(db, async (trx) => {
      const author = { by: one.confirmedBy ?? one.namedBy, at: now.toISOString(), publicUrl };
      const there = await holdPlace(trx, author, { organisationId: one.organisationId, partnershipId: null });
      const still = await trx
        .selectFrom("appointments")
        .select("id")
        .where("id", "=", one.id)
        .where("roleId", "is", null)
        .executeTakeFirst();
      const person = await trx.selectFrom("people").select(["id", "email"]).where("id", "=", one.personId).executeTakeFirstOrThrow();
      if (!still) return;
      const roleId = await begin(trx, author, there, {
        person,
        part: one.role,
        name: one.givenName ?? "",
        jobTitle: one.givenJobTitle ?? "",
        deputy: { forId: one.deputyFor ?? "", fromOn: one.fromOn ?? "", untilOn: one.untilOn ?? "" },
      });
      await trx.updateTable("appointments").set({ roleId }).where("id", "=", one.id).execute();
    });
  return due.length + (await endPastDeputies(db, now));
}

async function endPastDeputies(db: Db, now: Date): Promise<number> {
  const past = await db
    .selectFrom("roles")
    .select(["id", "organisationId"])
    .where("untilOn", "<", dayOf(now))
    .where("endedOn", "is", null)
    .limit(atOnce)
    .execute();
  for (const one of past)
    await inTransaction(db, async (trx) => {
      const author = { by: "", at: now.toISOString() };
      const there = await holdPlace(trx, author, { organisationId: one.organisationId, partnershipId: null });
      const held = there.held.find(({ id }) => id === one.id);
      if (held) await endHeldPart(trx, { by: null, at: author.at }, there, held);
    });
  return past.length;
}
