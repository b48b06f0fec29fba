import { letter } from "./letters.ts";
import type { NewMessage } from "./message.ts";

/** Tells a person which part they were given. */
export function namedMessage({
  part,
  ...message
}: {
  by: string;
  part: string;
  organisation: string;
  cycle: string;
  link: string;
}): Omit<NewMessage, "toEmail"> {
  const { toEmail: _, ...named } = letter("named", { ...message, to: "", part: `${part.charAt(0).toLowerCase()}${part.slice(1)}` });
  return named;
}
