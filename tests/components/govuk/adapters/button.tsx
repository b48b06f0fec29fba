import { Button, LinkButton } from "#app/components/govuk/button.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes, theirScript } from "#tests/components/govuk/reasons.ts";

interface Options extends Words {
  href?: string;
  name?: string;
  value?: string;
  type?: "submit" | "button" | "reset";
  classes?: string;
  id?: string;
  disabled?: boolean;
}

export const button = adapter<Options>({
  component: "button",
  render: ({ href, name, value, type, classes, id, disabled, ...options }) =>
    href ? (
      <LinkButton href={href} classes={classes} id={id}>
        {words(options)}
      </LinkButton>
    ) : (
      <Button name={name} value={value} type={type} classes={classes} id={id} isDisabled={disabled}>
        {words(options)}
      </Button>
    ),
  leftOut: {
    ...because(anyAttributes, "attributes", "link attributes"),
    ...because("No page is a start page: people begin from their list of work.", "start", "start link", "start link with html"),
    ...because(theirScript, "prevent double click", "don't prevent double click"),
  },
});
