import { href } from "react-router";
import { wordsIn } from "#domain/people/naming.ts";
import { counted } from "#domain/words.ts";
import { asideHeading } from "#app/components/with-aside.tsx";
import type { PeoplePage } from "./people.server.ts";

/** What each part may do, and who else can help. */
export function PeopleAside({ page }: { page: PeoplePage }) {
  const { kind, isPartnership } = page.place;
  return (
    <>
      <h2 id={asideHeading}>What each may do</h2>
      {page.parts.map(({ title, hint }) => (
        <p key={title} className="govuk-!-margin-bottom-1">
          <strong>{title}</strong>: {hint.charAt(0).toLowerCase() + hint.slice(1)}.
        </p>
      ))}
      <h2>If you remove somebody</h2>
      <p>They can no longer sign in here. What they wrote stays, with their name. A page says first what they could read.</p>
      {page.partnershipId && (
        <>
          <h2>Somebody asks to join</h2>
          <p>
            <a className="govuk-link" href={href("/partnerships/:partnershipId/people/requests", { partnershipId: page.partnershipId })}>
              {page.requests === 0 ? "Nobody waits now" : `${counted(page.requests, "request waits", "requests wait")} for an answer`}
            </a>
          </p>
          <h2>Many at once</h2>
          <p>
            <a className="govuk-link" href={href("/partnerships/:partnershipId/people/import", { partnershipId: page.partnershipId })}>
              People of organisations from a spreadsheet
            </a>
          </p>
        </>
      )}
      {!isPartnership && page.partnerships.length > 0 && (
        <>
          <h2>Your partnership</h2>
          <p>It can do all of this for the {wordsIn(kind).organisation} if you are away:</p>
          {page.partnerships.map(({ name, contactEmail }) => (
            <p key={name}>
              {name},{" "}
              <a className="govuk-link" href={`mailto:${contactEmail}`}>
                {contactEmail}
              </a>
            </p>
          ))}
        </>
      )}
      {page.history && (
        <p>
          <a className="govuk-link" href={page.history}>
            History of people
          </a>
        </p>
      )}
    </>
  );
}
