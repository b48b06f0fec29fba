import { href } from "react-router";
import { asideHeading } from "#app/components/with-aside.tsx";
import { dayInWords } from "#domain/dates.ts";
import type { Stage } from "#domain/work/stages.ts";
import { PanelSlot } from "./panel-slot.tsx";
import type { TaskListPage } from "./show.server.ts";
import { Stages } from "#app/routes/assessments/stages.tsx";
import { ProgressForm } from "#app/routes/assessments/progress/progress-form.tsx";
import { CopyLinks, PeopleLinks } from "./aside-links.tsx";

/** When the return is due, how to ask for more time, and what comes after. */
export function DueAndNext({ page, stages }: { page: TaskListPage; stages: Stage[] }) {
  return (
    <>
      <h2 id={asideHeading}>Due to the partnership</h2>
      <p className="app-aside__figure">{dayInWords(page.due.day)}</p>
      <p>
        {page.isOpen ? page.due.left : page.due.time}
        {page.due.isExtended && ". This is later than for the others: the partnership agreed more time"}
        {page.isOpen && page.isOurs && (
          <>
            .{" "}
            <a className="govuk-link" href={href("/assessments/:assessmentId/more-time", { assessmentId: page.assessment.id })}>
              Ask for more time
            </a>
          </>
        )}
      </p>
      {!page.assessment.withdrawnOn && (
        <>
          <h2 className="govuk-!-margin-bottom-3">What happens next</h2>
          <Stages stages={stages} />
          {page.response && (
            <p>
              <a className="govuk-link" href={href("/assessments/:assessmentId/response", { assessmentId: page.assessment.id })}>
                The response, to read or keep
              </a>
            </p>
          )}
        </>
      )}
      <PanelSlot page={page} />
    </>
  );
}

/** Dates, people, what happens next, and copies to keep. */
export function TaskListAside({ page }: { page: TaskListPage }) {
  return (
    <>
      <DueAndNext page={page} stages={page.stages} />
      <PeopleLinks page={page} />
      <CopyLinks page={page} earlier={page.earlier} />
      {page.progress && <ProgressForm assessmentId={page.assessment.id} {...page.progress} />}
    </>
  );
}
