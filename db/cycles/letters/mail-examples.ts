import { changesIn } from "#domain/standard-sets/changes-in.ts";
import { instantOf } from "#domain/dates.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { wordsFor } from "#domain/organisations/words-by-kind.ts";
import { sortedByName } from "#domain/words.ts";
import { invitationMessage } from "#mail/cycle-messages.ts";
import { governorReminderMessage, governorRequestMessage } from "#mail/governor-messages.ts";
import { type LetterCode, type LetterMessage, letters } from "#mail/letters.ts";
import { receiptMessage } from "#mail/messages.ts";
import type { StandardSet } from "#standards/schema.ts";
import type { Db } from "#db/connection.server.ts";
import type { Cycle } from "#db/rows.ts";
import { listCycleOrganisations } from "#db/cycles/cycle-organisations.ts";
import { findEarlier } from "#db/cycles/earlier-returns.ts";

/** What stands for the way to a page. */
export const exampleLink = "https://…";

/** The letters that say something of the cycle itself, made as they are when they are sent. */
export async function examplesFor(db: Db, cycle: Cycle, set: StandardSet): Promise<Partial<Record<LetterCode, LetterMessage>>> {
  const [organisations, partnerships] = await Promise.all([listCycleOrganisations(db, cycle.id), listPartnershipsIn(db, cycle.id)]);
  const ids = organisations.map(({ id }) => id);
  // While nobody is chosen yet, whether there was an audit before decides
  const hasEarlier = ids.length === 0 ? cycle.previousCycleId !== null : (await findEarlier(db, cycle, ids)).size > 0;
  const { unchanged, standards } = changesIn(set);
  const words = wordsFor({ kind: isForSettings(set) ? "academy" : "agency" });
  const { name, organisation } = { ...letters.invitation.names, ...(isForSettings(set) && { organisation: "Otterbrook Primary School" }) };
  const about = { to: "", organisation, cycle: cycle.title, link: exampleLink };
  const invited = {
    ...about,
    dueAt: cycle.dueAt,
    partnership: partnershipsInWords(partnerships.map((one) => one.name)),
    unchanged: hasEarlier ? { count: unchanged, of: standards } : null,
  };
  const signing = { ...about, words, publicUrl: exampleLink, assessmentId: "", owedBy: cycle.governorSignsBy ?? "" };
  return {
    invitation: invitationMessage({ ...invited, name, parts: [words.lead], writes: true }),
    "invitation-to-sign": invitationMessage({
      ...invited,
      name: letters["invitation-to-sign"].names.name,
      parts: [words.head],
      writes: false,
    }),
    receipt: receiptMessage({
      ...about,
      publicUrl: exampleLink,
      path: "",
      receipt: `${isForSettings(set) ? "S175" : "S11"}-7K2M-9QXD`,
      submittedAt: instantOf(cycle.signOffBy, "14:41"),
      governorSignsBy: isForSettings(set) ? cycle.governorSignsBy : null,
    }),
    ...(cycle.governorSignsBy && {
      "governor-request": governorRequestMessage(signing),
      "governor-reminder": governorReminderMessage({ ...signing, today: cycle.signOffBy, isCopy: false }),
    }),
  };
}

function listPartnershipsIn(db: Db, cycleId: string) {
  return db
    .selectFrom("cyclePartnerships")
    .innerJoin("partnerships", "partnerships.id", "cyclePartnerships.partnershipId")
    .select(["partnerships.name"])
    .where("cyclePartnerships.cycleId", "=", cycleId)
    .execute()
    .then(sortedByName);
}
