import { href } from "react-router";
import type { StandardPage } from "./show.server.ts";
import { EarlierWords } from "./earlier-answer.tsx";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { RatingWord } from "#app/components/rating.tsx";

/** A standard that does not apply by the profile: why, and what was answered before, to read only. */
export function NotAsked({ page, reason, typed }: { page: StandardPage; reason: string; typed: string | null }) {
  const { answer, earlier, draft } = page;
  const hasAnswer = answer.rating !== null || answer.statement !== "";
  return (
    <>
      {typed && <InsetText>{typed}</InsetText>}
      <div className="app-notice">
        <p>
          <strong>This standard does not apply.</strong> {reason}. It is left out of the counts and percentages.
        </p>
        <p>
          <a className="govuk-link" href={href("/assessments/:assessmentId/profile", { assessmentId: page.assessment.id })}>
            Check the profile
          </a>
        </p>
      </div>
      {hasAnswer && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-bottom-2">What was answered before</h2>
          <p className="govuk-body">It is kept, and counts again if the profile changes back.</p>
          <p className="govuk-body">
            <RatingWord rating={answer.rating} />
          </p>
          {answer.statement && <p className="govuk-body app-own-lines">{answer.statement}</p>}
          {answer.notApplicableReason && <p className="govuk-body app-own-lines">Why it does not apply: {answer.notApplicableReason}</p>}
          {answer.noActionReason && <p className="govuk-body app-own-lines">Why there is no action: {answer.noActionReason}</p>}
          {answer.ratingReason && <p className="govuk-body app-own-lines">Why the rating is right all the same: {answer.ratingReason}</p>}
        </>
      )}
      {draft?.statement && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-bottom-2">What you typed and did not save</h2>
          <p className="govuk-body app-own-lines">{draft.statement}</p>
        </>
      )}
      {earlier && (
        <section className="app-then" aria-labelledby="then">
          <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="then">
            Your {earlier.version} answer
          </h2>
          <EarlierWords earlier={earlier} />
        </section>
      )}
    </>
  );
}
