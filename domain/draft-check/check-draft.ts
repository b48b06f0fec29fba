import { checkSentence } from "./check-sentence.ts";
import { nothingCarried } from "./reading/read-sentence.ts";
import { checkTable } from "./check-table.ts";
import type { Draft, DraftTable } from "./draft.ts";
import type { DraftCheck, Finding } from "./finding.ts";
import type { HeldSnapshot } from "./held-figures.ts";
import { likelyCauses } from "./likely-cause.ts";
import { isHeading, noScene, saidBy, type Scene, sceneBelow, unique } from "./reading/scene.ts";

/** Every number of a draft report, held against the figures it should repeat. */
export function checkDraft(draft: Draft, held: HeldSnapshot): DraftCheck {
  const tables: Finding[][] = [];
  const sentences: Finding[] = [];
  const next = tablesByPlace(draft.tables);
  const perPage = new Map<number | undefined, number>();
  let scene: Scene = noScene;
  let below: Scene | null = null;
  let wasHeading = false;
  const checkTablesAt = (place: number) => {
    for (const { table, number } of next.get(place) ?? []) {
      const caption = captionOf(draft, place);
      tables[number - 1] = checkTable(table, number, held, { scene, caption });
      // What stands under a table may be about what it is about
      const { narrowings } = saidBy(caption, held);
      below = narrowings.length > 0 ? { ...scene, narrowings: unique([...scene.narrowings, ...narrowings]) } : null;
    }
  };
  for (const [index, { text, page }] of draft.paragraphs.entries()) {
    checkTablesAt(index);
    const paragraph = (perPage.get(page) ?? 0) + 1;
    perPage.set(page, paragraph);
    sentences.push(...checkParagraph(text, { paragraph, page, scene: below ?? scene }, held));
    const isAnother = isHeading(text, held);
    if (isAnother) scene = sceneBelow(text, scene, held, wasHeading);
    wasHeading = isAnother;
    if (!isAnother) continue;
    below = null;
  }
  checkTablesAt(draft.paragraphs.length);
  const findings = [...tables.flat(), ...sentences];
  const counts: DraftCheck["counts"] = { agrees: 0, differs: 0, "not-checked": 0 };
  for (const { verdict } of findings) counts[verdict]++;
  const causes = tables.map((table, index) => [index + 1, likelyCauses(table, held)] as const).filter(([, texts]) => texts.length > 0);
  return { findings, counts, causes: Object.fromEntries(causes) };
}

const segmenter = new Intl.Segmenter("en-GB", { granularity: "sentence" });
// Cutting into sentences is the slow part, and most paragraphs hold nothing to check
const figure =
  /\d|\b(?:half|third|quarter|thirds|quarters|most|majority|all|every|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|hundred)\b/i;

function checkParagraph(
  text: string,
  { paragraph, page, scene }: { paragraph: number; page?: number | undefined; scene: Scene },
  held: HeldSnapshot,
): Finding[] {
  if (!figure.test(text)) return [];
  let carried = nothingCarried;
  return [...segmenter.segment(text.replaceAll(/\s+/g, " "))].flatMap(({ segment }) => {
    const sentence = segment.trim();
    const placeOf = (at: number) => ({ kind: "sentence" as const, paragraph, ...(page && { page }), sentence, at });
    const found = checkSentence(sentence, held, { scene, carried, placeOf });
    carried = found.carried;
    return found.findings;
  });
}

function tablesByPlace(tables: DraftTable[]): Map<number, { table: DraftTable; number: number }[]> {
  return Map.groupBy(
    tables.map((table, index) => ({ table, number: index + 1 })),
    ({ table }) => table.after ?? 0,
  );
}

// What stands over a table, or under it where a table has its name there
function captionOf({ paragraphs }: Draft, place: number): string {
  const [before, after] = [paragraphs[place - 1]?.text ?? "", paragraphs[place]?.text ?? ""];
  const isCaption = (text: string) => text.length <= 200 && /^(?:table|chart|figure) \d/i.test(text);
  if (isCaption(before)) return before;
  if (before.length <= 140 && before !== "" && !/[.!?]["'”’)]?$/.test(before)) return before;
  return isCaption(after) ? after : "";
}
