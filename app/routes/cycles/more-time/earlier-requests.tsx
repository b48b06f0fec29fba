import type { Extension } from "#domain/cycles/extensions.ts";
import { dayInWords, momentInWords } from "#domain/dates.ts";

/** What was asked about more time and what was answered, the newest first. */
export function EarlierRequests({ extensions }: { extensions: Extension[] }) {
  if (extensions.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-6">What was asked and answered</h2>
      <dl className="govuk-summary-list">
        {extensions.map((one) => (
          <div className="govuk-summary-list__row" key={one.id}>
            <dt className="govuk-summary-list__key">{headingOf(one)}</dt>
            <dd className="govuk-summary-list__value">
              {one.reason && <p className="govuk-body app-own-lines">{one.reason}</p>}
              {one.reason && (
                <p className="govuk-body-s">
                  {one.askedBy}, {momentInWords(one.askedAt)}
                </p>
              )}
              {one.words && <p className="govuk-body app-own-lines">{one.words}</p>}
              {one.answeredAt && (
                <p className="govuk-body-s">
                  {one.answeredBy}, {momentInWords(one.answeredAt)}
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function headingOf({ answer, wantedUntil, givenUntil }: Extension): string {
  if (answer === "given" && givenUntil) return `Given until ${dayInWords(givenUntil)}`;
  return answer === "refused" ? `Not given until ${dayInWords(wantedUntil)}` : `Asked until ${dayInWords(wantedUntil)}, not answered yet`;
}
