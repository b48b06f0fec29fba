import { randomUUID } from "node:crypto";
import { namingRefusedBecause, partInSentence } from "#domain/people/naming.ts";
import { peopleRefusedBecause } from "#domain/people/permissions.ts";
import type { Role, SignedInPerson } from "#domain/people/roles.ts";
import { kindOf } from "#domain/organisations/words-by-kind.ts";
import type { WaitingAppointment } from "#domain/work/appointment-work.ts";
import { confirmationAnsweredMessage, confirmationAskedMessage, deputyMessage } from "#mail/people-messages.ts";
import type { Db, Trx } from "#db/connection.server.ts";
import { recordHistory } from "#db/history.ts";
import { addRole, givePart, type KnownPerson, placeOf } from "./giving.ts";
import { nameOf } from "./people.ts";
import { changePeople, type HeldPlace, type Place } from "./places.ts";
import { type Acting, peoplePath, tellPartnerships, tellPerson, tellWhoElseSigns } from "./telling.ts";

interface Named {
  person: KnownPerson;
  part: Role;
  name: string;
  jobTitle: string;
  /** For a deputy: the person for whom they sign, and the days. */
  deputy?: { forId: string; fromOn: string; untilOn: string };
}

/** Names somebody for a part that is confirmed before they hold it, and asks those who can confirm it. */
export async function nameAppointment(
  trx: Trx,
  author: Acting,
  there: HeldPlace,
  named: Named,
): Promise<{ done: "named" } | { refused: string }> {
  const { view, held } = there;
  const { person, part, name, deputy } = named;
  const open = await openAppointments(trx, view)
    .where("appointments.personId", "=", person.id)
    .where("appointments.role", "=", part)
    .execute();
  if (open.some((one) => (one.deputyFor === null) === (deputy === undefined)))
    return { refused: `${name} is named already, and waits to be confirmed` };
  await insertAppointment(trx, author, view, named, null);
  const words = partInSentence(part, view.kind);
  await recordHistory(trx, author, {
    ...placeOf(view),
    event: "part-named",
    after: {
      person: name,
      part: deputy ? `deputy ${words}` : words,
      email: person.email,
      ...(deputy && { from: deputy.fromOn, until: deputy.untilOn }),
    },
  });
  const by = await nameOf(trx, author.by);
  const { publicUrl } = author;
  const about = { publicUrl, place: view.name, by, part: deputy ? `deputy ${words}` : words, person: name, path: peoplePath(view) };
  for (const one of held.filter(({ role, deputyFor }) => role === "signatory" && deputyFor === null))
    await tellPerson(trx, author, view, one.personId, confirmationAskedMessage({ ...about, to: one.email }));
  await tellPartnerships(trx, author, view, (to) => confirmationAskedMessage({ ...about, to }));
  const asked = held.flatMap(({ role, personId }) => (role === "signatory" ? [personId] : []));
  await tellWhoElseSigns(trx, author, there, { part: about.part, person: name, isConfirmed: false }, [...asked, person.id]);
  return { done: "named" };
}

/** Keeps who was named, confirmed at once where a role is given with it. */
export async function insertAppointment(
  trx: Trx,
  { by, at }: Acting,
  view: Place,
  { person, part, name, jobTitle, deputy }: Named,
  roleId: string | null,
  isConfirmed = roleId !== null,
): Promise<void> {
  await trx
    .insertInto("appointments")
    .values({
      id: randomUUID(),
      organisationId: view.organisationId ?? "",
      personId: person.id,
      role: part,
      deputyFor: deputy?.forId ?? null,
      fromOn: deputy?.fromOn ?? null,
      untilOn: deputy?.untilOn ?? null,
      namedBy: by,
      namedAt: at,
      givenName: name,
      givenJobTitle: jobTitle,
      confirmedBy: isConfirmed ? by : null,
      confirmedAt: isConfirmed ? at : null,
      roleId,
    })
    .execute();
}

function openAppointments(db: Db, { organisationId }: Place) {
  return db
    .selectFrom("appointments")
    .innerJoin("people", "people.id", "appointments.personId")
    .innerJoin("people as namers", "namers.id", "appointments.namedBy")
    .selectAll("appointments")
    .select(["people.email", "namers.name as namedByName", "namers.email as namedByEmail"])
    .where("appointments.organisationId", "=", organisationId ?? "")
    .where("appointments.confirmedAt", "is", null)
    .where("appointments.refusedAt", "is", null)
    .orderBy("appointments.namedAt")
    .orderBy("appointments.id");
}

/** Who waits to be confirmed in an organisation. */
export function listAppointments(db: Db, place: Place) {
  return openAppointments(db, place).execute();
}

export interface Answered {
  id: string;
  isConfirmed: boolean;
  reason: string;
  /** The address that was shown to the one who confirms: another is another person. */
  email: string;
}

