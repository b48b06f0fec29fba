import { Checkboxes } from "#app/components/govuk/fields/checkboxes.tsx";
import { adapter, because } from "#tests/components/govuk/adapter.tsx";
import { groupProps, itemProps, type GroupOptions, type ItemOptions } from "#tests/components/govuk/field-options.ts";
import { anyAttributes, emptyItems } from "#tests/components/govuk/reasons.ts";

interface Options extends GroupOptions {
  name: string;
  idPrefix?: string;
  describedBy?: string;
  values?: string[];
  items: (ItemOptions & { name?: string })[];
}

export const checkboxes = adapter<Options>({
  component: "checkboxes",
  render: ({ name, idPrefix, describedBy, values = [], items, ...options }) => (
    <Checkboxes
      {...groupProps(options)}
      describedBy={options.fieldset?.describedBy ?? describedBy}
      name={name}
      id={idPrefix}
      defaultValue={items.filter((item) => item.checked ?? values.includes(String(item.value))).map((item) => String(item.value))}
      items={items.map((item) => ({ ...itemProps(item), name: item.name }))}
    />
  ),
  leftOut: {
    ...because(anyAttributes, "attributes", "items with attributes", "label with attributes", "fieldset params"),
    ...because(emptyItems, "with falsy values"),
    ...because(
      "Ticking a box opens no further question: only radios do.",
      "with pre-checked values",
      "with conditional items",
      "with optional form-group classes showing group error",
      "small with conditional reveal",
      "with conditional items with special characters",
      "with conditional item checked",
      "textarea in conditional",
    ),
    ...because(
      "A box that clears the others needs scripts; where one answer rules out the rest, radios ask.",
      "with divider and None",
      "with divider, None and conditional items",
      "small with divider and None",
    ),
  },
});
