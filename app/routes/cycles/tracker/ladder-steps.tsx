import type { LadderStep } from "#domain/cycles/ladder.ts";
import { counted } from "#domain/words.ts";

/** What follows when a return does not come, step by step. */
export function LadderSteps({ ladder }: { ladder: LadderStep[] }) {
  return (
    <>
      <h2 className="govuk-heading-m">The ladder</h2>
      <ol className="govuk-list govuk-list--number">
        {ladder.map((step) => (
          <li key={step.code}>
            <strong>{step.title}</strong>
            <br />
            {counted(step.workingDays, "working day")} after the due date{step.isByService && ", by the service"}
          </li>
        ))}
      </ol>
      <p className="govuk-body">It waits while a request for more time is not answered, and until a day that was promised.</p>
    </>
  );
}
