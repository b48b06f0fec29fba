import type { DoneHere } from "./done-here.server.ts";
import type { StandardPage } from "./show.server.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { NotificationBanner } from "#app/components/govuk/notification-banner.tsx";
import { href } from "react-router";

/** What was just done, at the place of the page where it was done. */
export function DoneBanner({ done, at }: { done: DoneHere | null; at: DoneHere["at"] }) {
  return done?.at === at ? <NotificationBanner isSuccess>{done.words}</NotificationBanner> : null;
}

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
