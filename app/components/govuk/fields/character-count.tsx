import { classNames } from "#app/components/govuk/class-names.ts";
import { idOf } from "./fields-of.ts";
import { Hint } from "./hint.tsx";
import { Textarea, type TextareaProps } from "./textarea.tsx";

type CharacterCountProps = TextareaProps & ({ maxWords: number; maxLength?: undefined } | { maxLength: number; maxWords?: undefined });

/** A text box with its limit; enhance.js counts along. Nothing stops the typing: a text too long is refused on saving, with everything kept. */
export function CharacterCount({ maxWords, maxLength, ...textarea }: CharacterCountProps) {
  const limit = maxWords ?? maxLength;
  const info = `${textarea.id ?? idOf(textarea.name)}-info`;
  return (
    <Textarea
      {...textarea}
      formGroupClasses={classNames("govuk-character-count", textarea.formGroupClasses)}
      data={{
        "data-module": "govuk-character-count",
        "data-maxlength": maxLength,
        "data-maxwords": maxWords,
        "data-count-type": maxWords === undefined ? undefined : "words",
      }}
      classes={classNames("govuk-js-character-count", textarea.classes)}
      describedBy={classNames(textarea.describedBy, info)}
      after={
        <Hint id={info} classes="govuk-character-count__message">
          You can enter up to {limit.toLocaleString("en-GB")} {maxWords === undefined ? "characters" : "words"}
        </Hint>
      }
    />
  );
}
