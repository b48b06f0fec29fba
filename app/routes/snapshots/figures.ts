import { data } from "react-router";
import { chartTitle, cycleSentence, returnedSentence } from "#app/domain/cycle-sentences.ts";
import { dayInWords, dayOf, momentInWords } from "#app/domain/dates.ts";
import { figureSentences } from "#app/domain/figure-sentences.ts";
import { figuresOf, returnsIn } from "#app/domain/figures.ts";
import { partnershipsInWords } from "#app/domain/partnership-names.ts";
import { hiddenIn, withheldBecause } from "#app/domain/public-figures.ts";
import { counted, listed } from "#app/domain/words.ts";
import { figureTables } from "#app/tables/figures.ts";
import type { TidySource } from "#app/tables/tidy.ts";
import type { RequiredSnapshot } from "./requirements.ts";
import { seenIn } from "./seen-agencies.ts";

/**
 * What the address asks for. Somebody who may not see every agency that it would count has the public version of all: a
 * small kind, or what two partnerships differ in, can be one agency.
 */
export function chosenIn(view: RequiredSnapshot, request: Request) {
  const search = new URL(request.url).searchParams;
  const [wantedPartnership, wantedKind] = [search.get("partnership"), search.get("kind")];
  const kinds = [...new Set(view.content.returns.map((one) => one.organisation.kind))].sort(new Intl.Collator("en-GB").compare);
  const everything = { kinds, only: undefined, kind: undefined, isPublic: true, publicBecause: view.agenciesRefused };
  // Two public tables of overlapping agencies could be taken from one another, so there is one public version
  if (search.get("public") === "1" || view.agenciesRefused) return everything;

  const only = view.content.partnerships.find((one) => one.id === wantedPartnership);
  const kind = kinds.find((one) => one === wantedKind);
  if ((wantedPartnership && !only) || (wantedKind && !kind)) throw data("This snapshot has no such figures", 404);
  const seen = seenIn(view);
  const isSeen = returnsIn(view.content, { partnershipId: only?.id, kind }).every((one) => seen.has(one.organisation.id));
  if (!isSeen) return { ...everything, publicBecause: notAllSeen };
  return { kinds, only, kind, isPublic: false, publicBecause: null };
}

const notAllSeen = "Some of these agencies belong to a partnership in which you have no role.";

export type Chosen = ReturnType<typeof chosenIn>;

/** Every table of a snapshot as it was asked for; page and files are made from these alone. */
export function readTables(view: RequiredSnapshot, chosen: Chosen) {
  const { content, snapshot } = view;
  const { figures, hidden, withheld } = figuresIn(view, chosen);
  const about = aboutIn(view, chosen);
  const narrowed = [chosen.only && `of ${chosen.only.shortName}`, chosen.kind && `of the kind “${chosen.kind}”`].filter(Boolean);
  // A sentence is copied away from its title, so it says itself what it is narrowed to
  const told = (sentence: string) =>
    [...(narrowed.length > 0 ? [`Agencies ${narrowed.join(", ")}:`] : []), sentence, ...(content.isProvisional ? ["These figures are provisional."] : [])].join(" ");
  const tables = withheld ? [] : figureTables(figures, { about, day: dayOf(snapshot.frozenAt), hidden });
  const completion = tables.find((table) => table.id === "completion");
  return {
    withheld,
    tables,
    sentence: told(withheld ?? cycleSentence(figures.sections, content.set, content.cycle.isOpen)),
    sentences: withheld
      ? {}
      : Object.fromEntries(Object.entries(figureSentences(figures, content.cycle.isOpen)).map(([id, sentence]) => [id, told(sentence)])),
    chart: withheld
      ? null
      : {
          table: figures.sections,
          title: `Chart 1: ${chartTitle(figures.sections, content.set)}`,
          subtitle: `Number of agencies by section outcome, self-rating, ${about}. ${counted(figures.returned, "agency", "agencies")} returned. The same figures are in Table 1. Snapshot “${snapshot.name}”.`,
        },
    // In words alone: what is suppressed in the chart may not reach the page in any other way
    completionChart: completion
      ? {
          title: `Chart 2: ${returnedSentence(figures, content.cycle.isOpen).replace(/\.$/, "")}`,
          subtitle: `${completion.title}. The same figures are in ${completion.number}. Snapshot “${snapshot.name}”.`,
        }
      : null,
    source: `Source: Table 1, ${about}, snapshot “${snapshot.name}”, frozen ${dayInWords(snapshot.frozenAt)}.`,
  };
}

