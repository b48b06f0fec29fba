import { checkedInWords } from "#domain/assessments/evidence-words.ts";
import { dayInWords } from "#domain/dates.ts";
import type { Rating } from "#domain/assessments/rating.ts";
import type { TrustAnswer } from "#domain/schools/trust.ts";
import { RatingWord } from "#app/components/rating.tsx";
import { Hidden } from "#app/components/govuk/fields/hidden.tsx";
import { listOf } from "#app/components/govuk/fields/fields-of.ts";
import { useTypedChoice } from "#app/components/govuk/fields/typed.ts";

interface TrustOfferProps {
  code: string;
  short: string;
  sentence: string;
  offer: TrustAnswer & { savedByName: string; savedAt: string; evidenceCheckedByName: string | null };
  answer: { rating: Rating | null; statement: string; revision: number } | null;
  isTaken: boolean;
  mayUse: boolean;
  /** The first box of the page has the name as its id, for the error summary. */
  boxId: string;
}

/** One of a trust's answers, beside the school's own, for the school to confirm. */
export function TrustOffer({ code, short, sentence, offer, answer, isTaken, mayUse, boxId }: TrustOfferProps) {
  const isChosen = listOf(useTypedChoice("use", undefined)).includes(code);
  const hasOwn = answer !== null && (answer.rating !== null || answer.statement !== "");
  return (
    <section className="app-then govuk-!-margin-bottom-6" aria-labelledby={`offer-${code}`} id={code}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id={`offer-${code}`}>
        {code} {short}
      </h2>
      <p className="govuk-body">{sentence}</p>
      <p className="govuk-body govuk-!-margin-bottom-2">
        <RatingWord rating={offer.rating} />{" "}
        <span className="app-quiet">
          from {offer.savedByName}, {dayInWords(offer.savedAt)}
        </span>
      </p>
      <p className="govuk-body app-own-lines">{offer.statement}</p>
      {offer.evidenceTitle && (
        <p className="govuk-body-s">
          Evidence: {offer.evidenceTitle}, {offer.evidenceKept}
          {offer.evidenceCheckedOn &&
            `, checked ${checkedInWords({ checkedOn: offer.evidenceCheckedOn, checkedByName: offer.evidenceCheckedByName })}`}
        </p>
      )}
      {hasOwn && !isTaken && (
        <>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Your answer now</h3>
          <p className="govuk-body app-own-lines">
            <RatingWord rating={answer.rating} /> {answer.statement}
          </p>
        </>
      )}
      {isTaken ? (
        <p className="govuk-body">
          <strong>This is your answer now.</strong>
        </p>
      ) : (
        mayUse && (
          <div className="govuk-checkboxes govuk-checkboxes--small">
            <Hidden name={`base-${code}`} value={answer?.revision ?? 0} />
            <div className="govuk-checkboxes__item">
              <input className="govuk-checkboxes__input" id={boxId} name="use" type="checkbox" value={code} defaultChecked={isChosen} />
              <label className="govuk-label govuk-checkboxes__label" htmlFor={boxId}>
                {hasOwn ? `Use it for ${code} in place of our answer. Ours stays in the history` : `It is true of us: use it for ${code}`}
              </label>
            </div>
          </div>
        )
      )}
    </section>
  );
}
