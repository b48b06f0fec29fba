import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

interface ErrorSummaryProps {
  /** Error texts by field, as a form's reply gives them; "" is the form itself. */
  errors: Record<string, string[] | null | undefined> | null | undefined;
  /** The id of the control to go to, where it is not the field's name. */
  targets?: Record<string, string>;
  title?: ReactNode;
  classes?: string;
}

/** Every error of a form on top of its page, each linked to its control. enhance.js gives it the focus. */
export function ErrorSummary({ errors, targets = {}, title = "There is a problem", classes }: ErrorSummaryProps) {
  const items = Object.entries(errors ?? {}).flatMap(([field, texts]) => (texts ?? []).map((text) => ({ field, text })));
  if (items.length === 0) return null;
  return (
    <div className={classNames("govuk-error-summary", classes)} data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {items.map(({ field, text }) => (
              <li key={`${field} ${text}`}>{field ? <a href={`#${targets[field] ?? field}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
