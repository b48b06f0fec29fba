import { momentInWords } from "#domain/dates.ts";
import { listed } from "#domain/words.ts";
import { letter, type LetterMessage } from "./letters.ts";

interface Invitation {
  to: string;
  name: string;
  /** What the person is there, in words: "champion", "headteacher". */
  parts: string[];
  organisation: string;
  cycle: string;
  dueAt: string;
  /** Those who ask, in words. */
  partnership: string;
  /** Whether they write it; otherwise they sign it. */
  writes: boolean;
  /** Standards worded as they were, where answers of the last audit are there to confirm. */
  unchanged: { count: number; of: number } | null;
  link: string;
}

/** Asks those who lead an audit and those who sign it, when it is launched. As every e-mail it never says what a return says. */
export function invitationMessage({ parts, dueAt, writes, unchanged, ...message }: Invitation): LetterMessage {
  const about = { ...message, part: listed(parts), due: momentInWords(dueAt) };
  if (!writes) return letter("invitation-to-sign", about);
  const { count, of } = unchanged ?? { count: 0, of: 0 };
  const last =
    count > 0
      ? `${count} of the ${of} standards are worded as they were, so your answers of last time are there to confirm or change.`
      : "";
  return letter("invitation", { ...about, last });
}
