import type { ReactNode } from "react";
import { classNames } from "#app/components/govuk/class-names.ts";

interface ErrorMessageProps {
  id?: string;
  children: ReactNode;
  classes?: string;
  visuallyHiddenText?: string | null;
}

export function ErrorMessage({ id, children, classes, visuallyHiddenText = "Error" }: ErrorMessageProps) {
  return (
    <p id={id} className={classNames("govuk-error-message", classes)}>
      {visuallyHiddenText ? (
        <>
          <span className="govuk-visually-hidden">{visuallyHiddenText}:</span> {children}
        </>
      ) : (
        children
      )}
    </p>
  );
}
