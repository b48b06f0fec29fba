import { useContext } from "react";
import { href } from "react-router";
import { KeptFormsContext } from "#app/components/kept-forms.ts";
import { Button } from "#app/components/govuk/button.tsx";
import { DeclineOffer, OfferWords } from "#app/components/trust-offer.tsx";
import type { StandardPage } from "./show.server.ts";

/** The trust's answer to this standard, where it offers one: to use as one's own, or to decline with a reason. */
export function TrustPanel({ page, isReadOnly = false }: { page: StandardPage; isReadOnly?: boolean }) {
  const { trustOffer, standard, answer } = page;
  const { page: formPage } = useContext(KeptFormsContext);
  if (!trustOffer) return null;
  const { offer, isTaken, declined, trust } = trustOffer;
  const path = href("/assessments/:assessmentId/trust-answers", { assessmentId: page.assessment.id });
  const hasOwn = answer.rating !== null || answer.statement !== "";
  return (
    <section className="app-then" aria-labelledby="trust">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="trust">
        {isTaken ? `This answer is from ${trust}` : `${trust} offers an answer`}
      </h2>
      {!isTaken && <OfferWords offer={offer} declined={declined} />}
      {!isTaken && !isReadOnly && (
        <>
          <input type="hidden" name="form-page" value={formPage} />
          <input type="hidden" name="from" value="standard" />
          <input type="hidden" name="code" value={standard.code} />
          <input type="hidden" name={`base-${standard.code}`} value={answer.revision} />
          <Button name="use" value={standard.code} classes="govuk-button--secondary govuk-!-margin-bottom-3" formAction={path}>
            {hasOwn ? "Use it in place of our answer" : "It is true of us: use it"}
          </Button>
          <DeclineOffer code={standard.code} reply={null} formAction={path} />
        </>
      )}
    </section>
  );
}
