import type { Narrowing } from "./part-names.ts";
import { type Dimension, partOfLabel, partsIn } from "./part-names.ts";
import type { FigureFilter } from "#domain/figures/figures.ts";
import type { HeldSnapshot } from "../held-figures.ts";
import { remembered } from "./remembered.ts";
import { blanked, type NumberInText, numbersIn } from "./numbers.ts";
import { lawIn, type Mention, mentionsIn, sectionOfLabel, standardOfLabel } from "./section-names.ts";
import type { TableId } from "../measures.ts";

/** What the text above has said that the next sentence is about. */
export interface Scene {
  /** Whose figures: more than one where it is open which heading still holds. */
  narrowings: Narrowing[];
  subject: Pick<Mention, "codes" | "isStandard"> | null;
  topic: TableId | null;
}

export const noScene: Scene = { narrowings: [{}], subject: null, topic: null };

const longestHeading = 110;

/** Whether a paragraph reads as a heading: short, no sentence, and no figures in it. */
export function isHeading(text: string, held: HeldSnapshot): boolean {
  return text.length <= longestHeading && isShortHeading(text, held);
}

const isShortHeading = remembered(looksLikeHeading);

function looksLikeHeading(text: string, held: HeldSnapshot): boolean {
  if (/[.!?;,]["'”’)]?$/.test(text)) return false;
  if (/^(?:table|chart|figure) \d/i.test(text)) return false;
  const names = [...mentionsIn(text, held), ...lawIn(text, held)];
  const numbers = numbersIn(text.replace(/^\s*(?:\d{1,2}|[A-Z])[.:)]?\s/, ""), []).filter(isFigure);
  return numbers.length === 0 || (names.length > 0 && !numbersIn(text, names).some(isFigure));
}

function isFigure({ isWord, kind, of, reason }: NumberInText): boolean {
  return !reason && (!isWord || (kind === "fraction" && of !== null) || kind === "share");
}

/** The scene below a heading. */
export function sceneBelow(heading: string, scene: Scene, held: HeldSnapshot, isSubtitle: boolean): Scene {
  const { subject, narrowings, topic } = saidBy(heading, held);
  const isPart = narrowings.length > 0;
  const kept = isPart
    ? scene.narrowings.slice(0, 1).flatMap((above) => narrowings.map((own) => ({ ...(subject ? above : onlyJudged(above, own)), ...own })))
    : subject || topic || isSubtitle
      ? scene.narrowings
      : // A heading that says nothing of it may end what one above said, or stand below it
        unique([...scene.narrowings, {}]);
  return isSubtitle && !subject && !topic && !isPart ? scene : { narrowings: kept, subject, topic };
}

/** What a heading or a caption says. */
export const saidBy = remembered(readHeading);

function readHeading(heading: string, held: HeldSnapshot): Scene {
  const text = heading.replace(/^(?:table|chart|figure) \d+[a-z]?\s?[.:–-]?\s*/i, "");
  const bare = text.replace(/^\d{1,2}(?:\.\d{1,2})*[.:)]?\s+(?=[A-Z])/, "");
  const whole = partOfLabel(bare, held) ?? partOfLabel(text, held);
  const section = sectionOfLabel(text.replace(/^section\s+/i, ""), held) ?? sectionOfLabel(bare, held);
  const standard = section === undefined ? standardOfLabel(text, held) : undefined;
  const mentions = mentionsIn(text, held);
  const [mention] = new Set(mentions.map(({ codes }) => codes.join())).size === 1 ? mentions : [];
  const subject = whole
    ? null
    : typeof section === "string"
      ? { codes: [section] }
      : standard
        ? { codes: [standard], isStandard: true as const }
        : (mention ?? null);
  const parts = whole ? [] : partsIn(text, held);
  return { subject, narrowings: whole ?? combined(parts.map((part) => part.narrowings)), topic: topicOf(blanked(text, parts)) };
}

/** Which table words speak of, where they say so. */
export function topicOf(text: string): TableId | null {
  if (/\bactions?\b/i.test(text)) return "actions";
  if (/\bratings? (?:left|unchanged|changed|lowered|raised)|\bleft as (?:they|it) w/i.test(text)) return "agreement";
  if (/\bratings of (?:the |each )?standards?\b(?! in)|\bratings\b(?! of each)/i.test(text)) return "ratings";
  if (/\b(?:returns by|response rate|completion|returned)\b/i.test(text)) return "completion";
  return null;
}

/** Each way to take one narrowing of every mention; the words of one dimension twice leave open which is meant. */
export function combined(mentions: Narrowing[][]): Narrowing[] {
  if (mentions.length === 0) return [];
  const join = (before: Narrowing, own: Narrowing): Narrowing[] => {
    const isOther = Object.entries(own).some(
      ([key, value]) => before[key as Dimension] !== undefined && before[key as Dimension] !== value,
    );
    return isOther ? [before, { ...before, ...own }] : [{ ...before, ...own }];
  };
  return mentions.reduce<Narrowing[]>(
    (all, one) => unique(all.flatMap((before) => one.flatMap((own) => join(before, own)))).slice(0, 4),
    [{}],
  );
}

/** The filter of the page under what the draft's own words say. */
export function filterUnder(chosen: FigureFilter, narrowing: Narrowing): FigureFilter {
  const merged: Record<string, string | null | undefined> = { ...chosen, ...narrowing };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== null && value !== undefined));
}

export function unique(narrowings: Narrowing[]): Narrowing[] {
  const seen = new Map(narrowings.map((one) => [JSON.stringify(Object.entries(one).sort()), one]));
  return [...seen.values()];
}

// A heading "Wealdshire" after one "Estmere" or "Health" begins anew, but goes on below "Moderated ratings"
function onlyJudged(above: Narrowing, own: Narrowing): Narrowing {
  const kept: Dimension[] =
    own.judgedBy === undefined ? ["judgedBy"] : ["judgedBy", "partnershipId", "kind", "phase", "governance", "trustId"];
  return Object.fromEntries(Object.entries(above).filter(([key]) => kept.includes(key as Dimension)));
}
