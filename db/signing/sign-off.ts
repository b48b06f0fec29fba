import { createHash, randomUUID } from "node:crypto";
import { missingForSigning } from "#domain/assessments/check.ts";
import { dayOf } from "#domain/dates.ts";
import type { ReturnDocument, Signature } from "#domain/assessments/return-document.ts";
import { listed } from "#domain/words.ts";
import { receiptMessage, reopenedMessage, returnedMessage, signOffRequestMessage } from "#mail/messages.ts";
import type { NewMessage } from "#mail/message.ts";
import { queueMessage } from "#db/outbox.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { listHolders, listPeopleOf, nameOf } from "#db/people/people.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { insertSignOff } from "./insert-sign-off.ts";
import { requestGovernorSignature } from "./governor-request.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { receiveSubmission } from "#db/scrutiny/coming-in.ts";
import { refreshModeratedSummaries } from "#db/scrutiny/moderated-ratings.ts";
import { lookedAtOf, readDoubts } from "#db/schools/profile-doubts.ts";
import { isProfileOwed } from "#db/assessments/profile-owed.ts";
import { findSigningPart } from "./signing-part.ts";
import { makeReceipt } from "./receipt.ts";
import { readReturn } from "#db/assessments/returns.ts";
import { listAnswerFacts } from "#db/assessments/section-summaries.ts";
import { findAskedSet, findCycleSet } from "#db/standard-sets.ts";
import { hold, move } from "#db/assessments/steps.ts";

/** Asks the signatories to sign. Nobody can change the return until it is signed or returned. */
export async function sendForSignOff(
  db: Db,
  author: Author,
  view: ReturnView,
  { note, publicUrl }: { note: string; publicUrl: string },
): Promise<"sent" | "incomplete" | "no-signatory" | "locked"> {
  const { assessment, organisation } = view;
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "send-for-sign-off"))) return "locked";
    if ((await listMissing(trx, view)).length > 0 || (await isProfileOwed(trx, view))) return "incomplete";
    const signatories = await listHolders(trx, organisation.id, "signatory");
    if (signatories.length === 0) return "no-signatory";

    await move(trx, author, view, "send-for-sign-off", {
      championNote: note || null,
      returnedNote: null,
      sentForSignOffAt: author.at,
    });
    await recordHistory(trx, author, {
      assessmentId: assessment.id,
      event: "sent-for-sign-off",
      after: { revision: assessment.revision, to: listed(signatories.map((one) => one.name)), note },
    });
    const champion = await nameOf(trx, author.by);
    const telling = { people: signatories, path: `/assessments/${assessment.id}/sign-off`, publicUrl };
    await tell(trx, author, view, telling, (about) => signOffRequestMessage({ ...about, champion }));
    return "sent";
  });
}

/** Gives the return back to the champion with a note; it is open for changes again. */
export async function returnToChampion(
  db: Db,
  author: Author,
  view: ReturnView,
  { note, publicUrl }: { note: string; publicUrl: string },
): Promise<"returned" | "locked"> {
  const { assessment, organisation } = view;
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "return-to-champion"))) return "locked";
    const part = await findSigningPart(trx, assessment, author.by, dayOf(author.at));
    if ("refused" in part) return "locked";

    await move(trx, author, view, "return-to-champion", {
      championNote: null,
      returnedNote: note,
      sentForSignOffAt: null,
    });
    await recordHistory(trx, author, {
      assessmentId: assessment.id,
      event: "returned-to-champion",
      after: { revision: assessment.revision, note },
    });
    const signatory = await nameOf(trx, author.by);
    const champions = await listHolders(trx, organisation.id, "champion");
    const telling = { people: champions, path: `/assessments/${assessment.id}`, publicUrl };
    await tell(trx, author, view, telling, (about) => returnedMessage({ ...about, signatory }));
    return "returned";
  });
}

interface Signing {
  /** The texts declared, as they are frozen with the return. */
  declarations: string[];
  /** What the signatory was shown: hashOf the return, from the page they signed on. */
  hash: string;
  /** The standards that the signatory was shown as those whose rating the profile speaks against. */
  lookedAt?: string[];
  publicUrl: string;
}

