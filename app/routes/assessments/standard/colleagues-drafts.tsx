import { momentInWords } from "#domain/dates.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { RatingWord } from "#app/components/rating.tsx";
import type { StandardPage } from "./show.server.ts";

/** What colleagues have typed here and not saved: whoever leads the audit reads it and can take it over. */
export function ColleaguesDrafts({ page, mayTake }: { page: StandardPage; mayTake: boolean }) {
  return page.colleagues.map(({ personId, name, startedAt, text }) =>
    text === null ? (
      <p className="govuk-body" key={personId}>
        {name} has typed something here since {momentInWords(startedAt)} and not saved it.
      </p>
    ) : (
      <section className="app-then" aria-labelledby={`typed-${personId}`} key={personId}>
        <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id={`typed-${personId}`}>
          {name} has not saved this
        </h2>
        <p className="govuk-body app-quiet">
          Typed since {momentInWords(startedAt)}, last at {momentInWords(text.keptAt)}. It is no part of the audit.
        </p>
        <p className="govuk-body">
          <RatingWord rating={text.rating} />
        </p>
        {text.statement && <p className="govuk-body app-own-lines">{text.statement}</p>}
        {text.notApplicableReason && <p className="govuk-body app-own-lines">Why it does not apply: {text.notApplicableReason}</p>}
        {text.noActionReason && <p className="govuk-body app-own-lines">Why there is no action: {text.noActionReason}</p>}
        {text.ratingReason && <p className="govuk-body app-own-lines">Why the rating is right all the same: {text.ratingReason}</p>}
        {mayTake && (
          <>
            <p className="govuk-body app-quiet">
              Used, they become your draft, for you to change and save. They stay in the history under the name of {name}.
            </p>
            <Button name="take" value={personId} classes="govuk-button--secondary govuk-!-margin-bottom-2">
              Use these words<span className="govuk-visually-hidden"> of {name}</span>
            </Button>
          </>
        )}
      </section>
    ),
  );
}
