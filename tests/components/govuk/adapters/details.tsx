import { Details } from "#app/components/govuk/details.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

interface Options extends Words {
  summaryText?: string;
  summaryHtml?: string;
  classes?: string;
  id?: string;
  open?: boolean;
}

export const details = adapter<Options>({
  component: "details",
  render: ({ summaryText, summaryHtml, classes, id, open, ...options }) => (
    <Details summary={words({ text: summaryText, html: summaryHtml })} classes={classes} id={id} isOpen={open}>
      {words(options)}
    </Details>
  ),
  leftOut: because(anyAttributes, "attributes"),
});
