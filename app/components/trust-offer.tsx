import { CharacterCount } from "./govuk/fields/character-count.tsx";
import { WithAddresses } from "./with-addresses.tsx";
import { checkedInWords } from "#domain/assessments/return-words.ts";
import { dayInWords } from "#domain/dates.ts";
import type { TrustAnswer } from "#domain/schools/trust.ts";
import { useTypedText } from "./govuk/fields/typed.ts";
import { reasonName, longestDecline } from "#app/forms/schools/trust-reply.ts";
import { Button } from "./govuk/button.tsx";
import { Details } from "./govuk/details.tsx";
import { fieldsOf, type Reply } from "./govuk/fields/fields-of.ts";
import { RatingWord } from "./rating.tsx";

interface OfferWordsProps {
  offer: TrustAnswer & { savedByName: string; savedAt: string; evidenceCheckedByName: string | null };
  /** Why it was declined, and by whom. */
  declined: { reason: string; personName: string; madeAt: string } | null;
}

/** What a trust offers as the answer to a standard, and what the setting said to it. */
export function OfferWords({ offer, declined }: OfferWordsProps) {
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-2">
        <RatingWord rating={offer.rating} />{" "}
        <span className="app-quiet">
          from {offer.savedByName}, {dayInWords(offer.savedAt)}
        </span>
      </p>
      <p className="govuk-body app-own-lines">{offer.statement}</p>
      {offer.evidenceTitle && (
        <p className="govuk-body-s">
          Evidence: {offer.evidenceTitle}, <WithAddresses text={offer.evidenceKept} />
          {offer.evidenceCheckedOn &&
            `, checked ${checkedInWords({ checkedOn: offer.evidenceCheckedOn, checkedByName: offer.evidenceCheckedByName })}`}
        </p>
      )}
      {declined && (
        <p className="govuk-body">
          <strong>Declined</strong> by {declined.personName} on {dayInWords(declined.madeAt)}: {declined.reason}
        </p>
      )}
    </>
  );
}

interface DeclineOfferProps {
  code: string;
  reply: Reply;
  /** Where it is sent, when the form around it is another page's. */
  formAction?: string;
}

/** Says no to one of the trust's answers, with the reason that the trust reads. */
export function DeclineOffer({ code, reply, formAction }: DeclineOfferProps) {
  const field = fieldsOf(reply)(reasonName(code));
  const isTyped = Boolean(useTypedText(field.name, field.defaultValue));
  return (
    <Details
      summary={`It is not true of us: say why for ${code}`}
      isOpen={Boolean(field.error) || isTyped}
      classes="govuk-!-margin-bottom-0"
    >
      <CharacterCount
        {...field}
        label={`Why ${code} is not true of us`}
        hint="Your trust reads this. Your own answer stays as it is"
        rows={2}
        maxLength={longestDecline}
      />
      <Button name="decline" value={code} classes="govuk-button--secondary" formAction={formAction}>
        Tell the trust
      </Button>
    </Details>
  );
}
