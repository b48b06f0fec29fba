import { Tag } from "#app/components/govuk/tag.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

export const tag = adapter<Words & { classes?: string }>({
  component: "tag",
  render: (options) => <Tag classes={options.classes}>{words(options)}</Tag>,
  leftOut: because(anyAttributes, "attributes"),
});
