import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";

/** One press: what was sent for signature is open for changes again. */
export function TakeBackForm({ assessmentId, signatory }: { assessmentId: string; signatory: string | null }) {
  return (
    <form method="post" action={href("/assessments/:assessmentId/taking-back", { assessmentId })} className="govuk-!-display-none-print">
      <p className="govuk-body">
        Until it is signed you can take it back and change it. {signatory ?? "Whoever signs"} is told, and it has to be sent again.
      </p>
      <Button classes="govuk-button--secondary">Take it back</Button>
    </form>
  );
}
