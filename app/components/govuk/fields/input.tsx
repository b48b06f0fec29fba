import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { describedBy, FormGroup } from "./form-group.tsx";
import { Hint } from "./hint.tsx";
import { Label, type Size } from "./label.tsx";

interface InputProps {
  id: string;
  name: string;
  label: ReactNode;
  labelSize?: Size;
  labelClasses?: string;
  isPageHeading?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  defaultValue?: string;
  type?: string;
  inputMode?: "text" | "numeric" | "email" | "decimal";
  autoComplete?: string;
  autoCapitalize?: string;
  spellCheck?: boolean;
  classes?: string;
  formGroupClasses?: string;
  describedBy?: string;
  /** What stands before or behind the box, such as "%". Screen readers skip it: the label says it too. */
  prefix?: ReactNode;
  suffix?: ReactNode;
}

export function Input(props: InputProps) {
  const { id, name, label, hint, error } = props;
  const input = (
    <input
      className={classNames("govuk-input", Boolean(error) && "govuk-input--error", props.classes)}
      id={id}
      name={name}
      type={props.type ?? "text"}
      defaultValue={props.defaultValue}
      inputMode={props.inputMode}
      autoComplete={props.autoComplete}
      autoCapitalize={props.autoCapitalize}
      spellCheck={props.spellCheck}
      aria-describedby={describedBy(id, { hint, error, also: props.describedBy })}
    />
  );
  return (
    <FormGroup hasError={Boolean(error)} classes={props.formGroupClasses}>
      <Label htmlFor={id} size={props.labelSize} classes={props.labelClasses} isPageHeading={props.isPageHeading}>
        {label}
      </Label>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {props.prefix || props.suffix ? (
        <div className="govuk-input__wrapper">
          {props.prefix && <Affix kind="prefix">{props.prefix}</Affix>}
          {input}
          {props.suffix && <Affix kind="suffix">{props.suffix}</Affix>}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}

function Affix({ kind, children }: { kind: "prefix" | "suffix"; children: ReactNode }) {
  return (
    <div className={`govuk-input__${kind}`} aria-hidden="true">
      {children}
    </div>
  );
}
