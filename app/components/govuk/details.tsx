import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export function Details({
  summary,
  children,
  classes,
  id,
  isOpen,
}: {
  summary: ReactNode;
  children: ReactNode;
  classes?: string;
  id?: string;
  isOpen?: boolean;
}) {
  return (
    <details className={classNames("govuk-details", classes)} id={id} open={isOpen || undefined}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
