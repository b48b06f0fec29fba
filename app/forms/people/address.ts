import { type Endings, unusualEnding, withEnding } from "#domain/people/addresses.ts";
import { isEmailAddress } from "#domain/people/email-address.ts";
import { emailFormat } from "#app/forms/email.ts";

interface Typed {
  email: string;
  /** What was answered on the page that asks; undefined where it was not asked. */
  address?: "usual" | "typed" | "other" | undefined;
  other?: string | undefined;
}

/** The address to write to, what has to be asked about it first, or what is wrong with the one that was typed instead. */
export type Chosen = { email: string } | { ask: Endings; email: string } | { wrong: string; ask: Endings | null };

/** Which address was meant, where one ends unlike all that are known in the place. */
export function chosenAddress({ email, address, other = "" }: Typed, known: string[]): Chosen {
  const endings = unusualEnding(email, known);
  if (endings === null || address === "typed") return { email };
  if (address === undefined) return { ask: endings, email };
  if (address === "usual") return { email: withEnding(email, endings.usual) };
  if (!isEmailAddress(other)) return { wrong: emailFormat, ask: endings };
  const others = unusualEnding(other, known);
  return others === null ? { email: other } : { ask: others, email: other };
}
