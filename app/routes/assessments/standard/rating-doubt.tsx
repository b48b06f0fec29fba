import { href } from "react-router";
import { ratingLabels } from "#domain/assessments/rating.ts";
import { capitalised } from "#domain/words.ts";
import type { StandardPage } from "./show.server.ts";

/** What the confirmed profile says against the rating, right below it. The rating is theirs: nothing is changed or refused. */
export function RatingDoubt({ page }: { page: StandardPage }) {
  const { doubt } = page;
  if (!doubt) return null;
  return (
    <section className="app-doubt" aria-labelledby="doubt">
      <h2 id="doubt">Your profile says something else. Is {ratingLabels[doubt.rating]} still right?</h2>
      <dl className="app-doubt__facts">
        <dt>Your profile says</dt>
        {doubt.facts.map((fact) => (
          <dd key={fact.says}>{capitalised(fact.says)}</dd>
        ))}
        <dt>Met asks for</dt>
        {[...new Set(doubt.facts.map((fact) => fact.metAsks))].map((asks) => (
          <dd key={asks}>{capitalised(asks)}</dd>
        ))}
      </dl>
      <p className="govuk-body">
        If the profile is old,{" "}
        <a className="govuk-link" href={href("/assessments/:assessmentId/profile", { assessmentId: page.assessment.id })}>
          bring it up to date
        </a>
        . If the rating is right all the same, leave it: whoever signs and reads is asked too.
      </p>
    </section>
  );
}
