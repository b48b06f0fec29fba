import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export interface SummaryAction {
  href: string;
  text: ReactNode;
  visuallyHiddenText?: string;
}

export interface SummaryRow {
  key: ReactNode;
  value: ReactNode;
  action?: SummaryAction;
  /** In place of action, where there are several. */
  actions?: SummaryAction[];
  classes?: string;
}

const actionsOf = (row: SummaryRow) => row.actions ?? (row.action ? [row.action] : []);

export function SummaryList({ rows, classes }: { rows: SummaryRow[]; classes?: string }) {
  const anyAction = rows.some((row) => actionsOf(row).length > 0);
  return (
    <dl className={classNames("govuk-summary-list", classes)}>
      {rows.map((row, index) => {
        const actions = actionsOf(row);
        const withoutActions = anyAction && actions.length === 0 && "govuk-summary-list__row--no-actions";
        return (
          // Rows of one page never change places
          <div key={index} className={classNames("govuk-summary-list__row", withoutActions, row.classes)}>
            <dt className="govuk-summary-list__key">{row.key}</dt>
            <dd className="govuk-summary-list__value">{row.value}</dd>
            {actions.length > 0 && (
              <dd className="govuk-summary-list__actions">
                <Actions actions={actions} />
              </dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}

function Actions({ actions }: { actions: SummaryAction[] }) {
  const links = actions.map(({ href, text, visuallyHiddenText }, index) => (
    <a className="govuk-link" href={href} key={index}>
      {text}
      {visuallyHiddenText && <span className="govuk-visually-hidden"> {visuallyHiddenText}</span>}
    </a>
  ));
  if (links.length === 1) return links[0];
  return (
    <ul className="govuk-summary-list__actions-list">
      {links.map((link) => (
        <li className="govuk-summary-list__actions-list-item" key={link.key}>
          {link}
        </li>
      ))}
    </ul>
  );
}
