import { classNames } from "./class-names.ts";
import { Hint } from "./hint.tsx";
import { Textarea, type TextareaProps } from "./textarea.tsx";

type CharacterCountProps = TextareaProps & ({ maxWords: number; maxLength?: undefined } | { maxLength: number; maxWords?: undefined });

/** A text box with its limit; enhance.js counts along. Nothing stops the typing: a text too long is refused on saving, with everything kept. */
export function CharacterCount({ maxWords, maxLength, ...textarea }: CharacterCountProps) {
  const limit = maxWords ?? maxLength;
  return (
    <div className="govuk-character-count" data-module="govuk-character-count" data-maxlength={maxLength} data-maxwords={maxWords}>
      <Textarea
        {...textarea}
        classes={classNames("govuk-js-character-count", textarea.classes)}
        describedBy={classNames(textarea.describedBy, `${textarea.id}-info`)}
      />
      <Hint id={`${textarea.id}-info`} classes="govuk-character-count__message">
        You can enter up to {limit} {maxWords === undefined ? "characters" : "words"}
      </Hint>
    </div>
  );
}
