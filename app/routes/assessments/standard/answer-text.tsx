import type { StandardPage } from "./show.server.ts";
import { InsetText } from "#app/components/govuk/inset-text.tsx";
import { KeptWords } from "#app/components/kept-words.tsx";
import { ColleaguesDrafts } from "./colleagues-drafts.tsx";
import { RatingDoubt } from "./rating-doubt.tsx";
import { RatingWord } from "#app/components/rating.tsx";
import { TrustPanel } from "./trust-panel.tsx";
import { StandardActions } from "./standard-actions.tsx";
import { StandardEvidence } from "./standard-evidence.tsx";

/** One answer to read, for those who do not change it or when it may not be changed now. */
export function AnswerText({ page, reason }: { page: StandardPage; reason: string }) {
  const { answer, draft } = page;
  return (
    <>
      <InsetText>{reason}</InsetText>
      <TrustPanel page={page} isReadOnly />
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2">Rating</h2>
      <p className="govuk-body">
        <RatingWord rating={answer.rating} />
      </p>
      <RatingDoubt page={page} />
      {answer.statement && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-bottom-2">Statement</h2>
          <p className="govuk-body app-own-lines">{answer.statement}</p>
        </>
      )}
      {answer.notApplicableReason && <p className="govuk-body app-own-lines">Why it does not apply: {answer.notApplicableReason}</p>}
      {answer.noActionReason && <p className="govuk-body app-own-lines">Why there is no action: {answer.noActionReason}</p>}
      {answer.ratingReason && <p className="govuk-body app-own-lines">Why the rating is right all the same: {answer.ratingReason}</p>}
      <KeptWords />
      {draft && (
        <>
          <h2 className="govuk-heading-m govuk-!-margin-bottom-2">What you typed and did not save</h2>
          {draft.rating && (
            <p className="govuk-body">
              <RatingWord rating={draft.rating} />
            </p>
          )}
          {draft.statement && <p className="govuk-body app-own-lines">{draft.statement}</p>}
          {draft.notApplicableReason && <p className="govuk-body app-own-lines">Why it does not apply: {draft.notApplicableReason}</p>}
          {draft.noActionReason && <p className="govuk-body app-own-lines">Why there is no action: {draft.noActionReason}</p>}
          {draft.ratingReason && <p className="govuk-body app-own-lines">Why the rating is right all the same: {draft.ratingReason}</p>}
        </>
      )}
      <ColleaguesDrafts page={page} mayTake={false} />
      <StandardEvidence page={page} isReadOnly />
      <StandardActions page={page} isReadOnly />
    </>
  );
}
