import { setImmediate } from "node:timers/promises";
import { data } from "react-router";
import { periodOf } from "#domain/assessments/comparison.ts";
import { chartTitle, cycleSentence, returnedSentence } from "#domain/figures/cycle-sentences.ts";
import { dayInWords, dayOf, momentInWords } from "#domain/dates.ts";
import { figureSentences } from "#domain/figures/figure-sentences.ts";
import { choicesIn, filterFrom, judgedInWords, narrowedInTitle, narrowedInWords, searchFor } from "#domain/figures/figure-choices.ts";
import { type FigureFilter, type Figures, figuresOf, returnsIn } from "#domain/figures/figures.ts";
import { type Called, countedAs, meansSettings } from "#domain/organisations/organisation-words.ts";
import { capitalised, listed } from "#domain/words.ts";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { hiddenIn, withheldBecause } from "#domain/figures/public-figures.ts";
import { snapshotIndicators } from "#domain/figures/snapshot-indicators.ts";
import { snapshotTables } from "#app/tables/figures/snapshot.ts";
import type { TidySource } from "#app/tables/figures/tidy.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { seenIn } from "./seen-agencies.ts";

/**
 * What the address asks for. Somebody who may not see every agency that it would count has the public version of all: a
 * small kind, or what two partnerships differ in, can be one agency.
 */
export function chosenIn(view: RequiredSnapshot, request: Request) {
  const search = new URL(request.url).searchParams;
  const choices = choicesIn(view.content);
  const everything = { choices, filter: {} as FigureFilter, only: undefined, isPublic: true, publicBecause: view.agenciesRefused };
  // Two public tables of overlapping agencies could be taken from one another: those of a phase, a trust or a partnership from
  // those of all. So no filter applies to what is public, and there is one public version of a snapshot, by self-rating
  if (search.get("public") === "1" || view.agenciesRefused) return everything;

  const filter = filterFrom(search, choices);
  if (!filter) throw data("This snapshot has no such figures", 404);
  const only = view.content.partnerships.find((one) => one.id === filter.partnershipId);
  const seen = seenIn(view);
  const isSeen = returnsIn(view.content, filter).every((one) => seen.has(one.organisation.id));
  if (!isSeen) return { ...everything, publicBecause: notAllSeen(view.called) };
  return { choices, filter, only, isPublic: false, publicBecause: null };
}

function notAllSeen({ many }: Called): string {
  return `Some of these ${many} belong to a partnership in which you have no role.`;
}

export type Chosen = ReturnType<typeof chosenIn>;

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

// A sentence says whose ratings it counts where they are not the agencies' own
function judgedBefore({ called, judgedBy, notReviewed }: Figures): string {
  if (judgedBy === "self") return "";
  return `By moderated rating${notReviewed > 0 ? `, without ${countedAs(notReviewed, called)} not yet reviewed` : ""}: `;
}

export function placeIn({ content }: RequiredSnapshot, { only }: Pick<Chosen, "only">): string {
  return only?.shortName ?? listed(content.partnerships.map((one) => one.shortName));
}

function aboutIn(view: RequiredSnapshot, chosen: Chosen): string {
  const { content, snapshot } = view;
  const marks = `${content.isProvisional ? " [p]" : ""}${snapshot.corrects ? " [r]" : ""}`;
  return `${placeIn(view, chosen)}${narrowedInTitle(chosen.filter, chosen.choices)}${chosen.isPublic ? ", public version" : ""}, ${periodOf(content.cycle)}${marks}`;
}

