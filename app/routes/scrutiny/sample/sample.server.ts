import { randomInt } from "node:crypto";
import { data } from "react-router";
import { drawSample, sampleSentence, usualWanted } from "#domain/scrutiny/sample.ts";
import { dayOf } from "#domain/dates.ts";
import { byName } from "#domain/words.ts";
import { isForSettings } from "#domain/organisations/organisation-words.ts";
import { listPopulation, type SampledReturn, sampleMark } from "#db/scrutiny/sample.ts";
import type { CycleRequest } from "#app/routes/cycles/requirements.ts";
import { readableIn, requireCycleScrutiny } from "#app/routes/scrutiny/queue/requirements.ts";

/** The cycle of schools and colleges in which this person may draw, and the returns there are to draw from. */
export async function requireSampling(request: CycleRequest) {
  const view = await requireCycleScrutiny(request, "draw-sample");
  if (!isForSettings(view.set)) throw data("Page not found", 404);
  const all = await readableIn(view, await listPopulation(view.db, view.cycle, view.set, dayOf(view.now)));
  const returns = all.toSorted((a, b) => byName.compare(a.organisation.name, b.organisation.name));
  const phases = [...Map.groupBy(returns, ({ phase }) => phase)]
    .map(([phase, own]) => ({ phase, of: own.length, usual: usualWanted(own.length) }))
    .toSorted((a, b) => byName.compare(a.phase, b.phase));
  return { ...view, returns, phases };
}

/** A seed that nobody chose. */
export function newSeed(): string {
  return Array.from({ length: 3 }, () => String(randomInt(1000)).padStart(3, "0")).join("-");
}

/** What is drawn from these returns, and what is flagged whatever is drawn. */
export function drawFrom(returns: SampledReturn[], { seed, wanted }: { seed: string; wanted: { phase: string; count: number }[] }) {
  const idsOf = (phase: string) => returns.filter((one) => one.phase === phase).map(({ assessmentId }) => assessmentId);
  const phases = drawSample(
    wanted.map(({ phase, count }) => ({ phase, wanted: count, ids: idsOf(phase) })),
    seed,
  );
  const flagged = returns
    .filter(({ flags }) => flags.length > 0)
    .map(({ assessmentId, flags }) => ({ id: assessmentId, because: flags }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { seed, phases, flagged };
}

/** What is drawn, as it is looked at before it is kept. */
export function previewOf(returns: SampledReturn[], wanted: Parameters<typeof drawFrom>[1]) {
  const sample = drawFrom(returns, wanted);
  const nameOf = (id: string) => returns.find(({ assessmentId }) => assessmentId === id)?.organisation.name ?? id;
  return {
    seed: sample.seed,
    mark: sampleMark(sample),
    sentence: sampleSentence(
      sample.phases,
      sample.flagged.map(({ id }) => id),
    ),
    phases: sample.phases.map(({ phase, ids, wanted: count, drawn }) => ({
      phase,
      of: ids.length,
      wanted: count,
      drawn: drawn.map(nameOf),
    })),
    flagged: sample.flagged.map(({ id, because }) => ({ name: nameOf(id), because: because.join(". ") })),
  };
}

export type SamplePreview = ReturnType<typeof previewOf>;
