import { Fragment } from "react";
import { href } from "react-router";
import { dayInWords, dayWithoutYear } from "#domain/dates.ts";
import { attentionInWords } from "#domain/scrutiny/attention.ts";
import {
  acknowledgedInWords,
  isUnanswered,
  panelInWords,
  type QueueGroup,
  type QueueRow,
  questionsInWords,
  readerInWords,
  readInWords,
  sampledInWords,
  responseInWords,
} from "#domain/scrutiny/queue.ts";
import { capitalised } from "#domain/words.ts";
import type { QueuePage } from "./queue.server.ts";

/** One row a return, one column a step of its clock, grouped by panel, because the panel sets the date. */
export function QueueTable({ page }: { page: QueuePage }) {
  if (page.found === 0) return <p className="govuk-body">No return is there.</p>;
  return (
    <form method="post" aria-label="Take a return to read">
      <div className="app-scroll" role="region" aria-labelledby="all" tabIndex={0}>
        <table className="app-queue">
          <caption>Returns by panel, with the date of each step</caption>
          <thead>
            <tr>
              <th scope="col">{capitalised(page.called.one)}</th>
              <th scope="col">Received</th>
              <th scope="col">Acknowledged</th>
              <th scope="col">Who reads it</th>
              <th scope="col">Read in full</th>
              <th scope="col">Questions</th>
              <th scope="col">Response</th>
            </tr>
          </thead>
          {page.groups.map((group) => (
            <tbody key={group.panel?.id ?? "none"}>
              <tr className="app-queue__group">
                <th scope="rowgroup" colSpan={7}>
                  {group.panel ? panelInWords(group.panel) : "Read without a panel"}. <span>{owedInWords(group)}</span>
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row key={row.assessmentId} row={row} page={page} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </form>
  );
}

function owedInWords({ rows }: QueueGroup): string {
  const days = [...new Set(rows.filter(isUnanswered).map(({ dueOn }) => dueOn))];
  const [only, ...others] = days;
  if (!only) return "";
  return others.length === 0 ? `Responses owed by ${dayInWords(only)}` : "Responses owed each by its own day";
}

function Row({ row, page }: { row: QueueRow; page: QueuePage }) {
  const { organisation, assessmentId, reader, standing } = row;
  const response = responseInWords(row, page.today);
  return (
    <tr>
      <th scope="row">
        <a className="govuk-link" href={href("/assessments/:assessmentId/review", { assessmentId })}>
          {organisation.name}
        </a>
        {row.attention && (
          <>
            <br />
            <strong>{attentionInWords(row.attention)}</strong>
          </>
        )}
        <Sampled row={row} page={page} />
      </th>
      <td>{dayWithoutYear(row.firstSubmittedAt)}</td>
      <td>{acknowledgedInWords(row)}</td>
      <td>
        {reader || standing === "sent" ? readerInWords(row) : <strong>{readerInWords(row)}</strong>}
        {!reader && page.mayTake && isUnanswered(row) && (
          <Fragment>
            <br />
            <button type="submit" name="take" value={assessmentId} className="app-text-button">
              Take it<span className="govuk-visually-hidden">: {organisation.name}</span>
            </button>
          </Fragment>
        )}
      </td>
      <td>{readInWords(row, page.sections)}</td>
      <td>{questionsInWords(row)}</td>
      <td>{standing === "overdue" ? <strong>{response}</strong> : response}</td>
    </tr>
  );
}

// Whoever may draw is led to what it was drawn from, with its seed
function Sampled({ row, page }: { row: QueueRow; page: QueuePage }) {
  const words = sampledInWords(row);
  if (!words) return null;
  return (
    <>
      <br />
      <span className="app-quiet">
        {page.maySample ? (
          <a className="govuk-link" href={`${href("/cycles/:cycleId/scrutiny/sample", { cycleId: page.cycle.id })}#kept`}>
            {words}
          </a>
        ) : (
          words
        )}
      </span>
    </>
  );
}
