import { type DraftCheck, type Finding, several } from "./finding.ts";
import { type WrongSentence, wrongSentences } from "./corrected-sentence.ts";
import { checkSentenceInWords, countsInWords, placeInWords } from "./in-words.ts";
import { figureOf, type WrongCell, withSign, wrongTables } from "./wrong-tables.ts";

/** What a page or a file says of a checked draft, what does not agree first. */
export interface DraftReport {
  sentence: string;
  counts: string;
  tables: { heading: string; cells: WrongCell[]; causes: string[] }[];
  sentences: (WrongSentence & { heading: string })[];
  numbers: { printed: string; place: string; outcome: string }[];
  /** Numbers that are not listed, because there are too many to read. */
  more: number;
}

const mostListed = 500;

export function draftReport(check: DraftCheck, { source, table }: { source: string; table: string }): DraftReport {
  const { findings, causes } = check;
  return {
    sentence: checkSentenceInWords(check, source),
    counts: countsInWords(check, table),
    tables: wrongTables(findings).map((wrong) => ({
      heading: `${placeInWords(wrong)}: ${several(wrong.cells.length, "wrong cell")}`,
      cells: wrong.cells,
      causes: causes[wrong.table] ?? [],
    })),
    sentences: wrongSentences(findings).map((wrong) => ({ ...wrong, heading: `${placeInWords(wrong)}: one wrong sentence` })),
    numbers: findings.slice(0, mostListed).map((finding) => ({
      printed: finding.printed,
      place: `${placeInWords(finding.place)}${finding.place.kind === "cell" ? `, row ${finding.place.row}, column ${finding.place.column}` : ""}`,
      outcome: outcomeOf(finding),
    })),
    more: Math.max(0, findings.length - mostListed),
  };
}

function outcomeOf({ verdict, against, reason }: Finding): string {
  if (!against) return `Not checked: ${reason}`;
  const figure = `${against.title} (${figureOf(against)})`;
  return verdict === "agrees" ? `Agrees: ${figure}` : `Differs, should be ${withSign(against.right, against)}: ${figure}`;
}
