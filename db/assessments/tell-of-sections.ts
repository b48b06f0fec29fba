import { listed } from "#domain/words.ts";
import type { Trx } from "#db/connection.server.ts";
import type { Author } from "#db/history.ts";
import { queueMessage } from "#db/outbox.ts";
import { letter } from "#mail/letters.ts";

export interface Telling {
  organisation: string;
  cycle: string;
  /** Where the sections are. */
  link: string;
}

interface Gift {
  sectionCode: string;
  personId: string | null;
}

/** Tells each colleague of all the sections they were given now, in one mail. */
export async function tellOfSections(
  trx: Trx,
  { by, at }: Author,
  place: { assessmentId: string; organisationId: string },
  gifts: Gift[],
  telling: Telling,
) {
  const ids = [by, ...gifts.flatMap(({ personId }) => personId ?? [])];
  const people = await trx.selectFrom("people").select(["id", "name", "email"]).where("id", "in", ids).execute();
  const giver = people.find(({ id }) => id === by)?.name ?? "";
  for (const [personId, given] of Map.groupBy(gifts, (gift) => gift.personId)) {
    const person = people.find(({ id }) => id === personId);
    if (!person || person.id === by) continue;
    const codes = given.map(({ sectionCode }) => sectionCode);
    const sections = `${codes.length === 1 ? "section" : "sections"} ${listed(codes)}`;
    const message = letter("section-given", { ...telling, to: person.email, by: giver, sections });
    await queueMessage(trx, message, new Date(at), { ...place, personId: person.id });
  }
}