/** What has to be said of all tables of a snapshot. */
export function notesOn({ called, content, snapshot }: RequiredSnapshot, { filter, isPublic }: Chosen): string[] {
  return [
    `Every figure comes from the snapshot “${snapshot.name}”, frozen at ${momentInWords(snapshot.frozenAt)} by ${snapshot.frozenBy}. Nothing that changed later is in it.`,
    filter.judgedBy === "moderated"
      ? `These are moderated ratings unless a title says otherwise: those agreed by a panel, and the ${called.its} own where no other was agreed before the response was sent. A return whose review has not ended is in no moderated figure.`
      : `These are the ${called.whose} own ratings (self-rating) unless a title says otherwise.`,
    "A section is met when every standard that applies is met, not met when any standard is not met, and otherwise partially met.",
    "Not met, not applicable, not answered and not returned are four different things. Only met, partially met and not met are in a base of ratings.",
    ...(meansSettings(called) ? ["A standard that does not apply by a profile is not applicable, and in no base."] : []),
    ...(content.partnerships.length > 1
      ? [
          `${capitalised(called.any)} that belongs to several partnerships is counted once in figures of all of them, and once in those of each.`,
        ]
      : []),
    ...(content.isProvisional ? ["[p] means provisional: returns or reviews were still to come when the figures were frozen."] : []),
    ...(snapshot.corrects ? [`[r] means revised: these figures take the place of “${snapshot.corrects.name}”. ${snapshot.note}`] : []),
    isPublic
      ? `Public version: figures about ${called.sort}s with few ${called.many} are suppressed, and others with them so that no table gives them away.`
      : "Internal version: nothing is suppressed. Do not publish it; there is a public version.",
  ];
}

/** What the cover of a workbook says, and whose it is. */
export function aboutSnapshot(view: RequiredSnapshot, chosen: Chosen) {
  const publishers = view.partnerships.filter((one) => !chosen.only || one.id === chosen.only.id);
  const { snapshot, content } = view;
  return {
    title: `${content.cycle.title}, ${placeIn(view, chosen)}: ${snapshot.name}`,
    creator: partnershipsInWords(publishers.map((one) => one.name)),
    about: [
      `Figures frozen at ${momentInWords(snapshot.frozenAt)} by ${snapshot.frozenBy}.`,
      ...(snapshot.note ? [snapshot.note] : []),
      `Fingerprint of the frozen data (SHA-256): ${snapshot.contentHash}`,
      `Questions: ${listed([...new Set(publishers.map((one) => one.contactEmail))])}`,
    ],
  };
}

export function tidySource(view: RequiredSnapshot, chosen: Chosen): TidySource {
  const { called, content, snapshot } = view;
  return {
    snapshot: snapshot.name,
    called,
    cycle: content.cycle.title,
    set: `${content.set.key} ${content.set.version}`,
    partnership: placeIn(view, chosen),
    kind: chosen.filter.kind ?? "All",
    phase: chosen.filter.phase ?? "All",
    governance: chosen.filter.governance ?? "All",
    trust: chosen.choices.trusts.find((one) => one.id === chosen.filter.trustId)?.name ?? "All",
    status: `${content.isProvisional ? "Provisional [p]" : "Final"}${snapshot.corrects ? ", revised [r]" : ""}${chosen.isPublic ? ", public" : ""}`,
  };
}

/** The part of the address that says what is chosen. */
export function queryOf({ filter, isPublic, publicBecause }: Chosen): string {
  const isAsked = isPublic && publicBecause === null;
  const search = new URLSearchParams({ ...searchFor(filter), ...(isAsked && { public: "1" }) });
  return search.size > 0 ? `?${search}` : "";
}

function narrowedInFile({ filter, choices }: Chosen): (string | undefined)[] {
  const trust = choices.trusts.find((one) => one.id === filter.trustId)?.name;
  return [filter.kind, filter.phase, filter.governance, trust, filter.judgedBy === "moderated" ? "moderated" : undefined];
}

export function fileNameOf(view: RequiredSnapshot, chosen: Chosen, what: string): string {
  return [view.content.cycle.title, placeIn(view, chosen), ...narrowedInFile(chosen), view.snapshot.name, what, chosen.isPublic && "public"]
    .filter(Boolean)
    .join(" ");
}
