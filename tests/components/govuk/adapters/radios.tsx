import { Radios } from "#app/components/govuk/fields/radios.tsx";
import { adapter, because, words } from "#tests/components/govuk/adapter.tsx";
import { groupProps, itemProps, type GroupOptions, type ItemOptions } from "#tests/components/govuk/field-options.ts";
import { anyAttributes, emptyItems } from "#tests/components/govuk/reasons.ts";

interface Options extends GroupOptions {
  name: string;
  idPrefix?: string;
  value?: string;
  items: (ItemOptions & { divider?: string; conditional?: { html: string | false } })[];
}

export const radios = adapter<Options>({
  component: "radios",
  render: (options) => (
    <Radios
      {...groupProps(options)}
      name={options.name}
      id={options.idPrefix}
      defaultValue={options.items
        .find((item) => item.checked ?? (options.value !== undefined && item.value === options.value))
        ?.value.toString()}
      items={options.items.map((item) =>
        item.divider ? { divider: item.divider } : { ...itemProps(item), conditional: words(item.conditional) },
      )}
    />
  ),
  leftOut: {
    ...because(anyAttributes, "attributes", "items with attributes", "label with attributes", "fieldset params"),
    ...because(emptyItems, "with falsy items"),
  },
});
