import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import type { StandardPage } from "./show.server.ts";

/** Says where the words went that were set aside just now, with the way back. */
export function SetAside({ page, line }: { page: StandardPage; line: string }) {
  return (
    <NotificationBanner isSuccess>
      <p className="govuk-notification-banner__heading">What you typed went to the history. The saved answer is below.</p>
      <form method="post" action={href("/assessments/:assessmentId/history", { assessmentId: page.assessment.id })}>
        <input type="hidden" name="line" value={line} />
        <input type="hidden" name="baseRevision" value={page.answer.revision} />
        <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">Bring it back</Button>
      </form>
    </NotificationBanner>
  );
}
