import { BackLink } from "#app/components/govuk/back-link.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

export const backLink = adapter<Words & { href?: string; classes?: string }>({
  component: "back-link",
  render: (options) => <BackLink href={options.href ?? "#"} text={words(options)} classes={options.classes} />,
  leftOut: because(anyAttributes, "attributes"),
});
