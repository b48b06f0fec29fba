import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { ratingsOffered } from "#domain/assessments/rating.ts";
import { sentenceCounts } from "#domain/assessments/blank-copy.ts";
import type { Standard, StandardSet } from "#standards/schema.ts";
import type { Column } from "#app/tables/column.ts";
import { type Block, bullets, createWord, heading, paragraph, table } from "#app/files/formats/word.ts";

interface BlankCopy {
  organisation: string;
  cycle: string;
  /** What this organisation is asked: only what applies to it. */
  set: StandardSet;
  words: OrganisationWords;
  /** "18 December 2026". */
  due: string;
}

/** All that an organisation is asked, with room to write, for colleagues who never sign in. */
export function blankCopyWord({ organisation, cycle, set, words, due }: BlankCopy): Promise<Buffer> {
  return createWord({
    title: `${cycle}: blank copy for ${organisation}`,
    creator: organisation,
    running: `${organisation}, ${cycle}, blank copy`,
    blocks: [
      paragraph(`${sentenceCounts(set)} The return is due on ${due}.`, "Lead"),
      paragraph(
        `This is for collecting answers from colleagues. It is not the return: whoever leads it, the ${words.lead}, puts the answers into the service. Write no names of children or families.`,
      ),
      ...set.sections.flatMap((section) => [
        heading(2, `${section.code}. ${section.title}`),
        ...section.standards.flatMap((standard) => standardBlocks(set, standard)),
      ]),
      ...profileBlocks(set),
    ],
  });
}

interface Line {
  what: string;
}

const toFill: Column<Line>[] = [
  { key: "what", heading: "What is asked", value: ({ what }) => what, width: 34 },
  { key: "answer", heading: "Your answer", value: () => "", width: 76, isToFill: true },
];

function standardBlocks(set: StandardSet, standard: Standard): Block[] {
  const { code, short, sentence, met, evidence } = standard;
  return [
    heading(3, `${code} ${short}`),
    paragraph(sentence),
    heading(4, `What met looks like for ${code}`),
    bullets(met),
    ...(evidence.length > 0 ? [paragraph(`Evidence could be: ${evidence.join("; ")}.`, "Notes")] : []),
    table({
      caption: `Your answer to ${code}`,
      columns: toFill,
      rowHeight: 1.6,
      rows: [
        {
          what: `Rating: ${ratingsOffered(set, standard)
            .map(({ label }) => label)
            .join(", ")}`,
        },
        { what: `Statement: what you do, in up to ${set.statement_words} words` },
        { what: "Evidence: what shows it, where it is kept, and when it was checked" },
        { what: "Action, where it is not fully met: what, who, by when, and how you will know it is done" },
      ],
    }),
  ];
}

function profileBlocks({ profile, local_questions: questions = [] }: StandardSet): Block[] {
  return [
    ...(profile ? [heading(2, "Profile")] : []),
    ...(profile ?? []).flatMap((group) => [
      heading(3, group.title),
      table({
        caption: group.repeats_up_to ? `${group.title}, for each of up to ${group.repeats_up_to}` : group.title,
        columns: toFill,
        rowHeight: 0.8,
        rows: group.fields.map(({ label, hint }) => ({ what: hint ? `${label} (${hint})` : label })),
      }),
    ]),
    ...(questions.length > 0
      ? [
          heading(2, "Questions of the partnership, not rated"),
          table({
            caption: "Questions of the partnership",
            columns: toFill,
            rowHeight: 1.2,
            rows: questions.map(({ question, choices, link }) => ({
              what: [choices ? `${question} (${choices.join(", ")})` : question, ...(link ? [link] : [])].join(" "),
            })),
          }),
        ]
      : []),
  ];
}
