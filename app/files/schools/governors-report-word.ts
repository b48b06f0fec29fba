import type { EarlierAction, Training } from "#domain/schools/governors-report.ts";
import { basisLabels } from "#domain/assessments/basis-words.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import type { ReturnDocument } from "#domain/assessments/return-document.ts";
import { earlierInWords, type SigningSummary, type WeakStandard } from "#domain/signing/signing.ts";
import { ended, likeForLikeInWords, signingSentence } from "#domain/signing/signing-sentence.ts";
import { changeLines } from "#domain/signing/what-changed.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { counted } from "#domain/words.ts";
import { earlierActionColumns, minuteColumns, minuteRows, trainingColumns } from "#app/tables/schools/governors-report.ts";
import { actionColumns, sectionColumns } from "#app/tables/assessments/return.ts";
import { itemOf } from "#app/files/assessments/return-word.ts";
import { type Block, bullets, createWord, heading, labelled, paragraph, table } from "#app/files/formats/word.ts";

interface Facts {
  shortName: string;
  standing: string;
  summary: SigningSummary;
  earlierActions: EarlierAction[];
  training: Training[];
  words: OrganisationWords;
  /** Whether the designated safeguarding lead has confirmed the profile. */
  isProfileConfirmed: boolean;
}

/** What those who govern read before their meeting, with room for its minute. */
export async function governorsReportWord(document: ReturnDocument, facts: Facts): Promise<Buffer> {
  const { organisation, cycle } = document;
  const { summary, training, words } = facts;
  return createWord({
    title: `Safeguarding report to ${words.governors}: ${organisation.name}`,
    creator: organisation.name,
    running: `${organisation.name}, ${cycle.title}, report to ${words.governors}`,
    blocks: [
      paragraph(signingSentence(facts.shortName, summary), "Lead"),
      paragraph(`${cycle.title}. ${facts.standing} These are the organisation’s own ratings.`),
      heading(2, "Summary"),
      bullets(summaryLines(summary)),
      table({ caption: "Standards by rating and section", columns: sectionColumns, rows: document.sections }),
      heading(2, "Not met and partially met"),
      ...(summary.weak.length === 0 ? [paragraph("Nothing is rated partially met or not met.")] : summary.weak.flatMap(weakBlocks)),
      ...notApplicableBlocks(summary),
      ...changeBlocks(summary),
      heading(2, "Actions of the last audit"),
      ...(facts.earlierActions.length === 0
        ? [paragraph("There are none.")]
        : [table({ caption: "What became of the actions of the last audit", columns: earlierActionColumns, rows: facts.earlierActions })]),
      heading(2, "Training"),
      ...(training.length === 0
        ? [paragraph("The profile says nothing of training yet.")]
        : [
            table({ caption: "Training, from the profile", columns: trainingColumns, rows: training }),
            ...(facts.isProfileConfirmed ? [] : [paragraph("The profile has not been confirmed for this audit yet.", "Notes")]),
          ]),
      heading(2, "Questions to ask"),
      ...(summary.questions.length === 0
        ? [paragraph("Nothing in the figures asks for a question of its own.")]
        : [bullets(summary.questions)]),
      heading(2, "For the minutes"),
      table({ caption: "Minute of the meeting", columns: minuteColumns, rows: minuteRows(words), rowHeight: 2 }),
    ],
  });
}

function summaryLines({ totals, actions, evidence, comparison }: SigningSummary): string[] {
  const likeForLike = comparison && likeForLikeInWords(comparison);
  return [
    `${totals.met} of ${totals.applicable} standards that apply are met, ${totals.partiallyMet} partially met, ${totals.notMet} not met.${likeForLike ? ` ${likeForLike}.` : ""}`,
    `${counted(totals.standards - totals.answered, "standard")} not answered, ${counted(totals.notApplicable, "standard")} not applicable.`,
    `${counted(actions.total, "action")}, of which ${actions.carriedOver} carried over and ${actions.overdue} overdue.`,
    `${counted(evidence.total, "item")} of evidence, of which ${evidence.checkedThisYear} checked in the last 12 months.`,
  ];
}

const shownOfActions = ["what", "owner", "dueOn", "successMeasure", "progress"];

function weakBlocks(standard: WeakStandard): Block[] {
  const { code, sentence, basis, rating, statement, actions, noActionReason, earlier } = standard;
  const columns = actionColumns.filter(({ key }) => shownOfActions.includes(key));
  return [
    heading(3, `${code} ${sentence}`),
    labelled("Rating", `${ratingLabel(rating)}.${earlier ? ` ${earlierInWords(standard)}` : ""}`),
    ...(basis ? [labelled("Basis", basisLabels[basis])] : []),
    ...(statement ? [labelled("Statement", statement)] : []),
    ...(actions.length === 0
      ? [labelled("No action", noActionReason || "No reason is given")]
      : [labelled("Actions", ""), bullets(actions.map((action) => itemOf({ ...action, standard: code }, columns)))]),
  ];
}

function notApplicableBlocks({ notApplicable: { byChoice, byProfile } }: SigningSummary): Block[] {
  const all = [...byChoice, ...byProfile];
  if (all.length === 0) return [];
  return [
    heading(2, "What does not apply"),
    bullets(all.map(({ code, short, notApplicableReason }) => `${code} ${short}. ${ended(notApplicableReason || "No reason is given")}`)),
  ];
}

function changeBlocks({ comparison }: SigningSummary): Block[] {
  if (!comparison) return [heading(2, "What changed"), paragraph("There is no earlier return to compare with.")];
  return [
    heading(2, `What changed since ${comparison.cycle}`),
    bullets(changeLines(comparison).map(({ name, text }) => ({ title: name, lines: text ? [text] : [] }))),
  ];
}
