import type { ReactNode } from "react";
import { dayInWords } from "#domain/dates.ts";
import { slippedInWords } from "#domain/assessments/actions/action-standing.ts";
import { progressLabels } from "#domain/assessments/actions/progress.ts";
import { GoTo } from "./go-to.tsx";
import type { StandardPage } from "./show.server.ts";

/** The actions of one standard, and the place for the reason why there is none. */
export function StandardActions({
  page,
  isReadOnly = false,
  banner,
  children,
}: {
  page: StandardPage;
  isReadOnly?: boolean;
  banner?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <>
      <div id="actions">{banner}</div>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2">Actions</h2>
      <p className="govuk-hint govuk-!-margin-bottom-3">Partially met and not met need an action, or a reason why there is none.</p>
      {page.actions.length > 0 && (
        <ul className="app-cards">
          {page.actions.map((action) => (
            <li key={action.id} className="app-card">
              <div>
                <h3 className="app-card__title">{action.what}</h3>
                <div className="app-card__facts">
                  <p>
                    Owner: {action.owner}. Due {dayInWords(action.dueOn)}. {progressLabels[action.progress]}
                  </p>
                  <p>Done when: {action.successMeasure}</p>
                  {action.carriedFrom && <p>Carried over, first agreed {dayInWords(action.agreedOn)}</p>}
                  {action.firstDueOn && <p>{slippedInWords(action)}</p>}
                </div>
              </div>
              {!isReadOnly && (
                <ul className="app-card__links">
                  <li>
                    <GoTo place={`actions/${action.id}`}>
                      Change<span className="govuk-visually-hidden"> action: {action.what}</span>
                    </GoTo>
                  </li>
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && (
        <p className="govuk-body govuk-!-display-none-print">
          <GoTo place="actions/new">Add an action</GoTo>
        </p>
      )}
      {children}
    </>
  );
}
