import { Textarea } from "#app/components/govuk/fields/textarea.tsx";
import { adapter, because } from "#tests/components/govuk/adapter.tsx";
import { labelledProps, type LabelledOptions } from "#tests/components/govuk/field-options.ts";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

interface Options extends LabelledOptions {
  rows?: number;
  value?: string;
  autocomplete?: string;
  spellcheck?: boolean;
}

export const textarea = adapter<Options>({
  component: "textarea",
  render: (options) => (
    <Textarea
      {...labelledProps(options)}
      rows={options.rows}
      defaultValue={options.value}
      autoComplete={options.autocomplete}
      spellCheck={options.spellcheck}
    />
  ),
  leftOut: because(anyAttributes, "attributes"),
});
