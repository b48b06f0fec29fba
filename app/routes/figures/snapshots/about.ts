import { snapshotNotes } from "#domain/figures/figure-notes.ts";
import { isWithoutKinds } from "#domain/figures/public-version.ts";
import { narrowedInTitle, searchFor } from "#domain/figures/figure-choices.ts";
import { periodOf } from "#domain/assessments/comparison.ts";
import { momentInWords } from "#domain/dates.ts";
import { listed } from "#domain/words.ts";
import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import type { TidySource } from "#app/tables/figures/tidy.ts";
import type { Chosen } from "./chosen.ts";
import type { RequiredSnapshot } from "./requirements.ts";

export function placeIn({ content }: RequiredSnapshot, { only }: Pick<Chosen, "only">): string {
  return only?.shortName ?? listed(content.partnerships.map((one) => one.shortName));
}

export function aboutIn(view: RequiredSnapshot, chosen: Chosen): string {
  const { content, snapshot } = view;
  const marks = `${content.isProvisional ? " [p]" : ""}${snapshot.corrects ? " [r]" : ""}`;
  return `${placeIn(view, chosen)}${narrowedInTitle(chosen.filter, chosen.choices)}${chosen.isPublic ? ", public version" : ""}, ${periodOf(content.cycle)}${marks}`;
}

/** What has to be said of all tables of a snapshot. */
export function notesOn({ called, content, snapshot, published }: RequiredSnapshot, { filter }: Chosen): string[] {
  const isModerated = filter.judgedBy === "moderated";
  const { isProvisional, partnerships } = content;
  const facts = published && { ...published, isWithoutKinds: isWithoutKinds(published) };
  return snapshotNotes({ called, snapshot, isModerated, isJoint: partnerships.length > 1, isProvisional, published: facts });
}

/** What the cover of a workbook says, and whose it is. */
export function aboutSnapshot(view: RequiredSnapshot, chosen: Chosen) {
  const publishers = view.partnerships.filter((one) => !chosen.only || one.id === chosen.only.id);
  const { snapshot, content } = view;
  return {
    title: `${content.cycle.title}, ${placeIn(view, chosen)}: ${snapshot.name}`,
    creator: partnershipsInWords(publishers.map((one) => one.name)),
    about: [
      `Figures frozen at ${momentInWords(snapshot.frozenAt)}${chosen.isPublic ? "" : ` by ${snapshot.frozenBy}`}.`,
      ...(snapshot.note ? [snapshot.note] : []),
      ...(chosen.isPublic ? [] : [`Fingerprint of the frozen data (SHA-256): ${snapshot.contentHash}`]),
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
export function queryOf({ filter }: Chosen): string {
  const search = new URLSearchParams(searchFor(filter));
  return search.size > 0 ? `?${search}` : "";
}

export function fileNameOf(view: RequiredSnapshot, chosen: Chosen, what: string): string {
  return [view.content.cycle.title, placeIn(view, chosen), ...narrowedInFile(chosen), view.snapshot.name, what, chosen.isPublic && "public"]
    .filter(Boolean)
    .join(" ");
}

function narrowedInFile({ filter, choices }: Chosen): (string | undefined)[] {
  const trust = choices.trusts.find((one) => one.id === filter.trustId)?.name;
  return [filter.kind, filter.phase, filter.governance, trust, filter.judgedBy === "moderated" ? "moderated" : undefined];
}
