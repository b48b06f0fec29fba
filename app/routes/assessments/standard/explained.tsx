import { termAnchor, type Words } from "#domain/assessments/standard-in-words.ts";

/** A text of the standard, whose terms lead to what they mean; where there is no such page, they are plain. */
export function Explained({ words, glossaryHref }: { words: Words; glossaryHref: string | null }) {
  return words.map((piece) =>
    typeof piece === "string" ? (
      piece
    ) : glossaryHref === null ? (
      piece.words
    ) : (
      <a key={piece.term} className="govuk-link app-term" href={`${glossaryHref}#${termAnchor(piece.term)}`}>
        {piece.words}
      </a>
    ),
  );
}
