import { Contact } from "./contact.tsx";
import type { Route } from "./+types/accessibility.ts";
import { readContact } from "./contact.server.ts";
import { PageHead } from "#app/components/page-head.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return readContact(context);
}

export default function Accessibility({ loaderData: { who, email } }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Accessibility statement for Safeguarding audit" tab="Accessibility statement" />
      <p className="govuk-body">
        This accessibility statement applies to the Safeguarding audit service. It is run by {who}. As many people as possible should be
        able to use it. You should be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>do everything with a keyboard</li>
        <li>read pages on a screen 320 pixels wide without scrolling sideways, except wide tables, which scroll by themselves</li>
        <li>use the service without scripts in your browser</li>
        <li>sign in without remembering a password or solving a puzzle</li>
      </ul>
      <h2 className="govuk-heading-m">How accessible this service is</h2>
      <p className="govuk-body">
        Our own tests find no part that fails. The service has not been audited by anyone outside yet, nor tested with people who use
        assistive technology, so there may be problems that we have not found.
      </p>
      <h2 className="govuk-heading-m">Feedback and contact</h2>
      <p className="govuk-body">
        If you need something in another format, or find a problem, write to <Contact email={email} />.
      </p>
      <h2 className="govuk-heading-m">Enforcement procedure</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission (EHRC) enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2)
        Accessibility Regulations 2018. If you are not happy with how we answer, contact the Equality Advisory and Support Service.
      </p>
      <h2 className="govuk-heading-m">Technical information about this service's accessibility</h2>
      <p className="govuk-body">
        {who} is committed to making this service accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications)
        (No. 2) Accessibility Regulations 2018.
      </p>
      <p className="govuk-body">
        This service is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, because not every
        criterion has been checked by a person yet.
      </p>
      <h2 className="govuk-heading-m">How it was tested</h2>
      <p className="govuk-body">
        The tests of this version open its main pages in Chromium. They run the automated checks of axe, go through with a keyboard, look at
        320 pixels, and go through without scripts. Automated checks find only some problems. This statement was prepared on 22 November
        2026.
      </p>
    </>
  );
}
