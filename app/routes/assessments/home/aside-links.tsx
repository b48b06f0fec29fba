import { href } from "react-router";
import { submissionHref } from "#app/routes/assessments/submission-href.ts";
import type { TaskListPage } from "./show.server.ts";

interface AsideLink {
  label: string;
  path: string;
}

/** A heading beside the work, with where it leads. */
export function AsideLinks({ heading, links }: { heading: string; links: AsideLink[] }) {
  return (
    <>
      <h2>{heading}</h2>
      <ul className="app-plain-list govuk-!-font-size-16">
        {links.map(({ label, path }) => (
          <li key={path}>
            <a className="govuk-link" href={path}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who works on the return, for those who give out its sections, and the way to hand over for whoever else has a part that is. */
export function PeopleLinks({ page }: { page: TaskListPage }) {
  const ofOrganisation = href("/organisations/:organisationId/people", { organisationId: page.organisation.id });
  if (!page.may.assign)
    return page.handsOver ? (
      <AsideLinks heading="People" links={[{ label: "See who is here, or hand over your part", path: ofOrganisation }]} />
    ) : null;
  const people = href("/assessments/:assessmentId/people", { assessmentId: page.assessment.id });
  return (
    <AsideLinks
      heading="People"
      links={[
        { label: "Change who has each section", path: people },
        {
          label: "Invite somebody, or hand over",
          path: ofOrganisation,
        },
      ]}
    />
  );
}

/** Where a copy of the return is to be had, and of the one before where this page has no list of them. */
export function CopyLinks({ page, earlier = null }: { page: TaskListPage; earlier?: TaskListPage["earlier"] }) {
  const { assessment, submission, may, isOurs } = page;
  if (!may.readReturn && !submission) return null;
  const params = { assessmentId: assessment.id };
  return (
    <AsideLinks
      heading="Keep a copy"
      links={[
        ...(may.readReturn
          ? [
              { label: "Download as a spreadsheet", path: href("/assessments/:assessmentId/return.xlsx", params) },
              {
                label: `Two-page paper for the ${page.words.board} (Word)`,
                path: href("/assessments/:assessmentId/board-paper.docx", params),
              },
              // Nobody collects answers for a return that takes none
              ...(page.isOpen
                ? [{ label: "Blank copy to collect answers (Word)", path: href("/assessments/:assessmentId/blank-copy.docx", params) }]
                : []),
              { label: "Print view", path: href("/assessments/:assessmentId/return", params) },
              { label: "History", path: href("/assessments/:assessmentId/history", params) },
            ]
          : []),
        ...(submission && may.readSubmission
          ? [{ label: `What was submitted, receipt ${submission.receipt}`, path: submissionHref(assessment.id, submission.revision) }]
          : []),
        ...(earlier && isOurs ? [{ label: `Your last return: ${earlier.title}`, path: submissionHref(earlier.id, earlier.revision) }] : []),
      ]}
    />
  );
}
