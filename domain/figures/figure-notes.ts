import { momentInWords } from "#domain/dates.ts";
import { type Called, countedAs, meansSettings } from "#domain/organisations/organisation-words.ts";
import { capitalised, numberInWords } from "#domain/words.ts";
import type { PublicVersion } from "./kept-public-version.ts";

const sectionRule =
  "A section is met when every standard that applies is met, not met when any standard is not met, and otherwise partially met.";
const fourThings = "Not met, not applicable, not answered and not returned are four different things.";
const profileRule = "A standard that does not apply by a profile is not applicable, and in no base.";
const provisionalNote = "[p] means provisional: returns or reviews were still to come when the figures were frozen.";
const internalNote = "Internal version: it has figures about few. Do not publish it; there is a public version.";

export function outcomeRule({ whose }: Called): string {
  return `These are the ${whose} own ratings (self-rating). ${sectionRule}`;
}

/** What has to be said of all tables of a cycle's ratings. */
export function cycleNotes(called: Called, { isJoint }: { isJoint: boolean }): string[] {
  const { any } = called;
  return [
    outcomeRule(called),
    `Figures count returns that have been signed and submitted. A return that was reopened is counted as it was last signed, until it is signed again. ${capitalised(any)} whose return was never signed is counted as not returned. ${fourThings}`,
    ...(meansSettings(called) ? [profileRule] : []),
    ...(isJoint
      ? [
          `${capitalised(any)} that belongs to several partnerships is counted once in figures of the joint cycle, and once in those of each partnership.`,
        ]
      : []),
  ];
}

/** What a table of names leaves out, for those who have no such role in every partnership of a joint cycle. */
export function notListedNotes(hidden: number, called: Called, role = "role"): string[] {
  if (hidden === 0) return [];
  return [`${countedAs(hidden, called)} of a partnership in which you have no ${role} ${hidden === 1 ? "is" : "are"} not listed.`];
}

/** Why somebody may not have figures of these organisations alone. */
export function notAllSeen({ many }: Called): string {
  return `Some of these ${many} belong to a partnership in which you have no role.`;
}

interface SnapshotFacts {
  called: Called;
  snapshot: { name: string; frozenAt: string; frozenBy: string; note: string; corrects: { name: string } | null };
  isModerated: boolean;
  isJoint: boolean;
  isProvisional: boolean;
  /** What the public version is made by; nothing where it is the internal one. */
  published?: Pick<PublicVersion, "threshold" | "over"> & { isWithoutKinds: boolean };
}

/** What has to be said of all tables of a snapshot. */
export function snapshotNotes({ called, snapshot, isModerated, isJoint, isProvisional, published }: SnapshotFacts): string[] {
  return [
    `Every figure comes from the snapshot “${snapshot.name}”, frozen at ${momentInWords(snapshot.frozenAt)}${published ? "" : ` by ${snapshot.frozenBy}`}. Nothing that changed later is in it.`,
    isModerated
      ? `These are moderated ratings unless a title says otherwise: those agreed by a panel, and the ${called.its} own where no other was agreed before the response was sent. A return whose review has not ended is in no moderated figure.`
      : `These are the ${called.whose} own ratings (self-rating) unless a title says otherwise.`,
    sectionRule,
    `${fourThings} Only met, partially met and not met are in a base of ratings.`,
    ...(meansSettings(called) ? [profileRule] : []),
    ...(isJoint
      ? [
          `${capitalised(called.any)} that belongs to several partnerships is counted once in figures of all of them, and once in those of each.`,
        ]
      : []),
    ...(isProvisional ? [provisionalNote] : []),
    ...(snapshot.corrects ? [`[r] means revised: these figures take the place of “${snapshot.corrects.name}”. ${snapshot.note}`] : []),
    ...(published ? publicNotes(published, called) : [internalNote]),
  ];
}

/** What has to be said of figures for the public: how few they may be about, and what is left out for that. */
export function publicNotes({ threshold, over, isWithoutKinds }: NonNullable<SnapshotFacts["published"]>, called: Called): string[] {
  const few = numberInWords(threshold);
  return [
    `Public version: no row is about fewer than ${few} ${called.many}. ${
      isWithoutKinds
        ? `No figures are given by ${called.sort}, since too few would stand behind a row.`
        : `A ${called.sort} with fewer is shown together with others, and the row names them all.`
    }`,
    ...(over ? [`${lateInWords(over, called)} Fewer than ${few} changed, so figures with them would be about each of them.`] : []),
  ];
}

/** "What 1 agency has returned, signed again or changed later is left out: the figures are those published as “Annual report”." */
export function lateInWords({ name, late }: NonNullable<PublicVersion["over"]>, called: Called): string {
  const has = late.length === 1 ? "has" : "have";
  return `What ${countedAs(late.length, called)} ${has} returned, signed again or changed later is left out: the figures are those published as “${name}”.`;
}

interface NamedSnapshot {
  snapshot: { name: string };
  content: { cycle: { title: string } };
}

/** What has to be said of a comparison with earlier figures. */
export function trendNotes(earlier: NamedSnapshot, now: NamedSnapshot, called: Called, isProvisional: boolean): string[] {
  return [
    `Figures come from the snapshots ${quoted(earlier)} and ${quoted(now)}. Nothing that changed later is in them.`,
    `These are the ${called.whose} own ratings (self-rating). Only standards that the set declares unchanged or comparable are compared, and only where the same ${called.one} rated them in both.`,
    ...(isProvisional ? [provisionalNote] : []),
    internalNote,
  ];
}

/** What has to be said of figures that are made of nothing but two public versions. */
export const madeOfPublic = "Public version: every figure is counted from the public versions of both, and from nothing else.";

/** What has to be said of two public versions compared. */
export function publicTrendNotes(earlier: NamedSnapshot, now: NamedSnapshot, called: Called, isProvisional: boolean): string[] {
  return [
    `Figures come from the public versions of ${quoted(earlier)} and ${quoted(now)}. Nothing that changed later is in them.`,
    `These are the ${called.whose} own ratings (self-rating). Only standards that the set declares unchanged or comparable are compared.`,
    ...(isProvisional ? [provisionalNote] : []),
    madeOfPublic,
  ];
}

/** Where the figures of two audits side by side come from. */
export function besideSource(first: NamedSnapshot, second: NamedSnapshot): string {
  return `Source: snapshots ${quoted(first)} and ${quoted(second)}.`;
}

/** What has to be said of two audits side by side. */
export function besideNotes(first: NamedSnapshot, second: NamedSnapshot, isProvisional: boolean, published?: string[]): string[] {
  return [
    `${besideSource(first, second)} Nothing that changed later is in them.`,
    "These are the agencies’, schools’ and colleges’ own ratings (self-rating). Which standards ask about the same matter is declared by the standard set and was frozen with its figures.",
    ...(isProvisional ? [provisionalNote] : []),
    ...(published ?? [internalNote]),
  ];
}

function quoted({ snapshot, content }: NamedSnapshot): string {
  return `“${snapshot.name}” (${content.cycle.title})`;
}
