import { href } from "react-router";
import { dayInWords, dayOf } from "#domain/dates.ts";
import type { OrganisationWords } from "#domain/organisations/words-by-kind.ts";
import { counted } from "#domain/words.ts";
import type { SchoolHomePage } from "./school-home.server.ts";

interface Props {
  assessmentId: string;
  comments: NonNullable<SchoolHomePage["comments"]>;
  words: OrganisationWords;
}

/** What governors read, and what they said last. */
export function GovernorsSee({ assessmentId, comments, words }: Props) {
  const params = { assessmentId };
  const { newest, count, by } = comments;
  const others = count - by > 0 ? ` There ${count === 1 ? "is" : "are"} ${count} in all.` : "";
  return (
    <>
      <h2 className="govuk-heading-m govuk-!-margin-top-8 govuk-!-margin-bottom-2">What {words.governors} can see</h2>
      <p className="govuk-body app-measure">
        A read-only summary: what is not met, last year’s actions, and questions to ask.{" "}
        {newest
          ? `${newest.name} left ${counted(by, "comment")}, ${by > 1 ? "the last " : ""}on ${dayInWords(dayOf(newest.madeAt))}.${others}`
          : "Nobody has left a comment yet."}
      </p>
      {newest && (
        <div className="app-copy">
          <p className="govuk-body govuk-!-margin-bottom-1 app-own-lines">“{newest.words}”</p>
          <p className="app-quiet govuk-body-s govuk-!-margin-bottom-0">
            {newest.name}, {newest.capacity}
            {newest.standard && `, on ${newest.standard.code} ${newest.standard.short}`}
          </p>
        </div>
      )}
      <ul className="app-inline-links">
        <li>
          <a className="govuk-link" href={href("/assessments/:assessmentId/comments", params)}>
            {count > 0 ? "Read the comments" : "Leave a comment"}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={href("/assessments/:assessmentId/governor", params)}>
            See what {words.governors} see
          </a>
        </li>
      </ul>
    </>
  );
}
