import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import { ErrorMessage } from "./error-message.tsx";
import { Fieldset } from "./fieldset.tsx";
import { describedBy, FormGroup } from "./form-group.tsx";
import { Hint } from "./hint.tsx";
import { Label, type Size } from "./label.tsx";

export type DatePart = "day" | "month" | "year";

interface DateInputProps {
  id: string;
  /** Fields are sent as name.day, name.month and name.year. */
  name: string;
  legend: ReactNode;
  legendSize?: Size;
  legendClasses?: string;
  isPageHeading?: boolean;
  hint?: ReactNode;
  error?: ReactNode;
  /** The parts that are wrong: all three, where an error names none. */
  wrongParts?: DatePart[];
  describedBy?: string;
  defaultValue?: { day?: string; month?: string; year?: string };
  classes?: string;
  formGroupClasses?: string;
}

const parts = [
  { part: "day", label: "Day", width: 2 },
  { part: "month", label: "Month", width: 2 },
  { part: "year", label: "Year", width: 4 },
] as const;

export function DateInput({ id, name, hint, error, defaultValue, ...props }: DateInputProps) {
  const wrong: DatePart[] = props.wrongParts ?? (error ? parts.map(({ part }) => part) : []);
  return (
    <FormGroup hasError={Boolean(error)} classes={props.formGroupClasses}>
      <Fieldset
        legend={props.legend}
        legendSize={props.legendSize}
        legendClasses={props.legendClasses}
        isPageHeading={props.isPageHeading}
        role="group"
        describedBy={describedBy(id, { hint, error, also: props.describedBy })}
      >
        {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
        <div className={classNames("govuk-date-input", props.classes)} id={id}>
          {parts.map(({ part, label, width }) => (
            <div className="govuk-date-input__item" key={part}>
              <div className="govuk-form-group">
                <Label htmlFor={`${id}-${part}`} classes="govuk-date-input__label">
                  {label}
                </Label>
                <input
                  className={classNames(
                    "govuk-input govuk-date-input__input",
                    `govuk-input--width-${width}`,
                    wrong.includes(part) && "govuk-input--error",
                  )}
                  id={`${id}-${part}`}
                  name={`${name}.${part}`}
                  type="text"
                  inputMode="numeric"
                  defaultValue={defaultValue?.[part]}
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  );
}
