import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { asideHeading } from "#app/components/with-aside.tsx";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import type { TriagePage } from "./review.server.ts";

/** The slot, who reads it, counts that narrow the list, and the whole return. */
export function ReviewAside({ page }: { page: TriagePage }) {
  const { assessmentId, panel, reader, may, kinds, only } = page;
  const here = href("/assessments/:assessmentId/review", { assessmentId });
  return (
    <>
      <h2 id={asideHeading}>{panel ? "Panel" : "Response"}</h2>
      {panel ? (
        <>
          <p className="app-aside__figure">{panel.day}</p>
          <p>
            {panel.when} {panel.pack}
          </p>
        </>
      ) : (
        <p>No panel has it.</p>
      )}
      <p>
        <a className="govuk-link" href={href("/assessments/:assessmentId/review/agree/:code", { assessmentId, code: "next" })}>
          {panel ? "Notes and settled ratings, item by item" : "Agree its ratings, item by item"}
        </a>
      </p>
      {page.owed && <p>The response is owed by {page.owed}.</p>}
      <p>
        <a className="govuk-link" href={href("/assessments/:assessmentId/response", { assessmentId })}>
          The response
        </a>
      </p>
      <h2>Who reads it</h2>
      <p>{reader ? `${reader.isYou ? "You" : reader.name}, since ${reader.since}.` : "Nobody yet."}</p>
      {may.take && (
        <form method="post" aria-label="Take it">
          <Button name="intent" value="take" classes="govuk-button--secondary">
            Take it
          </Button>
        </form>
      )}
      {may.give && (
        <p>
          <a className="govuk-link" href={href("/assessments/:assessmentId/review/reader", { assessmentId })}>
            {reader ? "Give it to someone else" : "Give it to someone"}
          </a>
        </p>
      )}
      <h2>Show only</h2>
      <ul className="app-found">
        {kinds.map(({ kind, count, label }) => (
          <li key={kind}>
            <b>{count}</b>
            {count > 0 ? (
              <a className="govuk-link" href={`${here}?only=${kind}#findings`} aria-current={only?.kind === kind ? "true" : undefined}>
                {label}
              </a>
            ) : (
              <span>{label}</span>
            )}
          </li>
        ))}
      </ul>
      <p>A standard can be in several.</p>
      <h2>The whole return</h2>
      <p>By its own rating: {page.ownRating}</p>
      {page.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {page.signers.map((said) => (
        <p key={said}>{said}</p>
      ))}
      <ul className="app-plain-list govuk-!-font-size-16">
        <li>
          <a className="govuk-link" href={submissionHref(assessmentId, page.revision)}>
            Read all {page.asked} answers
          </a>
        </li>
        <li>
          <a
            className="govuk-link"
            download
            href={href("/assessments/:assessmentId/submissions/:revision.docx", { assessmentId, revision: String(page.revision) })}
          >
            Download (Word)
          </a>
        </li>
      </ul>
    </>
  );
}
