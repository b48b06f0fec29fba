import type { Column } from "#app/tables/column.ts";
import { type Block, bullets, createWord, heading, labelled, logo, paragraph, table } from "#app/files/formats/word.ts";
import { dayInWords, momentInWords } from "#domain/dates.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import { type FigureRow, figureRows } from "#domain/responses/personal-figures.ts";
import {
  changeInWords,
  greeting,
  type Letter,
  outcomeLabels,
  type RatingCounts,
  reasonInWords,
  type SettledStandard,
  settledInWords,
} from "#domain/responses/response.ts";

interface Since {
  changed: { code: string; short: string; words: string; reason: string }[];
  corrections: {
    kind: string;
    standard: string | null;
    words: string;
    by: string;
    madeAt: string;
    answer: string | null;
    answerWords: string;
  }[];
  recommendations: { number: number; status: string; action: { what: string; owner: string; dueOn: string } | null; reason: string }[];
}

interface Picture {
  type: "image/png" | "image/jpeg";
  bytes: Buffer;
}

/** The letter as it was sent, under the partnership's letterhead, and after it what became of it since. */
export function responseWord({ letter, ...since }: Since & { letter: Letter }, picture: Picture | null): Promise<Buffer> {
  return createWord({
    title: `The response to ${letter.organisation}`,
    creator: letter.partnership.name,
    running: `${letter.partnership.name}, ${letter.cycle}`,
    blocks: [...head(letter, picture), ...body(letter), ...asked(letter), ...end(letter), ...sinceThen(since)],
  });
}

function head({ partnership, sentOn, organisation, to, cycle, revision, outcome }: Letter, picture: Picture | null): Block[] {
  return [
    ...(picture ? [logo(picture.bytes, picture.type, partnership.name)] : []),
    ...partnership.letterhead.map((line) => paragraph(line)),
    paragraph(dayInWords(sentOn)),
    ...to.map((line) => paragraph(line)),
    paragraph(organisation),
    paragraph(`${cycle}, revision ${revision}: ${outcomeLabels[outcome]}`, "Lead"),
  ];
}

function body(letter: Letter): Block[] {
  const { personal } = letter;
  return [
    // Letters that go together are greeted by whoever wrote them, in their opening
    ...(letter.personal === null ? [paragraph(greeting(letter.to))] : []),
    ...paragraphs(letter.opening),
    ...(personal?.figures
      ? [
          heading(2, "Your figures"),
          table({
            caption: "Own ratings of the standards that apply",
            columns: figureColumns,
            rows: figureRows(personal.figures, letter.organisation),
          }),
          ...(personal.figures.phase
            ? [paragraph(`As they were on ${dayInWords(personal.figures.on)}.`, "Notes")]
            : [paragraph("So few of your phase returned that a comparison would be about single schools.", "Notes")]),
        ]
      : []),
    ...(personal && personal.noticed.length > 0 ? [heading(2, "What we noticed"), bullets(personal.noticed)] : []),
    ...(letter.strengths.length > 0 ? [heading(2, "What we saw that is strong"), bullets(letter.strengths.map(({ words }) => words))] : []),
    ...(personal ? [] : ratings(letter)),
  ];
}

function ratings(letter: Letter): Block[] {
  return [
    heading(2, "Your ratings and the agreed ratings"),
    paragraph(`Your own ratings stay as you gave them. ${settledInWords(letter)}`),
    table({
      caption: `All ${letter.standards} standards`,
      columns: countColumns,
      rows: [
        { label: "Own rating", ...letter.own },
        { label: "Agreed rating", ...letter.agreed },
      ],
    }),
    ...(letter.settled.length > 0
      ? [table({ caption: "The standards that were talked about", columns: settledColumns(letter.settled), rows: letter.settled })]
      : []),
    ...(letter.notDiscussed.length > 0
      ? [
          paragraph(
            `Not discussed, although it was planned: ${letter.notDiscussed.map(({ code, short }) => `${code} ${short}`).join("; ")}.`,
          ),
        ]
      : []),
  ];
}

