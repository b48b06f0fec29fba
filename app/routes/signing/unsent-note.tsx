import { type FieldValue, textOf } from "#app/components/govuk/fields/fields-of.ts";
import { KeptWords } from "#app/components/kept-words.tsx";

/** What a person wrote when the step they wrote it for could no longer be taken: to copy, so that it is not lost. */
export function UnsentNote({ note }: { note: FieldValue }) {
  if (!textOf(note)) return <KeptWords />;
  return (
    <div className="app-notice">
      <p>
        <strong>What you wrote was not sent.</strong> You can copy it from here:
      </p>
      <p className="app-own-lines">{textOf(note)}</p>
    </div>
  );
}
