import { Fieldset } from "#app/components/govuk/fields/fieldset.tsx";
import { adapter, because, words, type Words } from "#tests/components/govuk/adapter.tsx";
import { anyAttributes } from "#tests/components/govuk/reasons.ts";

interface Options extends Words {
  legend: Words & { classes?: string; isPageHeading?: boolean };
  describedBy?: string;
  role?: string;
  classes?: string;
}

export const fieldset = adapter<Options>({
  component: "fieldset",
  render: ({ legend, describedBy, role, classes, ...options }) => (
    <Fieldset
      legend={words(legend)}
      legendClasses={legend.classes}
      isPageHeading={legend.isPageHeading}
      describedBy={describedBy}
      role={role}
      classes={classes}
    >
      {words(options)}
    </Fieldset>
  ),
  leftOut: because(anyAttributes, "attributes"),
});
