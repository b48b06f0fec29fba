import { Hint } from "#app/components/govuk/fields/hint.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

export const hint = adapter<Words & { id?: string; classes?: string }>({
  component: "hint",
  render: ({ id, classes, ...options }) => (
    <Hint id={id} classes={classes}>
      {words(options)}
    </Hint>
  ),
  leftOut: because(anyAttributes, "attributes"),
});
