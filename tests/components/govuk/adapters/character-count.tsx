import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import { adapter, because } from "#tests/components/govuk/adapter.tsx";
import { labelledProps, type LabelledOptions } from "#tests/components/govuk/field-options.ts";
import { anyAttributes, otherLanguages } from "#tests/components/govuk/reasons.ts";

interface Options extends LabelledOptions {
  maxlength?: number;
  maxwords?: number;
  rows?: number;
  value?: string;
  spellcheck?: boolean;
}

export const characterCount = adapter<Options>({
  component: "character-count",
  render: (options) => {
    const { maxwords, maxlength = 0 } = options;
    const limit = maxwords === undefined ? { maxLength: maxlength } : { maxWords: maxwords };
    return (
      <CharacterCount
        {...labelledProps(options)}
        {...limit}
        rows={options.rows}
        defaultValue={options.value}
        spellCheck={options.spellcheck}
      />
    );
  },
  leftOut: {
    ...because(anyAttributes, "attributes", "with textarea maxlength attribute"),
    ...because(
      "What is counted follows from the limit: words from a limit of words, otherwise characters.",
      "with count type 'length'",
      "with count type 'characters'",
      "with count type 'characters' and value",
      "with count type 'characters' and error message",
      "with count type 'words'",
      "with count type 'words' and value",
      "with count type 'words' and error message",
    ),
    ...because(
      "The count shows from the first word: one that appears late comes as a surprise.",
      "with threshold",
      "with count type 'characters' and threshold",
      "with count type 'words' and threshold",
    ),
    ...because(otherLanguages, "with custom textarea description", "with translations"),
    ...because("The message has one looks.", "custom classes on countMessage"),
    ...because(
      "There is always a limit; without one the box is a plain text area.",
      "to configure in JavaScript",
      "with neither maxlength nor maxwords set",
      "with neither maxlength, maxwords nor textarea description set",
    ),
  },
});
