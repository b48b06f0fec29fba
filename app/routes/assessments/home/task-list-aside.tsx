import { dayInWords } from "#domain/dates.ts";
import type { Stage } from "#domain/assessments/stages.ts";
import type { TaskListPage } from "./show.server.ts";
import { Stages } from "#app/routes/assessments/stages.tsx";

/** When the return is due, how to ask for more time, and what comes after. */
export function DueAndNext({ page, stages }: { page: TaskListPage; stages: Stage[] }) {
  return (
    <>
      <h2>Due to the partnership</h2>
      <p className="app-aside__figure">{dayInWords(page.due.day)}</p>
      <p>
        {page.isOpen ? page.due.left : page.due.time}
        {page.due.isExtended && ". This is later than for the others: the partnership agreed more time"}
        {page.isOpen && page.isOurs && page.contacts.length > 0 && (
          <>
            .{" "}
            <a className="govuk-link" href={moreTime(page)}>
              Ask for more time
            </a>
          </>
        )}
      </p>
      {!page.assessment.withdrawnOn && (
        <>
          <h2 className="govuk-!-margin-bottom-3">What happens next</h2>
          <Stages stages={stages} />
        </>
      )}
    </>
  );
}

/** Dates, people, what happens next, and copies to keep. */
export function TaskListAside({ page }: { page: TaskListPage }) {
  const base = `/assessments/${page.assessment.id}`;
  return (
    <aside className="app-aside" aria-label="Dates, people and what happens next">
      <DueAndNext page={page} stages={page.stages} />
      {page.may.assign && (
        <>
          <h2>People</h2>
          <ul className="app-plain-list govuk-!-font-size-16">
            <li>
              <a className="govuk-link" href={`${base}/people`}>
                Change who has each section
              </a>
            </li>
            <li>
              <a className="govuk-link" href={`${base}/people#invite`}>
                Invite a colleague
              </a>
            </li>
          </ul>
        </>
      )}
      {(page.may.readReturn || page.submission) && (
        <>
          <h2>Keep a copy</h2>
          <ul className="app-plain-list govuk-!-font-size-16">
            {copiesOf(page, base).map(([label, path]) => (
              <li key={path}>
                <a className="govuk-link" href={path}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

/** Where a copy of the return is to be had. */
export function copiesOf(
  page: Pick<TaskListPage, "submission" | "earlier" | "may" | "isOurs">,
  base: string,
): [label: string, path: string][] {
  const { submission, earlier } = page;
  return [
    ...(page.may.readReturn
      ? ([
          ["Download as a spreadsheet", `${base}/return.xlsx`],
          ["Print view", `${base}/return`],
          ["History", `${base}/history`],
        ] as [string, string][])
      : []),
    ...(submission && page.may.readSubmission
      ? ([[`What was submitted, receipt ${submission.receipt}`, `${base}/submissions/${submission.revision}`]] as [string, string][])
      : []),
    ...(earlier && page.isOurs
      ? ([[`Your last return: ${earlier.title}`, `/assessments/${earlier.id}/submissions/${earlier.revision}`]] as [string, string][])
      : []),
  ];
}

/** A letter to the partnership that asks for more time. */
function moreTime(page: Pick<TaskListPage, "cycle" | "organisation" | "contacts">): string {
  const subject = `More time for ${page.cycle.title}, ${page.organisation.name}`;
  return `mailto:${page.contacts.join(",")}?subject=${encodeURIComponent(subject)}`;
}
