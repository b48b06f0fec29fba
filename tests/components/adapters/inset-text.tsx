import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { adapter, because, words, type Words } from "../adapter.tsx";
import { anyAttributes } from "../reasons.ts";

export const insetText = adapter<Words & { id?: string; classes?: string }>({
  component: "inset-text",
  render: ({ id, classes, ...options }) => (
    <InsetText id={id} classes={classes}>
      {words(options)}
    </InsetText>
  ),
  leftOut: because(anyAttributes, "attributes"),
});
