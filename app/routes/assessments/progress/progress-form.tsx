import { href } from "react-router";
import { Button } from "#app/components/govuk/button.tsx";

/** One press: a mail each week on how far the audit is, or none any more. */
export function ProgressForm({ assessmentId, isWanted }: { assessmentId: string; isWanted: boolean }) {
  return (
    <form
      method="post"
      action={href("/assessments/:assessmentId/weekly-progress", { assessmentId })}
      aria-label="Progress by e-mail"
      className="govuk-!-display-none-print"
    >
      <h2>Progress by e-mail</h2>
      <p>
        {isWanted
          ? "Each Monday your mail of the day says how far your audits are."
          : "You can be told each Monday how far your audits are."}
      </p>
      <Button name="weekly" value={isWanted ? "not-wanted" : "wanted"} classes="govuk-button--secondary">
        {isWanted ? "Stop telling me" : "Tell me each week"}
      </Button>
    </form>
  );
}
