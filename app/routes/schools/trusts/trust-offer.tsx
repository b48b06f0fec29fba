import type { Rating } from "#domain/assessments/rating.ts";
import type { TrustAnswer } from "#domain/schools/trust.ts";
import type { Reply } from "#app/components/govuk/fields/fields-of.ts";
import { DeclineOffer, OfferWords } from "#app/components/trust-offer.tsx";
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
  /** Why it was declined, and by whom. */
  declined: { reason: string; personName: string; madeAt: string } | null;
  reply: Reply;
  /** The first box of the page has the name as its id, for the error summary. */
  boxId: string;
}

/** One of a trust's answers, beside the school's own, for the school to confirm. */
export function TrustOffer({ code, short, sentence, offer, answer, isTaken, mayUse, declined, reply, boxId }: TrustOfferProps) {
  const isChosen = listOf(useTypedChoice("use", undefined)).includes(code);
  const hasOwn = answer !== null && (answer.rating !== null || answer.statement !== "");
  return (
    <section className="app-then govuk-!-margin-bottom-6" aria-labelledby={`offer-${code}`} id={code}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id={`offer-${code}`}>
        {code} {short}
      </h2>
      <p className="govuk-body">{sentence}</p>
      <OfferWords offer={offer} declined={isTaken ? null : declined} />
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
          <>
            <fieldset className="govuk-fieldset govuk-!-margin-bottom-4">
              <legend className="govuk-visually-hidden">
                {code} {short}
              </legend>
              <div className="govuk-checkboxes govuk-checkboxes--small">
                <Hidden name={`base-${code}`} value={answer?.revision ?? 0} reply={reply} />
                <div className="govuk-checkboxes__item">
                  <input className="govuk-checkboxes__input" id={boxId} name="use" type="checkbox" value={code} defaultChecked={isChosen} />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={boxId}>
                    {hasOwn
                      ? `Use it for ${code} in place of our answer. Ours stays in the history`
                      : `It is true of us: use it for ${code}`}
                  </label>
                </div>
              </div>
            </fieldset>
            <DeclineOffer code={code} reply={reply} />
          </>
        )
      )}
    </section>
  );
}