/** Signs what was read, and freezes and submits it. "changed" when it is no longer what was shown: nothing is signed then. */
export async function signAndSubmit(
  db: Db,
  author: Author,
  view: ReturnView,
  { declarations, hash, lookedAt = [], publicUrl }: Signing,
): Promise<"submitted" | "changed" | "locked"> {
  const { assessment, cycle, organisation } = view;
  return inTransaction(db, async (trx) => {
    // Whoever comes second waits here, then finds it submitted
    if (!(await hold(trx, view, "sign"))) return "locked";
    const part = await findSigningPart(trx, assessment, author.by, dayOf(author.at));
    if ("refused" in part) return "locked";
    const shown = await readReturn(trx, view);
    if (hashOf(shown) !== hash) return "changed";

    const signatory = await trx.selectFrom("people").selectAll().where("id", "=", author.by).executeTakeFirstOrThrow();
    const signature: Signature = {
      name: signatory.name,
      jobTitle: signatory.jobTitle,
      signedAt: author.at,
      declarations,
      ...(part.for && { for: part.for }),
      ...(part.alsoWrote && { alsoWrote: true as const }),
    };
    const document = { ...shown, signature };
    const doubts = await readDoubts(trx, view, document, dayOf(author.at));
    // What speaks against a rating today, and was not there yesterday, has not been looked at
    if (doubts.some(({ code }) => !lookedAt.includes(code))) return "changed";
    const whose = { forName: part.for?.name ?? null, forJobTitle: part.for?.jobTitle ?? null };
    await insertSignOff(trx, author, view, signature, { ...lookedAtOf(doubts), ...whose });
    const submission = await insertSubmission(trx, author, view, doubts.length > 0 ? { ...document, doubts } : document);
    await receiveSubmission(trx, author, view, document, publicUrl);
    await refreshModeratedSummaries(trx, assessment.id, await findCycleSet(trx, view.cycle));
    await move(trx, author, view, "sign", {
      firstSubmittedAt: assessment.firstSubmittedAt ?? author.at,
      submittedAt: author.at,
      returnedNote: null,
    });
    const { revision } = assessment;
    await recordHistory(trx, author, { assessmentId: assessment.id, event: "signed", after: { revision, ...inHistory(signature) } });
    await recordHistory(trx, author, { assessmentId: assessment.id, event: "submitted", after: { revision, ...submission } });

    const champions = await listHolders(trx, organisation.id, "champion");
    const telling = { people: [signatory, ...champions], path: `/assessments/${assessment.id}/submission`, publicUrl };
    const receipt = { submittedAt: author.at, receipt: submission.receipt, governorSignsBy: cycle.governorSignsBy };
    await tell(trx, author, view, telling, (about) => receiptMessage({ ...about, ...receipt }));
    await requestGovernorSignature(trx, author, view, publicUrl);
    return "submitted";
  });
}

function inHistory({ for: whose, alsoWrote, ...signature }: Signature) {
  return { ...signature, ...(whose && { signedFor: `${whose.name}, ${whose.jobTitle}` }), ...(alsoWrote && { alsoWrote: "Yes" }) };
}

/** Opens a submitted return for changes as its next revision. What was submitted stays as it is, for ever. */
export async function reopen(
  db: Db,
  author: Author,
  view: ReturnView,
  { reason, publicUrl }: { reason: string; publicUrl: string },
): Promise<"reopened" | "locked"> {
  const { assessment, organisation, cycle } = view;
  return inTransaction(db, async (trx) => {
    if (!(await hold(trx, view, "reopen"))) return "locked";

    const { revision, submittedAt, responseSentOn } = assessment;
    await move(trx, author, view, "reopen", {
      revision: revision + 1,
      reopenedOn: dayOf(author.at),
      submittedAt: null,
      responseSentOn: null,
      sentForSignOffAt: null,
      championNote: null,
      returnedNote: null,
    });
    await recordHistory(trx, author, {
      assessmentId: assessment.id,
      event: "reopened",
      before: { revision, submittedAt, responseSentOn },
      after: { revision: revision + 1, reason },
    });
    const by = await nameOf(trx, author.by);
    // Their signatures fall with it, so all who sign are told
    const signs = ["champion", "signatory", ...(cycle.governorSignsBy === null ? [] : ["governor"])];
    const people = (await listPeopleOf(trx, organisation.id)).filter(({ role }) => signs.includes(role));
    const telling = { people, path: `/assessments/${assessment.id}`, publicUrl };
    await tell(trx, author, view, telling, (about) => reopenedMessage({ ...about, by }));
    return "reopened";
  });
}

/** What still keeps the return from being sent for signature. */
export async function listMissing(db: Db, { assessment, cycle }: ReturnView) {
  const set = await findAskedSet(db, { assessment, cycle });
  return missingForSigning({ set, answers: await listAnswerFacts(db, assessment.id) });
}

/** What a signatory was shown, as a short text that differs as soon as any word of it does. */
export function hashOf(document: ReturnDocument): string {
  return createHash("sha256").update(JSON.stringify(document)).digest("hex");
}

interface Telling {
  people: { email: string }[];
  /** Where the message leads. */
  path: string;
  publicUrl: string;
}

type About = { to: string; publicUrl: string; organisation: string; cycle: string; path: string };

/** Writes to each of these people once, about a return. */
export async function tell(
  trx: Trx,
  { at }: Author,
  view: ReturnView,
  { people, ...where }: Telling,
  message: (about: About) => NewMessage,
) {
  const about = { ...where, organisation: view.organisation.name, cycle: view.cycle.title };
  for (const to of new Set(people.map(({ email }) => email)))
    await queueMessage(trx, message({ ...about, to }), new Date(at), { assessmentId: view.assessment.id });
}

async function insertSubmission(trx: Trx, { at }: Author, view: ReturnView, document: ReturnDocument) {
  const content = JSON.stringify(document);
  const contentHash = createHash("sha256").update(content).digest("hex");
  for (;;) {
    const receipt = makeReceipt(document.set);
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto("submissions")
      .values({
        id: randomUUID(),
        assessmentId: view.assessment.id,
        revision: view.assessment.revision,
        receipt,
        content,
        contentHash,
        submittedAt: at,
      })
      .onConflict((conflict) => conflict.column("receipt").doNothing())
      .executeTakeFirst();
    if ((numInsertedOrUpdatedRows ?? 0n) > 0n) return { receipt, contentHash };
  }
}
