import { packColumns } from "#app/tables/scrutiny/pack.ts";
import { type Block, bullets, createWord, heading, headingOnNewPage, paragraph, table } from "#app/files/formats/word.ts";
import type { Pack } from "#domain/scrutiny/pack.ts";
import { counted } from "#domain/words.ts";

interface PackPaper {
  cycle: string;
  day: string;
  when: string;
  pack: Pack;
  /** What the reader is not shown, and why. */
  leftOut: string[];
}

/** What members read before a meeting of their panel. */
export function packWord({ cycle, day, when, pack, leftOut }: PackPaper): Promise<Buffer> {
  const title = `${cycle}: pack for the panel of ${day}`;
  return createWord({
    title,
    creator: cycle,
    running: `${title}. For members of the panel only`,
    blocks: [
      paragraph(`${when}. ${counted(pack.entries.length, "organisation")}, about ${counted(pack.minutes, "minute")} to read.`, "Lead"),
      ...leftOut.map((line) => paragraph(line)),
      ...pack.entries.flatMap((entry, at) => entryBlocks(entry, at === 0)),
    ],
  });
}

function entryBlocks(entry: Pack["entries"][number], isFirst: boolean): Block[] {
  const { name, slot, summary, trimmed, keyLines, asked, items, overdue } = entry;
  const said = items.filter(({ words }) => words !== "");
  return [
    isFirst ? heading(2, name) : headingOnNewPage(2, name),
    paragraph(`${slot}. ${summary.join(" ")}`),
    ...(trimmed.length > 0 ? [paragraph(trimmed.join(" "), "Notes")] : []),
    ...(keyLines.length > 0 ? [heading(3, "Questions to ask"), bullets(keyLines)] : []),
    ...(asked.length > 0 ? [heading(3, `Asked of ${name}`)] : []),
    ...asked.flatMap(({ question, answer }) => [paragraph(question), ...(answer ? [paragraph(answer)] : [])]),
    ...(items.length > 0
      ? [table({ caption: `Disputed, changed and weak standards of ${name}`, columns: packColumns(entry), rows: items })]
      : []),
    ...(overdue.length > 0 ? [heading(3, "Actions past their date"), bullets(overdue)] : []),
    ...(said.length > 0 ? [heading(3, `What ${name} says of them`)] : []),
    ...said.flatMap(({ code, short, words }) => [heading(4, `${code} ${short}`), paragraph(words)]),
  ];
}
