import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface SummaryRow {
  key: ReactNode;
  value: ReactNode;
  action?: { href: string; text: string; visuallyHiddenText?: string };
}

export function SummaryList({ rows, classes }: { rows: SummaryRow[]; classes?: string }) {
  const anyAction = rows.some((row) => row.action);
  return (
    <dl className={classNames("govuk-summary-list", classes)}>
      {rows.map((row, index) => (
        // Rows of one page never change places
        <div key={index} className={classNames("govuk-summary-list__row", anyAction && !row.action && "govuk-summary-list__row--no-actions")}>
          <dt className="govuk-summary-list__key">{row.key}</dt>
          <dd className="govuk-summary-list__value">{row.value}</dd>
          {row.action && (
            <dd className="govuk-summary-list__actions">
              <a className="govuk-link" href={row.action.href}>
                {row.action.text}
                {row.action.visuallyHiddenText && <span className="govuk-visually-hidden"> {row.action.visuallyHiddenText}</span>}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
