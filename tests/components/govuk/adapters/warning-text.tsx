import { WarningText } from "#app/components/govuk/warning-text.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

export const warningText = adapter<Words & { classes?: string; iconFallbackText?: string }>({
  component: "warning-text",
  render: ({ classes, iconFallbackText, ...options }) => (
    <WarningText classes={classes} iconFallbackText={iconFallbackText}>
      {words(options)}
    </WarningText>
  ),
  leftOut: because(anyAttributes, "attributes"),
});
