import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { describedBy, type FieldData, FormGroup } from "./form-group.tsx";
import { Hint } from "./hint.tsx";
import { Label, type Size } from "./label.tsx";

export interface TextareaProps {
  id: string;
  name: string;
  label: ReactNode;
  labelSize?: Size;
  labelClasses?: string;
  isPageHeading?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  rows?: number;
  defaultValue?: string;
  autoComplete?: string;
  spellCheck?: boolean;
  classes?: string;
  formGroupClasses?: string;
  data?: FieldData;
  describedBy?: string;
  /** Stands right under the box. */
  after?: ReactNode;
}

export function Textarea(props: TextareaProps) {
  const { id, name, label, hint, error } = props;
  return (
    <FormGroup hasError={Boolean(error)} classes={props.formGroupClasses} data={props.data}>
      <Label htmlFor={id} size={props.labelSize} classes={props.labelClasses} isPageHeading={props.isPageHeading}>
        {label}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <textarea
        className={classNames("govuk-textarea", Boolean(error) && "govuk-textarea--error", props.classes)}
        id={id}
        name={name}
        rows={props.rows ?? 5}
        defaultValue={props.defaultValue}
        autoComplete={props.autoComplete}
        spellCheck={props.spellCheck}
        aria-describedby={describedBy(id, { hint, error, also: props.describedBy })}
      />
      {props.after}
    </FormGroup>
  );
}
