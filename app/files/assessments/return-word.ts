import { momentInWords } from "#domain/dates.ts";
import { signedByInWords } from "#domain/people/deputy.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import type { ReturnDocument, SectionOfReturn, Signature, StandardOfReturn } from "#domain/assessments/return-document.ts";
import { factsInWords, reasonInWords, withoutReasonFirst } from "#domain/schools/profile-doubts.ts";
import { sectionInWords, standingInWords } from "#domain/assessments/return-words.ts";
import { actionColumns, evidenceColumns, saidColumns, sectionColumns } from "#app/tables/assessments/return.ts";
import type { Column } from "#app/tables/column.ts";
import type { ReturnFacts } from "./return-workbook.ts";
import {
  type Block,
  type BulletItem,
  bullets,
  createWord,
  heading,
  headingOnNewPage,
  labelled,
  paragraph,
  table,
} from "#app/files/formats/word.ts";

interface Facts extends ReturnFacts {
  signature: Signature | null;
  /** The second signature in words with what was declared, or that it is owed; null where no governor is asked to sign. */
  governor: { title: string; inWords: string; declarations: string[] } | null;
}

/** A whole return as a Word document, submitted or not. It says which of the two it is. */
export async function returnWord(document: ReturnDocument, facts: Facts): Promise<Buffer> {
  const { organisation, cycle, set } = document;
  return createWord({
    title: `${cycle.title}: ${organisation.name}`,
    creator: organisation.name,
    running: `${organisation.name}, ${cycle.title}, revision ${document.revision}`,
    blocks: [
      paragraph(standingInWords(document, facts.madeAt, facts.wasSubmitted), "Lead"),
      paragraph(`These are the organisation’s own ratings. The words of the standards are those of ${set.title}.`),
      ...(facts.receipt ? [labelled("Receipt", facts.receipt)] : []),
      heading(2, "Sections"),
      table({ caption: "Standards by rating and section", columns: sectionColumns, rows: document.sections }),
      heading(2, "Signatures"),
      ...signatureBlocks(facts),
      ...doubtBlocks(document),
      ...document.sections.flatMap((section, at) => sectionBlocks(section, at === 0)),
    ],
  });
}

function signatureBlocks({ signature, governor, removed = [] }: Facts): Block[] {
  const signed = signature
    ? [
        paragraph(`Signed by ${signedByInWords(signature)}, at ${momentInWords(signature.signedAt)}.`),
        ...removed.map((one) => paragraph(one)),
        ...declared(signature),
      ]
    : [paragraph("Not signed yet.")];
  if (!governor || !signature) return signed;
  return [...signed, heading(3, governor.title), paragraph(governor.inWords), ...declared(governor)];
}

function declared({ declarations }: Pick<Signature, "declarations">): Block[] {
  return declarations.length > 0 ? [paragraph("Declared:"), bullets(declarations)] : [];
}

// What the profile spoke against when it was signed stays with what was signed
function doubtBlocks({ doubts = [] }: ReturnDocument): Block[] {
  if (doubts.length === 0) return [];
  const lines = withoutReasonFirst(doubts).map(
    (doubt) => `${doubt.code} ${doubt.short}, rated ${ratingLabel(doubt.rating)}. ${factsInWords(doubt)} ${reasonInWords(doubt)}`,
  );
  return [heading(2, "Where the profile says otherwise"), bullets(lines)];
}

// What is read first, with the signatures, is a page for itself
function sectionBlocks(section: SectionOfReturn, isFirst: boolean): Block[] {
  return [
    (isFirst ? headingOnNewPage : heading)(2, `${section.code}. ${section.title}`),
    paragraph(sectionInWords(section)),
    ...section.standards.flatMap((standard) => standardBlocks(standard, section.code)),
  ];
}

function standardBlocks(standard: StandardOfReturn, section: string): Block[] {
  const { code, sentence, rating, savedAt, savedBy } = standard;
  return [
    heading(3, `${code} ${sentence}`),
    labelled("Rating", ratingLabel(rating)),
    ...saidColumns(standard).map((column) => labelled(column.heading, String(column.value({ ...standard, section }) || "Not provided"))),
    ...listOf(
      "Evidence",
      standard.evidence.map((item) => ({ ...item, standards: [] })),
      evidenceColumns,
    ),
    ...listOf(
      "Actions",
      standard.actions.map((action) => ({ ...action, standard: code })),
      actionColumns,
    ),
    ...(savedAt ? [paragraph(`Saved by ${savedBy ?? "somebody"} at ${momentInWords(savedAt)}`, "Notes")] : []),
  ];
}

function listOf<Item>(label: string, items: Item[], columns: Column<Item>[]): Block[] {
  if (items.length === 0) return [labelled(label, "None")];
  return [labelled(label, ""), bullets(items.map((item) => itemOf(item, columns)))];
}

/** One item of evidence or one action, its first column as the title and the others below. */
export function itemOf<Item>(item: Item, [title, ...others]: Column<Item>[]): BulletItem {
  return {
    title: String(title?.value(item) ?? ""),
    lines: others.map((column) => `${column.heading}: ${column.value(item) || "not given"}`),
  };
}