/** The figures that the address asks for, what of them may not be shown, and why perhaps nothing may be. */
export function figuresIn({ content, snapshot }: RequiredSnapshot, { only, kind, isPublic }: Chosen) {
  return {
    figures: figuresOf(content, { partnershipId: only?.id, kind }, dayOf(snapshot.frozenAt)),
    hidden: isPublic ? hiddenIn(content) : undefined,
    withheld: isPublic ? withheldBecause(content) : null,
  };
}

export function placeIn({ content }: RequiredSnapshot, { only }: Pick<Chosen, "only">): string {
  return only?.shortName ?? listed(content.partnerships.map((one) => one.shortName));
}

export function aboutIn(view: RequiredSnapshot, chosen: Chosen): string {
  const { content, snapshot } = view;
  const marks = `${content.isProvisional ? " [p]" : ""}${snapshot.corrects ? " [r]" : ""}`;
  const kind = chosen.kind ? `, ${chosen.kind} only` : "";
  return `${placeIn(view, chosen)}${kind}${chosen.isPublic ? ", public version" : ""}, ${content.cycle.opensOn.slice(0, 4)}${marks}`;
}

/** What has to be said of all tables of a snapshot. */
export function notesOn({ content, snapshot }: RequiredSnapshot, { isPublic }: Chosen): string[] {
  return [
    `Every figure comes from the snapshot “${snapshot.name}”, frozen at ${momentInWords(snapshot.frozenAt)} by ${snapshot.frozenBy}. Nothing that changed later is in it.`,
    "These are the agencies’ own ratings (self-rating). A section is met when every standard that applies is met, not met when any standard is not met, and otherwise partially met.",
    "Not met, not applicable, not answered and not returned are four different things. Only met, partially met and not met are in a base of ratings.",
    ...(content.partnerships.length > 1 ? ["An agency that belongs to several partnerships is counted once in figures of all of them, and once in those of each."] : []),
    ...(content.isProvisional ? ["[p] means provisional: returns or reviews were still to come when the figures were frozen."] : []),
    ...(snapshot.corrects ? [`[r] means revised: these figures take the place of “${snapshot.corrects.name}”. ${snapshot.note}`] : []),
    isPublic
      ? "Public version: figures about kinds with few agencies are suppressed, and others with them so that no table gives them away."
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
  const { content, snapshot } = view;
  return {
    snapshot: snapshot.name,
    cycle: content.cycle.title,
    set: `${content.set.key} ${content.set.version}`,
    partnership: placeIn(view, chosen),
    kind: chosen.kind ?? "All",
    status: `${content.isProvisional ? "Provisional [p]" : "Final"}${snapshot.corrects ? ", revised [r]" : ""}${chosen.isPublic ? ", public" : ""}`,
  };
}

/** The part of the address that says what is chosen. */
export function queryOf({ only, kind, isPublic, publicBecause }: Chosen): string {
  const isAsked = isPublic && publicBecause === null;
  const search = new URLSearchParams({ ...(only && { partnership: only.id }), ...(kind && { kind }), ...(isAsked && { public: "1" }) });
  return search.size > 0 ? `?${search}` : "";
}

export function fileNameOf(view: RequiredSnapshot, chosen: Chosen, what: string): string {
  return [view.content.cycle.title, placeIn(view, chosen), chosen.kind, view.snapshot.name, what, chosen.isPublic && "public"].filter(Boolean).join(" ");
}
