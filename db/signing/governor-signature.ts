import { meetingRefusedBecause, type SecondSignature } from "#domain/signing/governor-signature.ts";
import { dayOf } from "#domain/dates.ts";
import { governorSignedMessage } from "#mail/governor-messages.ts";
import { queueMessage } from "#db/outbox.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { type Db, inTransaction } from "#db/connection.server.ts";
import { insertSignOff } from "./insert-sign-off.ts";
import { addressesOf } from "./governor-request.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { findSubmission } from "#db/assessments/returns.ts";
import { lookedAtOf } from "#db/schools/profile-doubts.ts";
import { holds } from "#db/people/people.ts";
import { hold } from "#db/assessments/steps.ts";
import { stored, texts } from "#db/stored.ts";
import { aboutReturn } from "./about-return.ts";

interface Signing {
  declarations: string[];
  /** contentHash of the submission that the governor was shown. */
  contentHash: string;
  meetingOn: string;
  minuteReference: string;
  publicUrl: string;
}

/** The second signature, over the newest submitted revision as it was shown. Nothing is signed unless the answer is "signed". */
export async function signAsGovernor(
  db: Db,
  author: Author,
  view: ReturnView,
  { declarations, contentHash, meetingOn, minuteReference, publicUrl }: Signing,
): Promise<"signed" | "already-signed" | "same-person" | "changed" | "wrong-meeting" | "locked"> {
  const { assessment, cycle, organisation } = view;
  const { revision } = assessment;
  return inTransaction(db, async (trx) => {
    // Whoever comes second waits here, then finds it signed
    if (cycle.governorSignsBy === null || !(await hold(trx, view, "sign-as-governor"))) return "locked";
    if (!(await holds(trx, organisation.id, "governor", author.by))) return "locked";
    const before = await trx
      .selectFrom("signOffs")
      .select(["personId", "capacity"])
      .where("assessmentId", "=", assessment.id)
      .where("revision", "=", revision)
      .execute();
    if (before.some((one) => one.capacity === "governor")) return "already-signed";
    if (before.some((one) => one.personId === author.by)) return "same-person";
    const submission = await findSubmission(trx, assessment.id);
    if (submission?.revision !== revision || submission.contentHash !== contentHash) return "changed";
    if (meetingRefusedBecause(meetingOn, { opensOn: cycle.opensOn, today: dayOf(author.at) }) !== null) return "wrong-meeting";

    const person = await trx.selectFrom("people").select(["name", "jobTitle"]).where("id", "=", author.by).executeTakeFirstOrThrow();
    const signature = { meetingOn, minuteReference, declarations };
    await insertSignOff(
      trx,
      author,
      view,
      { ...person, declarations },
      {
        capacity: "governor",
        meetingOn,
        minuteReference,
        ...lookedAtOf(submission.document.doubts ?? []),
      },
    );
    await recordHistory(trx, author, {
      assessmentId: assessment.id,
      event: "governor-signed",
      after: { revision, ...person, ...signature },
    });
    for (const to of await addressesOf(trx, organisation.id, ["champion", "signatory"])) {
      const about = { ...aboutReturn(view, publicUrl), to, governor: person.name, receipt: submission.receipt };
      await queueMessage(trx, governorSignedMessage(about), new Date(author.at), { assessmentId: assessment.id });
    }
    return "signed";
  });
}

interface KeptGovernorSignature extends SecondSignature {
  declarations: string[];
}

/** The governors' signatures of a return, of every revision, the newest first. */
export async function listGovernorSignatures(db: Db, assessmentId: string): Promise<KeptGovernorSignature[]> {
  const rows = await db
    .selectFrom("signOffs")
    .select(["id", "revision", "personName", "jobTitle", "signedAt", "meetingOn", "minuteReference", "declarations"])
    .where("assessmentId", "=", assessmentId)
    .where("capacity", "=", "governor")
    .orderBy("revision", "desc")
    .execute();
  return rows.map(({ id, ...row }) => ({ ...row, declarations: stored(texts, row.declarations, "signOffs.declarations", id) }));
}

/** Whether this person gave the first signature of this revision, and so cannot give the second. */
export async function signedFirst(db: Db, assessmentId: string, revision: number, personId: string): Promise<boolean> {
  const row = await db
    .selectFrom("signOffs")
    .select("id")
    .where("assessmentId", "=", assessmentId)
    .where("revision", "=", revision)
    .where("personId", "=", personId)
    .where("capacity", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}
