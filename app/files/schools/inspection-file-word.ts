import { basisLabels } from "#domain/assessments/basis-words.ts";
import { type InspectionPart, metInWords } from "#domain/schools/inspection-file.ts";
import { ratingLabel } from "#domain/assessments/rating.ts";
import type { ReturnDocument, StandardOfReturn } from "#domain/assessments/return-document.ts";
import { ended } from "#domain/signing/signing-sentence.ts";
import { inspectionColumns } from "#app/tables/schools/inspection-file.ts";
import { evidenceColumns } from "#app/tables/assessments/return.ts";
import { itemOf } from "#app/files/assessments/return-word.ts";
import { type Block, bullets, createWord, heading, labelled, paragraph, table } from "#app/files/formats/word.ts";

/** What an inspector asks for: each standard under the heading it is judged by, with what is done and where that is kept. */
export async function inspectionFileWord(
  { organisation, cycle }: ReturnDocument,
  parts: InspectionPart[],
  standing: string,
): Promise<Buffer> {
  return createWord({
    title: `Safeguarding inspection file: ${organisation.name}`,
    creator: organisation.name,
    running: `${organisation.name}, ${cycle.title}, inspection file`,
    blocks: [
      paragraph(
        `The return cut again under the ${parts.length} headings by which inspectors judge safeguarding. Every standard that applies is under one of them.`,
        "Lead",
      ),
      paragraph(`${cycle.title}. ${standing} These are the organisation’s own ratings.`),
      heading(2, "Summary"),
      table({ caption: "Standards met under each heading", columns: inspectionColumns, rows: parts }),
      ...parts.flatMap(partBlocks),
    ],
  });
}

function partBlocks(part: InspectionPart): Block[] {
  return [
    heading(2, part.title),
    paragraph(`${metInWords(part)}.`),
    ...part.standards.flatMap(standardBlocks),
    ...(part.notApplicable.length > 0
      ? [
          paragraph("These standards do not apply:"),
          bullets(part.notApplicable.map(({ code, short, notApplicableReason }) => `${code} ${short}. ${ended(notApplicableReason)}`)),
        ]
      : []),
  ];
}

function standardBlocks({ code, sentence, section, basis, rating, statement, evidence }: InspectionPart["standards"][number]): Block[] {
  return [
    heading(3, `${code} ${sentence}`),
    paragraph(`Section ${section}`, "Notes"),
    labelled("Rating", ratingLabel(rating)),
    ...(basis ? [labelled("Basis", basisLabels[basis])] : []),
    labelled("Statement", statement || "Not provided"),
    ...evidenceBlocks(evidence),
  ];
}

function evidenceBlocks(evidence: StandardOfReturn["evidence"]): Block[] {
  if (evidence.length === 0) return [labelled("Evidence", "None")];
  return [labelled("Evidence", ""), bullets(evidence.map((item) => itemOf({ ...item, standards: [] }, evidenceColumns)))];
}
