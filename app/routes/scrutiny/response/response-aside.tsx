import { href } from "react-router";
import { asideHeading } from "#app/components/with-aside.tsx";
import { FileLink } from "#app/components/file-link.tsx";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { dayInWords, dayWithoutYear } from "#domain/dates.ts";
import { counted } from "#domain/words.ts";
import type { ResponsePage, ShownResponse } from "./show.server.ts";

/** Until when answers are due, copies, who to ask, and who has read it. */
export function ResponseAside({ page, response }: { page: ResponsePage; response: ShownResponse }) {
  const { letter, recommendations, answered, due, readings, revision } = response;
  const { assessmentId } = page;
  const left = recommendations.length - answered;
  return (
    <>
      {letter.answersDueOn ? (
        <>
          <h2 id={asideHeading}>Answers due</h2>
          <p className="app-aside__figure">{dayInWords(letter.answersDueOn)}</p>
          <p>
            {left === 0
              ? recommendations.length === 1
                ? "The recommendation is answered"
                : `All ${recommendations.length} recommendations are answered`
              : `${left} of ${counted(recommendations.length, "recommendation")}, ${due}`}
          </p>
        </>
      ) : (
        <>
          <h2 id={asideHeading}>Sent</h2>
          <p className="app-aside__figure">{dayInWords(letter.sentOn)}</p>
        </>
      )}
      <h2>Ask about this</h2>
      <p>{letter.partnership.contact}</p>
      <ul className="app-plain-list govuk-!-font-size-16">
        <li>
          <a className="govuk-link" href={href("/assessments/:assessmentId/conversations", { assessmentId })}>
            Conversations
          </a>
        </li>
      </ul>
      <h2>Keep a copy</h2>
      <ul className="app-plain-list govuk-!-font-size-16">
        <FileLink href={`${href("/assessments/:assessmentId/response.docx", { assessmentId })}?revision=${revision}`}>
          Letter (Word)
        </FileLink>
        <li>
          <a className="govuk-link" href={submissionHref(assessmentId, revision)}>
            What was submitted
          </a>
        </li>
        {page.earlier.map((one) => (
          <li key={one.revision}>
            <a className="govuk-link" href={`${href("/assessments/:assessmentId/response", { assessmentId })}?revision=${one.revision}`}>
              The response to revision {one.revision}
            </a>
          </li>
        ))}
      </ul>
      <h2>Who has read it</h2>
      <p>
        {readings.length === 0
          ? "Nobody of the organisation yet."
          : `${readings.map(({ name, readAt }) => `${name}, ${dayWithoutYear(readAt)}`).join(". ")}.`}
      </p>
    </>
  );
}
