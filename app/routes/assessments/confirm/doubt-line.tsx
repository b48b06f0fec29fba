import { href } from "react-router";
import { ratingLabels } from "#domain/assessments/rating.ts";
import { factsInWords, profileInWords } from "#domain/schools/profile-doubts.ts";
import type { ConfirmPage } from "./confirm.server.ts";

interface DoubtLineProps {
  assessmentId: string;
  one: Pick<ConfirmPage["open"][number], "code" | "doubt">;
}

/** What the profile says against last cycle's rating, where it would be called still true. */
export function DoubtLine({ assessmentId, one: { code, doubt } }: DoubtLineProps) {
  if (!doubt) return null;
  return (
    <div className="app-doubt govuk-!-margin-bottom-4">
      <p className="govuk-body">
        {factsInWords(doubt, profileInWords(doubt, "your"))} <strong>Is {ratingLabels[doubt.rating]} still right?</strong>{" "}
        <a className="govuk-link" href={href("/assessments/:assessmentId/standards/:code", { assessmentId, code })}>
          Say why<span className="govuk-visually-hidden"> {code} is</span>
        </a>
      </p>
    </div>
  );
}
