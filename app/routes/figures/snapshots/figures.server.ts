import { setImmediate } from "node:timers/promises";
import { chartTitle, cycleSentence, returnedSentence } from "#domain/figures/cycle-sentences.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { figureSentences, judgedBefore } from "#domain/figures/figure-sentences.ts";
import { judgedInWords, narrowedInWords } from "#domain/figures/figure-choices.ts";
import { type Figures, figuresOf } from "#domain/figures/figures.ts";
import { countedAs } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import { hiddenIn, withheldBecause } from "#domain/figures/public-figures.ts";
import { snapshotIndicators } from "#domain/figures/snapshot-indicators.ts";
import { snapshotTables } from "#app/tables/figures/snapshot.ts";
import type { Chosen } from "./chosen.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { aboutIn } from "./about.ts";

/** Every table of a snapshot as it was asked for; page and files are made from these alone. */
export async function readTables(view: RequiredSnapshot, chosen: Chosen) {
  const { content, snapshot } = view;
  const { figures, hidden, withheld } = figuresIn(view, chosen);
  // Others are answered between two parts of what a large snapshot takes
  await setImmediate();
  const { called } = figures;
  const about = aboutIn(view, chosen);
  const narrowed = narrowedInWords(chosen.filter, chosen.choices, called);
  const judged = judgedInWords(figures.judgedBy);
  // A sentence is copied away from its title, so it says itself what it is narrowed to
  const told = (sentence: string) =>
    [
      ...(narrowed ? [`${capitalised(called.many)} ${narrowed}:`] : []),
      sentence,
      ...(content.isProvisional ? ["These figures are provisional."] : []),
    ].join(" ");
  const toldOfRatings = (sentence: string) => told(`${judgedBefore(figures)}${sentence}`);
  const tables = withheld
    ? []
    : snapshotTables(content, figures, { filter: chosen.filter, isPublic: chosen.isPublic, about, day: dayOf(snapshot.frozenAt), hidden });
  const indicators = chosen.isPublic ? null : snapshotIndicators(content, chosen.filter);
  const completion = tables.find((table) => table.id === "completion");
  await setImmediate();
  return {
    withheld,
    tables,
    sentence: withheld ? told(withheld) : toldOfRatings(cycleSentence(figures.sections, content.set, content.cycle.isOpen, called)),
    sentences: withheld
      ? {}
      : Object.fromEntries([
          ...Object.entries(figureSentences(figures, content.cycle.isOpen)).map(
            ([id, sentence]) => [id, isOfRatings(id) ? toldOfRatings(sentence) : told(sentence)] as const,
          ),
          ...(indicators ? [["indicators", told(indicators.sentence)] as const] : []),
        ]),
    chart: withheld
      ? null
      : {
          table: figures.sections,
          title: `Chart 1: ${chartTitle(figures.sections, content.set, called)}`,
          subtitle: `Number of ${called.many} by section outcome, ${judged}, ${about}. ${countedAs(figures.returned, called)} returned. The same figures are in Table 1. Snapshot “${snapshot.name}”.`,
        },
    // In words alone: what is suppressed in the chart may not reach the page in any other way
    completionChart: completion
      ? {
          title: `Chart 2: ${returnedSentence(figures.completion.total, content.cycle.isOpen, called).replace(/\.$/, "")}`,
          subtitle: `${completion.title}. The same figures are in ${completion.number}. Snapshot “${snapshot.name}”.`,
        }
      : null,
    source: `Source: Table 1, ${about}, snapshot “${snapshot.name}”, frozen ${dayInWords(snapshot.frozenAt)}.`,
  };
}

/** The figures that the address asks for, what of them may not be shown, and why perhaps nothing may be. */
export function figuresIn({ content, snapshot }: RequiredSnapshot, chosen: Chosen) {
  const { filter, isPublic } = chosen;
  const found = worked.get(chosen) ?? {
    figures: figuresOf(content, filter, dayOf(snapshot.frozenAt)),
    hidden: isPublic ? hiddenIn(content) : undefined,
    withheld: isPublic ? withheldBecause(content) : null,
  };
  worked.set(chosen, found);
  return found;
}

// A chart needs the figures as well as the tables made from them, within one request
const worked = new WeakMap<Chosen, { figures: Figures; hidden: ReturnType<typeof hiddenIn> | undefined; withheld: string | null }>();

function isOfRatings(tableId: string): boolean {
  return tableId !== "completion" && tableId !== "actions";
}
