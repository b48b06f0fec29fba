import type { ReactNode } from "react";
import { counted } from "#domain/words.ts";
import type { SchoolHomeProps } from "./school-home.server.ts";
import { copiesOf, DueAndNext } from "./task-list-aside.tsx";

/** Dates, what happens next, the trust, and the same work for other uses. */
export function SchoolAside({ page, school }: SchoolHomeProps) {
  const base = `/assessments/${page.assessment.id}`;
  return (
    <aside className="app-aside" aria-label="Dates, what happens next and copies">
      <DueAndNext page={page} stages={school.stages} />
      {school.trust && (
        <>
          <h2>Your trust</h2>
          <p>
            {school.trust.name} can read this return and comment. It cannot change or sign it.{" "}
            {school.trust.offers > 0 && (
              <a className="govuk-link" href={`${base}/trust-answers`}>
                See the {counted(school.trust.offers, "answer")} it offers
              </a>
            )}
          </p>
        </>
      )}
      {page.may.assign && (
        <Links
          heading="People"
          links={[
            ["Change who has each section", `${base}/people`],
            ["Invite a colleague", `${base}/people#invite`],
          ]}
        />
      )}
      {page.may.readReturn && (
        <Links
          heading="Use this work elsewhere"
          links={[
            ["Governors’ report (Word)", `${base}/governors-report.docx`],
            ["Under Ofsted’s headings (Word)", `${base}/inspection-file.docx`],
            ["Action plan (spreadsheet)", `${base}/action-plan.xlsx`],
          ]}
        />
      )}
      {(page.may.readReturn || page.submission) && <Links heading="Keep a copy" links={copiesOf({ ...page, earlier: null }, base)} />}
      {school.earlier.length > 0 && (
        <>
          <h2>Earlier returns</h2>
          <ul className="app-plain-list govuk-!-font-size-16">
            {school.earlier.map((one) => (
              <li key={one.id}>
                <a className="govuk-link" href={`/assessments/${one.id}/submissions/${one.revision}`}>
                  {one.name}
                </a>
                , {one.responseSentOn ? "answered" : "submitted"}
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

function Links({ heading, links }: { heading: string; links: [label: ReactNode, href: string][] }) {
  return (
    <>
      <h2>{heading}</h2>
      <ul className="app-plain-list govuk-!-font-size-16">
        {links.map(([label, href]) => (
          <li key={href}>
            <a className="govuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
