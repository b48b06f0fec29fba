import { type SummaryAction, SummaryList } from "#app/components/govuk/summary-list.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

interface Row {
  key: Words;
  value: Words;
  classes?: string;
  actions?: { items: (Words & { href: string; visuallyHiddenText?: string })[] };
}

interface Options {
  rows: (Row | null | false | "")[];
  classes?: string;
}

const actionsOf = ({ actions }: Row): SummaryAction[] =>
  (actions?.items ?? []).map(({ href, visuallyHiddenText, ...action }) => ({ href, visuallyHiddenText, text: words(action) }));

export const summaryList = adapter<Options>({
  component: "summary-list",
  render: ({ rows, classes }) => (
    <SummaryList
      rows={rows.flatMap((row) =>
        row ? [{ key: words(row.key), value: words(row.value), classes: row.classes, actions: actionsOf(row) }] : [],
      )}
      classes={classes}
    />
  ),
  leftOut: {
    ...because(anyAttributes, "attributes", "actions with attributes"),
    ...because(
      "Keys, values and links of a list look alike; only rows differ.",
      "key with classes",
      "actions with classes",
      "classes on items",
      "overridden-widths",
    ),
    ...because(
      "Lists stand under headings of their page, not in cards.",
      "as a summary card with a text header",
      "as a summary card with a html header",
      "as a summary card with actions",
      "as a summary card with actions plus summary list actions",
      "as a summary card extreme",
      "summary card with custom classes",
      "summary card with custom attributes",
      "summary card with only 1 action",
      "as a summary card with a custom header level",
    ),
  },
});