/** Confirms or refuses somebody who was named. The answer is a reason why not, or null. */
export async function answerAppointment(
  db: Db,
  author: Acting,
  place: Place,
  { id, isConfirmed, reason, email }: Answered,
): Promise<string | null> {
  return changePeople(db, author, place, async (trx, there) => {
    const { view, held, part: own, today } = there;
    const notYours = peopleRefusedBecause("confirm", own, view.kind);
    if (notYours) return notYours;
    const [one] = await openAppointments(trx, view).where("appointments.id", "=", id).execute();
    if (!one) return "This has been answered already.";
    if (one.email !== email) return "The address was changed after you opened this page. Read it again.";
    if (one.namedBy === author.by || one.personId === author.by) return "Somebody else has to confirm this.";
    const named = {
      person: { id: one.personId, email: one.email },
      part: one.role,
      name: one.givenName ?? "",
      jobTitle: one.givenJobTitle ?? "",
    };
    const isDeputy = one.deputyFor !== null;
    const refused =
      isConfirmed && !isDeputy ? namingRefusedBecause(one.role, { id: one.personId, name: named.name }, author.by, held, view.kind) : null;
    if (refused) return refused;
    const isDue = isConfirmed && (!isDeputy || (one.fromOn ?? "") <= today);
    const roleId = isDue ? await begin(trx, author, there, { ...named, ...deputyOf(one) }) : null;
    await trx
      .updateTable("appointments")
      .set(
        isConfirmed ? { confirmedBy: author.by, confirmedAt: author.at, roleId } : { refusedBy: author.by, refusedAt: author.at, reason },
      )
      .where("id", "=", id)
      .execute();
    const words = `${isDeputy ? "deputy " : ""}${partInSentence(one.role, view.kind)}`;
    await recordHistory(trx, author, {
      ...placeOf(view),
      event: isConfirmed ? "part-confirmed" : "part-refused",
      after: { person: named.name, part: words, email: one.email, ...(reason && { reason }) },
    });
    const by = await nameOf(trx, author.by);
    const message = { publicUrl: author.publicUrl, place: view.name, by, part: words, person: named.name, isConfirmed, reason };
    await tellPerson(trx, author, view, one.namedBy, confirmationAnsweredMessage({ ...message, to: one.namedByEmail }));
    if (isConfirmed)
      await tellWhoElseSigns(trx, author, there, { part: words, person: named.name, isConfirmed }, [one.namedBy, one.personId]);
    return null;
  });
}

function deputyOf({ deputyFor, fromOn, untilOn }: { deputyFor: string | null; fromOn: string | null; untilOn: string | null }) {
  return deputyFor === null ? {} : { deputy: { forId: deputyFor, fromOn: fromOn ?? "", untilOn: untilOn ?? "" } };
}

/** Gives the part that was confirmed; a deputy’s on its first day. */
export async function begin(trx: Trx, author: Acting, there: HeldPlace, named: Named): Promise<string> {
  const { view, held } = there;
  const { person, part, deputy } = named;
  if (!deputy) return givePart(trx, author, there, named);
  const besides = { deputyFor: deputy.forId, untilOn: deputy.untilOn };
  const roleId = await addRole(trx, author, view, named, besides);
  const forWhom = held.find(({ personId }) => personId === deputy.forId)?.name ?? (await nameOf(trx, deputy.forId));
  const by = await nameOf(trx, author.by);
  const words = { by, part: partInSentence(part, view.kind), forWhom, fromOn: deputy.fromOn, untilOn: deputy.untilOn };
  await tellPerson(
    trx,
    author,
    view,
    person.id,
    deputyMessage({ to: person.email, publicUrl: author.publicUrl, place: view.name, ...words }),
  );
  return roleId;
}

/** Who was named to sign and waits for this person: as the one who signs there, or as an administrator. Nobody confirms whom they named. */
export async function listAppointmentsToConfirm(db: Db, { id, roles }: SignedInPerson): Promise<WaitingAppointment[]> {
  const signsFor = roles.flatMap(({ role, organisationId }) => (role === "signatory" && organisationId ? [organisationId] : []));
  const administers = roles.flatMap(({ role, partnershipId }) => (role === "administrator" && partnershipId ? [partnershipId] : []));
  if (signsFor.length + administers.length === 0) return [];
  const rows = await db
    .selectFrom("appointments")
    .innerJoin("organisations", "organisations.id", "appointments.organisationId")
    .innerJoin("people as named", "named.id", "appointments.personId")
    .innerJoin("people as namers", "namers.id", "appointments.namedBy")
    .select(["appointments.id", "appointments.organisationId", "appointments.role", "appointments.deputyFor", "appointments.namedAt"])
    .select(["organisations.name as organisation", "organisations.category", "organisations.kind", "organisations.governance"])
    .select(["named.name", "appointments.givenName"])
    .select("namers.name as namedBy")
    .where("appointments.confirmedAt", "is", null)
    .where("appointments.refusedAt", "is", null)
    .where("appointments.namedBy", "!=", id)
    .where("appointments.personId", "!=", id)
    .where(({ eb, or }) =>
      or([
        ...(signsFor.length > 0 ? [eb("appointments.organisationId", "in", signsFor)] : []),
        ...(administers.length > 0
          ? [
              eb(
                "appointments.organisationId",
                "in",
                eb.selectFrom("memberships").select("organisationId").where("partnershipId", "in", administers),
              ),
            ]
          : []),
      ]),
    )
    .orderBy("appointments.namedAt")
    .orderBy("appointments.id")
    .execute();
  return rows.map(({ deputyFor, givenName, category, kind, governance, ...one }) => ({
    ...one,
    name: givenName ?? one.name,
    kind: kindOf({ category, kind, governance }),
    isDeputy: deputyFor !== null,
  }));
}
