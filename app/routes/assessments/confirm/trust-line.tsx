import { href } from "react-router";
import { RatingWord } from "#app/components/rating.tsx";
import type { ConfirmPage } from "./confirm.server.ts";

interface TrustLineProps {
  assessmentId: string;
  one: Pick<ConfirmPage["open"][number], "code" | "trustOffer">;
}

/** That the trust offers another answer to this standard, with the way to use or decline it. */
export function TrustLine({ assessmentId, one: { code, trustOffer } }: TrustLineProps) {
  if (!trustOffer) return null;
  return (
    <div className="app-notice">
      <p>
        <strong>Your trust offers an answer:</strong> <RatingWord rating={trustOffer.rating} />
      </p>
      <p className="app-own-lines">{trustOffer.statement}</p>
      <p>
        <a className="govuk-link" href={`${href("/assessments/:assessmentId/trust-answers", { assessmentId })}#${code}`}>
          Use or decline it<span className="govuk-visually-hidden"> for {code}</span>
        </a>
      </p>
    </div>
  );
}
