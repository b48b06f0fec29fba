import { totalActions } from "#domain/assessments/return-document.ts";
import { declarationsFor } from "#domain/signing/declaration.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { isSetting } from "#domain/organisations/words-by-kind.ts";
import { readDoubts } from "#db/schools/profile-doubts.ts";
import type { Trx } from "#db/connection.server.ts";
import { hashOf, sendForSignOff, signAndSubmit } from "#db/signing/sign-off.ts";

interface Signing {
  champion: string;
  signatory: string;
  /** As the declarations name it. */
  shortName: string;
  sentOn: string;
  /** Where it waits for its signature, none. */
  signedOn: string | undefined;
  publicUrl: string;
}

/** Sends a return to its signatory and signs it, as its people would. */
export async function sendAndSign(trx: Trx, assessmentId: string, signing: Signing) {
  const { champion, signatory, shortName, sentOn, signedOn, publicUrl } = signing;
  const sent = await sendForSignOff(trx, { by: champion, at: `${sentOn}T10:12:00.000Z` }, await viewAs(trx, champion, assessmentId), {
    note: "",
    publicUrl,
  });
  if (sent !== "sent") throw new Error(`${assessmentId} could not be sent for signature: ${sent}`);
  if (!signedOn) return;

  const waiting = await viewAs(trx, signatory, assessmentId);
  const document = await readReturn(trx, waiting);
  // They look at what their profile speaks against, and sign all the same
  const doubts = await readDoubts(trx, waiting, document, signedOn);
  const declarations = declarationsFor(shortName, {
    actions: totalActions(document),
    doubts: doubts.length,
    isSetting: isSetting(waiting.facts),
  }).map((one) => one.text);
  const lookedAt = doubts.map((one) => one.code);
  const author = { by: signatory, at: `${signedOn}T15:20:00.000Z` };
  const signed = await signAndSubmit(trx, author, waiting, { declarations, hash: hashOf(document), lookedAt, publicUrl });
  if (signed !== "submitted") throw new Error(`${assessmentId} could not be signed: ${signed}`);
}

/** A return as the repositories ask for it. */
export async function viewAs(trx: Trx, personId: string, assessmentId: string) {
  const view = await findAssessment(trx, assessmentId, { id: personId, roles: [] });
  if (!view) throw new Error(`${assessmentId} is missing`);
  return view;
}
