import { Select } from "#app/components/govuk/fields/select.tsx";
import { adapter, because } from "#tests/components/govuk/adapter.tsx";
import { labelledProps, type LabelledOptions } from "#tests/components/govuk/field-options.ts";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

interface Item {
  value: string | number | boolean;
  text: string;
  selected?: boolean;
  disabled?: boolean;
}

interface Options extends LabelledOptions {
  items?: (Item | false | null | "")[];
  value?: string | number;
}

export const select = adapter<Options>({
  component: "select",
  render: (options) => {
    const items = (options.items ?? []).filter((item) => Boolean(item)) as Item[];
    const chosen = items.find(({ value, selected }) => selected ?? (options.value !== undefined && value === options.value));
    return (
      <Select
        {...labelledProps(options)}
        defaultValue={chosen && String(chosen.value)}
        items={items.map(({ value, text, disabled }) => ({ value: String(value), text, isDisabled: disabled }))}
      />
    );
  },
  leftOut: {
    ...because(anyAttributes, "attributes", "attributes on items"),
    ...because("A choice always has a value of its own: its words may change.", "without values", "without values with selected value"),
  },
});
