import { href } from "react-router";
import { counted } from "#domain/words.ts";
import type { SchoolHomeProps } from "./school-home.server.ts";
import { TaskList } from "#app/components/govuk/task-list.tsx";
import { StatusOfTask } from "./task-status.tsx";

/** What belongs to the return beside its standards. */
export function OtherParts({ page, school }: SchoolHomeProps) {
  const params = { assessmentId: page.assessment.id };
  const { questions, statistics } = school;
  // Only the lead does these; others are told what there is to read
  const isToDo = page.isOpen && page.may.assign;
  const asked = questions.answered >= questions.count ? "completed" : questions.answered > 0 ? "in-progress" : "not-yet-started";
  // Once it is submitted nobody can answer the rest any more
  const answered = questions.answered === 0 ? "Not answered" : `${questions.answered} of ${questions.count} answered`;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">Other parts of the return</h2>
      <TaskList
        idPrefix="part"
        tasks={[
          {
            title: `${isToDo ? "Confirm the" : "The"} ${page.words.organisation} profile`,
            href: href("/assessments/:assessmentId/profile", params),
            hint: "People, training and policy dates",
            status: { text: <StatusOfTask status={school.profile} /> },
          },
          {
            title: isToDo ? "Bring the action plan up to date" : "The action plan",
            href: href("/assessments/:assessmentId/action-plan", params),
            hint: page.plan.words,
            status: { text: <StatusOfTask status={page.plan.status} /> },
          },
          ...(questions.count > 0
            ? [
                {
                  title: isToDo ? "Answer the partnership’s questions" : "The partnership’s questions",
                  href: href("/assessments/:assessmentId/questions", params),
                  hint: `${counted(questions.count, "question")}, optional, not rated`,
                  status: { text: page.isOpen || asked === "completed" ? <StatusOfTask status={asked} /> : answered },
                },
              ]
            : []),
          ...(statistics
            ? [
                {
                  title: page.mayName ? "Give the statistics" : "The statistics",
                  href: href("/assessments/:assessmentId/statistics", params),
                  hint: statistics.words,
                  status: { text: statistics.status },
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
