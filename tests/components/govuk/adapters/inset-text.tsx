import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

export const insetText = adapter<Words & { id?: string; classes?: string }>({
  component: "inset-text",
  render: ({ id, classes, ...options }) => (
    <InsetText id={id} classes={classes}>
      {words(options)}
    </InsetText>
  ),
  leftOut: because(anyAttributes, "attributes"),
});
