import { letter } from "./letters.ts";
import type { NewMessage } from "./message.ts";

/** Asks a colleague to help with an audit. */
export function colleagueMessage({
  champion: by,
  ...message
}: {
  to: string;
  champion: string;
  organisation: string;
  cycle: string;
  link: string;
}): NewMessage {
  return letter("colleague", { ...message, by });
}
