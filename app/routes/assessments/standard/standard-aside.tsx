import { asideHeading } from "#app/components/with-aside.tsx";
import { href } from "react-router";
import { counted } from "#domain/words.ts";
import { dayInWords, timeInWords } from "#domain/dates.ts";
import type { StandardPage } from "./show.server.ts";

const statusLabels = { "not-yet-started": "Not yet started", "in-progress": "In progress", completed: "Completed" };

/** What stays true beside one standard: the section, who has it, when it is due. */
export function StandardAside({ page }: { page: StandardPage }) {
  const params = { assessmentId: page.assessment.id };
  return (
    <>
      <h2 id={asideHeading}>
        Section {page.section.code}: {page.section.title}
      </h2>
      {page.siblings.map((one) => (
        <p key={one.code}>
          {one.code === page.standard.code ? (
            <strong aria-current="page">
              {one.code} {one.short}
            </strong>
          ) : (
            <a className="govuk-link" href={href("/assessments/:assessmentId/standards/:code", { ...params, code: one.code })}>
              {one.code} {one.short}
            </a>
          )}
          <br />
          {one.status ? statusLabels[one.status] : "Does not apply"}
        </p>
      ))}
      {page.toConfirm > 0 && (
        <p>
          <a className="govuk-link" href={href("/assessments/:assessmentId/confirm/:part", { ...params, part: page.section.code })}>
            Confirm section {page.section.code}: {counted(page.toConfirm, "earlier answer")}
          </a>
        </p>
      )}
      <h2>Who has this section</h2>
      <p>
        {page.holder ? `${page.holder.name}, ${page.holder.jobTitle}, since ${dayInWords(page.holder.since)}` : <strong>Nobody yet</strong>}
      </p>
      {page.mayAssign && (
        <p>
          <a className="govuk-link" href={href("/assessments/:assessmentId/people", params)}>
            Change who has it
          </a>
        </p>
      )}
      <h2>Due to the partnership</h2>
      <p>
        {dayInWords(page.cycle.dueAt)}, {timeInWords(page.cycle.dueAt)}
      </p>
      <h2>More</h2>
      {page.hasGlossary && (
        <p>
          <a
            className="govuk-link"
            href={`${href("/assessments/:assessmentId/glossary", { assessmentId: page.assessment.id })}?standard=${page.standard.code}`}
          >
            What the words mean
          </a>
        </p>
      )}
      <p>
        <a className="govuk-link" href={`${href("/assessments/:assessmentId/history", params)}?standard=${page.standard.code}`}>
          History of this answer
        </a>
      </p>
      <p>
        <a className="govuk-link" href={href("/assessments/:assessmentId/return.xlsx", params)} download>
          Download all answers so far
        </a>
      </p>
    </>
  );
}
