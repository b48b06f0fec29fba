import { FileUpload } from "#app/components/govuk/fields/file-upload.tsx";
import { adapter, because } from "#tests/components/govuk/adapter.tsx";
import { labelledProps, type LabelledOptions } from "#tests/components/govuk/field-options.ts";
import { otherLanguages, theirScript } from "#tests/components/govuk/reasons.ts";

interface Options extends LabelledOptions {
  attributes?: { accept?: string };
}

export const fileUpload = adapter<Options>({
  component: "file-upload",
  render: (options) => <FileUpload {...labelledProps(options)} accept={options.attributes?.accept} />,
  leftOut: {
    ...because(
      theirScript,
      "enhanced",
      "enhanced, with error message and hint",
      "enhanced, multiple files",
      "enhanced, custom wrapper classes and attributes",
    ),
    ...because(otherLanguages, "translated", "translated, no javascript enhancement"),
    ...because("A draft is one file.", "allows multiple files"),
    ...because("What cannot be changed is shown as text, not as a control that does not work.", "disabled"),
  },
});
