import { ExternalHyperlink, type ParagraphChild, SimpleField, TextRun } from "docx";
import { addressesIn } from "#domain/addresses.ts";
import { xmlText } from "./cell-text.ts";
import { cellSize } from "./word-styles.ts";

/** The words of a paragraph, with the addresses of the web in it as links. */
export function linkedRuns(text: string): ParagraphChild[] {
  return addressesIn(text).flatMap(({ text: words, href }): ParagraphChild[] =>
    href ? [new ExternalHyperlink({ link: href, children: [new TextRun({ text: xmlText(words), style: "Hyperlink" })] })] : runs(words),
  );
}

/** The words of a paragraph; a line break stays one. */
export function runs(text: string, bold?: boolean, strike?: boolean, size?: number): TextRun[] {
  return xmlText(text)
    .replaceAll("\t", " ")
    .split("\n")
    .map(
      (line, at) =>
        new TextRun({
          text: line,
          ...(bold && { bold }),
          ...(strike && { strike }),
          ...(size && size !== cellSize && { size }),
          ...(at > 0 && { break: 1 }),
        }),
    );
}

/**
 * The words of a paragraph that stays with the next. LibreOffice guesses first where pages end, and where it guessed right it looks
 * at nothing again but fields: without one, that shows nothing, a heading would be left behind.
 */
export function keptWithNext(words: ParagraphChild[]): ParagraphChild[] {
  return [...words, new SimpleField('IF 1 = 1 "" ""')];
}
