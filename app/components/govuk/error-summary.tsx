import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { idOf } from "./fields/fields-of.ts";

interface ErrorSummaryProps {
  /** Error texts by field, as a form's reply gives them; "" is the form itself. */
  errors: Record<string, string[] | null | undefined> | null | undefined;
  title?: ReactNode;
  classes?: string;
}

/** Every error of a form on top of its page, each linked to its control. enhance.js gives it the focus. */
export function ErrorSummary({ errors, title = "There is a problem", classes }: ErrorSummaryProps) {
  const items = linesOf(errors ?? {});
  if (items.length === 0) return null;
  return (
    <div className={classNames("govuk-error-summary", classes)} data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {items.map(({ name, text }) => (
              <li key={`${name} ${text}`}>{name ? <a href={`#${idOf(name)}`}>{text}</a> : text}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

// The boxes of a date share an error, which leads to the first of them
function linesOf(errors: NonNullable<ErrorSummaryProps["errors"]>) {
  const lines = Object.entries(errors).flatMap(([name, texts]) => (texts ?? []).map((text) => ({ name, text })));
  const keyOf = ({ name, text }: { name: string; text: string }) => `${name.replace(/\.(day|month|year)$/, "")} ${text}`;
  return lines.filter((line, index) => lines.findIndex((one) => keyOf(one) === keyOf(line)) === index);
}
