import { exampleLink, examplesFor } from "./mail-examples.ts";
import { sortedByShortName } from "#domain/words.ts";
import { inWords, type LetterCode, letters } from "#mail/letters.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Db } from "#db/connection.server.ts";
import type { Cycle } from "#db/rows.ts";
import { storedReadings } from "#db/stored.ts";

/** A letter of a cycle, as it is written to somebody. */
export interface MailText {
  /** By which it is marked as read. */
  key: string;
  title: string;
  subject: string;
  body: string;
  /** The partnership whose own words they are. */
  partnershipId: string | null;
}

// What goes out in the course of every cycle, in its order; the second signature only where it is asked for
const inEveryCycle: LetterCode[] = [
  "invitation",
  "invitation-to-sign",
  "section-given",
  "sign-off-request",
  "returned",
  "taken-back",
  "receipt",
  "reopened",
];
const withGovernors: LetterCode[] = ["governor-request", "governor-reminder"];

/** The letters that go out in a cycle: the partnerships' own words where they have some, otherwise ours, with the facts of the cycle and made-up people. */
export async function listCycleLetters(db: Db, cycle: Cycle, set: StandardSet): Promise<MailText[]> {
  const own = await db
    .selectFrom("mailTexts")
    .innerJoin("cyclePartnerships", "cyclePartnerships.partnershipId", "mailTexts.partnershipId")
    .innerJoin("partnerships", "partnerships.id", "mailTexts.partnershipId")
    .select(["mailTexts.kind", "mailTexts.subject", "mailTexts.body", "mailTexts.partnershipId", "partnerships.shortName"])
    .where("cyclePartnerships.cycleId", "=", cycle.id)
    .execute()
    .then(sortedByShortName);
  const codes = [...inEveryCycle, ...(isForSettings(set) && cycle.governorSignsBy ? withGovernors : [])];
  const examples = await examplesFor(db, cycle, set);
  return codes.flatMap((code): MailText[] => {
    const { title, names, subject, body } = letters[code];
    const values = { ...names, ...examples[code]?.letter?.values, cycle: cycle.title };
    const written = (words: { subject: string; body: string }) => inWords(words, values, exampleLink);
    const theirs = own.filter(({ kind }) => kind === code);
    if (theirs.length === 0) return [{ key: `mail:${code}`, title, ...written({ subject, body }), partnershipId: null }];
    return theirs.map((one) => ({
      key: `mail:${code}:${one.partnershipId}`,
      title: `${title}, in the words of ${one.shortName}`,
      ...written(one),
      partnershipId: one.partnershipId,
    }));
  });
}

/** Whether a text of this cycle has been read by somebody. */
export function isMailRead(cycle: Pick<Cycle, "id" | "readTexts">, key: string): boolean {
  return storedReadings(cycle.readTexts, cycle.id)[key] !== undefined;
}
