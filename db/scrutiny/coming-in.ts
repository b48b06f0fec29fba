import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { isSetting, kindOf } from "#domain/organisations/words-by-kind.ts";
import { lawNotMetIn, wantsAttention } from "#domain/scrutiny/attention.ts";
import { readAgainLine, readFirstMessage } from "#mail/scrutiny-messages.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import type { Trx } from "#db/connection.server.ts";
import { listListeners } from "#db/conversations/listeners.ts";
import { tellDaily } from "#db/daily-mail.ts";
import type { Author } from "#db/history.ts";
import { queueMessage } from "#db/outbox.ts";
import { listHolders } from "#db/people/people.ts";
import { leadOf } from "./attention.ts";
import { readReview, startReview } from "./reviews.ts";

/**
 * What the partnership does with a submission of itself, in the transaction of its signature: its clock starts, whoever reads
 * it hears of a correction, and of what cannot wait for its turn all reviewers hear at once.
 */
export async function receiveSubmission(trx: Trx, author: Author, view: ReturnView, document: ReturnDocument, publicUrl: string) {
  const { assessment, cycle, organisation } = view;
  await startReview(trx, assessment.id);
  const { readerId } = await readReview(trx, assessment.id);
  const about = { organisation: organisation.name, cycle: cycle.title, assessmentId: assessment.id };
  if (readerId !== null) {
    const key = `read-again ${assessment.id} ${assessment.revision}`;
    await tellDaily(trx, { ...readAgainLine(about), personId: readerId, key, assessmentId: assessment.id }, author.at);
  }
  if (!(await cannotWait(trx, view, document))) return;
  for (const { email, personId } of await listFirstReaders(trx, view))
    await queueMessage(trx, readFirstMessage({ ...about, to: email, publicUrl }), new Date(author.at), {
      personId,
      assessmentId: assessment.id,
    });
}

// The law and a designated safeguarding lead are asked of schools and colleges
async function cannotWait(trx: Trx, { assessment, organisation }: ReturnView, document: ReturnDocument): Promise<boolean> {
  if (!isSetting({ kind: kindOf(organisation) })) return false;
  const [leads, profile] = await Promise.all([
    listHolders(trx, organisation.id, "champion"),
    trx.selectFrom("profiles").select("fields").where("assessmentId", "=", assessment.id).executeTakeFirst(),
  ]);
  const isUnnamed = profile !== undefined && leadOf(profile.fields, assessment.id) === "nobody";
  return wantsAttention({ lawNotMet: lawNotMetIn(document), isWithoutLead: leads.length === 0 || isUnnamed });
}

/** The reviewers of a return; where it has none, the administrators. */
async function listFirstReaders(trx: Trx, view: ReturnView) {
  const people = await listListeners(trx, view);
  const holding = (role: "reviewer" | "administrator") => people.filter(({ part }) => part.inPartnership.includes(role));
  const reviewers = holding("reviewer");
  return reviewers.length > 0 ? reviewers : holding("administrator");
}
