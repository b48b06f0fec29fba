import { readFileSync } from "node:fs";
import { readText } from "#app/files/draft-check/read-text.ts";
import { checkDraft } from "#domain/draft-check/check-draft.ts";
import type { Draft } from "#domain/draft-check/draft.ts";
import type { Finding } from "#domain/draft-check/finding.ts";
import type { HeldSnapshot } from "#domain/draft-check/held-figures.ts";

/** A draft of the battery: its wrong figures stand in double square brackets. */
export interface MarkedDraft {
  /** Of what, and how the page is narrowed: "agencies, moderated". */
  of: string;
  text: string;
}

export function markedDrafts(file: string): MarkedDraft[] {
  const text = readFileSync(new URL(`../domain/draft-check/drafts/${file}`, import.meta.url), "utf8");
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return { of: part.slice(0, end).trim(), text: part.slice(end + 1).trimEnd() };
    });
}

export interface Scored {
  /** Wrong figures that were flagged, and those that were not. */
  found: string[];
  missed: string[];
  /** Right figures that were flagged. */
  falsely: string[];
  findings: Finding[];
}

/** What the check says of a draft, held against its marks. */
export function scored({ text }: MarkedDraft, held: HeldSnapshot): Scored {
  const read = readText(text.replaceAll(/\[\[|\]\]/g, ""));
  if ("problem" in read) throw new Error(read.problem);
  const pieces = piecesOf(read.draft);
  const marks = marksIn(text).map((mark) => ({ ...mark, ...placeOf(mark, pieces) }));
  const { findings } = checkDraft(read.draft, held);
  const flagged = findings.filter(({ verdict }) => verdict === "differs").map((finding) => ({ finding, ...whereIs(finding, pieces) }));
  const meets = (mark: Where & { printed: string }, { key, at, finding }: Where & { finding: Finding }) =>
    mark.key === key && at < mark.at + mark.printed.length && at + finding.printed.length > mark.at;
  return {
    found: marks.filter((mark) => flagged.some((one) => meets(mark, one))).map(({ printed }) => printed),
    missed: marks.filter((mark) => !flagged.some((one) => meets(mark, one))).map(({ printed }) => printed),
    falsely: flagged
      .filter((one) => !marks.some((mark) => meets(mark, one)))
      .map(({ finding: { printed, against } }) => `${printed} (${against?.right}, ${against?.source})`),
    findings,
  };
}

interface Where {
  key: string;
  at: number;
}

interface Piece {
  key: string;
  text: string;
}

/** The paragraphs and cells of a draft, in its order. */
function piecesOf({ paragraphs, tables }: Draft): Piece[] {
  const cells = tables.map(({ rows, after = 0 }, at) => ({
    after,
    pieces: rows.flatMap((row, line) => row.map((text, column) => ({ key: `t${at + 1} ${line + 1} ${column + 1}`, text }))),
  }));
  const tablesAt = (place: number) => cells.filter(({ after }) => after === place).flatMap(({ pieces }) => pieces);
  return [
    ...paragraphs.flatMap(({ text }, at) => [...tablesAt(at), { key: `p${at + 1}`, text: text.replaceAll(/\s+/g, " ") }]),
    ...tablesAt(paragraphs.length),
  ];
}

// Reading moves spaces and takes separators away, so a mark is found again as the same time its words stand there
function marksIn(text: string): { printed: string; before: number }[] {
  const parts = text.split(/\[\[|\]\]/);
  return parts.flatMap((printed, at) => (at % 2 === 1 ? [{ printed, before: times(printed, parts.slice(0, at).join("")) }] : []));
}

function times(words: string, text: string): number {
  return text.split(words).length - 1;
}

function placeOf({ printed, before }: { printed: string; before: number }, pieces: Piece[]): Where {
  let left = before;
  for (const { key, text } of pieces) {
    for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + printed.length)) if (left-- === 0) return { key, at };
  }
  throw new Error(`The mark “${printed}” is not in what was read`);
}

function whereIs({ place, printed }: Finding, pieces: Piece[]): Where {
  if (place.kind === "cell") {
    const cell = `t${place.table} ${place.row} ${place.column}`;
    return { key: cell, at: Math.max(0, pieces.find((one) => one.key === cell)?.text.indexOf(printed) ?? 0) };
  }
  const key = `p${place.paragraph}`;
  return { key, at: (pieces.find((one) => one.key === key)?.text.indexOf(place.sentence) ?? 0) + place.at };
}
