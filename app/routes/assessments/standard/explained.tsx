import { termAnchor, type Words } from "#domain/assessments/standard-in-words.ts";

/** A text of the standard, whose terms lead to what they mean. */
export function Explained({ words, glossaryHref }: { words: Words; glossaryHref: string }) {
  return words.map((piece) =>
    typeof piece === "string" ? (
      piece
    ) : (
      <a key={piece.term} className="govuk-link app-term" href={`${glossaryHref}#${termAnchor(piece.term)}`}>
        {piece.words}
      </a>
    ),
  );
}
