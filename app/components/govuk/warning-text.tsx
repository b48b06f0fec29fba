import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export function WarningText({
  children,
  classes,
  iconFallbackText = "Warning",
}: {
  children: ReactNode;
  classes?: string;
  iconFallbackText?: string;
}) {
  return (
    <div className={classNames("govuk-warning-text", classes)}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{" "}
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText}</span> {children}
      </strong>
    </div>
  );
}
