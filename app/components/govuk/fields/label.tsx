import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";

export type Size = "s" | "m" | "l" | "xl";

interface LabelProps {
  htmlFor?: string;
  children: ReactNode;
  size?: Size;
  classes?: string;
  isPageHeading?: boolean;
}

export function Label({ htmlFor, children, size, classes, isPageHeading }: LabelProps) {
  const label = (
    <label className={classNames("govuk-label", size && `govuk-label--${size}`, classes)} htmlFor={htmlFor}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
