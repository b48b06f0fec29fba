import { endingExpectationRefusedBecause, type NotExpected, notExpectedLabels } from "#domain/cycles/not-expected.ts";
import { outstandingStates } from "#domain/assessments/assessment-state.ts";
import { dayOf } from "#domain/dates.ts";
import type { ReturnView } from "#db/assessments/assessments.ts";
import { type Db, inTransaction, type Trx } from "#db/connection.server.ts";
import { tellDaily } from "#db/daily-mail.ts";
import { type Author, recordHistory } from "#db/history.ts";
import { listPeopleOf } from "#db/people/people.ts";

/** Says that nothing is expected of an organisation any more, and why. The answer is a reason why not, or null. */
export async function endExpectation(
  db: Db,
  author: Author,
  view: ReturnView,
  { how, reason }: { how: NotExpected; reason: string },
): Promise<string | null> {
  const { assessment } = view;
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("assessments")
      .set({ withdrawnOn: dayOf(author.at), withdrawnAs: how === "withdrawn" ? null : how, withdrawnReason: reason, changedAt: author.at })
      .where("id", "=", assessment.id)
      .where("withdrawnOn", "is", null)
      .where("firstSubmittedAt", "is", null)
      .where("state", "in", outstandingStates)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return whyNot(trx, assessment.id);
    await record(trx, author, view, { event: "not-expected", after: { how: notExpectedLabels[how].label, reason } });
    const said = { withdrawn: "withdrawn from it", exempt: "exempt from it", assured: "assured by other means" }[how];
    await tell(trx, author, view, `${view.cycle.title}: ${view.organisation.shortName} is ${said}. Nothing is expected any more`);
    return null;
  });
}

/** Has an organisation expected again; what it had written is there. The answer is a reason why not, or null. */
export async function expectAgain(db: Db, author: Author, view: ReturnView, reason: string): Promise<string | null> {
  const { assessment } = view;
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("assessments")
      .set({ withdrawnOn: null, withdrawnAs: null, withdrawnReason: null, changedAt: author.at })
      .where("id", "=", assessment.id)
      .where("withdrawnOn", "is not", null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return "It is expected already.";
    await record(trx, author, view, {
      event: "expected-again",
      before: { how: notExpectedLabels[assessment.withdrawnAs ?? "withdrawn"].label },
      after: { reason },
    });
    await tell(trx, author, view, `${view.cycle.title}: ${view.organisation.shortName} is expected to return it again`);
    return null;
  });
}

async function whyNot(trx: Trx, id: string): Promise<string> {
  const { state, withdrawnOn, firstSubmittedAt } = await trx
    .selectFrom("assessments")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return endingExpectationRefusedBecause({ state, withdrawnOn, hasSubmission: firstSubmittedAt !== null }) ?? "It cannot be changed now.";
}

type Line = Pick<Parameters<typeof recordHistory>[2], "event" | "before" | "after">;

async function record(trx: Trx, author: Author, { assessment, organisation, cycle }: ReturnView, line: Line) {
  await recordHistory(trx, author, { assessmentId: assessment.id, organisationId: organisation.id, cycleId: cycle.id, ...line });
}

async function tell(trx: Trx, author: Author, { assessment, organisation }: ReturnView, words: string) {
  const people = (await listPeopleOf(trx, organisation.id)).filter(({ role }) => role === "champion" || role === "signatory");
  for (const personId of new Set(people.map(({ id }) => id)))
    await tellDaily(
      trx,
      {
        personId,
        key: `expected-${assessment.id}-${author.at}`,
        kind: "notice",
        words,
        path: `/assessments/${assessment.id}`,
        assessmentId: assessment.id,
      },
      author.at,
    );
}
