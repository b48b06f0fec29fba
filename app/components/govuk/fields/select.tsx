import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { describedBy, FormGroup } from "./form-group.tsx";
import { Hint } from "./hint.tsx";
import { Label, type Size } from "./label.tsx";

interface SelectProps {
  id: string;
  name: string;
  label: ReactNode;
  labelSize?: Size;
  labelClasses?: string;
  isPageHeading?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  describedBy?: string;
  defaultValue?: string;
  items: { value: string; text: string; isDisabled?: boolean }[];
  classes?: string;
  formGroupClasses?: string;
}

export function Select(props: SelectProps) {
  const { id, name, label, hint, error } = props;
  return (
    <FormGroup hasError={Boolean(error)} classes={props.formGroupClasses}>
      <Label htmlFor={id} size={props.labelSize} classes={props.labelClasses} isPageHeading={props.isPageHeading}>
        {label}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <select
        className={classNames("govuk-select", Boolean(error) && "govuk-select--error", props.classes)}
        id={id}
        name={name}
        defaultValue={props.defaultValue}
        aria-describedby={describedBy(id, { hint, error, also: props.describedBy })}
      >
        {props.items.map((item) => (
          <option key={item.value} value={item.value} disabled={item.isDisabled || undefined}>
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
