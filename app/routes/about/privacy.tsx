import { keptDays } from "#domain/people/kept-forms.ts";
import { knownBrowserDays } from "#domain/people/sessions.ts";
import { Contact } from "./contact.tsx";
import type { Route } from "./+types/privacy.ts";
import { readContact } from "./contact.server.ts";
import { PageHead } from "#app/components/page-head.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return readContact(context);
}

export default function Privacy({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Privacy" />
      <p className="govuk-body">{loaderData.who} runs this service and is responsible for what it keeps.</p>
      <h2 className="govuk-heading-m">What is kept about you</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>your name, e-mail address, job title and roles</li>
        <li>
          what you saved, submitted or signed, and when: the history of an audit is kept, and people who use the service cannot change it,
          but for words that must not be there (below)
        </li>
        <li>
          the e-mails the service sent to you, without their sign-in codes once they have been sent, and without their text a year later
        </li>
        <li>
          what you typed into a form and did not save, for {keptDays} days; what you typed as an answer, until it is saved, for you and
          whoever leads the audit
        </li>
        <li>
          that you are signed in and with which browser, until you sign out or {keptDays} days after the session has ended; and that you
          have signed in with a browser before, for {knownBrowserDays} days
        </li>
        <li>when you signed in, and which files on many returns you took along, in the history of the partnership</li>
        <li>from which network codes are asked for, for an hour, in a form from which nobody can read it</li>
      </ul>
      <p className="govuk-body">The service does not follow you to other sites and passes nothing to advertisers.</p>
      <h2 className="govuk-heading-m">Children and families</h2>
      <p className="govuk-body">
        The audit asks how an organisation works, not about a child. Do not enter names or other details by which a child or a family could
        be recognised. If you find such details, tell us. Administrators of the partnership take such words out of everything this service
        keeps: answers, evidence, conversations, drafts, what is signed, the history and the text of e-mails. “[removed on …]” stands in
        their place. That it was done, when, by whom and why is kept; the words are not. E-mails already sent, files somebody downloaded and
        what a browser keeps of a page that is open are not reached, and backups made before hold the words until newer ones have taken
        their place.
      </p>
      <h2 className="govuk-heading-m">Your rights</h2>
      <p className="govuk-body">
        You can ask what is kept about you and have mistakes put right. Write to <Contact email={loaderData.email} />. If you are not
        content with the answer, you can complain to the Information Commissioner's Office.
      </p>
    </>
  );
}
