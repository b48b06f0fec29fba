import type { TaskListPage } from "#app/routes/assessments/show.server.ts";
import { StatusOfTask } from "./task-status.tsx";

/** The last two tasks: the action plan, then checking and sending. */
export function FinishTasks({ page }: { page: TaskListPage }) {
  const base = `/assessments/${page.assessment.id}`;
  const send = `Check everything and send it to ${page.signatory ?? "the signatory"} to sign`;
  const isComplete = page.list.complete === page.list.standards;
  const isReady = isComplete && page.may.send;

  return (
    <ul className="govuk-task-list">
      <li className="govuk-task-list__item govuk-task-list__item--with-link">
        <div className="govuk-task-list__name-and-hint">
          <a className="govuk-link govuk-task-list__link" href={`${base}/action-plan`} aria-describedby="plan-hint plan-status">
            Read through the action plan
          </a>
          <div id="plan-hint" className="govuk-task-list__hint">
            {page.plan.words}
          </div>
        </div>
        <div className="govuk-task-list__status" id="plan-status">
          <StatusOfTask status={page.plan.status} />
        </div>
      </li>
      {page.isOpen && (
        <li className={`govuk-task-list__item${isReady ? " govuk-task-list__item--with-link" : ""}`}>
          <div className="govuk-task-list__name-and-hint">
            {isReady ? (
              <a className="govuk-link govuk-task-list__link" href={`${base}/check`} aria-describedby="send-status">
                {send}
              </a>
            ) : (
              <div>{send}</div>
            )}
            {!isReady && (
              <div className="govuk-task-list__hint">
                {isComplete ? `${page.champion ?? "The champion"} does this` : `Opens when all ${page.list.standards} standards are complete`}
              </div>
            )}
          </div>
          <div className={`govuk-task-list__status${isReady ? "" : " govuk-task-list__status--cannot-start-yet"}`} id="send-status">
            {isReady ? <StatusOfTask status="not-yet-started" /> : "Cannot start yet"}
          </div>
        </li>
      )}
    </ul>
  );
}
