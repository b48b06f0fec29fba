import { Label } from "#app/components/govuk/fields/label.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { alwaysText, anyAttributes } from "#tests/components/govuk/reasons.ts";

export const label = adapter<Words & { for?: string; classes?: string; isPageHeading?: boolean }>({
  component: "label",
  render: (options) => (
    <Label htmlFor={options.for} classes={options.classes} isPageHeading={options.isPageHeading}>
      {words(options)}
    </Label>
  ),
  leftOut: { ...because(anyAttributes, "attributes"), ...because(alwaysText, "empty") },
});
