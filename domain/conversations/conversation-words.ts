import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { listed } from "#domain/words.ts";
import { type Parts, type Readers, type Side, sideIn, writesIn } from "./permissions.ts";

/** Between whom it is, as a title. */
export function betweenWhom(readers: Readers, words: OrganisationWords): string {
  return {
    colleagues: "Colleagues",
    governors: `The ${words.governors}`,
    trust: "Your trust",
    partnership: "The partnership",
  }[readers];
}

/** The same inside a sentence, for whoever reads it: "between the school and its trust". */
export function betweenInWords(readers: Readers, words: OrganisationWords): string {
  const { organisation, governors } = words;
  return {
    colleagues: `between colleagues of the ${organisation}`,
    governors: `between the ${organisation}, its ${governors} and its trust, if it has one`,
    trust: `between the ${organisation} and its trust`,
    partnership: `between the ${organisation} and the partnership`,
  }[readers];
}

/** "Joanne Tull, Kofi Mensah-Reed and Marcus Adeyemi. Bryn Calloway can read it": by name, who reads what is written. */
export function readersInWords(
  readers: Readers,
  people: { name: string; part: Parts }[],
  // What is asked with a day for the answer goes into the pack of a panel
  { isAsked = false }: { isAsked?: boolean } = {},
): string {
  const names = (some: typeof people) => [...new Set(some.map(({ name }) => name))];
  const writing = names(people.filter(({ part }) => writesIn(readers, part)));
  const reading = names(people.filter(({ part }) => sideIn(readers, part) !== null && !writesIn(readers, part)));
  const only = reading.filter((name) => !writing.includes(name));
  if (writing.length + only.length === 0) return "Nobody yet";
  return [
    listed(writing) || "Nobody writes",
    ...(only.length > 0 ? [`${listed(only)} can read it`] : []),
    ...(readers === "partnership" && isAsked ? ["The panel that discusses the return reads it too"] : []),
  ].join(". ");
}

/** Whom an open one waits for, when it is not the reader: "Waits for the governors". */
export function waitsInWords(sides: Side[], words: OrganisationWords): string {
  const names: Record<Side, string> = {
    organisation: `the ${words.organisation}`,
    governors: `the ${words.governors}`,
    trust: "the trust",
    partnership: "the partnership",
  };
  return `Waits for ${listed(sides.map((side) => names[side]))}`;
}
