import { controlProps, Field, type LabelledProps } from "./field.tsx";

interface FileUploadProps extends LabelledProps {
  /** Kinds of file the browser offers first; what comes is judged on the server. */
  accept?: string;
}

export function FileUpload({ accept, ...field }: FileUploadProps) {
  return (
    <Field {...field}>
      <input {...controlProps("govuk-file-upload", field)} type="file" accept={accept} />
    </Field>
  );
}
