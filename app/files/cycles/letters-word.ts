import type { Letter } from "#domain/cycles/letter.ts";
import { dayInWords } from "#domain/dates.ts";
import { type Block, createWord, heading, headingOnNewPage, paragraph } from "#app/files/formats/word.ts";

/** Letters of a partnership, each on a page of its own, as they were kept. */
export function lettersWord(letters: Letter[], { cycle, partnership }: { cycle: string; partnership: string }): Promise<Buffer> {
  return createWord({
    title: letters.length === 1 ? (letters[0]?.subject ?? cycle) : `Letters about the ${cycle}`,
    creator: partnership,
    running: `${partnership}, ${cycle}`,
    blocks: letters.flatMap((letter, at) => blocksOf(letter, at > 0)),
  });
}

function blocksOf(letter: Letter, isOnNewPage: boolean): Block[] {
  return [
    (isOnNewPage ? headingOnNewPage : heading)(2, letter.subject),
    ...letter.letterhead.map((line) => paragraph(line)),
    paragraph(dayInWords(letter.on)),
    ...letter.to.map((line) => paragraph(line)),
    ...letter.paragraphs.map((text) => paragraph(text)),
    ...letter.from.map((line) => paragraph(line)),
  ];
}
