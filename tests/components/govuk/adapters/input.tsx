import { Input } from "#app/components/govuk/fields/input.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { labelledProps, type LabelledOptions } from "#tests/components/govuk/field-options.ts";
import { anyAttributes, noPattern } from "#tests/components/govuk/reasons.ts";

interface Options extends LabelledOptions {
  value?: string | number;
  type?: string;
  inputmode?: "text" | "numeric" | "email" | "decimal";
  autocomplete?: string;
  autocapitalize?: string;
  spellcheck?: boolean;
  prefix?: Words;
  suffix?: Words;
}

export const input = adapter<Options>({
  component: "input",
  render: (options) => (
    <Input
      {...labelledProps(options)}
      defaultValue={options.value === undefined ? undefined : String(options.value)}
      type={options.type}
      inputMode={options.inputmode}
      autoComplete={options.autocomplete}
      autoCapitalize={options.autocapitalize}
      spellCheck={options.spellcheck}
      prefix={words(options.prefix)}
      suffix={words(options.suffix)}
    />
  ),
  leftOut: {
    ...because(anyAttributes, "attributes", "with prefix with attributes", "with suffix with attributes", "with customised input wrapper"),
    ...because("A prefix or suffix is a word or a sign, of one looks.", "with prefix with classes", "with suffix with classes"),
    ...because(noPattern, "with pattern attribute"),
    ...because("What cannot be changed is shown as text, not as a control that does not work.", "disabled"),
  },
});
