import { Contact } from "#app/routes/about/contact.tsx";
import { codeMinutes } from "#domain/people/sign-in-code.ts";
import type { Route } from "./+types/help.ts";
import { readContact } from "#app/routes/about/contact.server.ts";
import { PageHead } from "#app/components/page-head.tsx";
import { AgencyHelp } from "./agency-help.tsx";
import { GovernorHelp } from "./governor-help.tsx";
import { PartnershipHelp } from "./partnership-help.tsx";
import { SchoolHelp } from "./school-help.tsx";
import { TrustHelp } from "./trust-help.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return readContact(context);
}

const kinds = [
  { id: "agency", label: "with an agency" },
  { id: "school", label: "with a school or college" },
  { id: "governor", label: "a governor or trustee" },
  { id: "trust", label: "with a trust" },
  { id: "partnership", label: "with the partnership or its panel" },
];

export default function Help({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <PageHead title="Help" />
      <p className="govuk-body">
        If a child may be in immediate danger, do not use this service: call 999. To tell someone about a worry over a child, call your
        council's children's services.
      </p>
      <nav aria-label="Help by who you are">
        <p className="govuk-body govuk-!-margin-bottom-1">You are:</p>
        <ul className="app-inline-links">
          {kinds.map(({ id, label }) => (
            <li key={id}>
              <a className="govuk-link" href={`#${id}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <h2 className="govuk-heading-m">I cannot sign in</h2>
      <p className="govuk-body">
        We send a code only to people who have a role in an organisation or in the partnership. Use the e-mail address at which they know
        you. A code works once, for {codeMinutes} minutes, in a browser that asked for it. If none comes, look in the junk folder. Then ask
        whoever named you: in an agency its champion, in a school or college its designated safeguarding lead. If that is you, write to us.
      </p>
      <h2 className="govuk-heading-m">What happens to what I type</h2>
      <p className="govuk-body">
        Saving never asks for everything: an answer may be half done. While you type an answer, a draft is kept where your browser runs
        scripts. It is part of the return once you save it. After submission you can always read and copy what was submitted.
      </p>
      <h2 className="govuk-heading-m">Asking somebody</h2>
      <p className="govuk-body">
        On the page of a standard you can begin a conversation: with colleagues, with governors, with your trust or with the partnership.
        Who reads it stands above the box, by name. Whoever it waits for finds it among their work, and gets an e-mail with a link, one a
        day at most.
      </p>
      <h2 className="govuk-heading-m">Words I do not know</h2>
      <p className="govuk-body">
        On the page of a standard, words with dots under them lead to what they mean. “What the words mean” beside it lists them all.
      </p>
      <AgencyHelp />
      <SchoolHelp />
      <GovernorHelp />
      <TrustHelp />
      <PartnershipHelp />
      <h2 className="govuk-heading-m govuk-!-margin-top-7">Ask us</h2>
      <p className="govuk-body">
        Write to <Contact email={loaderData.email} />.
      </p>
    </>
  );
}
