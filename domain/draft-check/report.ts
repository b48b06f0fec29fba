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
}

const mostListed = 500;

export function draftReport(check: DraftCheck, { source }: { source: string }): DraftReport {
  const { findings, causes } = check;
  const against = tablesOf(findings);
  return {
    sentence: checkSentenceInWords(check, source),
    counts: countsInWords(
      check,
      against.map(({ table }) => table),
    ),
    against,
    tables: wrongTables(findings).map((wrong) => ({
      heading: `${placeInWords(wrong)}: ${several(wrong.cells.length, "wrong cell")}`,
      cells: wrong.cells,
      causes: causes[wrong.table] ?? [],
    })),
    sentences: wrongSentences(findings).map((wrong) => ({ ...wrong, heading: `${placeInWords(wrong)}: one wrong sentence` })),
    numbers: listed(findings).map((finding) => ({
      printed: finding.printed,
      place: `${placeInWords(finding.place)}${finding.place.kind === "cell" ? `, row ${finding.place.row}, column ${finding.place.column}` : ""}`,
      outcome: outcomeOf(finding),
      against: finding.against?.source ?? "",
    })),
    more: Math.max(0, findings.length - mostListed),
  };
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
