import { type DraftCheck, type Finding, several } from "./finding.ts";
import { type WrongSentence, wrongSentences } from "./corrected-sentence.ts";
import { checkSentenceInWords, countsInWords, placeInWords } from "./in-words.ts";
import { figureOf, type WrongCell, withSign, wrongTables } from "./wrong-tables.ts";

/** What a page or a file says of a checked draft, what does not agree first. */
export interface DraftReport {
  sentence: string;
  counts: string;
  /** What the figures were held against, table by table of the snapshot. */
  against: { table: string; agrees: number; differs: number }[];
  tables: { heading: string; cells: WrongCell[]; causes: string[] }[];
  sentences: (WrongSentence & { heading: string })[];
  numbers: { printed: string; place: string; outcome: string; against: string }[];
  /** Numbers that are not listed, because there are too many to read. */
  more: number;
  /** Wrong cells and sentences that are not listed, for the same reason. */
  moreWrong?: number | undefined;
}

const mostListed = 500;
/** Whoever has more than this wrong mends these first. */
const mostWrong = 200;
/** Of how many pieces, as they were and as they should be, what is wrong in sentences may consist. */
const mostPieces = 1500;

export function draftReport(check: DraftCheck, { source }: { source: string }): DraftReport {
  const { findings, causes } = check;
  const against = tablesOf(findings);
  const [cells, sentences] = [wrongTables(findings), wrongSentences(findings)];
  const [shown, shownSentences] = [firstCells(cells, mostWrong), firstSentences(sentences)];
  const moreWrong = cellsIn(cells) - cellsIn(shown) + sentences.length - shownSentences.length;
  return {
    sentence: checkSentenceInWords(check, source),
    counts: countsInWords(
      check,
      against.map(({ table }) => table),
    ),
    against,
    tables: shown.map((wrong) => ({
      heading: `${placeInWords(wrong)}: ${several(wrong.cells.length, "wrong cell")}`,
      cells: wrong.cells,
      causes: causes[wrong.table] ?? [],
    })),
    sentences: shownSentences.map((wrong) => ({ ...wrong, heading: `${placeInWords(wrong)}: one wrong sentence` })),
    numbers: listed(findings).map((finding) => ({
      printed: finding.printed,
      place: `${placeInWords(finding.place)}${finding.place.kind === "cell" ? `, row ${finding.place.row}, column ${finding.place.column}` : ""}`,
      outcome: outcomeOf(finding),
      against: finding.against?.source ?? "",
    })),
    more: Math.max(0, findings.length - mostListed),
    ...(moreWrong > 0 && { moreWrong }),
  };
}

/** "12 more figures ...": what to do where not everything wrong is listed; null where it is. */
export function moreWrongInWords({ moreWrong = 0 }: Pick<DraftReport, "moreWrong">): string | null {
  if (moreWrong === 0) return null;
  return `${several(moreWrong, "more difference")} ${moreWrong === 1 ? "is" : "are"} not listed. Correct those above, then check the draft again.`;
}

function firstCells<Table extends { cells: WrongCell[] }>(tables: Table[], most: number): Table[] {
  let left = most;
  return tables.flatMap((table) => {
    const cells = table.cells.slice(0, left);
    left -= cells.length;
    return cells.length > 0 ? [{ ...table, cells }] : [];
  });
}

/** The first, and of one without an end its beginning. */
function firstSentences(sentences: WrongSentence[]): WrongSentence[] {
  let left = mostPieces;
  return sentences.slice(0, mostWrong).flatMap((sentence) => {
    if (left <= 0) return [];
    const [draft, right] = [sentence.draft.slice(0, left), sentence.right.slice(0, left)];
    const isWhole = draft.length === sentence.draft.length && right.length === sentence.right.length;
    left -= Math.max(draft.length, right.length);
    return [isWhole ? sentence : { ...sentence, draft: [...draft, notShown], right: [...right, notShown] }];
  });
}

const notShown = { value: " … (the rest is not shown)" };

function cellsIn(tables: { cells: WrongCell[] }[]): number {
  return tables.reduce((sum, { cells }) => sum + cells.length, 0);
}

// Where not all can be listed, those that were not checked come first: nothing else on the page names them
function listed(findings: Finding[]): Finding[] {
  if (findings.length <= mostListed) return findings;
  const unchecked = findings.filter(({ verdict }) => verdict === "not-checked").slice(0, mostListed);
  const kept = new Set([
    ...unchecked,
    ...findings.filter(({ verdict }) => verdict !== "not-checked").slice(0, mostListed - unchecked.length),
  ]);
  return findings.filter((finding) => kept.has(finding));
}

function tablesOf(findings: Finding[]): DraftReport["against"] {
  const tables = new Map<string, DraftReport["against"][number]>();
  for (const { against, verdict } of findings) {
    if (!against) continue;
    const row = tables.get(against.source) ?? { table: against.source, agrees: 0, differs: 0 };
    tables.set(against.source, row);
    row[verdict === "agrees" ? "agrees" : "differs"]++;
  }
  return [...tables.values()].sort((one, other) => one.table.localeCompare(other.table, "en-GB", { numeric: true }));
}

function outcomeOf({ verdict, against, reason }: Finding): string {
  if (!against) return `Not checked: ${reason}`;
  const figure = `${against.title} (${figureOf(against)})`;
  return verdict === "agrees" ? `Agrees: ${figure}` : `Differs, should be ${withSign(against.right, against)}: ${figure}`;
}
