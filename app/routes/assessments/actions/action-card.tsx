import type { ReactNode } from "react";
import type { ActionOfReturn } from "#domain/assessments/return-document.ts";
import { progressLabels } from "#domain/assessments/actions/progress.ts";
import { slippedInWords } from "#domain/assessments/actions/action-standing.ts";
import { dayInWords } from "#domain/dates.ts";

interface ShownAction extends Omit<ActionOfReturn, "carriedOver" | "firstDueOn"> {
  closedOn: string | null;
  firstDueOn: string | null;
  dueAgreedOn: string | null;
  isOverdue: boolean;
  /** It went into the next audit, and is followed there. */
  isCarriedOver?: boolean;
  /** When and why the partnership closed it; of one that is done and not closed, whether it is for the partnership to do so. */
  closureAt?: string | null;
  closureBecause?: string | null;
  waitsForClosure?: boolean;
  /** Of an action that answers a recommendation: what it closes is the partnership's words. */
  recommendationId?: string | null;
  /** "High", of schools and colleges only. */
  priority?: string | null;
}

/** One action of the plan; carriedFrom is the year of the audit it comes from. */
export function ActionCard({ action, carriedFrom, children }: { action: ShownAction; carriedFrom?: string | null; children?: ReactNode }) {
  return (
    <li className={`app-card${action.isOverdue ? " app-card--attention" : ""}`}>
      <div>
        <h3 className="app-card__title">{action.what}</h3>
        <div className="app-card__facts">
          <p>
            {action.isOverdue ? <strong>Overdue: it was due {dayInWords(action.dueOn)}</strong> : `Due ${dayInWords(action.dueOn)}`}. Owner:{" "}
            {action.owner}
          </p>
          <p>
            {action.priority && `Priority: ${action.priority.toLowerCase()}. `}
            {progressLabels[action.progress]}
            {action.closedOn && ` on ${dayInWords(action.closedOn)}`}
            {action.isCarriedOver && action.progress !== "done" && <strong>. Carried over into the next audit</strong>}
          </p>
          {action.closureAt && (
            <p className="app-own-lines">
              Closed by the partnership on {dayInWords(action.closureAt)}: {action.closureBecause}
            </p>
          )}
          {action.waitsForClosure && <p>Waits for the partnership to close it</p>}
          {action.firstDueOn && <p>{slippedInWords(action)}</p>}
          {action.gap && (
            <p className="app-own-lines">
              {action.recommendationId ? "Recommendation" : "Gap"}: {action.gap}
            </p>
          )}
          {action.successMeasure && <p className="app-own-lines">Done when: {action.successMeasure}</p>}
          <p>
            Agreed {dayInWords(action.agreedOn)}
            {carriedFrom && `, carried over from ${carriedFrom}`}
          </p>
        </div>
      </div>
      {children}
    </li>
  );
}
