import { cycleInShort } from "#domain/assessments/comparison.ts";
import { findStandardOfReturn, totalsOf } from "#domain/assessments/return-document.ts";
import { isOverdue } from "#domain/assessments/actions/progress.ts";
import { dayInWords, dayOf } from "#domain/dates.ts";
import { answerInWords, inOrderOf } from "#domain/scrutiny/asked-questions.ts";
import { packOf, type PackEntry } from "#domain/scrutiny/pack.ts";
import { reasonsInWords } from "#domain/scrutiny/panel-items.ts";
import { stretchInWords } from "#domain/stretch.ts";
import { counted } from "#domain/words.ts";
import { findAssessment } from "#db/assessments/assessments.ts";
import { type ReadForPanel, readForPanel } from "#db/scrutiny/panels/read-for-panel.ts";
import { readSlots, type RequiredPanel, type ShownSlot } from "../panels/requirements.ts";

/** The pack of a panel as this person may read it, and what of it is not theirs to read. */
export async function readPack(view: RequiredPanel) {
  const { db, person, panel, cycle, author } = view;
  const today = dayOf(author.at);
  const slots = await readSlots(view);
  const entries = await Promise.all(
    slots.map(async (slot): Promise<PackEntry | null> => {
      const found = slot.mayRead ? await findAssessment(db, slot.assessmentId, person) : undefined;
      const read = found && (await readForPanel(db, found, { today }));
      return read ? entryOf(slot, read, today) : null;
    }),
  );
  return {
    id: panel.id,
    cycle: cycle.title,
    day: dayInWords(panel.startsAt),
    when: stretchInWords(panel),
    pack: packOf(entries.filter((entry) => entry !== null)),
    leftOut: slots.flatMap((slot, at) => (entries[at] ? [] : [leftOutBecause(slot, person.id)])),
  };
}

export type PackPage = Awaited<ReturnType<typeof readPack>>;

function leftOutBecause({ name, out, hasSubmission }: ShownSlot, personId: string): string {
  const own = out.find(({ id }) => id === personId);
  if (own)
    return `${name} is left out: ${own.because === "own" ? "it is your own organisation" : "you have a conflict"}, so you step out of its slot.`;
  return hasSubmission ? `${name} is left out: its return is not open to you.` : `${name} has not submitted yet.`;
}

function entryOf(slot: ShownSlot, read: ReadForPanel, today: string): PackEntry {
  const { document, earlier, items, keyLines, asked, actions } = read;
  const about = (code: string | null) =>
    code === null ? "The whole return" : `${code} ${findStandardOfReturn(document, code)?.short ?? ""}`.trim();
  return {
    assessmentId: slot.assessmentId,
    name: slot.name,
    slot: stretchInWords(slot),
    summary: summaryOf(read),
    before: earlier ? cycleInShort(earlier.cycle.title) : null,
    cycle: cycleInShort(document.cycle.title),
    items: items.map((item) => {
      const { code, short, rating } = item;
      const before = earlier && findStandardOfReturn(earlier, code);
      const given = findStandardOfReturn(document, code);
      return {
        code,
        short,
        ...(before && { then: before.rating }),
        now: rating,
        why: reasonsInWords(item),
        words: given?.statement || given?.notApplicableReason || "",
      };
    }),
    keyLines: keyLines.map(({ standardCode, question }) => `${about(standardCode)}: ${question}`),
    asked: inOrderOf(document, asked).map((one) => ({
      question: `${about(one.standardCode)}: ${one.question}`,
      answer: answerInWords(one, today),
    })),
    overdue: actions
      .filter((action) => isOverdue(action, today))
      .map(({ standardCode, what, owner, dueOn }) => `${about(standardCode)}: ${what}. ${owner}, due ${dayInWords(dueOn)}.`),
  };
}

function summaryOf({ document, items, others }: ReadForPanel): string[] {
  const { met, partiallyMet, notMet, notApplicable, applicable } = totalsOf(document);
  const { signature } = document;
  return [
    `Of the ${counted(applicable, "standard that applies", "standards that apply")}, by its own rating ${met} are met, ${partiallyMet} partially met and ${notMet} not met; ${notApplicable} ${notApplicable === 1 ? "does" : "do"} not apply.`,
    `The panel goes through ${counted(items.length, "standard")}; the other ${others.length} ${others.length === 1 ? "is" : "are"} not in dispute.`,
    ...(signature ? [`Signed by ${signature.name}, ${signature.jobTitle}, on ${dayInWords(signature.signedAt)}.`] : []),
  ];
}
