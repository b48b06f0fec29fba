import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { describedBy, FormGroup } from "./form-group.tsx";
import { Hint } from "./hint.tsx";
import { Label, type Size } from "./label.tsx";

interface FileUploadProps {
  id: string;
  name: string;
  label: ReactNode;
  labelSize?: Size;
  labelClasses?: string;
  isPageHeading?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  /** Kinds of file the browser offers first; what comes is judged on the server. */
  accept?: string;
  classes?: string;
  formGroupClasses?: string;
  describedBy?: string;
}

export function FileUpload(props: FileUploadProps) {
  const { id, name, label, hint, error } = props;
  return (
    <FormGroup hasError={Boolean(error)} classes={props.formGroupClasses}>
      <Label htmlFor={id} size={props.labelSize} classes={props.labelClasses} isPageHeading={props.isPageHeading}>
        {label}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <input
        className={classNames("govuk-file-upload", props.classes, Boolean(error) && "govuk-file-upload--error")}
        id={id}
        name={name}
        type="file"
        accept={props.accept}
        aria-describedby={describedBy(id, { hint, error, also: props.describedBy })}
      />
    </FormGroup>
  );
}
