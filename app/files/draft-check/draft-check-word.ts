import { partnershipsInWords } from "#domain/organisations/partnership-names.ts";
import { type DraftReport, moreWrongInWords } from "#domain/draft-check/report.ts";
import { againstColumns, numberColumns, wrongCellColumns } from "#app/tables/draft-check/draft-check.ts";
import { type Block, compared, createWord, heading, labelled, paragraph, table } from "#app/files/formats/word.ts";

interface About {
  /** What was checked: "The text you pasted". */
  name: string;
  day: string;
  snapshot: string;
  cycle: string;
  creator: string[];
}

/** What a draft gets wrong, the right value beside it, as on the page. */
export async function draftCheckWord(report: DraftReport, { name, day, snapshot, cycle, creator }: About): Promise<Buffer> {
  return createWord({
    title: `Findings on a draft report: ${cycle}`,
    creator: partnershipsInWords(creator),
    running: `${cycle}, snapshot “${snapshot}”, findings on a draft report`,
    blocks: [
      paragraph(report.sentence, "Lead"),
      paragraph(`${name}, checked ${day}. ${report.counts}`),
      ...report.tables.flatMap(tableBlocks),
      ...report.sentences.flatMap(sentenceBlocks),
      ...[moreWrongInWords(report)].flatMap((more) => (more ? [paragraph(more)] : [])),
      ...(report.against.length > 1
        ? [
            heading(2, "What the figures were checked against"),
            table({ caption: "Figures checked, by table of the snapshot", columns: againstColumns, rows: report.against }),
          ]
        : []),
      ...numberBlocks(report),
    ],
  });
}

function tableBlocks({ heading: title, cells, causes }: DraftReport["tables"][number]): Block[] {
  return [
    heading(2, title),
    table({ caption: "Figures in the draft’s table that differ", columns: wrongCellColumns, rows: cells }),
    ...causes.map((cause) => labelled("Likely cause", cause)),
  ];
}

function sentenceBlocks({ heading: title, draft, right, remarks }: DraftReport["sentences"][number]): Block[] {
  return [
    heading(2, title),
    compared("In the draft", draft),
    compared("From the snapshot", right),
    ...remarks.map((remark) => paragraph(remark)),
  ];
}

function numberBlocks({ numbers, more, moreWrong }: DraftReport): Block[] {
  if (numbers.length === 0) return [];
  return [
    heading(2, "Every number, and what was not checked"),
    table({ caption: "Every number of the draft", columns: numberColumns, rows: numbers }),
    ...(more > 0
      ? [paragraph(`${more.toLocaleString("en-GB")} more numbers are not listed.${moreWrong ? "" : " Every one that differs is above."}`)]
      : []),
  ];
}
