import type { ReactNode } from "react";
import { type DatePart, dateParts } from "#app/forms/day.ts";
import { dayParts } from "#domain/dates.ts";
import { classNames } from "#app/components/govuk/class-names.ts";
import { GroupedField, type GroupProps } from "./field.tsx";
import { type FieldValue, idOf } from "./fields-of.ts";
import { Label } from "./label.tsx";
import { useTypedDay } from "./typed.ts";

interface DateInputProps extends GroupProps {
  legend: ReactNode;
  /** A day, or what was typed. The boxes are sent as name.day, name.month and name.year. */
  defaultValue?: FieldValue;
  /** The parts that are wrong: all three, where an error names none. */
  wrongParts?: readonly DatePart[];
}

const labels = { day: "Day", month: "Month", year: "Year" };

export function DateInput({ defaultValue, wrongParts, classes, ...field }: DateInputProps) {
  const { name, id = idOf(name), error } = field;
  const wrong = wrongParts ?? (error ? dateParts : []);
  const shown = boxesOf(useTypedDay(name, defaultValue));
  return (
    <GroupedField {...field} role="group">
      <div className={classNames("govuk-date-input", classes)} id={id}>
        {dateParts.map((part) => (
          <div className="govuk-date-input__item" key={part}>
            <div className="govuk-form-group">
              <Label htmlFor={`${id}-${part}`} classes="govuk-date-input__label">
                {labels[part]}
              </Label>
              <input
                className={classNames(
                  "govuk-input govuk-date-input__input",
                  `govuk-input--width-${part === "year" ? 4 : 2}`,
                  wrong.includes(part) && "govuk-input--error",
                )}
                id={`${id}-${part}`}
                name={`${name}.${part}`}
                type="text"
                inputMode="numeric"
                defaultValue={shown[part]}
              />
            </div>
          </div>
        ))}
      </div>
    </GroupedField>
  );
}

function boxesOf(value: FieldValue): Partial<Record<DatePart, string>> {
  if (typeof value === "string") return dayParts(value);
  return Array.isArray(value) || !value ? {} : value;
}
