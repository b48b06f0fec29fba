import { href } from "react-router";
import type { TaskListPage } from "./show.server.ts";
import { TaskList } from "#app/components/govuk/task-list.tsx";
import { StatusOfTask } from "./task-status.tsx";

/** The last two tasks: the action plan, then checking and sending. */
export function FinishTasks({ page }: { page: TaskListPage }) {
  const params = { assessmentId: page.assessment.id };
  const isReady = page.list.canBeSent && page.may.send;
  const notYet = page.list.canBeSent
    ? `${page.champion ?? `The ${page.words.lead}`} does this`
    : `Opens when all ${page.list.standards} standards are complete`;
  return (
    <TaskList
      idPrefix="finish"
      tasks={[
        ...(page.questions
          ? [
              {
                title: "Answer the partnership’s questions",
                href: href("/assessments/:assessmentId/questions", params),
                hint: `Optional, and not rated. ${page.questions.answered} of ${page.questions.count} answered`,
                status: { text: page.questions.answered === page.questions.count ? "Completed" : "Optional" },
              },
            ]
          : []),
        {
          title: "Read through the action plan",
          href: href("/assessments/:assessmentId/action-plan", params),
          hint: page.plan.words,
          status: { text: <StatusOfTask status={page.plan.status} /> },
        },
        ...(page.isOpen
          ? [
              {
                title: `Check everything and send it ${page.isSignatory ? "to be signed" : `to ${page.signatory ?? `the ${page.words.head}`} to sign`}`,
                href: isReady ? href("/assessments/:assessmentId/check", params) : undefined,
                hint: isReady ? undefined : notYet,
                status: isReady ? { text: <StatusOfTask status="not-yet-started" /> } : { text: "Cannot start yet", cannotStart: true },
              },
            ]
          : []),
      ]}
    />
  );
}
