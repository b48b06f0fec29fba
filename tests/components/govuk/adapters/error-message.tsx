import { ErrorMessage } from "#app/components/govuk/fields/error-message.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

export const errorMessage = adapter<Words & { id?: string; classes?: string; visuallyHiddenText?: string }>({
  component: "error-message",
  render: ({ id, classes, visuallyHiddenText, ...options }) => (
    <ErrorMessage id={id} classes={classes} visuallyHiddenText={visuallyHiddenText}>
      {words(options)}
    </ErrorMessage>
  ),
  leftOut: because(anyAttributes, "attributes"),
});
