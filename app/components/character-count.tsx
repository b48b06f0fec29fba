import { type FormEvent, useState } from "react";
import { countWords } from "#app/domain/words.ts";
import { classNames } from "./class-names.ts";
import { Hint } from "./hint.tsx";
import { Textarea, type TextareaProps } from "./textarea.tsx";

type CharacterCountProps = TextareaProps & ({ maxWords: number; maxLength?: undefined } | { maxLength: number; maxWords?: undefined });

/** A text box that says how much is left. Nothing stops the typing: a text too long is refused on saving, with everything kept. */
export function CharacterCount({ maxWords, maxLength, ...textarea }: CharacterCountProps) {
  const limit = maxWords ?? maxLength;
  const unit = maxWords === undefined ? "characters" : "words";
  const sizeOf = (text: string) => (maxWords === undefined ? text.length : countWords(text));
  const [size, setSize] = useState<number | null>(null);
  const isOver = size !== null && size > limit;

  const count = (event: FormEvent<HTMLDivElement>) => setSize(sizeOf((event.target as HTMLTextAreaElement).value));
  return (
    <div
      className="govuk-character-count"
      data-module="govuk-character-count"
      data-maxlength={maxLength}
      data-maxwords={maxWords}
      onInput={count}
    >
      <Textarea
        {...textarea}
        classes={classNames("govuk-js-character-count", isOver && "govuk-textarea--error", textarea.classes)}
        describedBy={classNames(textarea.describedBy, `${textarea.id}-info`)}
      />
      <Hint id={`${textarea.id}-info`} classes={classNames("govuk-character-count__message", isOver && "app-count--over")}>
        {size === null
          ? `You can enter up to ${limit.toLocaleString("en-GB")} ${unit}`
          : isOver
            ? `${size.toLocaleString("en-GB")} ${unit}. The limit is ${limit.toLocaleString("en-GB")}`
            : `${size.toLocaleString("en-GB")} of up to ${limit.toLocaleString("en-GB")} ${unit}`}
      </Hint>
    </div>
  );
}