function asked({ recommendations, answersDueOn, agreedActions }: Letter): Block[] {
  return [
    ...(recommendations.length > 0
      ? [
          heading(2, "Our recommendations"),
          paragraph(
            `Answer each in the service${answersDueOn ? ` by ${dayInWords(answersDueOn)}` : ""}, with an action or with the reason why you will not act. Both are proper answers.`,
          ),
          ...recommendations.map(({ words, standard }, at) => labelled(`${at + 1}${standard ? `, on ${standard}` : ""}`, words)),
        ]
      : []),
    ...(agreedActions.length > 0
      ? [
          heading(2, "What we agreed"),
          bullets(agreedActions.map(({ words, owner, dueOn }) => `${words}${owner && `. Owner: ${owner}`}. Due ${dayInWords(dueOn)}`)),
        ]
      : []),
  ];
}

function end({ closing, from, partnership, correctionsUntil, readBy, approvedBy }: Letter): Block[] {
  return [
    ...paragraphs(closing),
    paragraph(from.name),
    paragraph(`${from.jobTitle}, for ${partnership.name}`),
    paragraph(
      `Until ${dayInWords(correctionsUntil)} you can correct a fact or say in the service that you disagree with an agreed rating. Questions: ${partnership.contact}.`,
      "Notes",
    ),
    ...(readBy.length > 0 ? [paragraph(`${readBy.map((one) => `${one}.`).join(" ")}`, "Notes")] : []),
    ...(approvedBy ? [paragraph(`Approved by ${approvedBy}.`, "Notes")] : []),
  ];
}

function sinceThen({ changed, corrections, recommendations }: Since): Block[] {
  const answers = recommendations.filter(({ action, reason }) => action !== null || reason !== "");
  if (changed.length + corrections.length + answers.length === 0) return [];
  return [
    heading(2, "Since this letter was sent"),
    paragraph("The letter above stays as it was sent."),
    ...(changed.length > 0
      ? [bullets(changed.map(({ code, short, words, reason }) => `Agreed rating of ${code} ${short}: ${words}${reason && `. ${reason}`}`))]
      : []),
    ...corrections.map((one) =>
      labelled(
        `${one.kind === "fact" ? "A fact" : `The agreed rating of ${one.standard}`}, ${one.by} at ${momentInWords(one.madeAt)}`,
        `${one.words}${one.answer ? ` ${one.answer === "changed" ? "Changed" : "It stands"}: ${one.answerWords}` : " Not answered yet."}`,
      ),
    ),
    ...answers.map(({ number, status, action, reason }) =>
      labelled(
        `Recommendation ${number}: ${status.toLowerCase()}`,
        action ? `${action.what}. Owner: ${action.owner}. Due ${dayInWords(action.dueOn)}` : reason,
      ),
    ),
  ];
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== "")
    .map((one) => paragraph(one));
}

const countColumns: Column<RatingCounts & { label: string }>[] = [
  { key: "label", heading: "Whose", value: ({ label }) => label },
  { key: "met", heading: "Met", kind: "number", value: ({ met }) => met },
  { key: "partially", heading: "Partially met", kind: "number", value: ({ partiallyMet }) => partiallyMet },
  { key: "not", heading: "Not met", kind: "number", value: ({ notMet }) => notMet },
  { key: "na", heading: "Not applicable", kind: "number", value: ({ notApplicable }) => notApplicable },
];

// Where no reason was given to any, there is no line for one
const settledColumns = (settled: SettledStandard[]): Column<SettledStandard>[] => [
  { key: "standard", heading: "Standard", value: ({ code, short }) => `${code} ${short}` },
  { key: "own", heading: "Own rating", value: ({ own }) => ratingLabel(own) },
  {
    key: "agreed",
    heading: "Agreed rating",
    value: (one) => [ratingLabel(one.agreed), changeInWords(one)].filter(Boolean).join(". "),
  },
  ...(settled.some(({ reason }) => reason.trim() !== "")
    ? [{ key: "reason", heading: "Reason", value: (one: SettledStandard) => reasonInWords(one) }]
    : []),
];

const figureColumns: Column<FigureRow>[] = [
  { key: "label", heading: "Whose", value: ({ label }) => label },
  { key: "met", heading: "Met", value: ({ met }) => met },
  { key: "partially", heading: "Partially met", kind: "number", value: ({ counts }) => counts.partiallyMet },
  { key: "not", heading: "Not met", kind: "number", value: ({ counts }) => counts.notMet },
];
