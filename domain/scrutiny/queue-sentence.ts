import { dayInWords } from "#domain/dates.ts";
import { type Called, countedAs } from "#domain/organisations/organisation-words.ts";
import { capitalised, counted, listed, numberInWords } from "#domain/words.ts";
import type { QueueRow } from "./queue.ts";

/**
 * What the partnership owes, each return once: "We owe 2 agencies a response that is overdue. The other 21 …"; with no rows,
 * whether others returned that this person does not read.
 */
export function queueSentence(rows: Pick<QueueRow, "standing" | "dueOn">[], called: Called, othersReturned = false): string {
  const [overdue, owed, sent, openAgain] = (["overdue", "owed", "sent", "open-again"] as const).map((standing) =>
    rows.filter((row) => row.standing === standing),
  ) as [typeof rows, typeof rows, typeof rows, typeof rows];
  if (rows.length === 0 && othersReturned) return `No ${called.one} that you read has returned yet, so you owe no response.`;
  if (rows.length === 0) return `No ${called.one} has returned yet, so no response is owed.`;
  const sentences = [
    overdue.length > 0 && `We owe ${countedAs(overdue.length, called)} a response that is overdue.`,
    owed.length > 0 && owedInWords(owed, overdue.length > 0, called),
    owed.length + overdue.length === 0 && sent.length > 0 && openAgain.length === 0 && `Every response is sent: ${sent.length}.`,
    owed.length + overdue.length + openAgain.length > 0 && sent.length > 0 && `${capitalised(counted(sent.length, "is", "are"))} sent.`,
    openAgain.length > 0 &&
      `${capitalised(counted(openAgain.length, "return is", "returns are"))} open again, so nothing can be answered there yet.`,
  ];
  const none = sent.length === 0 ? " None is sent yet." : "";
  return sentences.filter((one) => one !== false).join(" ") + none;
}

function owedInWords(owed: Pick<QueueRow, "dueOn">[], isOther: boolean, called: Called): string {
  const last =
    owed
      .map(({ dueOn }) => dueOn)
      .sort()
      .at(-1) ?? "";
  if (isOther) return `The other ${counted(owed.length, "response is", "responses are")} owed by ${dayInWords(last)}.`;
  return `We owe ${countedAs(owed.length, called)} a response by ${dayInWords(last)}.`;
}

/** "23 of 24 have returned. Estmere Sports Alliance has not." Only a few are named. */
export function returnedInWords(returned: number, missing: string[]): string {
  const all = returned + missing.length;
  const first = `${returned} of ${all} ${returned === 1 ? "has" : "have"} returned.`;
  if (missing.length === 0) return all === 0 ? "Nothing is asked of anybody in this cycle." : `All ${all} have returned.`;
  const who =
    missing.length > 4
      ? `${capitalised(numberInWords(missing.length))} have`
      : `${listed(missing)} ${missing.length === 1 ? "has" : "have"}`;
  return `${first} ${who} not.`;
}
