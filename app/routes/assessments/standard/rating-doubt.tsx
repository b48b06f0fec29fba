import type { ReactNode } from "react";
import { href } from "react-router";
import { longestReason } from "#app/forms/assessments/answer.ts";
import { CharacterCount } from "#app/components/govuk/fields/character-count.tsx";
import type { Fields } from "#app/components/govuk/fields/fields-of.ts";
import { ratingLabels } from "#domain/assessments/rating.ts";
import { factsOf, type ProfileDoubt, profileInWords, reasonInWords } from "#domain/schools/profile-doubts.ts";
import { eitherOf } from "#domain/people/signatories.ts";
import { capitalised } from "#domain/words.ts";
import type { StandardPage } from "./show.server.ts";

/**
 * What the profile says against a rating, for whoever is choosing it: shown while such a rating is chosen, and always
 * where a browser cannot tell. The rating is theirs: nothing is changed or refused.
 */
export function ChoosingInDoubt({ page, field }: { page: StandardPage; field: Fields }) {
  const { inDoubt } = page;
  if (inDoubt.length === 0) return null;
  return (
    <Doubt page={page} doubts={inDoubt} ratings={inDoubt.map(({ rating }) => rating).join(" ")}>
      <CharacterCount
        {...field("ratingReason")}
        label={`If ${labelsOf(inDoubt)} is right all the same, say why (optional)`}
        labelSize="s"
        hint="In one or two sentences. Whoever signs reads it before they sign, and the partnership after"
        rows={3}
        maxLength={longestReason}
      />
    </Doubt>
  );
}

/** The same for those who only read: of the rating that is saved, with what was said about it. */
export function RatingDoubt({ page }: { page: StandardPage }) {
  const doubt = page.inDoubt.find(({ rating }) => rating === page.answer.rating);
  if (!doubt) return null;
  return (
    <Doubt page={page} doubts={[doubt]}>
      <p className="govuk-body app-own-lines">{reasonInWords(doubt)}</p>
    </Doubt>
  );
}

interface DoubtProps {
  page: StandardPage;
  doubts: ProfileDoubt[];
  /** The ratings of the form around it with which it shows; without them it always does. */
  ratings?: string;
  children: ReactNode;
}

function Doubt({ page, doubts, ratings, children }: DoubtProps) {
  const facts = factsOf(doubts);
  return (
    <section className="app-doubt" aria-labelledby="doubt" data-ratings={ratings}>
      <h2 id="doubt">Your profile says something else. Is {labelsOf(doubts)} still right?</h2>
      <dl className="app-doubt__facts">
        <dt>{capitalised(profileInWords({ isConfirmed: page.isProfileConfirmed }, "your"))} says</dt>
        {facts.says.map((says) => (
          <dd key={says}>{capitalised(says)}</dd>
        ))}
        <dt>Met asks for</dt>
        {facts.metAsks.map((asks) => (
          <dd key={asks}>{capitalised(asks)}</dd>
        ))}
      </dl>
      <p className="govuk-body">
        If the profile is old, {page.mayEditProfile ? "bring it up to date" : "ask for it to be brought up to date"}:{" "}
        {facts.parts.map(({ code, title }, index) => (
          <span key={code}>
            {index > 0 && ", "}
            <a className="govuk-link" href={partHref(page, code)}>
              {title}
            </a>
          </span>
        ))}
        . If the rating is right, leave it: nothing stops you from saving.
      </p>
      {children}
    </section>
  );
}

function partHref({ assessment, mayEditProfile }: StandardPage, group: string): string {
  const place = { assessmentId: assessment.id };
  return mayEditProfile
    ? href("/assessments/:assessmentId/profile/:group", { ...place, group })
    : href("/assessments/:assessmentId/profile", place);
}

function labelsOf(doubts: ProfileDoubt[]): string {
  return eitherOf(doubts.map(({ rating }) => ratingLabels[rating]));
}
