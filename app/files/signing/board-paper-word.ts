import { toLookAtSentence } from "#domain/assessments/evidence/to-look-at.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import type { ProfileDoubt } from "#domain/assessments/return-document.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { factsInWords } from "#domain/schools/profile-doubts.ts";
import type { SigningSummary } from "#domain/signing/signing.ts";
import { likeForLikeInWords } from "#domain/signing/signing-sentence.ts";
import { changeLines } from "#domain/signing/what-changed.ts";
import { counted, shortened } from "#domain/words.ts";
import { barColumns, type SectionBar, weakColumns } from "#app/tables/signing/board-paper.ts";
import { type Block, bullets, createWord, heading, labelled, paragraph, table } from "#app/files/formats/word.ts";

interface BoardPaper {
  organisation: { name: string };
  cycle: { title: string };
  words: OrganisationWords;
  /** "As it stood at 9am on 22 November 2026." */
  standing: string;
  sentence: string;
  sections: SectionBar[];
  summary: SigningSummary;
  doubts: ProfileDoubt[];
  due: { day: string };
}

/** So many of each are given, and so many letters: the paper stays within two pages, and names or counts the others. */
const most = { weak: 5, doubts: 2, doubted: 140, questions: 3, changed: 75, named: 12 };

/** What a signatory is shown before signing, on two pages for the board that answers for it. */
export function boardPaperWord(paper: BoardPaper): Promise<Buffer> {
  const { organisation, cycle, words, summary, sections } = paper;
  return createWord({
    title: `${cycle.title}: paper for the ${words.board} of ${organisation.name}`,
    creator: organisation.name,
    running: `${organisation.name}, ${cycle.title}, paper for the ${words.board}`,
    blocks: [
      paragraph(paper.sentence, "Lead"),
      paragraph(`${paper.standing} These are the organisation’s own ratings. It is a summary: the whole ${words.audit} has every answer.`),
      heading(2, "Sections"),
      table({
        caption: "Standards by rating and section",
        columns: barColumns,
        rows: [...sections, { label: `All ${summary.totals.standards} standards`, ...summary.totals }],
        hasTotal: true,
      }),
      ...weakBlocks(summary),
      ...doubtBlocks(paper.doubts),
      heading(2, "Evidence and actions"),
      ...factBlocks(summary),
      ...changeBlocks(summary),
      ...questionBlocks(summary),
    ],
  });
}

function weakBlocks({ weak }: SigningSummary): Block[] {
  if (weak.length === 0) return [heading(2, "Not met and partially met"), paragraph("Nothing is rated partially met or not met.")];
  const others = weak.slice(most.weak);
  return [
    heading(2, `Not met and partially met (${weak.length})`),
    table({ caption: "What is weak, and what is planned", columns: weakColumns, rows: weak.slice(0, most.weak) }),
    ...(others.length > 0 ? [paragraph(`${counted(others.length, "more", "more")}: ${named(others)}`, "Notes")] : []),
  ];
}

function doubtBlocks(doubts: ProfileDoubt[]): Block[] {
  if (doubts.length === 0) return [];
  const others = doubts.slice(most.doubts);
  return [
    heading(2, `Where the profile says otherwise (${doubts.length})`),
    bullets(
      doubts
        .slice(0, most.doubts)
        .map((one) => `${one.code} ${one.short}, rated ${ratingLabel(one.rating)}. ${shortened(factsInWords(one), most.doubted)}`),
    ),
    ...(others.length > 0 ? [paragraph(`${counted(others.length, "more", "more")}: ${named(others)}`, "Notes")] : []),
  ];
}

function factBlocks({ totals, evidence, actions, toLookAt }: SigningSummary): Block[] {
  const looks = toLookAt.length > 0 ? ` ${toLookAtSentence(toLookAt.length, totals.asked)} These are ${named(toLookAt)}` : "";
  return [
    labelled("Evidence", `${counted(evidence.total, "item")}, of which ${evidence.checkedThisYear} checked in the last 12 months.${looks}`),
    labelled(
      "Actions",
      `${counted(actions.total, "action")}, of which ${actions.carriedOver} carried over and ${actions.overdue} overdue.`,
    ),
  ];
}

function changeBlocks({ comparison }: SigningSummary): Block[] {
  if (!comparison) return [heading(2, "What changed"), paragraph("There is no earlier return to compare with.")];
  const likeForLike = likeForLikeInWords(comparison);
  return [
    heading(2, `What changed since ${comparison.cycle}`),
    ...(likeForLike ? [paragraph(`${likeForLike}.`)] : []),
    bullets(changeLines({ ...comparison, notApplicable: [] }).map(({ name, text }) => `${name} ${shortened(text, most.changed)}`.trim())),
  ];
}

function questionBlocks({ questions }: SigningSummary): Block[] {
  if (questions.length === 0) return [];
  return [heading(2, "Questions to ask first"), bullets(questions.slice(0, most.questions))];
}

/** "9.1, 9.2 and 3 others." */
function named(some: { code: string }[]): string {
  const codes = some.slice(0, most.named).map(({ code }) => code);
  const others = some.length - codes.length;
  return `${codes.join(", ")}${others > 0 ? ` and ${counted(others, "other")}` : ""}.`;
}
