import { href } from "react-router";
import { TakeBackForm } from "#app/routes/assessments/take-back-form.tsx";
import type { TaskListPage } from "./show.server.ts";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";

/** What this person can do with the audit at this stage, apart from answering it. */
export function WhatCanBeDone({ page }: { page: TaskListPage }) {
  const isWithSignatory = page.assessment.state === "awaiting-sign-off" && !page.assessment.withdrawnOn;
  return (
    <>
      {page.returnedNote && page.isOurs && (
        <div className="app-notice">
          <p>
            <strong>
              {page.isSignatory ? "It was returned" : `${page.signatory ?? `The ${page.words.head}`} returned it`} with this note:
            </strong>
          </p>
          <p className="app-own-lines">{page.returnedNote}</p>
        </div>
      )}
      {page.reopening && (
        <div className="app-notice">
          <p>
            The partnership opened it again after it was submitted. This is revision {page.assessment.revision}; what was submitted before
            can still be read.
          </p>
          {page.reopening.reason && <p className="app-own-lines">The reason given: {page.reopening.reason}</p>}
        </div>
      )}
      {isWithSignatory && page.may.takeBack && (
        <TakeBackForm assessmentId={page.assessment.id} signatory={page.isSignatory ? null : page.signatory} />
      )}
      {page.submission && page.may.readSubmission && (
        <p className="govuk-body">
          <a className="govuk-link" href={submissionHref(page.assessment.id, page.submission.revision)}>
            Read what was submitted
          </a>
        </p>
      )}
      {page.response && (
        <p className="govuk-body">
          <a className="govuk-link" href={href("/assessments/:assessmentId/response", { assessmentId: page.assessment.id })}>
            Read the response{page.isOurs ? "" : ` to ${page.organisation.name}`}
          </a>
        </p>
      )}
      {page.may.writeResponse && (
        <p className="govuk-body">
          <a className="govuk-link" href={href("/assessments/:assessmentId/response/draft", { assessmentId: page.assessment.id })}>
            Write the response
          </a>
        </p>
      )}
      {page.may.reopen && (
        <p className="govuk-body">
          <a className="govuk-link" href={href("/assessments/:assessmentId/reopening", { assessmentId: page.assessment.id })}>
            Open it again for changes
          </a>
        </p>
      )}
    </>
  );
}
