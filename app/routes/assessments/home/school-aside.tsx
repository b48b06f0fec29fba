import { href } from "react-router";
import { counted } from "#domain/words.ts";
import type { SchoolHomeProps } from "./school-home.server.ts";
import { DueAndNext } from "./task-list-aside.tsx";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import { AsideLinks, CopyLinks, PeopleLinks } from "./aside-links.tsx";

/** Dates, what happens next, the trust, and the same work for other uses. */
export function SchoolAside({ page, school }: SchoolHomeProps) {
  const params = { assessmentId: page.assessment.id };
  return (
    <>
      <DueAndNext page={page} stages={school.stages} />
      {school.trust && (
        <>
          <h2>Your trust</h2>
          <p>
            {school.trust.name} can read this return and comment. It cannot change or sign it.{" "}
            {school.trust.offers > 0 && (
              <a className="govuk-link" href={href("/assessments/:assessmentId/trust-answers", params)}>
                See the {counted(school.trust.offers, "answer")} it offers
              </a>
            )}
          </p>
        </>
      )}
      <PeopleLinks page={page} />
      {page.may.readReturn && (
        <AsideLinks
          heading="Use this work elsewhere"
          links={[
            { label: `Report to ${page.words.governors} (Word)`, path: href("/assessments/:assessmentId/governors-report.docx", params) },
            { label: "Under Ofsted’s headings (Word)", path: href("/assessments/:assessmentId/inspection-file.docx", params) },
            { label: "Action plan (spreadsheet)", path: href("/assessments/:assessmentId/action-plan.xlsx", params) },
          ]}
        />
      )}
      <CopyLinks page={page} />
      {school.earlier.length > 0 && (
        <>
          <h2>Earlier returns</h2>
          <ul className="app-plain-list govuk-!-font-size-16">
            {school.earlier.map((one) => (
              <li key={one.id}>
                <a className="govuk-link" href={submissionHref(one.id, one.revision)}>
                  {one.name}
                </a>
                ,{" "}
                {one.responseSentOn ? (
                  <a className="govuk-link" href={href("/assessments/:assessmentId/response", { assessmentId: one.id })}>
                    answered<span className="govuk-visually-hidden">: read the response to {one.name}</span>
                  </a>
                ) : (
                  "submitted"
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
