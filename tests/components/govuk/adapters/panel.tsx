import { Panel } from "#app/components/govuk/panel.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

export const panel = adapter<Words & { titleText?: string; titleHtml?: string; classes?: string }>({
  component: "panel",
  render: ({ titleText, titleHtml, classes, ...options }) => (
    <Panel title={words({ text: titleText, html: titleHtml })} classes={classes}>
      {words(options)}
    </Panel>
  ),
  leftOut: {
    ...because(anyAttributes, "attributes"),
    ...because("A panel is what its page is about, so its title is always the page's heading.", "custom heading level"),
    ...because(
      "A panel confirms; a question that interrupts is a page of its own here.",
      "interruption",
      "interruption-with-content-with-long-line-length",
      "interruption-with-headings-content-and-lists",
      "interruption with custom classes",
      "interruption, with actions classes and attributes",
      "interruption, submit action",
      "interruption, button link",
      "interruption, no actions",
      "interruption, no actions items",
    ),
  },
});
