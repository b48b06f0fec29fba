import { href } from "react-router";
import { dayInWords } from "#domain/dates.ts";
import type { ResponsePage, ShownResponse } from "./show.server.ts";

/** What changed since the letter was sent, and from the response before it: the letter itself stays as it was. */
export function Since({ page, response }: { page: ResponsePage; response: ShownResponse }) {
  const { changed, changes, isOpenAgain, currentRevision, revision } = response;
  const newer = page.earlier.find((one) => one.revision > revision);
  return (
    <>
      {newer && (
        <p className="app-notice">
          This is the response to revision {revision}.{" "}
          <a className="govuk-link" href={href("/assessments/:assessmentId/response", { assessmentId: page.assessmentId })}>
            Read the newest response
          </a>
        </p>
      )}
      {isOpenAgain && !newer && (
        <p className="app-notice">
          This is the response to revision {revision}. The {page.words.audit} has been opened again since: revision {currentRevision} gets a
          response of its own. The time in which it is owed runs from the first submission.
        </p>
      )}
      {changed.length > 0 && (
        <div className="app-notice">
          <p>
            <strong>Changed since the letter was sent.</strong> The letter below stays as it was.
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {changed.map(({ code, short, words, reason }) => (
              <li key={code}>
                Agreed rating of {code} {short}: {words}
                {reason && `. ${reason}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {changes && (
        <div className="app-notice">
          <p>
            <strong>
              What changed since the response to{" "}
              <a
                className="govuk-link"
                href={`${href("/assessments/:assessmentId/response", { assessmentId: page.assessmentId })}?revision=${changes.revision}`}
              >
                revision {changes.revision}
              </a>
            </strong>
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {changes.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="app-quiet">
        Sent by {response.letter.from.name} on {dayInWords(response.letter.sentOn)}, about revision {revision}.
      </p>
    </>
  );
}
