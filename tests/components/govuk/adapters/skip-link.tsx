import { SkipLink } from "#app/components/govuk/skip-link.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

export const skipLink = adapter<Words & { href?: string; classes?: string }>({
  component: "skip-link",
  render: (options) => <SkipLink href={options.href ?? "#content"} text={words(options)} classes={options.classes} />,
  leftOut: because(anyAttributes, "attributes"),
});
