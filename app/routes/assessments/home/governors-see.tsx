import { href } from "react-router";
import type { TaskListPage } from "./show.server.ts";

/** What governors read, and what was said last between them and those who write the return. */
export function GovernorsSee({ page }: { page: TaskListPage }) {
  const { governors } = page.words;
  const [newest] = page.conversations.ofGovernors;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">What {governors} can see</h2>
      <p className="govuk-body app-measure">
        A read-only summary: what is not met, last year’s actions, and questions to ask.{" "}
        <a className="govuk-link" href={href("/assessments/:assessmentId/governor", { assessmentId: page.assessment.id })}>
          See what {governors} see
        </a>
      </p>
      {newest && (
        <div className="app-copy">
          <p className="govuk-body govuk-!-margin-bottom-1 app-own-lines">“{newest.words}”</p>
          <p className="app-quiet govuk-body-s govuk-!-margin-bottom-0">
            {newest.by}, on {newest.about}
          </p>
        </div>
      )}
    </>
  );
}
