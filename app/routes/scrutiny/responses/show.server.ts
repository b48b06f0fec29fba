import { data } from "react-router";
import type { RequiredCycle } from "#app/routes/cycles/requirements.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { listBatchReturns } from "#db/responses/batch-returns.ts";
import { batchLetter, countBatchLetters, figuresFor, findOpenBatch, readyIn } from "#db/responses/batches.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { storedOutcomes } from "#db/stored.ts";
import { groupInWords, groupOf, groupsIn } from "#domain/responses/batch-groups.ts";
import { aloneBecause, batchNames, batchSentence, toReadBecause } from "#domain/responses/batch.ts";

/** Whose letters go together, whose wait and why, and one of them as it would be sent. */
export async function readBatchPage(view: RequiredCycle) {
  const { db, cycle, set, person, author, now, search } = view;
  if (!isForSettings(set)) throw data("Page not found", 404);
  const [all, batch, sent] = await Promise.all([
    listBatchReturns(db, cycle, set, person, now),
    findOpenBatch(db, cycle.id),
    countBatchLetters(db, cycle.id),
  ]);
  // Those whose turn comes stand under "Sent together"
  const returns = all.filter(({ isGivenOver }) => !isGivenOver);
  const ready = readyIn(returns);
  const alone = returns.flatMap((one) => {
    const reason = aloneBecause(one);
    return reason ? [{ ...shown(one), reason }] : [];
  });
  const toRead = returns
    .filter((one) => aloneBecause(one) === null && toReadBecause(one).length > 0)
    .map((one) => ({ ...shown(one), reason: toReadBecause(one).join(". ") }));
  const wanted = search.get("preview");
  const one = ready.find(({ assessmentId }) => assessmentId === wanted);
  const outcomes = batch ? storedOutcomes(batch) : {};
  const outcome = one && outcomes[groupOf(one)];
  const found = batch && one ? await findAssessment(db, one.assessmentId, person) : undefined;
  const phases = batch && found && outcome ? await figuresFor(db, cycle.id, author.at) : undefined;
  const preview =
    batch && one && found && outcome && phases
      ? await batchLetter(db, found, { one, outcome, texts: batch, phases, by: person.id, at: author.at })
      : undefined;
  return {
    cycle: { id: cycle.id, title: cycle.title },
    sentence: batchSentence({ ready: ready.length, toRead: toRead.length, alone: alone.length, givenOver: all.length - returns.length }),
    ready: ready.map(shown),
    groups: groupsIn(ready).map(({ group, returns: some }) => ({
      group,
      words: groupInWords(group, some.length),
      count: some.length,
      outcome: outcomes[group] ?? null,
      returns: some.map(shown),
    })),
    toRead,
    alone,
    sent,
    batch: batch ? { opening: batch.opening, closing: batch.closing, revision: batch.revision, ...outcomes } : null,
    names: Object.entries(batchNames).map(([name, means]) => `{${name}} ${means.charAt(0).toLowerCase()}${means.slice(1)}`),
    preview: preview ?? null,
  };
}

export type BatchPage = Awaited<ReturnType<typeof readBatchPage>>;

function shown({ assessmentId, organisation }: { assessmentId: string; organisation: string }) {
  return { assessmentId, organisation };
}
