import { dayOf } from "#domain/dates.ts";
import { capitalised } from "#domain/words.ts";
import { governorSignature, secondSignatureInWords } from "#domain/signing/governor-signature.ts";
import type { AssessmentView } from "#db/assessments/assessments.ts";
import type { Db } from "#db/connection.server.ts";
import { listGovernorSignatures } from "#db/signing/governor-signature.ts";

/** What a file says of the governor's signature over a revision; null where there is nothing to say. */
export async function governorOf({ db, assessment, cycle, words, now }: AssessmentView & { db: Db; now: Date }, revision: number) {
  const title = `${capitalised(words.governor)}’s signature`;
  const signatures = await listGovernorSignatures(db, assessment.id);
  const signature = signatures.find((one) => one.revision === revision);
  if (signature) return { title, inWords: `${secondSignatureInWords(signature)}.`, declarations: signature.declarations };
  // Of an earlier revision nothing is owed any more
  const standing = revision === assessment.revision ? governorSignature({ cycle, assessment, signatures, today: dayOf(now), words }) : null;
  return standing && { title, inWords: `${standing.inWords}.`, declarations: [] };
}
