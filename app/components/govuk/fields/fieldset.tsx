import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";
import type { Size } from "./label.tsx";

interface FieldsetProps {
  legend?: ReactNode;
  legendSize?: Size;
  legendClasses?: string;
  isPageHeading?: boolean;
  describedBy?: string;
  role?: string;
  classes?: string;
  children?: ReactNode;
}

export function Fieldset({ legend, legendSize, legendClasses, isPageHeading, describedBy, role, classes, children }: FieldsetProps) {
  return (
    <fieldset className={classNames("govuk-fieldset", classes)} role={role} aria-describedby={describedBy || undefined}>
      {legend && (
        <legend className={classNames("govuk-fieldset__legend", legendSize && `govuk-fieldset__legend--${legendSize}`, legendClasses)}>
          {isPageHeading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
