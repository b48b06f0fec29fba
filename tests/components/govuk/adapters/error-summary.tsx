import { ErrorSummary } from "#app/components/govuk/error-summary.tsx";
import { adapter, because, words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes, theirScript } from "#tests/components/govuk/reasons.ts";

interface Options {
  titleText?: string;
  titleHtml?: string;
  classes?: string;
  errorList?: { text: string; href?: string }[];
}

/** Errors by the field they link to; "" is the form itself. */
function errorsOf({ errorList = [] }: Options): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const { text, href = "" } of errorList) (errors[href.replace("#", "")] ??= []).push(text);
  return errors;
}

export const errorSummary = adapter<Options>({
  component: "error-summary",
  render: (options) => (
    <ErrorSummary
      errors={errorsOf(options)}
      title={words({ text: options.titleText, html: options.titleHtml })}
      classes={options.classes}
    />
  ),
  leftOut: {
    ...because(anyAttributes, "attributes", "error list with attributes"),
    ...because(
      "Every error says for itself what to do; a description above them is one more text to read.",
      "with description only",
      "with everything",
      "description",
      "html as descriptionText",
      "description html",
    ),
    ...because("Errors are plain words, as a form's rules give them.", "error list with html", "error list with html link"),
    ...because(theirScript, "autofocus disabled", "autofocus explicitly enabled"),
  },
});
