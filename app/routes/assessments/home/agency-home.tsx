import type { TaskListPage } from "./show.server.ts";
import { ConfirmSections, Marked } from "./confirm-ways.tsx";
import { EveryStandard } from "./every-standard.tsx";
import { FinishTasks } from "./finish-tasks.tsx";
import { MissingList } from "./missing-list.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { HomeConversations } from "./home-conversations.tsx";
import { NextStep } from "./next-step.tsx";
import { Progress } from "#app/components/progress.tsx";
import { SectionList } from "./section-list.tsx";
import { TaskListAside } from "./task-list-aside.tsx";
import { WhatCanBeDone } from "./what-can-be-done.tsx";
import { WithAside } from "#app/components/with-aside.tsx";
import { CycleWords } from "./cycle-words.tsx";
import { PageHead } from "#app/components/page-head.tsx";

/** The page of an agency's audit: how far it is, its sections and its last tasks. */
export function AgencyHome({ page }: { page: TaskListPage & { done: string | null } }) {
  const { list, assessment, isOurs, isOpen } = page;
  const [strong, rest] = page.sentence;
  const mine = list.sections.filter((section) => section.isMine);
  const others = list.sections.filter((section) => !section.isMine);
  const edits = list.sections.some((section) => section.mayEdit);

  return (
    <>
      {page.done && <NotificationBanner isSuccess>{page.done}</NotificationBanner>}
      <WithAside aside={<TaskListAside page={page} />}>
        <PageHead
          caption={page.organisation.name}
          title={isOpen && edits ? `Complete the ${page.cycle.title}` : page.cycle.title}
          tab={`${page.cycle.title}, ${page.organisation.name}`}
        />
        <p className="govuk-body govuk-!-margin-bottom-1">
          <strong>{strong}</strong> {rest}
        </p>
        {isOpen && <Progress done={list.complete} of={list.standards} />}
        {isOpen && edits && (
          <p className="app-saved govuk-!-margin-bottom-6">
            Sections can be done in any order. Typing is kept as your draft: press Save to put it into the audit.
          </p>
        )}
        <CycleWords guidance={page.cycle.guidance} legalBasis={page.cycle.legalBasis} />
        <NextStep page={page} />
        <WhatCanBeDone page={page} />
        {page.ways && edits && <ConfirmSections assessmentId={assessment.id} ways={page.ways} />}
        {page.ways && <Marked assessmentId={assessment.id} marks={page.ways.marks} />}
        {mine.length > 0 && <h2 className="govuk-heading-m govuk-!-margin-top-6">Your sections</h2>}
        {mine.length > 0 && <SectionList assessmentId={assessment.id} sections={mine} isOpen={isOpen} />}
        <h2 className={mine.length > 0 ? "govuk-heading-m govuk-!-margin-top-6" : "govuk-visually-hidden"}>
          {mine.length > 0 ? "Other sections" : "Sections"}
        </h2>
        <SectionList assessmentId={assessment.id} sections={others} isOpen={isOpen} />
        {isOurs && <EveryStandard assessmentId={assessment.id} sections={list.sections} narrowed={page.narrowed} />}
        {isOurs && isOpen && (
          <MissingList
            assessmentId={assessment.id}
            missing={list.missing}
            toLookAt={list.toLookAt}
            sections={list.sections}
            mayAssign={page.may.assign}
            personId={page.personId}
          />
        )}
        {isOurs && <h2 className="govuk-heading-m govuk-!-margin-top-8">{isOpen ? "Finish" : "Actions"}</h2>}
        {isOurs && <FinishTasks page={page} />}
        {isOurs && <HomeConversations page={page} />}
      </WithAside>
    </>
  );
}
