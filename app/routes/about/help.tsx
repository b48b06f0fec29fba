import { Contact } from "./contact.tsx";
import { codeMinutes } from "#domain/people/sign-in-code.ts";
import type { Route } from "./+types/help.ts";
import { readContact } from "./contact.server.ts";

export function loader({ context }: Route.LoaderArgs) {
  return readContact(context);
}

export const meta: Route.MetaFunction = () => [{ title: "Help - Safeguarding audit" }];

export default function Help({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <h1 className="govuk-heading-l">Help</h1>
      <p className="govuk-body">
        If a child may be in immediate danger, do not use this service: call 999. To tell someone about a worry over a child, call your
        council's children's services.
      </p>
      <h2 className="govuk-heading-m">I cannot sign in</h2>
      <p className="govuk-body">
        We send a code only to people who have a role in an organisation or in the partnership. Use the e-mail address at which they know
        you. A code works once, for {codeMinutes} minutes, in the browser that asked for it. If none comes, look in the junk folder, then
        ask your champion or write to us.
      </p>
      <h2 className="govuk-heading-m">Who can change what</h2>
      <p className="govuk-body">
        The champion answers everything, and gives sections to contributors, who answer those. The signatory reads the audit and signs it or
        returns it with a note. The partnership sees how far you are, and reads your words once they are submitted.
      </p>
      <h2 className="govuk-heading-m">What happens to what I type</h2>
      <p className="govuk-body">
        Saving never asks for everything: an answer may be half done. While you type, a draft is kept where your browser runs scripts. After
        submission you can always read and copy what was submitted.
      </p>
      <h2 className="govuk-heading-m">Words I do not know</h2>
      <p className="govuk-body">
        On the page of a standard, words with dots under them lead to what they mean. “What the words mean” beside it lists them all.
      </p>
      <h2 className="govuk-heading-m">Ask us</h2>
      <p className="govuk-body">
        Write to <Contact email={loaderData.email} />.
      </p>
    </>
  );
}
