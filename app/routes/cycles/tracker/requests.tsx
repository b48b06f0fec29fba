import { href } from "react-router";
import { dayInWords, momentInWords } from "#domain/dates.ts";

interface Request {
  id: string;
  organisation: string;
  wantedUntil: string;
  reason: string;
  by: string;
  at: string;
}

/** Requests for more time that wait for an answer: the partnership's own duty stands first. */
export function Requests({ requests }: { requests: Request[] }) {
  return requests.map((one) => (
    <section className="app-owed" key={one.id} aria-labelledby={`request-${one.id}`}>
      <h2 className="govuk-heading-m" id={`request-${one.id}`}>
        {one.organisation} asks for more time, until {dayInWords(one.wantedUntil)}
      </h2>
      <p className="govuk-body app-own-lines">{one.reason}</p>
      <p className="govuk-body-s">
        {one.by}, {momentInWords(one.at)}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={href("/extensions/:extensionId", { extensionId: one.id })}>
          Answer {one.organisation}
        </a>
      </p>
    </section>
  ));
}
