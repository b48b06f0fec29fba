import type { SectionTable } from "#domain/figures/section-table.ts";
import { captionOf, columnsOf, type PrintedTable } from "#app/tables/printed.ts";
import { sectionChart, sectionChartInWords } from "./chart.ts";
import { toPng } from "#app/files/formats/png.ts";
import { type Block, bullets, createWord, heading, paragraph, picture, table } from "#app/files/formats/word.ts";

interface Figures {
  sentence: string;
  /** By the id of the table that each goes with. */
  sentences: Record<string, string>;
  source: string;
  tables: PrintedTable[];
  chart: { table: SectionTable; title: string; subtitle: string } | null;
}

interface About {
  title: string;
  creator: string;
  about: string[];
  notes: string[];
}

/** What an annual report prints of an audit, each table under its heading; the others are in the workbook. */
const parts = [
  { id: "sections", title: "Sections" },
  { id: "standards", title: "Standards" },
  { id: "completion", title: "Returns" },
];

/** A section of an annual report, ready to be pasted: sentences, a chart and tables, all made from the same frozen figures. */
export async function annualReportWord(
  { sentence, sentences, source, tables, chart }: Figures,
  { title, creator, about, notes }: About,
): Promise<Buffer> {
  const drawn = chart && chart.table.returned > 0 ? [await chartPicture(chart)] : [];
  return createWord({
    title,
    creator,
    running: `${creator}: ${title}`,
    isWide: true,
    blocks: [
      paragraph(sentence, "Lead"),
      paragraph(source, "Notes"),
      ...parts.flatMap(({ id, title: part }) => {
        const printed = tables.find((one) => one.id === id);
        if (!printed) return [];
        const own = id === "sections" ? drawn : sentences[id] ? [paragraph(sentences[id])] : [];
        return [heading(2, part), ...own, ...tableBlocks(printed)];
      }),
      heading(2, "Notes on all tables"),
      bullets(notes),
      ...about.map((line) => paragraph(line, "Notes")),
    ],
  });
}

function tableBlocks(printed: PrintedTable): Block[] {
  return [
    table({ caption: captionOf(printed), columns: columnsOf(printed), rows: printed.cells, hasTotal: printed.hasTotal }),
    paragraph(printed.unit, "Notes"),
    ...printed.notes.map((note) => paragraph(note, "Notes")),
  ];
}

async function chartPicture({ table: figures, title, subtitle }: NonNullable<Figures["chart"]>): Promise<Block> {
  return picture(await toPng(sectionChart(figures, title, subtitle)), title, `${title}. ${subtitle} ${sectionChartInWords(figures)}`);
}
