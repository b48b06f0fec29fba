import { setImmediate } from "node:timers/promises";
import { chartTitle, cycleSentence, returnedSentence } from "#domain/figures/cycle-sentences.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { figureSentences, judgedBefore } from "#domain/figures/figure-sentences.ts";
import { judgedInWords, narrowedInWords } from "#domain/figures/figure-choices.ts";
import { type Figures, figuresOf } from "#domain/figures/figures.ts";
import { countedAs } from "#domain/organisations/organisation-words.ts";
import { capitalised } from "#domain/words.ts";
import { lateInWords } from "#domain/figures/figure-notes.ts";
import { publicFigures } from "#domain/figures/public-version.ts";
import { snapshotIndicators } from "#domain/figures/snapshot-indicators.ts";
import { snapshotTables } from "#app/tables/figures/snapshot.ts";
import type { Chosen } from "./chosen.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { aboutIn } from "./about.ts";

/** Every table of a snapshot as it was asked for; page and files are made from these alone. */
export async function readTables(view: RequiredSnapshot, chosen: Chosen) {
  const { content, snapshot, published } = view;
  const figures = figuresIn(view, chosen);
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
      ...(published?.over ? [lateInWords(published.over, called)] : []),
    ].join(" ");
  const toldOfRatings = (sentence: string) => told(`${judgedBefore(figures)}${sentence}`);
  const day = published?.day ?? dayOf(snapshot.frozenAt);
  const tables = snapshotTables(content, figures, { filter: chosen.filter, isPublic: chosen.isPublic, about, day });
  const indicators = chosen.isPublic ? null : snapshotIndicators(content, chosen.filter);
  const completion = tables.find((table) => table.id === "completion");
  await setImmediate();
  return {
    tables,
    sentence: toldOfRatings(cycleSentence(figures.sections, content.set, content.cycle.isOpen, called)),
    sentences: Object.fromEntries([
      ...Object.entries(figureSentences(figures, content.cycle.isOpen)).map(
        ([id, sentence]) => [id, isOfRatings(id) ? toldOfRatings(sentence) : told(sentence)] as const,
      ),
      ...(indicators ? [["indicators", told(indicators.sentence)] as const] : []),
    ]),
    chart: {
      table: figures.sections,
      title: `Chart 1: ${chartTitle(figures.sections, content.set, called)}`,
      subtitle: `Number of ${called.many} by section outcome, ${judged}, ${about}. ${countedAs(figures.returned, called)} returned. The same figures are in Table 1. Snapshot “${snapshot.name}”.`,
    },
    completionChart: completion
      ? {
          title: `Chart 2: ${returnedSentence(figures.completion.total, content.cycle.isOpen, called).replace(/\.$/, "")}`,
          subtitle: `${completion.title}. The same figures are in ${completion.number}. Snapshot “${snapshot.name}”.`,
        }
      : null,
    source: `Source: Table 1, ${about}, snapshot “${snapshot.name}”, frozen ${dayInWords(snapshot.frozenAt)}.`,
  };
}

/** The figures that the address asks for. */
export function figuresIn({ content, snapshot, published }: RequiredSnapshot, chosen: Chosen): Figures {
  const found = worked.get(chosen) ?? (published ? publicFigures(published) : figuresOf(content, chosen.filter, dayOf(snapshot.frozenAt)));
  worked.set(chosen, found);
  return found;
}

// A chart needs the figures as well as the tables made from them, within one request
const worked = new WeakMap<Chosen, Figures>();

function isOfRatings(tableId: string): boolean {
  return tableId !== "completion" && tableId !== "actions";
}
